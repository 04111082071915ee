using System.Globalization;
using AsbPlanBot.Core.Scheduling;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AsbPlanBot.Core.Tests.Scheduling;

/// <summary>
/// In London the clocks go forward on 29 March 2026 at 01:00 and back on 25 October 2026 at 02:00.
/// <code>
/// 29 Mar   00:30  00:59:59 | 02:00 02:30        01:00 to 02:00 are left out
///            +00:00        |   +01:00
/// 25 Oct   01:00 01:30 01:59:59 | 01:00 01:30   01:00 to 02:00 come twice
///            +01:00             |   +00:00
/// </code>
/// </summary>
public sealed class ScheduleTests
{
    private const string London = "Europe/London";

    [Theory]
    [InlineData("0 10 * * THU", "2026-03-20", "2026-03-26T10:00+00:00", "2026-04-02T10:00+01:00", "2026-04-09T10:00+01:00")]
    [InlineData("0 10 * * THU", "2026-10-20", "2026-10-22T10:00+01:00", "2026-10-29T10:00+00:00", "2026-11-05T10:00+00:00")]
    [InlineData("0 10 * * *", "2026-03-28", "2026-03-28T10:00+00:00", "2026-03-29T10:00+01:00", "2026-03-30T10:00+01:00")]
    [InlineData("0 10 * * *", "2026-10-24", "2026-10-24T10:00+01:00", "2026-10-25T10:00+00:00", "2026-10-26T10:00+00:00")]
    [InlineData("30 1 * * *", "2026-03-28", "2026-03-28T01:30+00:00", "2026-03-29T02:00+01:00", "2026-03-30T01:30+01:00")]
    [InlineData("30 1 * * *", "2026-10-24", "2026-10-24T01:30+01:00", "2026-10-25T01:30+01:00", "2026-10-26T01:30+00:00")]
    [InlineData("0 9 1 * *", "2026-02-10", "2026-03-01T09:00+00:00", "2026-04-01T09:00+01:00", "2026-05-01T09:00+01:00")]
    [InlineData("0 10 * * THU#1", "2026-03-01", "2026-03-05T10:00+00:00", "2026-04-02T10:00+01:00", "2026-05-07T10:00+01:00")]
    public void The_hour_on_the_wall_stays_and_no_occurrence_is_skipped_or_repeated(
        string cron, string from, params string[] expected)
    {
        var schedule = Schedule.Parse(cron, London);
        var after = DateTimeOffset.Parse(from + "T00:00Z", CultureInfo.InvariantCulture);
        var occurrences = new List<DateTimeOffset>();
        for (var next = schedule.Next(after); occurrences.Count < expected.Length; next = schedule.Next(next!.Value))
            occurrences.Add(next!.Value);

        Assert.Equal(expected, occurrences.Select(Written));

        var back = occurrences[^1];
        Assert.Equal(expected.Reverse(), Enumerable.Range(0, expected.Length).Select(_ =>
        {
            var last = schedule.Last(back)!.Value;
            back = last.AddTicks(-1);
            return Written(last);
        }));
    }

    [Fact]
    public void Next_is_after_and_Last_is_at_or_before()
    {
        var schedule = Schedule.Parse("0 10 * * THU", London);
        var occurrence = Given.At("2026-11-26 10:00");

        Assert.Equal(Given.At("2026-12-03 10:00"), schedule.Next(occurrence));
        Assert.Equal(occurrence, schedule.Next(occurrence.AddTicks(-1)));
        Assert.Equal(occurrence, schedule.Last(occurrence));
        Assert.Equal(Given.At("2026-11-19 10:00"), schedule.Last(occurrence.AddTicks(-1)));
    }

    [Fact]
    public void Looking_back_just_before_the_hour_that_is_left_out_finds_the_day_before()
    {
        var schedule = Schedule.Parse("30 1 * * *", London);
        var end = Given.At("2026-03-29 02:00");

        Assert.All(
            [TimeSpan.FromTicks(1), TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1)],
            before => Assert.Equal(Given.At("2026-03-28 01:30"), schedule.Last(end - before)));
        Assert.Equal(end, schedule.Last(end));
    }

    [Fact]
    public void A_schedule_that_never_comes_has_no_occurrence()
    {
        var never = Schedule.Parse("0 10 31 2 *", London);

        Assert.Null(never.Next(Given.At("2026-11-26 10:00")));
        Assert.Null(never.Last(Given.At("2026-11-26 10:00")));
    }

    [Property(MaxTest = 400), Trait("Cases", "Random")]
    public Property Looking_back_names_the_same_instants_as_looking_forward() => Prop.ForAll(
        Gen.Elements("30 1 * * *", "0,30 1 * * *", "0 10 * * *", "0 1 * * SUN", "*/20 * * * *", "15 */2 * * *", "59 0 * * *", "0 2 * * *")
            .ToArbitrary(),
        Gen.Elements("2026-03-28T22:00Z", "2026-10-24T22:00Z").ToArbitrary(),
        Gen.Choose(0, 8 * 60 * 60).ToArbitrary(),
        (cron, start, seconds) =>
        {
            var schedule = Schedule.Parse(cron, London);
            var at = DateTimeOffset.Parse(start, CultureInfo.InvariantCulture).AddSeconds(seconds);
            DateTimeOffset? forward = null;
            for (var next = schedule.Next(at.AddDays(-9)); next <= at; next = schedule.Next(next.Value))
                forward = next;

            Assert.Equal(forward, schedule.Last(at));
        });

    [Theory]
    [InlineData("every Thursday", London, "“every Thursday” is not a schedule")]
    [InlineData("", London, "is not a schedule")]
    [InlineData("0 0 10 * * THU", London, "is not a schedule")]
    [InlineData("0 25 * * *", London, "is not a schedule")]
    [InlineData("0 10 * * THU", "Hatfield", "“Hatfield” is not a time zone")]
    [InlineData("0 10 * * THU", "", "is not a time zone")]
    [InlineData("0 10 * * THU", "GMT Standard Time", "is not a time zone")]
    public void What_is_no_schedule_is_refused_with_a_sentence(string cron, string zone, string sentence)
    {
        Assert.False(Schedule.TryParse(cron, zone, out var schedule, out var error));
        Assert.Null(schedule);
        Assert.Contains(sentence, error, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => Schedule.Parse(cron, zone));
    }

    private static string Written(DateTimeOffset instant) =>
        instant.ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture);
}
