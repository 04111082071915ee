using System.Globalization;
using System.Text.RegularExpressions;
using AsbPlanBot.Core.Scheduling;

namespace AsbPlanBot.Core.Questions;

/// <summary>Reads a day as people in Britain write it: the day before the month, and without a year the next one to come or the last that has been.</summary>
public static partial class BritishDates
{
    private static readonly string[] Months =
        ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

    private static readonly string[] Weekdays = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    /// <summary>The day; null if the text is none.</summary>
    /// <param name="text">"5 January", "Tue 5 Jan 2027", "January 5th", "05/01/27", "2027-01-05", "Monday", "tomorrow".</param>
    /// <param name="today">What a day without a year, and a weekday, comes after; a day and month may be today.</param>
    public static DateOnly? Read(string text, DateOnly today) => Read(text, today, past: false);

    /// <summary>The day; null if the text is none, or one that is to come.</summary>
    /// <param name="text">"1 June", "01/06/26", "last Monday", "Monday", "yesterday".</param>
    /// <param name="today">What a weekday comes before, and a day without a year comes before or is.</param>
    public static DateOnly? ReadPast(string text, DateOnly today) =>
        Read(text, today, past: true) is { } day && day <= today ? day : null;

    private static DateOnly? Read(string text, DateOnly today, bool past)
    {
        var said = text.Trim().ToUpperInvariant();
        return said switch
        {
            "TODAY" => today,
            "TOMORROW" => today.AddDays(1),
            "YESTERDAY" => today.AddDays(-1),
            _ => Named(DayMonth().Match(said), today, past) ?? Named(MonthDay().Match(said), today, past)
                ?? Numbered(Numbers().Match(said), today, past) ?? Iso(said) ?? Weekday(Week().Match(said), today, past),
        };
    }

    /// <summary>From 1; null if the word is no name of a month.</summary>
    internal static int? MonthOf(string word) => MonthForm().Match(word.ToUpperInvariant()) is { Success: true } match ? MonthOf(match) : null;

    private static int? MonthOf(Match match) =>
        Array.FindIndex(Months, month => match.Groups["month"].Value.StartsWith(month, StringComparison.Ordinal)) is >= 0 and var month ? month + 1 : null;

    private static DateOnly? Named(Match match, DateOnly today, bool past) =>
        match.Success && MonthOf(match) is { } month ? Make(match, month, today, past) : null;

    private static DateOnly? Numbered(Match match, DateOnly today, bool past) =>
        match.Success ? Make(match, int.Parse(match.Groups["month"].Value, CultureInfo.InvariantCulture), today, past) : null;

    private static DateOnly? Make(Match match, int month, DateOnly today, bool past)
    {
        var day = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
        if (int.TryParse(match.Groups["year"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return Valid(year < 100 ? 2000 + year : year, month, day);

        // There is a 29 February within eight years.
        return Enumerable.Range(0, 9)
            .Select(years => Valid(today.Year + (past ? -years : years), month, day))
            .FirstOrDefault(found => past ? found <= today : found >= today);
    }

    private static DateOnly? Valid(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && year is >= 1900 and <= 2999 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static DateOnly? Iso(string said) =>
        DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2999 ? day : null;

    // "Next Monday" is that of next week, "Monday" the one to come, or in the past the last that has been.
    private static DateOnly? Weekday(Match match, DateOnly today, bool past)
    {
        var isLast = match.Groups["last"].Success;
        if (!match.Success || isLast && !past || match.Groups["next"].Success && past)
            return null;

        var wanted = Array.FindIndex(Weekdays, day => match.Groups["day"].Value.StartsWith(day, StringComparison.Ordinal));
        var toCome = today.AddDays(((wanted - (int)today.DayOfWeek + 6) % 7) + 1);
        if (past)
            return toCome.AddDays(toCome.DayNumber - today.DayNumber == 7 ? -14 : -7);

        return match.Groups["next"].Success && toCome < Weeks.NextMonday(today) ? toCome.AddDays(7) : toCome;
    }

    private const string MonthNames = "(?<month>JAN(UARY)?|FEB(RUARY)?|MAR(CH)?|APR(IL)?|MAY|JUNE?|JULY?|AUG(UST)?|SEPT?(EMBER)?|OCT(OBER)?|NOV(EMBER)?|DEC(EMBER)?)";
    private const string WeekdayNames = "(SUN(DAY)?|MON(DAY)?|TUE(S(DAY)?)?|WED(NESDAY)?|THU(RS?(DAY)?)?|FRI(DAY)?|SAT(URDAY)?)";

    [GeneratedRegex("^(" + WeekdayNames + @"[ ,]+)?(THE )?(?<day>\d{1,2})(ST|ND|RD|TH)?( OF)?[ -]?" + MonthNames + @"\.?([ ,-]+(?<year>\d{4}|\d{2}))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DayMonth();

    [GeneratedRegex("^(" + WeekdayNames + "[ ,]+)?" + MonthNames + @"\.?[ -](THE )?(?<day>\d{1,2})(ST|ND|RD|TH)?([ ,]+(?<year>\d{4}|\d{2}))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"^(?<day>\d{1,2})[/.-](?<month>\d{1,2})([/.-](?<year>\d{4}|\d{2}))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex("^((?<next>NEXT )|(?<last>LAST )|THIS )?(?<day>" + WeekdayNames + ")$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Week();

    [GeneratedRegex("^" + MonthNames + "$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MonthForm();
}
