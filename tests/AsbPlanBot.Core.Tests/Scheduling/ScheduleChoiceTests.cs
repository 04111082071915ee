using AsbPlanBot.Core.Scheduling;

namespace AsbPlanBot.Core.Tests.Scheduling;

public sealed class ScheduleChoiceTests
{
    [Theory]
    [InlineData("0 9 * * SUN", "every Sunday at 09:00")]
    [InlineData("0 9 * * MON", "every Monday at 09:00")]
    [InlineData("5 10 * * tue", "every Tuesday at 10:05")]
    [InlineData(" 30 10 * * WED ", "every Wednesday at 10:30")]
    [InlineData("0 10 * * THU", "every Thursday at 10:00")]
    [InlineData("0 10 * * 5", "every Friday at 10:00")]
    [InlineData("59 23 * * SAT", "every Saturday at 23:59")]
    [InlineData("0 10 * * 7", "every Sunday at 10:00")]
    [InlineData("0 9 * * MON#1", "on the first Monday of each month at 09:00")]
    [InlineData("0 24 * * MON", "by the schedule “0 24 * * MON”")]
    [InlineData("60 9 * * MON", "by the schedule “60 9 * * MON”")]
    [InlineData("0 9 1 * *", "by the schedule “0 9 1 * *”")]
    public void A_schedule_is_said_by_its_day_and_time_or_else_by_its_cron_text(string cron, string words) =>
        Assert.Equal(words, ScheduleChoice.InWords(cron));

    [Fact]
    public void Each_day_and_time_is_written_so_that_it_is_read_again()
    {
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            foreach (var monthly in new[] { false, true })
            {
                var choice = new ScheduleChoice(monthly, day, new TimeOnly(7, 5));
                Assert.Equal(choice, ScheduleChoice.Of(choice.Cron));
                Assert.Equal(choice.DayText, ScheduleChoice.DayAlone(" " + choice.DayText + " "));
            }
        }

        Assert.Equal("5 7 * * THU#1", new ScheduleChoice(true, DayOfWeek.Thursday, new TimeOnly(7, 5)).Cron);
        Assert.Equal("5 7 * * THU", new ScheduleChoice(false, DayOfWeek.Thursday, new TimeOnly(7, 5)).Cron);
    }

    [Fact]
    public void A_day_without_a_time_is_no_schedule_and_the_day_is_still_told_from_it()
    {
        var text = ScheduleChoice.CronOf("THU#1", "10 o'clock");

        Assert.Equal("THU#1 10 o'clock", text);
        Assert.Null(ScheduleChoice.Of(text));
        Assert.Null(ScheduleChoice.DayAlone(text));
        Assert.Equal("THU#1", ScheduleChoice.DayAlone(ScheduleChoice.CronOf("THU#1", "")));
        Assert.Null(ScheduleChoice.DayAlone("Thursday"));
    }
}
