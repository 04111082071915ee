using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Simulation.Reports;

namespace AsbPlanBot.Simulation.Load;

/// <summary>Waits until everybody has been reached and the ledger has nothing under way, or until the time is up.</summary>
internal sealed class Watch(Fleet fleet, Arrivals arrivals, Seeding storage, Occasion occasion, TextWriter output)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);
    private const int LooksBetweenLines = 10;

    private int _under;

    /// <summary>Check-ins that are not yet sent, when last looked at.</summary>
    public int UnderWay => _under;

    /// <summary>True if all is done; false if the time was up.</summary>
    public async Task<bool> UntilSettledAsync(int officers, TimeSpan limit, CancellationToken cancellationToken)
    {
        var began = TimeProvider.System.GetTimestamp();
        for (var look = 1; TimeProvider.System.GetElapsedTime(began) < limit; look++)
        {
            await Task.Delay(Look, TimeProvider.System, cancellationToken);
            fleet.Measure();
            if (look % LooksBetweenLines == 0)
                await output.WriteLineAsync($"{look,5} s: {Figures.Of(arrivals.Reached)} officers reached, {Figures.Of(arrivals.Count)} cards");
            if (arrivals.SinceTheNewest > Quiet && look % LooksBetweenLines == 0 && await IsSettledAsync(officers, cancellationToken))
                return true;
        }

        await IsSettledAsync(officers, cancellationToken);
        return false;
    }

    private async Task<bool> IsSettledAsync(int officers, CancellationToken cancellationToken)
    {
        var ledger = await storage.Get<ILedgerStore>().LoadAsync(LargePlan.Id, Cycle.NameOf(occasion.At), cancellationToken);
        _under = ledger.CheckIns.Count(checkIn => checkIn.State is CheckInState.Planned or CheckInState.Sending);
        return ledger.CheckIns.Count == officers && _under == 0;
    }
}
