using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;
using static AsbPlanBot.Core.CheckIns.CheckInState;

namespace AsbPlanBot.Core.Tests.CheckIns;

/// <summary>Jo, who holds the ASB Team Leader, is away from 24 November until 7 December; Lee holds the SNT.</summary>
public sealed class AbsencesTests
{
    private const string Cycle = "20261126T1000Z";
    private static readonly DateTimeOffset Now = Given.At("2026-11-26 10:00");
    private static readonly PlanInForce Plan = Given.InForce(
        Given.Objective("1.1"), Given.Objective("1.2", parties: ["SNT"]), Given.Objective("1.3"));

    [Fact]
    public void Who_is_away_is_not_asked_and_the_ledger_says_until_when()
    {
        var due = Due(Away(null));

        Assert.Equal([("jo", CheckInState.Away), ("lee", Planned)], due.Select(checkIn => (checkIn.PersonId, checkIn.State)));
        Assert.Equal((Given.At("2026-12-07 10:00"), null), (due[0].Until, due[0].StandInId));
    }

    [Fact]
    public void Who_covers_is_asked_in_their_place_on_the_card_that_they_get_anyway()
    {
        var due = Due(Away("lee"));

        Assert.Equal(("jo", "lee"), (due[0].PersonId, due[0].StandInId));
        Assert.Equal(["1.1", "1.2", "1.3"], due[1].Asked);
        Assert.Equal(Planned, due[1].State);
    }

    [Fact]
    public void A_day_of_return_that_is_no_working_day_is_the_next_one()
    {
        var directory = Directory(new Absence("jo", Given.Day("2026-11-24"), Given.Day("2026-12-05"), null));

        Assert.Equal(Given.At("2026-12-07 10:00"), Due(directory)[0].Until);
    }

    [Theory]
    [InlineData("2026-11-23", false)]
    [InlineData("2026-11-24", true)]
    [InlineData("2026-12-06", true)]
    [InlineData("2026-12-07", false)]
    public void The_day_of_the_return_is_no_day_away(string day, bool away) =>
        Assert.Equal(away, Away(null).AbsenceOf("JO", Given.Day(day)) is not null);

    [Fact]
    public void A_stand_in_who_is_away_too_is_stood_in_for_by_theirs()
    {
        var directory = Directory(
            new Absence("jo", Given.Day("2026-11-24"), Given.Day("2026-12-07"), "lee"),
            new Absence("lee", Given.Day("2026-11-26"), Given.Day("2026-11-27"), "kim"));

        Assert.Equal("kim", Cover.StandInFor(directory, "jo", Given.Day("2026-11-26"))?.Id);
        Assert.Equal("lee", Cover.StandInFor(directory, "jo", Given.Day("2026-11-27"))?.Id);
        Assert.Equal(["jo", "lee"], Cover.CoveredBy(directory, "kim", Given.Day("2026-11-26")).Select(person => person.Id));
    }

    [Theory]
    [InlineData("lee", "jo")]
    [InlineData("jo", null)]
    [InlineData("lee", "lee")]
    [InlineData("nobody", null)]
    public void Who_covers_in_a_circle_or_has_left_covers_nobody(string standIn, string? standInsStandIn)
    {
        var directory = Directory(
            new Absence("jo", Given.Day("2026-11-24"), Given.Day("2026-12-07"), standIn),
            new Absence("lee", Given.Day("2026-11-24"), Given.Day("2026-12-07"), standInsStandIn));

        Assert.Null(Cover.StandInFor(directory, "jo", Given.Day("2026-11-26")));
    }

    [Theory]
    [InlineData(Sent, "2026-11-30 10:00")]
    [InlineData(Reminded, "2026-12-02 10:00")]
    [InlineData(Snoozed, "2026-11-30 10:00")]
    public void Who_went_away_after_being_asked_is_neither_reminded_nor_escalated(CheckInState state, string now)
    {
        var checkIn = InCycle(state);

        Assert.Equal(new CheckInEvent.Leave(Given.At("2026-12-07 10:00"), "lee"), ReminderPlanner.DueOf(Given.Settings, Away("lee"), checkIn, Given.At(now)));
        Assert.IsNotType<CheckInEvent.Leave>(ReminderPlanner.DueOf(Given.Settings, Directory(), checkIn, Given.At(now)));
        Assert.DoesNotContain(
            Notices.Due(Given.Settings, Away("lee"), new CycleLedger("asb", Cycle, true, [checkIn]), Given.At(now)),
            notice => notice.Kind == NoticeKind.NotAnswered);
    }

    [Fact]
    public void Who_comes_back_is_asked_unless_somebody_covered()
    {
        var back = Given.At("2026-12-07 10:00");
        var alone = InCycle(CheckInState.Away) with { Until = back };

        Assert.Null(ReminderPlanner.DueOf(Given.Settings, Away(null), alone, back.AddMinutes(-1)));
        Assert.IsType<CheckInEvent.Woken>(ReminderPlanner.DueOf(Given.Settings, Away(null), alone, back));
        Assert.Null(ReminderPlanner.DueOf(Given.Settings, Away("lee"), alone with { StandInId = "lee" }, back));
    }

