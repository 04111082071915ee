using AsbPlanBot.Core.Scheduling;
using FsCheck.Xunit;

namespace AsbPlanBot.Core.Tests.Scheduling;

/// <summary>Days, and the hours that schedules come due on them.</summary>
public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar England = BankHolidays.Bundled.For(BankHolidayRegion.EnglandAndWales);

    [Theory]
    [InlineData("2026-12-24", true)]
    [InlineData("2026-12-25", false)]
    [InlineData("2026-12-26", false)]
    [InlineData("2026-12-27", false)]
    // Boxing Day is a Saturday in 2026: its substitute is a Monday.
    [InlineData("2026-12-28", false)]
    [InlineData("2026-12-29", true)]
    [InlineData("2027-03-26", false)]
    [InlineData("2027-03-29", false)]
    [InlineData("2027-12-27", false)]
    [InlineData("2027-12-28", false)]
    [InlineData("2028-01-03", false)]
    public void People_do_not_work_on_weekends_and_bank_holidays(string day, bool works) =>
        Assert.Equal(works, England.IsWorkingDay(Given.Day(day)));

    [Theory]
    // Easter Monday is none in Scotland; 2 January, the World Cup's Monday and St Andrew's Day are.
    [InlineData(BankHolidayRegion.Scotland, "2026-04-06", true)]
    [InlineData(BankHolidayRegion.Scotland, "2026-01-02", false)]
    [InlineData(BankHolidayRegion.Scotland, "2026-06-15", false)]
    [InlineData(BankHolidayRegion.Scotland, "2026-11-30", false)]
    [InlineData(BankHolidayRegion.Scotland, "2026-08-31", true)]
    [InlineData(BankHolidayRegion.NorthernIreland, "2026-03-17", false)]
    [InlineData(BankHolidayRegion.NorthernIreland, "2026-07-13", false)]
    [InlineData(BankHolidayRegion.EnglandAndWales, "2026-07-13", true)]
    [InlineData(BankHolidayRegion.EnglandAndWales, "2026-06-15", true)]
    public void Each_division_has_its_own(BankHolidayRegion region, string day, bool works) =>
        Assert.Equal(works, BankHolidays.Bundled.For(region).IsWorkingDay(Given.Day(day)));

    [Theory]
    [InlineData("2026-12-22", 2, "2026-12-24")]
    [InlineData("2026-12-24", 1, "2026-12-29")]
    [InlineData("2026-12-24", 2, "2026-12-30")]
    [InlineData("2026-12-30", 2, "2027-01-04")]
    [InlineData("2026-12-24", 0, "2026-12-24")]
    public void Working_days_are_counted_over_Christmas(string from, int days, string to) =>
        Assert.Equal(Given.Day(to), England.After(Given.Day(from), days));

    [Fact]
    public void What_is_known_goes_to_the_end_of_its_last_year() => Assert.Equal(Given.Day("2028-12-31"), England.KnownUntil);

    [Theory]
    [InlineData("2026-12-21 10:00", "2026-12-17 10:00")]
    [InlineData("2026-12-24 10:00", "2026-12-24 10:00")]
    // The Friday of Christmas: due on the Tuesday after.
    [InlineData("2026-12-29 09:59", "2026-12-24 10:00", "0 10 * * THU,FRI")]
    [InlineData("2026-12-29 10:00", "2026-12-25 10:00", "0 10 * * THU,FRI")]
    // Good Friday, the day on which the clocks have not changed yet, and the Tuesday on which they have.
    [InlineData("2027-03-30 09:59", "2027-03-19 10:00", "0 10 * * FRI")]
    [InlineData("2027-03-30 10:00", "2027-03-26 10:00", "0 10 * * FRI")]
    [InlineData("2026-07-05 10:00", "2026-06-28 10:00", "0 10 * * SUN")]
    [InlineData("2026-07-06 10:00", "2026-07-05 10:00", "0 10 * * SUN")]
    public void An_occurrence_on_another_day_is_due_on_the_next_working_day(string now, string occurrence, string cron = "0 10 * * THU") =>
        Assert.Equal(Given.At(occurrence), Schedule(cron).Newest(Given.At(now)));

    [Theory]
    [InlineData("2026-12-24 10:00", "2026-12-29 10:00", "0 10 * * FRI")]
    [InlineData("2026-12-29 10:00", "2027-01-04 10:00", "0 10 * * FRI")]
    [InlineData("2027-03-26 12:00", "2027-03-30 10:00", "0 10 * * FRI")]
    [InlineData("2026-10-22 10:00", "2026-10-29 10:00", "0 10 * * THU")]
    public void The_hour_on_the_wall_stays(string after, string due, string cron) =>
        Assert.Equal(Given.At(due), Schedule(cron).NextDue(Given.At(after)));

    [Theory]
    // The first Thursday of the month, every second week by days of the month, the first working day of a quarter.
    [InlineData("0 10 * * THU#1", "2026-12-04 00:00", "2027-01-07 10:00")]
    [InlineData("0 10 1-7,15-21 * THU", "2026-12-04 00:00", "2026-12-17 10:00")]
    [InlineData("0 10 1 1,4,7,10 *", "2026-10-02 00:00", "2027-01-04 10:00")]
    public void Months_and_quarters_are_schedules_too(string cron, string after, string due) =>
        Assert.Equal(Given.At(due), Schedule(cron).NextDue(Given.At(after)));

    [Theory]
    [InlineData("2026-11-26 09:59", "2026-11-26 10:00")]
    [InlineData("2026-11-26 10:00", "2026-11-27 10:00")]
    [InlineData("2026-11-27 10:00", "2026-11-30 10:00")]
    [InlineData("2026-12-24 10:00", "2026-12-29 10:00")]
    [InlineData("2026-12-26 12:00", "2026-12-29 10:00")]
    [InlineData("2026-10-24 12:00", "2026-10-26 10:00")]
    public void Reminders_come_at_the_hour_of_the_cycle_on_working_days(string after, string hour) =>
        Assert.Equal(Given.At(hour), Schedule("0 10 * * THU").NextWorkingHour(Given.At(after)));

    [Theory]
    [InlineData("2026-12-24 10:00", "2026-12-23 10:00")]
    [InlineData("2026-12-29 10:00", "2026-12-24 10:00")]
    [InlineData("2027-03-30 09:30", "2027-03-25 09:30")]
    public void The_working_day_before_has_the_same_hour_on_the_wall(string instant, string before) =>
        Assert.Equal(Given.At(before), Schedule("0 10 * * THU").WorkingDayBefore(Given.At(instant)));

    [Fact]
    public void Where_clocks_change_on_working_days_an_hour_left_out_happens_at_its_end_and_one_that_comes_twice_the_first_time()
    {
        // In Cairo from midnight to one on Friday 24 April 2026 is left out; from eleven to midnight on Thursday 29 October comes twice.
        var cairo = TimeZoneInfo.FindSystemTimeZoneById("Africa/Cairo");
        var nightly = new WorkingSchedule(AsbPlanBot.Core.Scheduling.Schedule.Parse("30 0 * * *", "Africa/Cairo"), England, cairo);
        var halfPastMidnight = new DateTimeOffset(2026, 4, 23, 0, 30, 0, TimeSpan.FromHours(2));
        var halfPastEleven = new DateTimeOffset(2026, 10, 28, 23, 30, 0, TimeSpan.FromHours(3));

        Assert.Equal(new DateTimeOffset(2026, 4, 24, 1, 0, 0, TimeSpan.FromHours(3)), nightly.OnDay(new DateOnly(2026, 4, 24), halfPastMidnight));
        Assert.Equal(halfPastEleven.AddDays(1), nightly.OnDay(new DateOnly(2026, 10, 29), halfPastEleven));
        Assert.Equal(halfPastEleven.AddDays(1).AddHours(1), nightly.DueOf(halfPastEleven.AddDays(1).AddHours(1)));
    }

    [Property(MaxTest = 300), Trait("Cases", "Random")]
    public void What_comes_due_is_on_a_working_day_at_its_hour_and_in_order(uint hours)
    {
        var now = Given.At("2026-01-05 00:00").AddHours(hours % (2 * 365 * 24));
        var schedule = Schedule("30 9 * * *");

        var next = schedule.NextDue(now)!.Value;

        var wall = TimeZoneInfo.ConvertTime(next, London);
        Assert.True(next > now);
        Assert.True(England.IsWorkingDay(DateOnly.FromDateTime(wall.DateTime)), $"{wall}");
        Assert.Equal(new TimeOnly(9, 30), TimeOnly.FromDateTime(wall.DateTime));
        Assert.True(schedule.DueOf(schedule.Newest(next)!.Value) == next, "What is newest at that instant is due at it.");
        Assert.True(schedule.DueOf(schedule.Newest(now)!.Value) <= now, "Nothing is newest before it is due.");
    }

    [Fact]
    public void A_file_adds_to_what_is_known()
    {
        var json = """{"england-and-wales":{"division":"england-and-wales","events":[{"title":"Coronation","date":"2029-05-07","notes":"","bunting":true}]}}""";

        Assert.True(BankHolidays.TryRead(json, out var more, out _));
        var both = BankHolidays.Bundled.With(more);
        Assert.False(both.For(BankHolidayRegion.EnglandAndWales).IsWorkingDay(Given.Day("2029-05-07")));
        Assert.False(both.For(BankHolidayRegion.EnglandAndWales).IsWorkingDay(Given.Day("2026-12-25")));
        Assert.Equal(Given.Day("2028-12-31"), both.For(BankHolidayRegion.Scotland).KnownUntil);
        Assert.Equal(Given.Day("2029-05-07"), both.For(BankHolidayRegion.EnglandAndWales).KnownUntil);
    }

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("[]", "england-and-wales")]
    [InlineData("{}", "england-and-wales")]
    [InlineData("""{"scotland":[]}""", "scotland has no list")]
    [InlineData("""{"scotland":{"events":[{"date":"2029-01-01"},{"date":"1 May"}]}}""", "Event 2 of scotland")]
    [InlineData("""{"scotland":{"events":[7]}}""", "Event 1 of scotland")]
    public void A_file_that_is_none_is_refused_with_a_sentence(string json, string says)
    {
        Assert.False(BankHolidays.TryRead(json, out _, out var error));
        Assert.Contains(says, error, StringComparison.Ordinal);
    }

    private static TimeZoneInfo London => TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private static WorkingSchedule Schedule(string cron) =>
        new(AsbPlanBot.Core.Scheduling.Schedule.Parse(cron, "Europe/London"), England, London);
}
