using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Summaries;
using AsbPlanBot.Core.Tests.Plans;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AsbPlanBot.Core.Tests.Summaries;

/// <summary>The figures of summaries over generated histories, against a count of their own from the history's entries.</summary>
public sealed class SummaryTieOutTests
{
    [Property(MaxTest = 200), Trait("Cases", "Random")]
    public Property What_a_summary_counts_is_what_the_history_says() => Prop.ForAll(PlanLife.Lives.ToArbitrary(), life =>
    {
        var (now, plan) = life.Moments[^1];
        List<SummaryPost> before = [.. life.Moments.Where(moment => moment.From < now).Select(Posted).Reverse().Take(7)];

        var summary = SummaryBuilder.Build(new SummaryContext(plan, PlanDirectory.Empty, now) { Before = before });

        var here = plan.Plan.Objectives.Select(objective => objective.Ref.ToUpperInvariant()).ToList();
        Assert.Equal(Counted(here, life.History, now), Figures(summary.Total));
        Assert.Equal(Figures(summary.Total), summary.ByCommitment.Select(row => Figures(row.Counts)).Aggregate(new int[5], Sum));
        Assert.Equal(before.Count + 1, summary.Trend.Count);
        if (before.Count == 0)
            return;

        var then = before[0].StateSince;
        var there = before[0].Snapshot.Statuses.Keys.Select(reference => reference.ToUpperInvariant()).ToList();
        Assert.Equal(Counted(there, life.History, then), Figures(summary.TotalBefore!));
        Assert.Equal(Figures(summary.TotalBefore!), Figures(summary.Trend[^2].Counts));
        Assert.Equal(there.Except(here).Count(), summary.Changes.Count(change => change.Kind == ChangeKind.Removed));
        Assert.Equal(here.Except(there).Count(), summary.Changes.Count(change => change.Kind == ChangeKind.Added));
        Assert.Equal(
            here.Intersect(there).Count(reference => StatusAt(reference, life.History, then) != StatusAt(reference, life.History, now)),
            summary.Changes.Count(change => change.Kind is not (ChangeKind.Added or ChangeKind.Removed)));
    });

    private static SummaryPost Posted((DateTimeOffset From, PlanInForce Plan) moment) => new()
    {
        PlanId = "asb",
        Cycle = "20260105T0900Z",
        State = CheckInState.Sent,
        StateSince = moment.From,
        Snapshot = SummarySnapshot.Of(moment.Plan.Plan),
    };

    private static RagStatus StatusAt(string reference, IEnumerable<HistoryEntry> history, DateTimeOffset at) => history
        .LastOrDefault(entry => entry.At <= at && string.Equals(entry.ObjectiveRef, reference, StringComparison.OrdinalIgnoreCase))?.NewStatus ?? RagStatus.NotReported;

    private static int[] Counted(IEnumerable<string> references, IReadOnlyList<HistoryEntry> history, DateTimeOffset at)
    {
        var counts = new int[5];
        foreach (var reference in references)
            counts[(int)StatusAt(reference, history, at)]++;
        return counts;
    }

    private static int[] Figures(StatusCounts counts) => [counts.NotReported, counts.Red, counts.Amber, counts.Green, counts.Blue];

    private static int[] Sum(int[] one, int[] other) => [.. one.Zip(other, (left, right) => left + right)];
}
