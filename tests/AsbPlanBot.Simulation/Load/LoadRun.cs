using AsbPlanBot.Simulation.Answers;
using AsbPlanBot.Simulation.Command;

namespace AsbPlanBot.Simulation.Load;

/// <summary>What happens beside the sending: a process is killed, storage goes away, officers answer.</summary>
internal sealed class LoadRun(
    SimulationOptions options, LargePlan large, Arrivals arrivals, Fleet fleet, StorageWire wire, Officer officer, TextWriter output)
{
    private readonly RepliesMeanwhile _replies = new(officer, arrivals, large.Officers, wire);
    private readonly Killing _killing = new(fleet, arrivals, options.Officers, output);

    public int Killed => _killing.Killed;

    /// <summary>Whether all was done before the time was up.</summary>
    public bool Settled { get; private set; }

    public RepliesMeanwhile Replies => _replies;

    /// <summary>How many answers that were not acknowledged were sent in again at the end.</summary>
    public int SentAgain { get; private set; }

    public async Task DuringAsync(Func<Task<bool>> settled, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        List<Task> beside = [];
        if (options.Kill)
            beside.Add(_killing.RunAsync(over.Token));
        if (options.StorageOutage is { } seconds)
        {
            beside.Add(new StorageOutage(wire, arrivals, options.Officers, TimeSpan.FromSeconds(seconds), output).RunAsync(over.Token));
            beside.Add(_replies.RunAsync(over.Token, cancellationToken));
        }

        try
        {
            Settled = await settled();
        }
        finally
        {
            await over.CancelAsync();
            await Task.WhenAll(beside).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (wire.IsCut)
            wire.Mend();
        SentAgain = await _replies.AgainAsync(cancellationToken);

        // What went wrong beside it is told, where it was more than that the time was up.
        foreach (var task in beside.Where(task => task.IsFaulted))
            await task;
    }
}
