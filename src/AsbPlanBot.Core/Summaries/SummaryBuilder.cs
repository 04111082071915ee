using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.Summaries;

/// <summary>Builds the weekly summary. Text and picture are made from the one record, so their figures agree.</summary>
public static class SummaryBuilder
{
    /// <summary>The summary of a plan as it stands, compared with the one before.</summary>
    /// <param name="newestCycle">What the ledger says of the newest check-in; null if there was none.</param>
    /// <param name="previous">The summary to compare with; null for the first. One that was never posted is passed over.</param>
    public static Summary Build(
        PlanInForce plan, PlanDirectory people, CycleLedger? newestCycle, SummaryPost? previous, DateTimeOffset now)
    {
        var clock = new PlanClock(plan.Settings, now);
        var objectives = plan.Plan.Objectives.ToList();
        var compared = previous is { State: CheckInState.Sent } ? previous : null;
        return new Summary
        {
            PlanTitle = plan.Plan.Title,
            AsAt = "As at " + clock.InFull(now),
            ComparedWith = compared is null ? null : clock.InFull(compared.StateSince),
            Changes = compared is null ? [] : StatusChanges.Between(compared.Statuses, objectives),
            Total = Count(objectives),
            ByCommitment = [.. plan.Plan.Commitments.Select(commitment =>
                new CommitmentCounts(commitment.Number, commitment.Title, Count(commitment.Objectives)))],
            RedAndAmber = [.. objectives
                .Where(objective => objective.Status is RagStatus.Red or RagStatus.Amber)
                .OrderBy(objective => objective.Status)
                .Select(objective => ObjectiveLines.Of(objective, plan.Settings, people, now))],
            NotReplied = newestCycle is null ? [] : MissingReplies.In(newestCycle, plan.Plan, people, clock),
            NobodyAccountable = Accountability.Gaps(plan.Plan, people, clock.Today),
            Statuses = objectives.ToDictionary(
                objective => objective.Ref, objective => objective.Status, StringComparer.OrdinalIgnoreCase),
        };
    }

    private static StatusCounts Count(IReadOnlyCollection<Objective> objectives)
    {
        var counts = objectives.CountBy(objective => objective.Status).ToDictionary();
        return new StatusCounts(
            counts.GetValueOrDefault(RagStatus.NotReported),
            counts.GetValueOrDefault(RagStatus.Red),
            counts.GetValueOrDefault(RagStatus.Amber),
            counts.GetValueOrDefault(RagStatus.Green),
            counts.GetValueOrDefault(RagStatus.Blue));
    }
}
