using System.Globalization;
using System.Text.RegularExpressions;
using AsbPlanBot.Core.Scheduling;

namespace AsbPlanBot.Core.Questions;

/// <summary>Reads a day as people in Britain write it: the day before the month, and without a year the next one to come.</summary>
public static partial class BritishDates
{
    private static readonly string[] Months =
        ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

    private static readonly string[] Weekdays = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    /// <summary>The day; null if the text is none.</summary>
    /// <param name="text">"5 January", "Tue 5 Jan 2027", "January 5th", "05/01/27", "2027-01-05", "Monday", "tomorrow".</param>
    /// <param name="today">What a day without a year, and a weekday, comes after; a day and month may be today.</param>
    public static DateOnly? Read(string text, DateOnly today)
    {
        var said = text.Trim().ToUpperInvariant();
        return said switch
        {
            "TODAY" => today,
            "TOMORROW" => today.AddDays(1),
            _ => Named(DayMonth().Match(said), today) ?? Named(MonthDay().Match(said), today)
                ?? Numbered(Numbers().Match(said), today) ?? Iso(said) ?? Weekday(Week().Match(said), today),
        };
    }

    private static DateOnly? Named(Match match, DateOnly today) =>
        match.Success && Array.FindIndex(Months, month => match.Groups["month"].Value.StartsWith(month, StringComparison.Ordinal)) is >= 0 and var month
            ? Make(match, month + 1, today)
            : null;

    private static DateOnly? Numbered(Match match, DateOnly today) =>
        match.Success ? Make(match, int.Parse(match.Groups["month"].Value, CultureInfo.InvariantCulture), today) : null;

    private static DateOnly? Make(Match match, int month, DateOnly today)
    {
        var day = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
        if (int.TryParse(match.Groups["year"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return Valid(year < 100 ? 2000 + year : year, month, day);

        // 29 February comes within eight years.
        return Enumerable.Range(today.Year, 9)
            .Select(candidate => Valid(candidate, month, day))
            .FirstOrDefault(found => found >= today);
    }

    private static DateOnly? Valid(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && year is >= 1 and <= 9999 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static DateOnly? Iso(string said) =>
        DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // "Next Monday" is that of next week, "Monday" the one to come.
    private static DateOnly? Weekday(Match match, DateOnly today)
    {
        if (!match.Success)
            return null;

        var wanted = Array.FindIndex(Weekdays, day => match.Groups["day"].Value.StartsWith(day, StringComparison.Ordinal));
        var toCome = today.AddDays(((wanted - (int)today.DayOfWeek + 6) % 7) + 1);
        var monday = Weeks.NextMonday(today);
        return match.Groups["next"].Success && toCome < monday ? toCome.AddDays(7) : toCome;
    }

    private const string MonthNames = "(?<month>JAN(UARY)?|FEB(RUARY)?|MAR(CH)?|APR(IL)?|MAY|JUNE?|JULY?|AUG(UST)?|SEPT?(EMBER)?|OCT(OBER)?|NOV(EMBER)?|DEC(EMBER)?)";
    private const string WeekdayNames = "(SUN(DAY)?|MON(DAY)?|TUE(S(DAY)?)?|WED(NESDAY)?|THU(RS?(DAY)?)?|FRI(DAY)?|SAT(URDAY)?)";

    [GeneratedRegex("^(" + WeekdayNames + @"[ ,]+)?(THE )?(?<day>\d{1,2})(ST|ND|RD|TH)?( OF)?[ -]?" + MonthNames + @"\.?([ ,-]+(?<year>\d{4}|\d{2}))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DayMonth();

    [GeneratedRegex("^(" + WeekdayNames + "[ ,]+)?" + MonthNames + @"\.?[ -](THE )?(?<day>\d{1,2})(ST|ND|RD|TH)?([ ,]+(?<year>\d{4}|\d{2}))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"^(?<day>\d{1,2})[/.-](?<month>\d{1,2})([/.-](?<year>\d{4}|\d{2}))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex("^(?<next>NEXT )?(?<day>" + WeekdayNames + ")$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Week();
}
