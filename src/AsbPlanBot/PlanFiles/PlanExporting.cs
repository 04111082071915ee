using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Core.Summaries;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Documents;

namespace AsbPlanBot.PlanFiles;

/// <summary>Loads what an export needs: the plan as it is to be shown; for Word a report on it; for Excel its history and replies.</summary>
internal sealed class PlanExporting(IPlanStore plans, IPeopleStore people, ILedgerStore ledger)
{
    /// <param name="clock">Now.</param>
    public async Task<ExportDecision> LoadAsync(PlanInForce plan, PlanClock clock, ExportWish wish, CancellationToken cancellationToken)
    {
        if (wish is { Since: not null, Format: not ExportFormat.Word })
        {
            return new ExportDecision.Refused("Only the Word report tells what changed since a day. Take the plan out as Word, or leave the day out.");
        }

        if (wish.AsAt > clock.Today)
        {
            return new ExportDecision.Refused($"{PlanClock.Date(wish.AsAt.Value)} is still to come: a plan can be shown as at a day of the past.");
        }

        // Today is not over: what stands now is all there is of it.
        var day = wish.AsAt == clock.Today ? null : wish.AsAt;
        List<HistoryEntry> history = [];
        if (wish.Format != ExportFormat.Csv || day is not null)
        {
            history = await plans.HistoryAsync(plan.PlanId, objectiveRef: null, cancellationToken).ToListAsync(cancellationToken);
        }

        var at = day is { } past ? PlanReplay.EndOf(past, plan.Settings) : clock.Now;
        if ((day is null ? new PlanAsAt(plan, []) : PlanReplay.AsAt(plan, history, at)) is not { } stood)
        {
            return new ExportDecision.Refused($"There was no plan “{plan.Plan.Title}” yet on {PlanClock.Date(day!.Value)}.");
        }

        var export = new PlanExport(stood.Plan, clock) { AsAt = day, Left = stood.Left };
        return wish.Format switch
        {
            ExportFormat.Word => await ReportOnAsync(export, new(plan, stood, at) { Since = wish.Since, History = history }, cancellationToken),
            ExportFormat.Excel => new ExportDecision.Ready(export with
            {
                History = [.. history.Where(entry => entry.At <= at)],
                CheckIns = await CheckInsAsync(plan.PlanId, at, cancellationToken),
                People = await people.LoadAsync(plan.PlanId, cancellationToken),
            }),
            _ => new ExportDecision.Ready(export),
        };
    }

    private async Task<ExportDecision> ReportOnAsync(PlanExport export, ReportContext context, CancellationToken cancellationToken)
    {
        if (ReportBuilder.FaultOf(context) is { } fault)
        {
            return new ExportDecision.Refused(fault);
        }

        return new ExportDecision.Ready(export with
        {
            Report = ReportBuilder.Build(context with
            {
                Kept = await plans.ListKeptAsync(context.Plan.PlanId, cancellationToken),
                People = await people.LoadAsync(context.Plan.PlanId, cancellationToken),
            }),
        });
    }

    private async Task<IReadOnlyList<CheckIn>> CheckInsAsync(string planId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var last = Cycle.NameOf(at);
        return await ledger.CheckInsAsync(planId, cancellationToken)
            .Where(checkIn => string.CompareOrdinal(checkIn.Cycle, last) <= 0)
            .ToListAsync(cancellationToken);
    }
}
