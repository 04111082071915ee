using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.Tests.Wording;

public sealed class PlanClockTests
{
    private static readonly PlanClock Clock = new(Given.Settings, Given.At("2026-11-22 10:04"));

    [Fact]
    public void A_moment_is_written_as_in_Britain_with_its_year_only_where_it_is_another()
    {
        Assert.Equal("22 Nov 10:04", Clock.Moment(Clock.Now));
        Assert.Equal("5 Sep", Clock.Day(Given.At("2026-09-05 00:30")));
        Assert.Equal("Thu 26 Nov 10:00", Clock.Weekday(Given.At("2026-11-26 10:00")));
        Assert.Equal("31 Dec 2025 23:59", Clock.Moment(Given.At("2025-12-31 23:59")));
        Assert.Equal("31 Dec 2025", Clock.Day(Given.At("2025-12-31 23:59")));
        Assert.Equal("Fri 1 Jan 2027 00:00", Clock.Weekday(Given.At("2027-01-01 00:00")));
        Assert.Equal("Mon 30 Nov 2026, 09:00", Clock.InFull(Given.At("2026-11-30 09:00")));
        Assert.Equal("30 Jun 2026", PlanClock.Date(Given.Day("2026-06-30")));
    }

    [Fact]
    public void Days_and_hours_are_those_of_the_plans_zone()
    {
        var summerNight = new DateTimeOffset(2026, 7, 1, 23, 30, 0, TimeSpan.Zero);
        var abroad = new PlanClock(Given.Settings with { Zone = "Europe/Paris" }, summerNight);

        Assert.Equal("2 Jul 00:30", new PlanClock(Given.Settings, summerNight).Moment(summerNight));
        Assert.Equal("2 Jul 01:30", abroad.Moment(summerNight));
        Assert.Equal(Given.Day("2026-07-02"), abroad.Today);
    }

    [Fact]
    public void A_day_begins_with_its_first_instant_where_the_clocks_change_at_midnight()
    {
        // In Beirut midnight is left out in spring. In Havana it comes twice in autumn.
        Assert.Equal(new DateTimeOffset(2026, 3, 28, 22, 0, 0, TimeSpan.Zero), PlanClock.StartOf(Given.Day("2026-03-29"), Given.Settings with { Zone = "Asia/Beirut" }));
        Assert.Equal(new DateTimeOffset(2026, 11, 1, 4, 0, 0, TimeSpan.Zero), PlanClock.StartOf(Given.Day("2026-11-01"), Given.Settings with { Zone = "America/Havana" }));
    }

    [Fact]
    public void What_may_be_read_long_after_has_its_year_always() =>
        Assert.Equal("Mon 30 Nov 2026, 09:00", new PlanClock(Given.Settings, Given.At("2027-11-22 10:04")).InFull(Given.At("2026-11-30 09:00")));

    [Fact]
    public void Days_are_counted_by_the_calendar_and_not_by_hours()
    {
        Assert.Equal(1, Clock.DaysSince(Given.At("2026-11-21 23:59")));
        Assert.Equal(0, Clock.DaysSince(Given.At("2026-11-22 00:00")));
        Assert.Equal(-1, Clock.DaysSince(Given.At("2026-11-23 00:00")));
        // The day of the clock change has 25 hours.
        Assert.Equal(28, Clock.DaysSince(Given.At("2026-10-25 00:30")));
    }
}
