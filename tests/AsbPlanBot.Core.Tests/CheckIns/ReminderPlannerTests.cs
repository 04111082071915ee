using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Tests.CheckIns;

public sealed class ReminderPlannerTests
{
    private const string Cycle = "20261126T1000Z";

    private static readonly DateTimeOffset Now = Given.At("2026-11-26 10:00");

    [Theory]
    [InlineData("2026-11-26 09:59", "20261119T1000Z")]
    [InlineData("2026-11-26 10:00", "20261126T1000Z")]
    [InlineData("2026-12-03 09:59", "20261126T1000Z")]
    // 10:00 on the wall in summer is 09:00 in UTC.
    [InlineData("2026-07-02 10:00", "20260702T0900Z")]
    [InlineData("2026-07-02 09:59", "20260625T0900Z")]
    public void The_cycle_is_the_newest_Thursday_at_10(string now, string cycle) =>
        Assert.Equal(cycle, ReminderPlanner.CurrentCycle(Given.Settings, Given.At(now)));

    [Theory]
    [InlineData("2026-11-30 08:59", "20261123T0900Z")]
    [InlineData("2026-11-30 09:00", "20261130T0900Z")]
    public void The_summary_is_that_of_the_newest_Monday_at_9(string now, string cycle) =>
        Assert.Equal(cycle, ReminderPlanner.CurrentSummary(Given.Settings, Given.At(now)));

    [Theory]
    [InlineData("2026-11-26 10:00", "20261126T1000Z")]
    [InlineData("2026-11-26 10:01", null)]
    [InlineData("2026-12-01 00:00", null)]
    public void What_was_due_before_the_plan_ran_is_not_due(string activeFrom, string? cycle)
    {
        var settings = Given.Settings with { ActiveFrom = Given.At(activeFrom) };

        Assert.Equal(cycle, ReminderPlanner.CurrentCycle(settings, Given.At("2026-12-02 12:00")));
    }

    [Theory]
    [InlineData("2026-11-26 09:59", "20261126T1000Z")]
    [InlineData("2026-11-26 10:00", "20261124T1000Z")]
    public void What_is_due_when_the_schedule_changes_is_still_that_of_the_former_one(string until, string cycle)
    {
        var settings = Given.Settings with { CheckInsBefore = new FormerSchedule(Given.At(until), "20261124T1000Z") };

        Assert.Equal(cycle, ReminderPlanner.CurrentCycle(settings, Given.At("2026-11-27 12:00")));
    }

    [Theory]
    [InlineData("2026-11-24 10:00", "20261124T1000Z")]
    [InlineData("2026-11-24 10:01", null)]
    public void A_cycle_of_the_former_schedule_counts_from_when_the_plan_ran(string activeFrom, string? cycle)
    {
        var settings = Given.Settings with
        {
            ActiveFrom = Given.At(activeFrom),
            CheckInsBefore = new FormerSchedule(Given.At("2026-11-27 10:00"), "20261124T1000Z"),
        };

        Assert.Equal(cycle, ReminderPlanner.CurrentCycle(settings, Given.At("2026-11-27 12:00")));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(0, false)]
    public void Managers_hear_of_a_reminder_that_does_not_get_through_if_they_hear_anything(int escalationAfterDays, bool escalated)
    {
        var settings = Given.Settings with { EscalationAfterDays = escalationAfterDays };
        var reminder = Given.CheckIn("jo", CheckInState.Planned) with { Purpose = SendPurpose.Remind, SentAt = Now };

        Assert.Equal(
            escalated,
            ReminderPlanner.DueOf(settings, PlanDirectory.Empty, reminder, Now.AddDays(14)) is CheckInEvent.EscalationDue);
    }

    [Fact]
    public void After_an_outage_of_a_month_only_the_newest_cycle_is_asked_for() =>
        Assert.Equal("20261224T1000Z", ReminderPlanner.CurrentCycle(Given.Settings, Given.At("2026-12-28 12:00")));

    [Fact]
    public void A_schedule_that_is_none_is_a_fault_and_not_silence() =>
        Assert.Throws<FormatException>(() =>
            ReminderPlanner.CurrentCycle(Given.Settings with { CheckInSchedule = "weekly" }, Now));

    [Fact]
    public void Each_officer_gets_one_check_in_for_all_that_is_theirs_and_open()
    {
        var plan = Given.InForce(
            Given.Objective("1.1", parties: ["ASB Team Leader", "ASB Team"]),
            Given.Objective("1.2", RagStatus.Blue, "A"),
            Given.Objective("1.3", parties: ["ASB Team", "Street Wardens"]),
            Given.Objective("2.1", RagStatus.Red, note: "stuck"),
            Given.Objective("5.3", parties: []));
        var people = Given.Directory(
            Given.Party("ASB Team Leader", Given.Held("Jo", lead: true), Given.Held("Sam")),
            Given.Party("ASB Team", Given.Held("Jo"), Given.Held("Lee")),
            Given.Party("Street Wardens"));

        var due = ReminderPlanner.Due(plan, people, Ledger(), Now);

        Assert.Equal(["jo", "lee"], due.Select(checkIn => checkIn.PersonId));
        Assert.Equal(["1.1", "1.3", "2.1"], due[0].Asked);
        Assert.Equal(["1.1", "1.3"], due[1].Asked);
        Assert.All(due, checkIn =>
        {
            Assert.Equal(("asb", Cycle), (checkIn.PlanId, checkIn.Cycle));
            Assert.Equal((CheckInState.Planned, Now, 0), (checkIn.State, checkIn.StateSince, checkIn.Attempts));
            Assert.Equal((1, null), (checkIn.Revision, checkIn.Version));
        });
    }

    [Fact]
    public void Whoever_has_a_check_in_in_the_cycle_gets_no_other_in_whatever_state_it_is()
    {
        var people = Given.Directory(Given.Party("ASB Team Leader", Given.Held("Jo"), Given.Held("Lee")));
        foreach (var state in Enum.GetValues<CheckInState>())
        {
            var ledger = Ledger(Given.CheckIn("JO", state));

            Assert.Equal(["lee"], ReminderPlanner.Due(Plan, people, ledger, Now).Select(checkIn => checkIn.PersonId));
        }
    }

    [Fact]
    public void Once_a_cycle_is_opened_nobody_is_added_to_it()
    {
        var people = Given.Directory(Given.Party("ASB Team Leader", Given.Held("Jo")));

        Assert.Single(ReminderPlanner.Due(Plan, people, Ledger(), Now));
        Assert.Empty(ReminderPlanner.Due(Plan, people, Ledger() with { Opened = true }, Now));
    }

    [Fact]
    public void Holders_are_those_of_the_day_in_the_plans_zone()
    {
        // At 23:30 in UTC it is the 2nd in London in summer.
        var people = Given.Directory(Given.Party(
            "ASB Team Leader", Given.Held("Leaver", to: "2026-07-01"), Given.Held("Joiner", from: "2026-07-02")));
        var now = new DateTimeOffset(2026, 7, 1, 23, 30, 0, TimeSpan.Zero);

        Assert.Equal(["joiner"], ReminderPlanner.Due(Plan, people, Ledger(), now).Select(checkIn => checkIn.PersonId));
    }

    private static PlanInForce Plan { get; } = Given.InForce(Given.Objective("1.1"));

    private static CycleLedger Ledger(params CheckIn[] checkIns) => new("asb", Cycle, false, checkIns);
}
