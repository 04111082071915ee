using AsbPlanBot.Core.Plans;
using FsCheck;
using FsCheck.Xunit;

namespace AsbPlanBot.Core.Tests.Plans;

public sealed class StatusPolicyTests
{
    [Theory]
    // From 1 June to 9 September are 100 days, so a day is a percent.
    [InlineData("2026-05-01", 0, 0, 0, RagStatus.Green)]
    [InlineData("2026-06-01", 0, 0, 0, RagStatus.Green)]
    [InlineData("2026-07-21", 50, 50, 0, RagStatus.Green)]
    [InlineData("2026-07-21", 90, 50, 0, RagStatus.Green)]
    [InlineData("2026-07-21", 49, 50, 2, RagStatus.Amber)]
    [InlineData("2026-07-21", 40, 50, 20, RagStatus.Amber)]
    [InlineData("2026-07-21", 39, 50, 22, RagStatus.Red)]
    [InlineData("2026-07-21", 0, 50, 100, RagStatus.Red)]
    [InlineData("2026-09-08", 99, 99, 0, RagStatus.Green)]
    [InlineData("2026-09-09", 99, 100, 1, RagStatus.Amber)]
    [InlineData("2026-09-09", 100, 100, 0, RagStatus.Green)]
    [InlineData("2026-12-25", 80, 100, 20, RagStatus.Amber)]
    [InlineData("2026-12-25", 79, 100, 21, RagStatus.Red)]
    public void The_key_compares_progress_with_the_line_from_start_to_due(
        string today, int percent, int expected, int shortfall, RagStatus status)
    {
        var objective = Dated("2026-06-01", "2026-09-09", percent);

        Assert.Equal(new KeyReading(expected, shortfall, status), StatusPolicy.KeySays(objective, 20, Given.Day(today)));
    }

    [Fact]
    public void A_shortfall_a_hair_beyond_the_tolerance_is_Red_and_not_written_as_the_tolerance()
    {
        // After 200 of 300 days 66.67 % are expected; 53 % are 20.5 % short of it.
        var objective = Dated("2026-01-01", "2026-10-28", 53);

        Assert.Equal(new KeyReading(67, 21, RagStatus.Red), StatusPolicy.KeySays(objective, 20, Given.Day("2026-07-20")));
    }

    [Fact]
    public void The_tolerance_is_the_plans()
    {
        var objective = Dated("2026-06-01", "2026-09-09", 40);

        Assert.Equal(RagStatus.Red, StatusPolicy.KeySays(objective, 19, Given.Day("2026-07-21"))?.Status);
        Assert.Equal(RagStatus.Amber, StatusPolicy.KeySays(objective, 20, Given.Day("2026-07-21"))?.Status);
    }

    [Theory]
    [InlineData("2026-07-01", "2026-06-01", 0, RagStatus.Green)]
    [InlineData("2026-07-01", "2026-06-10", 100, RagStatus.Red)]
    [InlineData("2026-06-10", "2026-06-09", 0, RagStatus.Green)]
    [InlineData("2026-06-10", "2026-06-10", 100, RagStatus.Red)]
    public void A_due_date_no_later_than_the_start_is_expected_all_at_once(
        string start, string today, int shortfall, RagStatus status)
    {
        var backwards = Dated(start, "2026-06-10", 0);

        var reading = StatusPolicy.KeySays(backwards, 20, Given.Day(today));

        Assert.Equal((shortfall, status), (reading!.ShortfallPercent, reading.Status));
    }

    [Fact]
    public void What_is_Blue_is_never_short()
    {
        var done = Dated("2026-06-01", "2026-09-09", 10) with { Status = RagStatus.Blue };

        Assert.Equal(new KeyReading(100, 0, RagStatus.Blue), StatusPolicy.KeySays(done, 20, Given.Day("2026-12-25")));
    }

    [Fact]
    public void Without_start_due_or_percentage_the_key_says_nothing()
    {
        var whole = Dated("2026-06-01", "2026-09-09", 10);
        var today = Given.Day("2026-07-01");

        Assert.Null(StatusPolicy.KeySays(whole with { Start = null }, 20, today));
        Assert.Null(StatusPolicy.KeySays(whole with { Due = null }, 20, today));
        Assert.Null(StatusPolicy.KeySays(whole with { Percent = null }, 20, today));
    }

    [Property, Trait("Cases", "Random")]
    public void Doing_more_is_never_worse_and_the_figures_stay_within_a_hundred(byte span, byte day, byte more, byte less)
    {
        var (high, low) = (Math.Max(more, less) % 101, Math.Min(more, less) % 101);
        (high, low) = (Math.Max(high, low), Math.Min(high, low));
        var start = Given.Day("2026-06-01");
        var objective = Dated("2026-06-01", "2026-06-01", low) with { Due = start.AddDays(span) };

        var worse = StatusPolicy.KeySays(objective, 20, start.AddDays(day))!;
        var better = StatusPolicy.KeySays(objective with { Percent = high }, 20, start.AddDays(day))!;

        Assert.True(better.Status >= worse.Status);
        Assert.InRange(worse.ShortfallPercent, better.ShortfallPercent, 100);
        Assert.InRange(worse.ExpectedPercent, 0, 100);
    }

    [Theory]
    [InlineData("2026-10-12 09:00", 45, false)]
    [InlineData("2026-10-11 23:59", 46, true)]
    // The clocks went back in between: the hours are not a whole number of days, the days are.
    [InlineData("2026-10-11 00:01", 46, true)]
    public void A_status_is_stale_when_it_was_confirmed_more_than_45_days_ago(string confirmed, int days, bool stale)
    {
        var objective = Given.Objective("1.1", RagStatus.Green) with { ConfirmedAt = Given.At(confirmed) };
        var now = Given.At("2026-11-26 10:00");

        Assert.Equal(days, StatusPolicy.Staleness(objective, Given.Settings, now));
        Assert.Equal(stale, StatusPolicy.IsStale(objective, Given.Settings, now));
    }

    [Fact]
    public void What_is_Blue_or_was_never_reported_does_not_go_stale()
    {
        var (long_ago, now) = (Given.At("2025-01-01 10:00"), Given.At("2026-11-26 10:00"));
        var done = Given.Objective("1.1", RagStatus.Blue, "A") with { ConfirmedAt = long_ago };

        Assert.False(StatusPolicy.IsStale(done, Given.Settings, now));
        Assert.False(StatusPolicy.IsStale(Given.Objective("1.1"), Given.Settings, now));
        Assert.Null(StatusPolicy.Staleness(Given.Objective("1.1"), Given.Settings, now));
    }

    private static Objective Dated(string start, string due, int percent) =>
        Given.Objective("1.1", RagStatus.Green) with { Start = Given.Day(start), Due = Given.Day(due), Percent = percent };
}
