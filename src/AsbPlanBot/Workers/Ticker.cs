using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Hosting;
using AsbPlanBot.Teams.Conversation;

namespace AsbPlanBot.Workers;

/// <summary>
/// One tick: for each plan, writes down what is due, then sends what is written down. Any number of instances may tick
/// at once: an insert that conflicts, or a claim whose version has passed, belongs to another.
/// </summary>
internal sealed partial class Ticker(
    IPlanStore plans,
    IPeopleStore people,
    ILedgerStore ledger,
    CheckInDispatch checkIns,
    SummaryDispatch summaries,
    TeamlessPlans teamless,
    TimeProvider time,
    ILogger<Ticker> logger)
{
    /// <summary>Ticks once for every plan. A plan that fails does not hold up the others.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var listed in await plans.ListAsync(cancellationToken))
        {
            try
            {
                var settings = await teamless.AdoptAsync(listed, cancellationToken);
                await OpenCycleAsync(settings, cancellationToken);
                await summaries.RunAsync(settings, cancellationToken);
            }
            catch (Exception exception) when (StorageFaults.Is(exception))
            {
                Log.OutOfReach(logger, listed.PlanId, exception.GetType().Name);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                Log.Failed(logger, listed.PlanId, exception);
            }
        }
    }

    private async Task OpenCycleAsync(PlanSettings settings, CancellationToken cancellationToken)
    {
        if (ReminderPlanner.CurrentCycle(settings, time.GetUtcNow()) is not { } cycle)
        {
            return;
        }

        var entries = await ledger.LoadAsync(settings.PlanId, cycle, cancellationToken);
        if (!entries.Opened)
        {
            await PlanCycleAsync(settings.PlanId, entries, cancellationToken);
            entries = await ledger.LoadAsync(settings.PlanId, cycle, cancellationToken);
        }

        await checkIns.RunAsync(entries, cancellationToken);
    }

    private async Task PlanCycleAsync(string planId, CycleLedger entries, CancellationToken cancellationToken)
    {
        if (await plans.LoadAsync(planId, cancellationToken) is not { } plan)
        {
            return;
        }

        var directory = await people.LoadAsync(planId, cancellationToken);
        var due = ReminderPlanner.Due(plan, directory, entries, time.GetUtcNow());
        foreach (var checkIn in due)
        {
            await ledger.TryInsertAsync(checkIn, cancellationToken);
        }

        await ledger.MarkOpenedAsync(planId, entries.Cycle, cancellationToken);
        Log.Opened(logger, planId, entries.Cycle, due.Count);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Plan {PlanId}, cycle {Cycle}: {Count} check-ins to send.")]
        public static partial void Opened(ILogger logger, string planId, string cycle, int count);

        [LoggerMessage(2, LogLevel.Warning, "Plan {PlanId}: storage failed ({Fault}); the next tick tries again.")]
        public static partial void OutOfReach(ILogger logger, string planId, string fault);

        [LoggerMessage(3, LogLevel.Error, "Plan {PlanId}: the tick failed; the next one tries again.")]
        public static partial void Failed(ILogger logger, string planId, Exception exception);
    }
}
