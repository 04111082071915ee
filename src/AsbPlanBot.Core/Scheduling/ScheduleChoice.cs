using System.Globalization;
using System.Text.RegularExpressions;

namespace AsbPlanBot.Core.Scheduling;

/// <summary>A schedule that is said by a weekday and a time: each week, or on the first such day of each month.</summary>
public sealed partial record ScheduleChoice(bool Monthly, DayOfWeek Day, TimeOnly At)
{
    private static string[] Days => ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    /// <summary>The day as a schedule writes it: "THU", or "THU#1" for the first of each month.</summary>
    public string DayText => Days[(int)Day] + (Monthly ? "#1" : "");

    /// <summary>"10:00".</summary>
    public string TimeText => At.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Five-field cron text.</summary>
    public string Cron => CronOf(DayText, TimeText);

    /// <summary>The cron text of a day and a time; of what is neither, a text that is no schedule.</summary>
    /// <param name="day">As <see cref="DayText"/> writes it.</param>
    /// <param name="time">As <see cref="TimeText"/> writes it.</param>
    public static string CronOf(string day, string time) =>
        TimeOnly.TryParseExact(time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? string.Create(CultureInfo.InvariantCulture, $"{at.Minute} {at.Hour} * * {day}")
            : $"{day} {time}";

    /// <summary>The day in what <see cref="CronOf"/> made of a day and no time; null if there is none.</summary>
    public static string? DayAlone(string text) =>
        text.Trim() is var day && Array.Exists(Days, known => day == known || day == known + "#1") ? day : null;

    /// <summary>Null for a schedule that is said otherwise.</summary>
    public static ScheduleChoice? Of(string cron)
    {
        if (Form().Match(cron.Trim()) is not { Success: true } match
            || !int.TryParse(match.Groups["hour"].Value, CultureInfo.InvariantCulture, out var hour)
            || !int.TryParse(match.Groups["minute"].Value, CultureInfo.InvariantCulture, out var minute)
            || hour > 23 || minute > 59)
        {
            return null;
        }

        var day = match.Groups["day"].Value.ToUpperInvariant();
        var number = char.IsAsciiDigit(day[0]) ? (day[0] - '0') % 7 : Array.IndexOf(Days, day);
        return new ScheduleChoice(match.Groups["first"].Success, (DayOfWeek)number, new TimeOnly(hour, minute));
    }

    /// <summary>"every Thursday at 10:00", "on the first Monday of each month at 09:00"; else by its cron text.</summary>
    public static string InWords(string cron) => Of(cron) is { } choice
        ? $"{(choice.Monthly ? $"on the first {choice.Day} of each month" : $"every {choice.Day}")} at {choice.TimeText}"
        : $"by the schedule “{cron}”";

    [GeneratedRegex(@"^(?<minute>\d{1,2}) +(?<hour>\d{1,2}) +\* +\* +(?<day>SUN|MON|TUE|WED|THU|FRI|SAT|[0-7])(?<first>#1)?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
