using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Scheduling;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AsbPlanBot.Core.Tests.Plans;

/// <summary>Settings that somebody wishes for. The plan is asked on Thursdays at 10:00, and summed up on Mondays at 9:00.</summary>
public sealed class SettingsChangeTests
{
    private static readonly TeamChannel[] Channels = [new("19:general", "General"), new("19:plan", "ASB action plan")];

    [Fact]
    public void What_is_changed_is_told_before_and_after()
    {
        var change = Decide("2026-11-27 12:00", (PlanSetting.ReminderAfterDays, " 3 "), (PlanSetting.EscalationAfterDays, "2"), (PlanSetting.Channel, "19:plan"));

        Assert.Equal(
            [new(PlanSetting.ReminderAfterDays, "after 2 working days", "after 3 working days"), new(PlanSetting.Channel, "none yet", "ASB action plan")],
            change.Changes);
        Assert.Equal((3, "19:plan"), (change.After.ReminderAfterDays, change.After.ChannelId));
        Assert.Null(change.After.CheckInsBefore);
    }

    [Fact]
    public void Each_setting_is_said_as_a_person_says_it()
    {
        string Said(PlanSetting setting, PlanSettings settings, params TeamChannel[] channels) => SettingsChange.InWords(settings, setting, channels);
        var plan = new PlanSettings { PlanId = "asb", ActiveFrom = default };

        Assert.Equal("every Thursday at 10:00", Said(PlanSetting.CheckIns, plan));
        Assert.Equal("every Monday at 09:00", Said(PlanSetting.Summaries, plan));
        Assert.Equal("Europe/London", plan.Zone);
        Assert.Equal("after 2 working days", Said(PlanSetting.ReminderAfterDays, plan));
        Assert.Equal("after another 1 working day", Said(PlanSetting.EscalationAfterDays, plan with { EscalationAfterDays = 1 }));
        Assert.Equal("never", Said(PlanSetting.EscalationAfterDays, plan with { EscalationAfterDays = 0 }));
        Assert.Equal("up to 20 % below target", Said(PlanSetting.TolerancePercent, plan));
        Assert.Equal("after 45 days", Said(PlanSetting.StaleAfterDays, plan));
        Assert.Equal("every week", Said(PlanSetting.Digest, plan with { Digest = DigestChoice.Always }));
        Assert.Equal("every week, only when there is something to say", Said(PlanSetting.Digest, plan with { Digest = DigestChoice.WhenSomething }));
        Assert.Equal("never", Said(PlanSetting.Digest, plan with { Digest = DigestChoice.Never }));
        Assert.Equal("England and Wales", Said(PlanSetting.Region, plan));
        Assert.Equal("Scotland", Said(PlanSetting.Region, plan with { Region = BankHolidayRegion.Scotland }));
        Assert.Equal("Northern Ireland", Said(PlanSetting.Region, plan with { Region = BankHolidayRegion.NorthernIreland }));
        Assert.Equal("none yet", Said(PlanSetting.Channel, plan));
        Assert.Equal("General", Said(PlanSetting.Channel, plan with { ChannelId = "19:plan", TeamId = "19:plan" }));
        Assert.Equal("the channel that was chosen", Said(PlanSetting.Channel, plan with { ChannelId = "19:plan", TeamId = "19:team" }));
        Assert.Equal("ASB action plan", Said(PlanSetting.Channel, plan with { ChannelId = "19:plan" }, Channels));
    }

    [Theory]
    [InlineData(PlanSetting.ReminderAfterDays, "0")]
    [InlineData(PlanSetting.EscalationAfterDays, "30")]
    [InlineData(PlanSetting.TolerancePercent, "100")]
    [InlineData(PlanSetting.StaleAfterDays, "1")]
    [InlineData(PlanSetting.StaleAfterDays, "365")]
    public void The_ends_of_what_can_be_had_can_be_had(PlanSetting setting, string typed) =>
        Assert.Empty(Decide("2026-11-27 12:00", (setting, typed)).Faults);

