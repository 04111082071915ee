using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Tests.CheckIns;

/// <summary>Whom a manager's chase asks once more, on a Wednesday in the middle of a cycle.</summary>
public sealed class ChasingTests
{
    private static readonly DateTimeOffset Now = Given.At("2026-12-02 14:00");

    private static readonly PlanInForce Plan = Given.InForce(
        Given.Objective("1.1"), Given.Objective("1.2"), Given.Objective("2.1", RagStatus.Blue, "A"));

    private static readonly PlanDirectory People = Given.Directory(Given.Party("ASB Team Leader", Given.Held("Lee"), Given.Held("Jo")));

    [Fact]
    public void Everybody_is_asked_by_name_who_has_something_open_to_answer() =>
        Assert.Equal(
            ["Jo", "Lee", PlanDirectory.Stranger],
            Chase(
                CheckIn("lee") with { Asked = ["2.1", "1.1"] },
                CheckIn("gone"),
                CheckIn("jo"),
                CheckIn("done") with { Answered = ["1.1", "1.2"] },
                CheckIn("complete") with { Asked = ["2.1"] }).Select(line => line.Name));

    [Fact]
    public void Only_those_who_are_meant_are_asked()
    {
        var ledger = new CycleLedger("asb", "20261126T1000Z", true, [CheckIn("lee"), CheckIn("jo")]);

        Assert.Equal(["Jo"], Chasing.Decide(ledger, Plan, People, ["JO"], Now).Select(line => line.Name));
        Assert.Empty(Chasing.Decide(ledger, Plan, People, ["somebody"], Now));
    }

    [Fact]
    public void Who_is_covered_for_is_not_named_and_who_is_away_without_cover_is()
    {
        var away = CheckIn("jo") with { State = CheckInState.Away, Until = Given.At("2026-12-07 10:00") };

        Assert.Empty(Chase(away with { StandInId = "lee" }));
        Assert.Equal("away until 7 Dec", WhyNot(away));
    }

    [Fact]
    public void An_absence_that_is_known_comes_before_what_the_ledger_says()
    {
        var people = People with { Absences = [new Absence("jo", Given.Day("2026-12-01"), Given.Day("2027-01-04"), null)] };
        var ledger = new CycleLedger("asb", "20261126T1000Z", true, [CheckIn("jo") with { State = CheckInState.Unreachable }]);

        Assert.Equal("away until 4 Jan 2027", Assert.Single(Chasing.Decide(ledger, Plan, people, null, Now)).WhyNot);
    }

    [Fact]
    public void Why_somebody_is_not_asked_now_is_said()
    {
        Assert.Null(WhyNot(CheckIn("jo")));
        Assert.Equal(
            "wants to be asked again Thu 3 Dec 09:00",
            WhyNot(CheckIn("jo") with { State = CheckInState.Snoozed, Until = Given.At("2026-12-03 09:00") }));
        Assert.Equal(
            "cannot be reached: they have blocked the bot",
            WhyNot(CheckIn("jo") with { State = CheckInState.Unreachable, Reason = "they have blocked the bot" }));
        Assert.Equal("cannot be reached: the reason is not known", WhyNot(CheckIn("jo") with { State = CheckInState.Unreachable }));
        Assert.Equal("the card is on its way already", WhyNot(CheckIn("jo") with { State = CheckInState.Planned }));
        Assert.Equal("the card is on its way already", WhyNot(CheckIn("jo") with { State = CheckInState.Sending }));
    }

    [Theory]
    [InlineData("2026-11-26 10:00", "2026-12-02 10:01", "was written to only Wed 2 Dec 10:01")]
    [InlineData("2026-11-26 10:00", "2026-12-02 10:00", null)]
    [InlineData("2026-12-02 10:01", "2026-11-26 10:00", "was written to only Wed 2 Dec 10:01")]
    [InlineData("2026-12-02 10:01", null, "was written to only Wed 2 Dec 10:01")]
    public void Who_was_written_to_in_the_last_four_hours_is_left_alone(string sent, string? reminded, string? why) =>
        Assert.Equal(why, WhyNot(CheckIn("jo") with { SentAt = Given.At(sent), RemindedAt = reminded is null ? null : Given.At(reminded) }));

    private static string? WhyNot(CheckIn checkIn) => Assert.Single(Chase(checkIn)).WhyNot;

    private static IReadOnlyList<ChaseLine> Chase(params CheckIn[] checkIns) =>
        Chasing.Decide(new CycleLedger("asb", "20261126T1000Z", true, checkIns), Plan, People, null, Now);

    private static CheckIn CheckIn(string person) =>
        Given.CheckIn(person, CheckInState.Sent) with { SentAt = Given.At("2026-11-26 10:00") };
}
