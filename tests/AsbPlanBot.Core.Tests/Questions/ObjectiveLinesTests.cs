using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;

namespace AsbPlanBot.Core.Tests.Questions;

public sealed class ObjectiveLinesTests
{
    private static readonly DateTimeOffset Now = Given.At("2026-11-22 10:04");

    [Theory]
    [InlineData(RagStatus.Green, "2026-10-01 10:00", "2026-11-12 10:00", "since 1 Oct")]
    [InlineData(RagStatus.Green, "2025-10-01 10:00", "2026-11-12 10:00", "since 1 Oct 2025")]
    [InlineData(RagStatus.Green, "2026-08-01 10:00", "2026-10-06 10:00", "Green, last confirmed 47 days ago")]
    [InlineData(RagStatus.Blue, "2026-01-31 10:00", "2026-01-31 10:00", "since 31 Jan")]
    [InlineData(RagStatus.Red, null, "2026-11-12 10:00", "since 12 Nov")]
    [InlineData(RagStatus.Red, null, null, null)]
    [InlineData(RagStatus.NotReported, null, null, null)]
    public void The_age_says_since_when_or_that_it_is_stale(
        RagStatus status, string? since, string? confirmed, string? age)
    {
        var objective = Given.Objective("1.1", status) with
        {
            StatusSince = since is null ? null : Given.At(since),
            ConfirmedAt = confirmed is null ? null : Given.At(confirmed),
        };

        Assert.Equal(age, Line(objective).Age);
    }

    [Theory]
    [InlineData("2027-06-30", null, 0, null, "due 30 Jun 2027")]
    [InlineData("2026-11-22", null, 0, null, "due 22 Nov 2026")]
    [InlineData("2026-11-10", null, 0, null, "due 10 Nov 2026, 12 days late")]
    [InlineData("2026-11-10", "2026-03-31", 1, null, "due 10 Nov 2026 (first 31 Mar 2026, moved once), 12 days late")]
    [InlineData("2027-03-31", "2026-03-31", 4, "Q4", "due 31 Mar 2027 (first 31 Mar 2026, moved 4 times)")]
    [InlineData(null, null, 0, "Ongoing", "Ongoing")]
    [InlineData(null, null, 0, " ", null)]
    [InlineData(null, null, 0, null, null)]
    public void The_due_date_keeps_the_trace_of_the_first(
        string? due, string? first, int moves, string? words, string? expected)
    {
        var objective = Given.Objective("1.1", RagStatus.Green) with
        {
            Due = due is null ? null : Given.Day(due),
            FirstDue = first is null ? null : Given.Day(first),
            DueMoves = moves,
            DueText = words,
        };

        Assert.Equal(expected, Line(objective).Due);
    }

    [Fact]
    public void What_is_complete_is_never_late() => Assert.Equal(
        "due 31 Jan 2026",
        Line(Given.Objective("1.1", RagStatus.Blue, "A") with { Due = Given.Day("2026-01-31") }).Due);

    [Theory]
    [InlineData(RagStatus.Green, 43, "key says Amber, 14 % short")]
    [InlineData(RagStatus.Amber, 20, "key says Red, 60 % short")]
    [InlineData(RagStatus.Amber, 50, "key says Green")]
    [InlineData(RagStatus.Green, 50, null)]
    [InlineData(RagStatus.NotReported, 20, null)]
    [InlineData(RagStatus.Blue, 20, null)]
    public void Officer_and_key_disagreeing_is_said(RagStatus status, int percent, string? expected)
    {
        var objective = Given.Objective("1.1", status) with
        {
            Start = Given.Day("2026-10-22"),
            Due = Given.Day("2026-12-23"),
            Percent = percent,
        };

        Assert.Equal(expected, Line(objective).KeySays);
    }

    private static ObjectiveLine Line(Objective objective) =>
        ObjectiveLines.Of(objective, Given.Settings, PlanDirectory.Empty, Now);
}