    [Theory]
    [InlineData(PlanSetting.ReminderAfterDays, "soon", "from 0 (never) to 30")]
    [InlineData(PlanSetting.ReminderAfterDays, "-1", "from 0 (never) to 30")]
    [InlineData(PlanSetting.EscalationAfterDays, "2.5", "from 0 (never) to 30")]
    [InlineData(PlanSetting.EscalationAfterDays, "31", "from 0 (never) to 30")]
    [InlineData(PlanSetting.TolerancePercent, "101", "from 0 to 100")]
    [InlineData(PlanSetting.StaleAfterDays, "0", "from 1 to 365")]
    [InlineData(PlanSetting.StaleAfterDays, "", "from 1 to 365")]
    [InlineData(PlanSetting.Region, "7", "three regions")]
    [InlineData(PlanSetting.Region, "Wales", "three regions")]
    [InlineData(PlanSetting.Digest, "7", "every week")]
    [InlineData(PlanSetting.Digest, "hourly", "every week")]
    [InlineData(PlanSetting.Channel, "19:of another team", "not a channel of the plan's team")]
    [InlineData(PlanSetting.CheckIns, "WED ", "Choose a day and a time")]
    [InlineData(PlanSetting.CheckIns, "as often as you can", "not a schedule")]
    [InlineData(PlanSetting.CheckIns, "0 10 30 2 *", "never comes")]
    [InlineData(PlanSetting.CheckIns, "0 9,17 * * *", "more than once a day")]
    [InlineData(PlanSetting.Summaries, "* * * * *", "more than once a day")]
    public void What_cannot_be_had_is_said_and_nothing_is_changed(PlanSetting setting, string typed, string why)
    {
        var change = Decide("2026-11-27 12:00", (PlanSetting.TolerancePercent, setting == PlanSetting.TolerancePercent ? typed : "25"), (setting, typed));

        var fault = Assert.Single(change.Faults);
        Assert.Equal(setting, fault.Setting);
        Assert.Contains(why, fault.Message, StringComparison.Ordinal);
        Assert.Equal(Given.Settings, change.After);
    }

    [Theory]
    [InlineData("0 10 * * WED", "2026-11-27 12:00", "2026-12-02 10:00")]
    [InlineData("0 10 * * FRI", "2026-11-26 12:00", "2026-12-04 10:00")]
    [InlineData("0 14 * * THU", "2026-11-26 11:00", "2026-12-03 14:00")]
    [InlineData("0 14 * * THU", "2026-11-26 09:00", "2026-11-26 14:00")]
    [InlineData("0 10 * * TUE", "2026-11-23 08:00", "2026-11-24 10:00")]
    [InlineData("0 10 * * MON#1", "2026-11-27 12:00", "2026-12-07 10:00")]
    [InlineData("0 10 * * MON", "2026-11-24 12:00", "2026-11-30 10:00")]
    [InlineData("0 10 * * 1-5", "2026-11-26 12:00", "2026-11-27 10:00")]
    public void The_cycle_under_way_goes_on_until_the_first_of_the_new_schedule(string schedule, string at, string next)
    {
        var before = Given.Settings;
        var now = Given.At(at);
        var after = Decide(at, (PlanSetting.CheckIns, schedule)).After;
        var due = Given.At(next);

        Assert.Equal(due, after.NextCheckIn(now));
        Assert.Equal(ReminderPlanner.CurrentCycle(before, now), ReminderPlanner.CurrentCycle(after, now));
        Assert.Equal(ReminderPlanner.CurrentCycle(before, now), ReminderPlanner.CurrentCycle(after, due.AddSeconds(-1)));
        Assert.Equal(Cycle.NameOf(due), ReminderPlanner.CurrentCycle(after, due));
    }

    [Fact]
    public void A_monthly_check_in_that_stays_monthly_asks_once_a_month()
    {
        var monthly = Given.Settings with { CheckInSchedule = "0 10 * * THU#1" };
        var now = Given.At("2026-11-05 12:00");
        var after = SettingsChange.Decide(monthly, Wishes((PlanSetting.CheckIns, "0 10 * * FRI#1")), [], now).After;

        Assert.Equal(Given.At("2026-12-04 10:00"), after.NextCheckIn(now));
    }

    [Fact]
    public void Changed_and_changed_back_it_is_as_it_was()
    {
        var away = Decide("2026-11-27 12:00", (PlanSetting.CheckIns, "0 10 * * MON#1")).After;
        var now = Given.At("2026-11-27 12:05");
        var back = SettingsChange.Decide(away, Wishes((PlanSetting.CheckIns, "0 10 * * THU")), [], now).After;

        Assert.Equal(Given.Settings.NextCheckIn(now), back.NextCheckIn(now));
        Assert.Equal(ReminderPlanner.CurrentCycle(Given.Settings, now), ReminderPlanner.CurrentCycle(back, now));
    }

    [Fact]
    public void A_summary_that_moves_is_not_posted_for_a_day_that_has_passed_nor_twice_on_a_day()
    {
        var now = Given.At("2026-11-30 10:00");
        var later = Decide("2026-11-30 10:00", (PlanSetting.Summaries, "0 15 * * MON")).After;
        Assert.Equal(Given.At("2026-12-07 15:00"), later.NextSummary(now));
        Assert.Equal(ReminderPlanner.CurrentSummary(Given.Settings, now), ReminderPlanner.CurrentSummary(later, Given.At("2026-11-30 16:00")));

        var friday = Decide("2026-11-30 10:00", (PlanSetting.Summaries, "0 9 * * FRI")).After;
        Assert.Equal(Given.At("2026-12-04 09:00"), friday.NextSummary(now));
        Assert.Equal(ReminderPlanner.CurrentSummary(Given.Settings, now), ReminderPlanner.CurrentSummary(friday, now));
    }

