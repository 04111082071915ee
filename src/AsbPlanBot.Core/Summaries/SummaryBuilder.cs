using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.Summaries;

/// <summary>Builds the weekly summary. Text and picture are made from the one record, so their figures agree.</summary>
public static class SummaryBuilder
{
    // A summary that is this late was kept up by something that readers should know of.
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(30);

    /// <summary>The summary of a plan as it stands, compared with the newest one before.</summary>
    public static Summary Build(SummaryContext context)
    {
        var (plan, people, now) = context;
        var clock = new PlanClock(plan.Settings, now);
        var objectives = plan.Plan.Objectives.ToList();
        var before = context.Before.Count > 0 ? context.Before[0] : null;
        var snapshot = SummarySnapshot.Of(plan.Plan);
        return new Summary
        {
            PlanTitle = plan.Plan.Title,
            AsAt = "As at " + clock.InFull(now),
            ComparedWith = before is null ? null : clock.InFull(before.StateSince),
            WasDue = context.Due is { } due && (context.PostedAt ?? now) - due > Late ? clock.Weekday(due) : null,
            BroughtUpToDate = context.PostedAt is null ? null : clock.Weekday(now),
            Changes = before is null ? [] : StatusChanges.Between(before.Snapshot, objectives),
            Slipped = before is null ? [] : StatusChanges.Slips(before.Snapshot, objectives),
            GoneStale = GoneStale(objectives, before, plan.Settings, now),
            Stale = objectives.Count(objective => StatusPolicy.IsStale(objective, plan.Settings, now)),
            KeyDiffers = [.. objectives
                .Where(objective => ObjectiveLines.KeyOf(objective, plan.Settings, clock.Today) is not null)
                .Select(objective => ObjectiveLines.Of(objective, plan.Settings, people, now))],
            OwnersDiffer = DifferingOwners.In(context.SaidInCycle, objectives, people),
            NotReplied = [.. MissingReplies.In(context.Cycles, plan.Plan, people, clock)
                .OrderByDescending(line => line.InARow)
                .ThenByDescending(line => line.Days ?? -1)],
            NobodyAccountable = Accountability.Gaps(plan.Plan, people, clock.Today),
            Total = snapshot.Total(),
            TotalBefore = before?.Snapshot.Total(),
            ByCommitment = [.. plan.Plan.Commitments.Zip(snapshot.Counts, (commitment, counts) => new CommitmentCounts(
                commitment.Number, commitment.Title, counts.Counts, before?.Snapshot.CountsOf(commitment.Title)))],
            Trend = [.. context.Before.Take(SummaryContext.Summaries - 1).Reverse()
                .Select(post => new CountsOn(clock.DayOf(post.StateSince), clock.Day(post.StateSince), post.Snapshot.Total()))
                .Append(new CountsOn(clock.Today, clock.Day(now), snapshot.Total()))],
            RedAndAmber = [.. objectives
                .Where(objective => objective.Status is RagStatus.Red or RagStatus.Amber)
                .OrderBy(objective => objective.Status)
                .Select(objective => ObjectiveLines.Of(objective, plan.Settings, people, now))],
            Snapshot = snapshot,
        };
    }

    // What was confirmed since the summary before is not stale now; so that it was not stale then is seen from the same day.
    private static IReadOnlyList<StaleLine> GoneStale(
        IEnumerable<Objective> objectives, SummaryPost? before, PlanSettings settings, DateTimeOffset now) =>
        [.. objectives
            .Where(objective => StatusPolicy.IsStale(objective, settings, now)
                && (before is null || !StatusPolicy.IsStale(objective, settings, before.StateSince)))
            .Select(objective => new StaleLine(
                objective.Ref, objective.Title, objective.Status, StatusPolicy.Staleness(objective, settings, now) ?? 0))
            .OrderByDescending(line => line.Days)];
}
