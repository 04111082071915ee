using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.Summaries;

/// <summary>All that a report is made from.</summary>
/// <param name="Plan">The plan in force.</param>
/// <param name="Then">The plan as it stood at <paramref name="At"/>.</param>
/// <param name="At">The instant as at which the report stands.</param>
public sealed record ReportContext(PlanInForce Plan, PlanAsAt Then, DateTimeOffset At)
{
    /// <summary>The day with whose end it is to compare; null for three months before, or the plan's first day if that is later.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The whole history of the plan, oldest first.</summary>
    public IReadOnlyList<HistoryEntry> History { get; init; } = [];

    /// <summary>The objectives that are not in force any more, for their words.</summary>
    public IReadOnlyList<Objective> Kept { get; init; } = [];

    /// <summary>Who holds the plan's parties.</summary>
    public PlanDirectory People { get; init; } = PlanDirectory.Empty;

    /// <summary>The day as at which the report stands.</summary>
    public DateOnly AsAt => new PlanClock(Plan.Settings, At).Today;

    /// <summary>The plan's first day.</summary>
    public DateOnly Began => new PlanClock(Plan.Settings, At).DayOf(PlanReplay.Beginning(Plan, History));
}

/// <summary>
/// Builds what a committee is told of a plan. It compares with a day and not with the report before: a report that
/// somebody took out for a look must not change what the next one says.
/// </summary>
public static class ReportBuilder
{
    private const int MonthsBack = 3;

    /// <summary>Why a report cannot compare with the day that was said; null if it can.</summary>
    public static string? FaultOf(ReportContext context) => context.Since is not { } since ? null
        : since >= context.AsAt ? $"{PlanClock.Date(since)} is not before {PlanClock.Date(context.AsAt)}, the day as at which the plan is shown: changes are counted since an earlier day."
        : since < context.Began ? $"The plan began on {PlanClock.Date(context.Began)}: changes cannot be counted since {PlanClock.Date(since)}."
        : null;

    /// <param name="context">One without a fault.</param>
    public static Report Build(ReportContext context)
    {
        var (settings, plan) = (context.Plan.Settings, context.Then.Plan.Plan);
        var (asAt, began) = (context.AsAt, context.Began);
        var since = context.Since ?? Later(asAt.AddMonths(-MonthsBack), began);
        var before = since < asAt ? ReportBaseline.Of(context, since) : null;
        var objectives = plan.Objectives.ToList();
        return new Report
        {
            AsAt = asAt,
            Since = before is null ? null : since,
            Total = StatusCounts.Count(objectives),
            TotalBefore = before?.Total,
            ByCommitment = ByCommitment(context, plan, before?.Plan),
            TakenOut = before?.TakenOut ?? StatusCounts.Count(Array.Empty<RagStatus>()),
            Overdue = objectives.Count(objective => objective.IsOpen && objective.Due < asAt),
            Stale = objectives.Count(objective => StatusPolicy.IsStale(objective, settings, context.At)),
            StaleAfterDays = settings.StaleAfterDays,
            WithoutParty = [.. objectives
                .Where(objective => objective.IsOpen && objective.Parties.Count == 0)
                .Select(objective => (objective.Ref, objective.Title))],
            VacantParties = context.People.Parties.Count == 0 ? [] : Accountability.Vacant(plan, context.People, asAt),
            Changes = before is null ? [] : Changes(context, before, objectives),
            Strips = ReportStrips.Of(context.Then.Plan, context.History, began < asAt ? began : asAt, context.At),
        };
    }

    // Of a plan then that had no such commitment, or nothing of today's in it, the counts were none.
    private static IReadOnlyList<CommitmentCounts> ByCommitment(ReportContext context, Plan plan, Plan? before)
    {
        var (now, then) = (plan.Commitments.ToDictionary(item => item.Number), before?.Commitments.ToDictionary(item => item.Number));
        return [.. context.Plan.Plan.Commitments
            .Where(item => now.ContainsKey(item.Number) || then?.ContainsKey(item.Number) == true)
            .Select(item => new CommitmentCounts(
                item.Number, item.Title, Counts(now, item.Number), then is null ? null : Counts(then, item.Number)))];
    }

    private static StatusCounts Counts(Dictionary<int, Commitment> commitments, int number) =>
        StatusCounts.Count(commitments.TryGetValue(number, out var commitment) ? commitment.Objectives : []);

    private static IReadOnlyList<ReportChange> Changes(ReportContext context, ReportBaseline before, IReadOnlyList<Objective> objectives)
    {
        var present = objectives.ToDictionary(objective => objective.Ref, StringComparer.OrdinalIgnoreCase);
        var changes = StatusChanges.Between(before.Snapshot, objectives).Select(change => new ReportChange(
            change.Kind,
            change.Ref,
            change.Kind == ChangeKind.Removed ? TitleOf(change.Ref, context) : change.Title,
            change.Before,
            change.After,
            present.GetValueOrDefault(change.Ref)?.Note));
        var slips = StatusChanges.Slips(before.Snapshot, objectives).Select(slip => new ReportChange(
            ChangeKind.Slipped, slip.Ref, slip.Title, before.Snapshot.Statuses[slip.Ref], present[slip.Ref].Status, present[slip.Ref].Note)
        {
            Slip = slip,
        });
        return [.. changes.Concat(slips).OrderBy(change => change.Kind)];
    }

    private static string TitleOf(string reference, ReportContext context) =>
        (context.Plan.Plan.Find(reference)
            ?? context.Kept.FirstOrDefault(objective => objective.Ref.Equals(reference, StringComparison.OrdinalIgnoreCase)))?.Title ?? "";

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