    [Fact]
    public void An_absence_that_was_made_longer_holds_back_the_return()
    {
        var checkIn = InCycle(CheckInState.Away) with { Until = Given.At("2026-11-27 10:00") };

        Assert.Equal(
            new CheckInEvent.Leave(Given.At("2026-12-07 10:00"), null),
            ReminderPlanner.DueOf(Given.Settings, Away(null), checkIn, Given.At("2026-11-27 10:00")));
    }

    [Fact]
    public void Who_covers_may_answer_while_they_do_and_has_it_among_their_own()
    {
        var objective = Plan.Plan.Find("1.1")!;

        Assert.True(Accountability.MayAnswer(Given.Settings, Away("lee"), objective, "lee", Given.Day("2026-12-06")));
        Assert.False(Accountability.MayAnswer(Given.Settings, Away("lee"), objective, "lee", Given.Day("2026-12-07")));
        Assert.False(Accountability.Holds(Away("lee"), objective, "lee", Given.Day("2026-12-06")));
        Assert.Equal(
            ["1.1", "1.2", "1.3"],
            Accountability.ObjectivesOf(Plan.Plan, Away("lee"), "lee", Given.Day("2026-12-06")).Select(found => found.Ref));
    }

    [Fact]
    public void Whoever_looks_sees_who_is_away_and_who_covers()
    {
        var day = Given.Day("2026-11-26");

        Assert.Equal(["ASB Team Leader (Jo, away until 7 Dec 2026)"], Accountability.OwnersOf(Plan.Plan.Find("1.1")!, Away(null), day));
        Assert.Equal(["ASB Team Leader (Lee for Jo)"], Accountability.OwnersOf(Plan.Plan.Find("1.1")!, Away("lee"), day));
        Assert.Equal(
            ["ASB Team Leader (Jo, away until 7 Dec 2026) is accountable for 1.1 and 1.3, and nobody covers."],
            Accountability.Gaps(Plan.Plan, Away(null), day));
        Assert.Empty(Accountability.Gaps(Plan.Plan, Away("lee"), day));
    }

    [Fact]
    public void Nobody_waits_for_who_is_covered_but_for_who_covers()
    {
        var ledger = new CycleLedger("asb", Cycle, true, [.. Due(Away("lee"))]);

        Assert.Equal(["Lee"], MissingReplies.In([ledger], Plan.Plan, Away("lee"), new PlanClock(Given.Settings, Now)).Select(line => line.Name));
    }

    [Theory]
    // On a Thursday: Friday and Monday, before the next one.
    [InlineData("2026-11-26 10:30", "2026-11-27 10:00, 2026-11-30 10:00")]
    // Friday's next working day is Monday; it is said once.
    [InlineData("2026-11-27 12:00", "2026-11-30 10:00")]
    // The week after begins when the next check-in has come.
    [InlineData("2026-11-30 12:00", "2026-12-01 10:00")]
    [InlineData("2026-12-02 12:00", "")]
    // Christmas Eve: Friday to Monday are no working days.
    [InlineData("2026-12-24 10:30", "2026-12-29 10:00")]
    // On a Sunday the next week begins tomorrow.
    [InlineData("2026-11-29 12:00", "2026-11-30 10:00")]
    public void A_check_in_is_put_off_to_a_working_day_before_the_next_one(string now, string expected) => Assert.Equal(
        expected.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(Given.At),
        Absences.PutOffs(Given.Settings, Cycle, Given.At(now)).Select(putOff => putOff.Until));

    private static PlanDirectory Away(string? standIn) =>
        Directory(new Absence("jo", Given.Day("2026-11-24"), Given.Day("2026-12-07"), standIn));

    private static PlanDirectory Directory(params Absence[] absences) => Given.Directory(
        Given.Party("ASB Team Leader", Given.Held("Jo")), Given.Party("SNT", Given.Held("Lee")), Given.Party("Parks", Given.Held("Kim")))
        with
    {
        Absences = absences,
    };

    private static IReadOnlyList<CheckIn> Due(PlanDirectory people) =>
        ReminderPlanner.Due(Plan, people, new CycleLedger("asb", Cycle, false, []), Now);

    private static CheckIn InCycle(CheckInState state) => new()
    {
        PlanId = "asb",
        Cycle = Cycle,
        PersonId = "jo",
        State = state,
        StateSince = Now,
        Asked = ["1.1"],
        SentAt = Now,
        RemindedAt = state == Reminded ? Given.At("2026-11-30 10:00") : null,
        Until = state == Snoozed ? Given.At("2026-11-27 10:00") : null,
    };
}
