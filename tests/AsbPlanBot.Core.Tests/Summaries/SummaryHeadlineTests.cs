using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Summaries;

namespace AsbPlanBot.Core.Tests.Summaries;

public sealed class SummaryHeadlineTests
{
    [Fact]
    public void What_needs_somebody_comes_first_each_with_its_number()
    {
        var summary = Calm() with
        {
            ComparedWith = "Mon 23 Nov",
            Changes = [.. Changes(ChangeKind.Completed, 1), .. Changes(ChangeKind.Better, 3), .. Changes(ChangeKind.Worse, 2), .. Changes(ChangeKind.Added, 1)],
            Slipped = [new Slip("1.1", "", default, default, default, 1)],
            GoneStale = [new StaleLine("1.1", "", RagStatus.Red, 40), new StaleLine("1.2", "", RagStatus.Red, 40)],
            NotReplied = [Silent("Jo"), Silent("Lee")],
        };

        Assert.Equal(
            ["2 got worse", "1 due date slipped", "2 gone stale", "2 people have not replied", "3 got better", "1 completed"],
            SummaryHeadline.Of(summary));
        Assert.Equal(
            ["1 got worse", "2 due dates slipped", "1 gone stale", "1 person has not replied", "1 got better", "2 completed"],
            SummaryHeadline.Of(summary with
            {
                Changes = [.. Changes(ChangeKind.Completed, 2), .. Changes(ChangeKind.Better, 1), .. Changes(ChangeKind.Worse, 1)],
                Slipped = [.. summary.Slipped, .. summary.Slipped],
                GoneStale = [summary.GoneStale[0]],
                NotReplied = [Silent("Jo")],
            }));
    }

    [Fact]
    public void The_first_summary_says_what_is_red_and_amber()
    {
        Assert.Equal(["1 is Red", "2 are Amber"], SummaryHeadline.Of(Calm() with { Total = new StatusCounts(0, 1, 2, 3, 4) }));
        Assert.Equal(["2 are Red", "1 is Amber"], SummaryHeadline.Of(Calm() with { Total = new StatusCounts(0, 2, 1, 0, 0) }));
        Assert.Equal(["1 person has not replied"], SummaryHeadline.Of(Calm() with { ComparedWith = "Mon 23 Nov", Total = new StatusCounts(0, 2, 1, 0, 0), NotReplied = [Silent("Jo")] }));
    }

    [Fact]
    public void Where_all_is_well_it_says_so()
    {
        Assert.Equal(["Nothing is Red or Amber"], SummaryHeadline.Of(Calm()));
        Assert.Equal(["Nothing got worse, and no reply is missing"], SummaryHeadline.Of(Calm() with { ComparedWith = "Mon 23 Nov" }));
    }

    private static Summary Calm() => new()
    {
        PlanTitle = "ASB action plan",
        AsAt = "As at Mon 30 Nov 2026, 09:00",
        Total = new StatusCounts(0, 0, 0, 3, 0),
        ByCommitment = [],
        Snapshot = SummarySnapshot.Empty,
    };

    private static IEnumerable<StatusChange> Changes(ChangeKind kind, int count) =>
        Enumerable.Repeat(new StatusChange("1.1", "", RagStatus.Red, RagStatus.Green, kind), count);

    private static NotRepliedLine Silent(string name) => new(name, ["1.1"], 1, "asked Thu 26 Nov 10:00");
}
