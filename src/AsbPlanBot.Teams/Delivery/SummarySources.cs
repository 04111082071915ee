using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Core.Summaries;

namespace AsbPlanBot.Teams.Delivery;

/// <summary>Loads what a summary is made from beside the plan and its people.</summary>
internal sealed class SummarySources(IPlanStore plans, ILedgerStore ledger)
{
    /// <param name="cycle">The occurrence that it is the summary of; only earlier ones are compared with.</param>
    /// <exception cref="Exception">The storage is out of reach.</exception>
    public async Task<SummaryContext> LoadAsync(
        PlanInForce plan, PlanDirectory people, string cycle, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var cycles = CyclesAsync(plan.Settings, now, SummaryContext.CyclesBack, cancellationToken);
        var before = ledger.ListSummariesBeforeAsync(plan.PlanId, cycle, SummaryContext.Summaries - 1, cancellationToken);
        var said = ReminderPlanner.CurrentCycle(plan.Settings, now) is { } newest && Cycle.InstantOf(newest) is { } began
            ? plans.HistorySinceAsync(plan.PlanId, began, cancellationToken)
            : Task.FromResult<IReadOnlyList<HistoryEntry>>([]);
        await Task.WhenAll(cycles, before, said);
        return new SummaryContext(plan, people, now)
        {
            Cycles = await cycles,
            Before = await before,
            SaidInCycle = await said,
        };
    }

    /// <summary>What the ledger says of the newest cycles, newest first; empty if nobody has been asked yet.</summary>
    /// <param name="most">How many at most.</param>
    /// <exception cref="Exception">The storage is out of reach.</exception>
    public async Task<IReadOnlyList<CycleLedger>> CyclesAsync(
        PlanSettings settings, DateTimeOffset now, int most, CancellationToken cancellationToken)
    {
        if (ReminderPlanner.CurrentCycle(settings, now) is not { } newest)
            return [];

        var opened = most > 1 ? await ledger.ListNewestAsync(settings.PlanId, most, cancellationToken) : [];
        var names = opened.Where(name => string.CompareOrdinal(name, newest) < 0).Prepend(newest).Take(most);
        return await Task.WhenAll(names.Select(name => ledger.LoadAsync(settings.PlanId, name, cancellationToken)));
    }
}
