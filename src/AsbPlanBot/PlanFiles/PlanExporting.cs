using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Documents;

namespace AsbPlanBot.PlanFiles;

/// <summary>Loads what an export needs: the plan as it is to be shown and, for Excel, its history and replies.</summary>
internal sealed class PlanExporting(IPlanStore plans, IPeopleStore people, ILedgerStore ledger)
{
    /// <summary>Null if there was no plan on that day.</summary>
    /// <param name="day">A past day at whose end the plan is shown; null for now.</param>
    public async Task<PlanExport?> LoadAsync(
        PlanInForce plan, PlanClock clock, DateOnly? day, ExportFormat format, CancellationToken cancellationToken)
    {
        var isExcel = format == ExportFormat.Excel;
        List<HistoryEntry> history = [];
        if (isExcel || day is not null)
        {
            history = await plans.HistoryAsync(plan.PlanId, objectiveRef: null, cancellationToken).ToListAsync(cancellationToken);
        }

        var at = day is { } past ? PlanReplay.EndOf(past, plan.Settings) : clock.Now;
        if ((day is null ? new PlanAsAt(plan, []) : PlanReplay.AsAt(plan, history, at)) is not { } stood)
        {
            return null;
        }

        return new PlanExport(stood.Plan, clock)
        {
            AsAt = day,
            Left = stood.Left,
            History = [.. history.Where(entry => entry.At <= at)],
            CheckIns = isExcel ? await CheckInsAsync(plan.PlanId, at, cancellationToken) : [],
            People = isExcel ? await people.LoadAsync(plan.PlanId, cancellationToken) : PlanDirectory.Empty,
        };
    }

    private async Task<IReadOnlyList<CheckIn>> CheckInsAsync(string planId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var last = Cycle.NameOf(at);
        return await ledger.CheckInsAsync(planId, cancellationToken)
            .Where(checkIn => string.CompareOrdinal(checkIn.Cycle, last) <= 0)
            .ToListAsync(cancellationToken);
    }
}
