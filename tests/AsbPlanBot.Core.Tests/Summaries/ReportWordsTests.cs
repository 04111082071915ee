using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Summaries;

namespace AsbPlanBot.Core.Tests.Summaries;

/// <summary>The sentences of a committee's report.</summary>
public sealed class ReportWordsTests
{
    [Fact]
    public void The_cover_says_how_the_plan_stands_what_is_late_and_what_changed() =>
        Assert.Equal(
            [
                "On 25 Nov 2026 the plan has 10 objectives: 2 Red, 3 Amber, 4 Green and 1 Blue.",
                "None is overdue.",
                "Since 25 Aug 2026 no status and no due date has changed.",
            ],
            ReportWords.Cover(Plain()));

    [Fact]
    public void What_is_missing_is_said_in_one_sentence_each()
    {
        var report = Plain() with
        {
            Total = new StatusCounts(2, 0, 0, 0, 0),
            Overdue = 2,
            Stale = 3,
            WithoutParty = [("1.1", "Light the streets."), ("1.2", "Walk them")],
            VacantParties = ["SNT"],
            Since = null,
        };

        Assert.Equal(
            [
                "On 25 Nov 2026 the plan has 2 objectives: 0 Red, 0 Amber, 0 Green and 0 Blue; 2 have never been reported on.",
                "2 are overdue, and 3 have a status that nobody has confirmed for more than 45 days.",
                "Nobody is accountable for 1.1 and 1.2.",
                "Named as accountable, with nobody in post: SNT.",
                "The plan began on that day, so that there is nothing yet to compare with.",
            ],
            ReportWords.Cover(report));
    }

    [Fact]
    public void One_of_a_thing_is_said_as_one()
    {
        var report = Plain() with
        {
            Total = new StatusCounts(1, 0, 0, 0, 0),
            Overdue = 1,
            Stale = 1,
            WithoutParty = [("1.1", "Light the streets.")],
            Changes = [Change(ChangeKind.Worse)],
        };

        Assert.Equal(
            [
                "On 25 Nov 2026 the plan has 1 objective: 0 Red, 0 Amber, 0 Green and 0 Blue; 1 has never been reported on.",
                "1 is overdue, and 1 has a status that nobody has confirmed for more than 45 days.",
                "Nobody is accountable for 1.1 Light the streets.",
                "Since 25 Aug 2026, 1 got worse.",
            ],
            ReportWords.Cover(report));
    }

    [Theory]
    [InlineData(10, "P1, P2, P3, P4, P5, P6, P7, P8, P9 and P10.")]
    [InlineData(12, "P1, P2, P3, P4, P5, P6, P7, P8, P9, P10 and 2 more.")]
    public void No_more_than_ten_are_named(int parties, string named)
    {
        var report = Plain() with { VacantParties = [.. Enumerable.Range(1, parties).Select(number => $"P{number}")] };

        Assert.Contains("Named as accountable, with nobody in post: " + named, ReportWords.Cover(report));
    }

    [Fact]
    public void Changes_are_counted_by_kind_what_got_worse_first()
    {
        ChangeKind[] kinds = [.. Enum.GetValues<ChangeKind>().Where(kind => kind != ChangeKind.Progressed)];

        Assert.Equal(
            "Since 25 Aug 2026, 1 got worse, 1 got better, 1 was completed, 1 is due later, 1 was reported on for the first time, 1 was added and 1 was taken out.",
            ReportWords.ChangesIn(Plain() with { Changes = [.. kinds.Select(Change)] }));
        Assert.Equal(
            "Since 25 Aug 2026, 2 got worse, 2 got better, 2 were completed, 2 are due later, 2 were reported on for the first time, 2 were added and 2 were taken out.",
            ReportWords.ChangesIn(Plain() with { Changes = [.. kinds.Concat(kinds).Select(Change)] }));
    }

    [Theory]
    [InlineData(ChangeKind.Worse, "Worse", "Was Green, is now")]
    [InlineData(ChangeKind.FirstReported, "First report", "Had no report, is now")]
    [InlineData(ChangeKind.Added, "Added", "Came into the plan, is now")]
    [InlineData(ChangeKind.Removed, "Taken out", "Was in the plan as")]
    public void A_change_is_said_by_its_kind_and_by_how_it_was(ChangeKind kind, string name, string before)
    {
        Assert.Equal(name, ReportWords.Of(kind));
        Assert.Equal(before, ReportWords.Of(Change(kind)));
    }

    [Fact]
    public void A_date_that_moved_is_said_with_the_one_first_agreed()
    {
        var slip = new Slip("1.1", "", Given.Day("2026-06-30"), Given.Day("2026-12-31"), Given.Day("2026-03-31"), 2);

        Assert.Equal("Due later", ReportWords.Of(ChangeKind.Slipped));
        Assert.Equal(
            "Due 31 Dec 2026 instead of 30 Jun 2026; first agreed for 31 Mar 2026, moved twice.",
            ReportWords.Of(Change(ChangeKind.Slipped) with { Slip = slip }));
    }

    [Theory]
    [InlineData(1, "a week")]
    [InlineData(3, "3 weeks")]
    public void The_strips_say_how_they_are_read(int weeks, string step) =>
        Assert.Equal(
            $"From 1 Jan 2026 to 25 Nov 2026, oldest first. Each letter stands for {step} and says how the objective stood at the end: "
                + "R Red, A Amber, G Green, B Blue, – not reported or not in the plan.",
            ReportWords.Of(Plain().Strips with { WeeksAStep = weeks }));

    private static Report Plain() => new()
    {
        AsAt = Given.Day("2026-11-25"),
        Since = Given.Day("2026-08-25"),
        Total = new StatusCounts(0, 2, 3, 4, 1),
        ByCommitment = [],
        Overdue = 0,
        Stale = 0,
        StaleAfterDays = 45,
        Strips = new ReportStrips(Given.Day("2026-01-01"), 1, [Given.Day("2026-11-18"), Given.Day("2026-11-25")], []),
    };

    private static ReportChange Change(ChangeKind kind) => new(kind, "1.1", "Objective 1.1", RagStatus.Green, RagStatus.Red, null);
}
