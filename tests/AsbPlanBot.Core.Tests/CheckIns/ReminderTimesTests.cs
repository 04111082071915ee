using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using static AsbPlanBot.Core.CheckIns.CheckInState;

namespace AsbPlanBot.Core.Tests.CheckIns;

/// <summary>What the clock alone brings about for a check-in.</summary>
public sealed class ReminderTimesTests
{
    [Theory]
    // Asked on a Thursday at 10: reminded on the Monday at 10, told to the managers on the Wednesday.
    [InlineData("2026-11-26 10:00", "2026-11-30 09:59", null)]
    [InlineData("2026-11-26 10:00", "2026-11-30 10:00", "ReminderDue")]
    // Asked late in the day, after an outage: the hour is that of the cycle all the same.
    [InlineData("2026-11-26 17:30", "2026-11-30 10:00", "ReminderDue")]
    // Christmas lies in between.
    [InlineData("2026-12-24 10:00", "2026-12-29 12:00", null)]
    [InlineData("2026-12-24 10:00", "2026-12-30 10:00", "ReminderDue")]
    // The clocks change in between.
    [InlineData("2026-10-22 10:00", "2026-10-26 09:59", null)]
    [InlineData("2026-10-22 10:00", "2026-10-26 10:00", "ReminderDue")]
    public void A_reminder_is_due_after_two_working_days_at_the_hour_of_the_cycle(string asked, string now, string? happened) =>
        Assert.Equal(happened, Due(In(Sent, asked), now));

    [Theory]
    [InlineData("2026-11-30 10:00", "2026-12-02 09:59", null)]
    [InlineData("2026-11-30 10:00", "2026-12-02 10:00", "EscalationDue")]
    // A reminder that an outage held up still comes before the managers are told.
    [InlineData("2026-12-02 11:00", "2026-12-03 12:00", null)]
    [InlineData("2026-12-02 11:00", "2026-12-04 10:00", "EscalationDue")]
    public void The_managers_are_told_two_working_days_after_the_reminder(string reminded, string now, string? happened) =>
        Assert.Equal(happened, Due(In(Reminded, "2026-11-26 10:00") with { RemindedAt = Given.At(reminded) }, now));

    [Theory]
    [InlineData(Planned)]
    [InlineData(Sending)]
    public void A_reminder_that_cannot_be_sent_does_not_keep_them_from_being_told(CheckInState state)
    {
        var checkIn = In(state, "2026-11-26 10:00") with { Purpose = SendPurpose.Remind };

        Assert.Null(Due(checkIn, "2026-12-02 09:59"));
        Assert.Equal("EscalationDue", Due(checkIn, "2026-12-02 10:00"));
    }

    [Theory]
    [InlineData(0, 2, "2026-11-30 10:00", "EscalationDue")]
    [InlineData(0, 0, "2026-12-02 10:00", null)]
    [InlineData(1, 2, "2026-11-27 10:00", "ReminderDue")]
    public void A_plan_may_do_without_either_or_be_quicker(int reminder, int escalation, string now, string? happened) =>
        Assert.Equal(happened, Due(
            In(Sent, "2026-11-26 10:00"),
            now,
            Given.Settings with { ReminderAfterDays = reminder, EscalationAfterDays = escalation }));

    [Fact]
    public void Without_escalation_a_reminder_is_the_end_of_it() => Assert.Null(Due(
        In(Reminded, "2026-11-26 10:00") with { RemindedAt = Given.At("2026-11-30 10:00") },
        "2026-12-24 10:00",
        Given.Settings with { EscalationAfterDays = 0 }));

    [Theory]
    [InlineData(Snoozed)]
    [InlineData(Away)]
    public void Who_sleeps_wakes_in_time(CheckInState state)
    {
        var checkIn = In(state, "2026-11-26 10:00") with { Until = Given.At("2026-11-27 09:00") };

        Assert.Null(Due(checkIn, "2026-11-27 08:59"));
        Assert.Equal("Woken", Due(checkIn, "2026-11-27 09:00"));
    }

    [Theory]
    [InlineData(Planned)]
    [InlineData(Sending)]
    [InlineData(Escalated)]
    [InlineData(Answered)]
    [InlineData(Unreachable)]
    [InlineData(Missed)]
    public void Nothing_else_is_moved_by_the_clock(CheckInState state) =>
        Assert.Null(Due(In(state, "2026-11-26 10:00"), "2027-11-26 10:00"));

    [Fact]
    public void Nobody_is_reminded_of_a_plan_that_is_paused() => Assert.Null(Due(
        In(Sent, "2026-11-26 10:00"), "2026-12-02 10:00", Given.Settings.Pause(Given.At("2026-11-27 12:00"))));

    [Theory]
    [InlineData("2026-12-03 12:00", "20261126T1000Z")]
    [InlineData("2026-12-17 12:00", "20261126T1000Z")]
    public void A_pause_holds_back_what_comes_due_in_it(string now, string cycle) => Assert.Equal(
        cycle, ReminderPlanner.CurrentCycle(Given.Settings.Pause(Given.At("2026-11-27 12:00")), Given.At(now)));

    [Fact]
    public void What_a_pause_held_back_is_not_asked_for_when_it_ends()
    {
        var resumed = Given.Settings.Pause(Given.At("2026-11-27 12:00")).Resume(Given.At("2026-12-11 12:00"));

        Assert.Null(ReminderPlanner.CurrentCycle(resumed, Given.At("2026-12-11 12:00")));
        Assert.Null(ReminderPlanner.CurrentSummary(resumed, Given.At("2026-12-11 12:00")));
        Assert.Equal("20261217T1000Z", ReminderPlanner.CurrentCycle(resumed, Given.At("2026-12-17 10:00")));
    }

    [Fact]
    public void A_pause_in_which_nothing_was_due_leaves_the_cycle_under_way_as_it_is()
    {
        var resumed = Given.Settings.Pause(Given.At("2026-11-26 12:00")).Resume(Given.At("2026-11-27 12:00"));

        Assert.Equal("20261126T1000Z", ReminderPlanner.CurrentCycle(resumed, Given.At("2026-11-27 12:00")));
        Assert.Equal("ReminderDue", Due(In(Sent, "2026-11-26 10:00"), "2026-11-30 10:00", resumed));
    }

    [Fact]
    public void A_bank_holiday_moves_the_cycle_and_keeps_its_name()
    {
        var fridays = Given.Settings with { CheckInSchedule = "0 10 * * FRI" };

        Assert.Equal("20261218T1000Z", ReminderPlanner.CurrentCycle(fridays, Given.At("2026-12-29 09:59")));
        Assert.Equal("20261225T1000Z", ReminderPlanner.CurrentCycle(fridays, Given.At("2026-12-29 10:00")));
    }

    private static string? Due(CheckIn checkIn, string now, PlanSettings? settings = null) =>
        ReminderPlanner.DueOf(settings ?? Given.Settings, PlanDirectory.Empty, checkIn, Given.At(now))?.GetType().Name;

    private static CheckIn In(CheckInState state, string asked) => new()
    {
        PlanId = "asb",
        Cycle = AsbPlanBot.Core.Scheduling.Cycle.NameOf(Given.At(asked[..11] + "10:00")),
        PersonId = "jo",
        State = state,
        StateSince = Given.At(asked),
        Asked = ["1.1"],
        SentAt = Given.At(asked),
    };
}
