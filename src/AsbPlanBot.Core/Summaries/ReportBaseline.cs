using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Summaries;

/// <summary>What a report compares with: how the plan stood at the end of a day, what has been taken out since with it.</summary>
/// <param name="Plan">What was in it and is in the plan in force.</param>
/// <param name="Snapshot">The statuses of that and of what has been taken out since.</param>
/// <param name="TakenOut">The counts of the latter.</param>
internal sealed record ReportBaseline(Plan Plan, SummarySnapshot Snapshot, StatusCounts TakenOut)
{
    /// <summary>Overall counts.</summary>
    public StatusCounts Total => StatusCounts.Count(Snapshot.Statuses.Values);

    public static ReportBaseline Of(ReportContext context, DateOnly day)
    {
        var at = PlanReplay.EndOf(day, context.Plan.Settings);

        // Everything may have been out of the plan for a while.
        var stood = PlanReplay.AsAt(context.Plan, context.History, at);
        var plan = stood?.Plan.Plan ?? context.Plan.Plan with { Commitments = [] };

        // What was taken out only after the day of the report was still in then. The report does not show it and says so.
        var entries = context.History.ToLookup(entry => entry.ObjectiveRef, StringComparer.OrdinalIgnoreCase);
        var takenOut = (stood?.Left ?? []).Except(context.Then.Left, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(reference => reference, reference => StatusOf([.. entries[reference]], at));
        var snapshot = SummarySnapshot.Of(plan);
        return new ReportBaseline(
            plan,
            snapshot with { Statuses = snapshot.Statuses.Concat(takenOut).ToDictionary(StringComparer.OrdinalIgnoreCase) },
            StatusCounts.Count(takenOut.Values));
    }

    private static RagStatus StatusOf(List<HistoryEntry> entries, DateTimeOffset at) =>
        entries.FindLast(entry => entry.At <= at)?.NewStatus ?? entries[0].OldStatus;
}