    [Fact]
    public void A_plan_that_has_asked_nobody_has_no_cycle_to_go_on_with()
    {
        var resting = Given.Settings with { ActiveFrom = Given.At("2026-11-27 11:00"), PausedFrom = Given.At("2026-11-27 11:00") };
        var now = Given.At("2026-11-27 12:00");
        var after = SettingsChange.Decide(resting, Wishes((PlanSetting.CheckIns, "0 10 * * TUE")), [], now).After.Resume(now);

        Assert.Null(ReminderPlanner.CurrentCycle(after, now));
        Assert.Equal(Given.At("2026-12-01 10:00"), after.NextCheckIn(now));
    }

    [Fact]
    public void What_was_missed_in_a_pause_is_not_asked_for_whatever_the_schedule_was_changed_to()
    {
        var paused = Given.Settings.Pause(Given.At("2026-11-25 12:00"));
        var changed = SettingsChange.Decide(paused, Wishes((PlanSetting.CheckIns, "0 10 * * WED")), [], Given.At("2026-11-27 12:00")).After;
        var now = Given.At("2026-12-04 12:00");
        var resumed = changed.Resume(now);

        Assert.Null(ReminderPlanner.CurrentCycle(resumed, now));
        Assert.Equal(Given.At("2026-12-09 10:00"), resumed.NextCheckIn(now));
    }

    // Whenever a schedule is changed, and to whatever: nothing is due at once, and nobody is asked twice in a week.
    [Property(MaxTest = 300), Trait("Cases", "Random")]
    public FsCheck.Property No_change_makes_anything_due_at_once() => Prop.ForAll(
        Gen.Choose(0, 60 * 24 * 365).ToArbitrary(),
        Gen.Elements("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN", "MON#1", "THU#1").ToArbitrary(),
        Gen.Choose(7, 19).ToArbitrary(),
        (minutes, day, hour) =>
        {
            var now = Given.At("2026-02-01 00:00").AddMinutes(minutes);
            var after = SettingsChange.Decide(Given.Settings, Wishes((PlanSetting.CheckIns, $"0 {hour} * * {day}")), [], now).After;
            var former = ReminderPlanner.CurrentCycle(Given.Settings, now);
            var next = after.NextCheckIn(now)!.Value;
            Assert.Equal(former, ReminderPlanner.CurrentCycle(after, now));
            Assert.Equal(former, ReminderPlanner.CurrentCycle(after, next.AddSeconds(-1)));
            Assert.NotEqual(former, ReminderPlanner.CurrentCycle(after, next));
            Assert.True(after == Given.Settings || next - Cycle.InstantOf(former!) > TimeSpan.FromDays(2));
        });

    [Theory]
    [InlineData("0 10 * * THU", "every Thursday at 10:00")]
    [InlineData("30 9 * * 1", "every Monday at 09:30")]
    [InlineData("0 9 * * 7", "every Sunday at 09:00")]
    [InlineData("0 9 * * tue#1", "on the first Tuesday of each month at 09:00")]
    [InlineData("0 10 1,15 * *", "by the schedule “0 10 1,15 * *”")]
    [InlineData("0 10 * * MON-FRI", "by the schedule “0 10 * * MON-FRI”")]
    [InlineData("99 10 * * MON", "by the schedule “99 10 * * MON”")]
    public void A_schedule_is_put_into_words(string cron, string words) => Assert.Equal(words, ScheduleChoice.InWords(cron));

    [Theory]
    [InlineData("Anti-Social Behaviour Action Plan 2025/26", "anti-social-behaviour-action-plan-2025")]
    [InlineData("  Siân’s   plan!", "sian-s-plan")]
    [InlineData("日本語", "plan")]
    [InlineData("ASB", "asb-3")]
    public void A_plan_gets_a_short_name_of_its_title(string title, string id) => Assert.Equal(id, PlanIds.For(title, ["asb", "ASB-2"]));

    private static SettingsChange Decide(string at, params (PlanSetting, string)[] wishes) =>
        SettingsChange.Decide(Given.Settings, Wishes(wishes), Channels, Given.At(at));

    private static Dictionary<PlanSetting, string> Wishes(params (PlanSetting Setting, string Value)[] wishes) =>
        wishes.DistinctBy(wish => wish.Setting).ToDictionary(wish => wish.Setting, wish => wish.Value);
}
