using System.Globalization;
using System.Text.RegularExpressions;

namespace AsbPlanBot.Core.Questions;

/// <summary>Reads a schedule as people say it: "Thursday at 10", "Mondays at 9:30", "weekday at 2 pm", "first Monday of the month".</summary>
internal static partial class ScheduleWords
{
    private static readonly string[] Days = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    /// <summary>Cron text of five fields; null if the text is no schedule.</summary>
    /// <param name="usual">The hour where none is said.</param>
    public static string? Read(string text, TimeOnly usual)
    {
        if (Form().Match(text.Trim()) is not { Success: true } match || TimeIn(match, usual) is not { } time)
            return null;

        var days = match.Groups["day"].Captures.Select(day => day.Value.ToUpperInvariant()).ToList();
        var field = days is ["WEEKDAY" or "WEEKDAYS" or "WORKING DAY"] ? "MON-FRI"
            : days is ["DAY"] ? "*"
            : string.Join(',', days.Select(day => Array.Find(Days, known => day.StartsWith(known, StringComparison.Ordinal))));
        return string.Create(CultureInfo.InvariantCulture, $"{time.Minute} {time.Hour} * * {field}{(match.Groups["first"].Success ? "#1" : "")}");
    }

    private static TimeOnly? TimeIn(Match match, TimeOnly usual)
    {
        if (match.Groups["noon"].Success)
            return new TimeOnly(12, 0);
        if (!match.Groups["hour"].Success)
            return usual;

        var hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"] is { Success: true, Value: var typed } ? int.Parse(typed, CultureInfo.InvariantCulture) : 0;
        hour = match.Groups["half"].Value.ToUpperInvariant() switch
        {
            "PM" when hour < 12 => hour + 12,
            "AM" when hour == 12 => 0,
            _ => hour,
        };
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    private const string Day = "(?<day>(SUN|MON|TUES|WEDNES|THURS|FRI|SATUR)DAY|SUN|MON|TUE|WED|THU|FRI|SAT|WEEKDAY|WORKING DAY|DAY)S?";

    [GeneratedRegex("^(THE )?(?<first>FIRST )?" + Day + "((, ?| AND |, AND )" + Day + @")*( (OF|IN) (THE|EACH|EVERY) MONTH)?(,? (AT )?((?<hour>\d{1,2})([:.](?<minute>\d\d))? ?(?<half>AM|PM)?|(?<noon>NOON)))?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
