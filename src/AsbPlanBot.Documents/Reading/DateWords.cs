using System.Globalization;
using System.Text.RegularExpressions;

namespace AsbPlanBot.Documents.Reading;

/// <summary>The first and the last day of what a document calls a date.</summary>
/// <param name="IsRange">Whether the document names both: "April 2023 – March 2024".</param>
/// <param name="Sure">Whether that is beyond doubt; "Spring 2024" ends in May here.</param>
internal sealed record DateSpan(DateOnly First, DateOnly Last, bool IsRange = false, bool Sure = true);

/// <summary>
/// Dates as councils write them: 31/03/24, 31 March 2024, March 2024, Q2 2023/24 and 2023/24, of the financial year
/// that begins in April, and from one of them to another.
/// </summary>
internal static partial class DateWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private static readonly string[] Days =
        ["yyyy-MM-dd", "d/M/yyyy", "d/M/yy", "d.M.yyyy", "d.M.yy", "d-M-yyyy", "d-M-yy", "d M yyyy", "d MMMM yyyy", "d MMM yyyy", "d MMMM yy", "d MMM yy", "d-MMM-yyyy", "d-MMM-yy", "d/MMM/yyyy", "d/MMM/yy", "d-MMMM-yyyy", "MMMM d yyyy", "MMM d yyyy"];

    private static readonly string[] Months =
        ["MMMM yyyy", "MMM yyyy", "MMMM yy", "MMM yy", "MMM-yyyy", "MMM-yy", "MMMM-yy", "MMMM-yyyy", "MMM/yy", "MMM/yyyy", "MMMM/yy", "MMMM/yyyy", "M/yyyy", "M-yyyy", "M.yyyy"];

    /// <summary>Null if the text is no date that is known.</summary>
    public static DateSpan? Find(string text)
    {
        const int LongestDate = 60;
        var plain = Plain(text);
        if (plain.Length is 0 or > LongestDate)
            return null;
        if (Moved().Match(text) is { Success: true } moved)
            return Find(moved.Groups["date"].Value) is { } later ? later with { Sure = false } : null;
        return (OfOne(plain) ?? OfRange(plain) ?? OfLines(text)) is { } found ? InPart(text, found) : null;
    }

    /// <summary>A part of a month or quarter is taken for all of it; "early 2025" is not for all of the year.</summary>
    private static DateSpan? InPart(string text, DateSpan span)
    {
        const int LongestWhole = 100;
        var part = Part().Match(text);
        if (!part.Success)
            return span;
        return part.Groups["late"].Success || span.Last.DayNumber - span.First.DayNumber <= LongestWhole ? span with { Sure = false } : null;
    }

    /// <summary>Whether the text says that there is no end, or no date yet: "Ongoing", "TBC".</summary>
    public static bool IsOpen(string text) => Open().IsMatch(text.Trim(' ', '.', '\n'));

    private static string Plain(string text)
    {
        var plain = Lead().Replace(text.Replace('\n', ' ').Replace(',', ' ').Trim(), "");
        plain = BracketedYear().Replace(plain, " ${year}");
        plain = Ordinals().Replace(Time().Replace(Asides().Replace(Weekdays().Replace(plain, ""), ""), ""), "${day}");
        plain = plain.Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase).Replace("Sept-", "Sep-", StringComparison.OrdinalIgnoreCase).Replace('’', '\'').Replace("'", "", StringComparison.Ordinal);
        return string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
    }

    private static DateSpan? OfOne(string plain)
    {
        if (TryParse(plain, Days, out var day))
            return new DateSpan(day, day);
        if (TryParse(plain, Months, out var month))
            return OfMonths(month, 1);
        if (OfFinancialYear(plain) is { } year)
            return year;
        if (TryParse(plain, ["yyyy-MM"], out month))
            return OfMonths(month, 1);
        return OfSeason(plain) ?? (TryParse(plain, ["yyyy"], out var january) ? OfMonths(january, 12) : null);
    }

    private static DateSpan OfMonths(DateOnly first, int months, bool sure = true) =>
        new(first, first.AddMonths(months).AddDays(-1), Sure: sure);

    /// <summary>"April 2023 – March 2024", "Apr-Jun 2024": what the beginning lacks it has from the end.</summary>
    private static DateSpan? OfRange(string plain)
    {
        foreach (Match dash in Dash().Matches(plain))
        {
            var (from, to) = (Lead().Replace(plain[..dash.Index], ""), Lead().Replace(plain[(dash.Index + dash.Length)..], ""));
            if (OfOne(to) is not { } last)
                continue;

            var year = LastYear().Match(to).Value;
            var first = OfOne(from) ?? OfOne($"{from} {year}");
            if (first is not null && first.First > last.Last)
                first = OfOne(from) is null ? first with { First = first.First.AddYears(-1) } : null;
            if (first is not null)
                return new DateSpan(first.First, last.Last, IsRange: true, first.Sure && last.Sure);
        }

        return null;
    }

    /// <summary>A date below another has taken its place.</summary>
    private static DateSpan? OfLines(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines.Length > 1 && Array.ConvertAll(lines, line => OfOne(Plain(line))) is var dates && Array.TrueForAll(dates, date => date is not null)
            ? dates[^1]! with { Sure = false }
            : null;
    }

    private static DateSpan? OfFinancialYear(string text)
    {
        var match = FinancialYear().Match(text);
        if (!match.Success)
            match = YearFirst().Match(text);
        if (match.Success)
        {
            var from = int.Parse(match.Groups["from"].ValueSpan, CultureInfo.InvariantCulture);
            var to = int.Parse(match.Groups["to"].ValueSpan, CultureInfo.InvariantCulture);
            return (from + 1) % 100 == to % 100 ? OfQuarters(match, from) : null;
        }

        // "Q3 2024" may be of the calendar year.
        match = QuarterOfYear().Match(text);
        return match.Success ? OfQuarters(match, int.Parse(match.Groups["from"].ValueSpan, CultureInfo.InvariantCulture)) with { Sure = false } : null;
    }

    private static DateSpan OfQuarters(Match match, int year)
    {
        var april = new DateOnly(year < 100 ? year + 2000 : year, 4, 1);
        if (match.Groups["quarter"] is not { Success: true, ValueSpan: [var first] })
            return OfMonths(april, 12);
        return match.Groups["until"] is { Success: true, ValueSpan: [var last] } && last > first
            ? OfMonths(april.AddMonths(3 * (first - '1')), 3 * (last - first + 1)) with { IsRange = true }
            : OfMonths(april.AddMonths(3 * (first - '1')), 3);
    }

    private static DateSpan? OfSeason(string text)
    {
        var match = Season().Match(text);
        if (!match.Success)
            return null;
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        return match.Groups["season"].Value.ToUpperInvariant() switch
        {
            "SPRING" => OfMonths(new DateOnly(year, 3, 1), 3, sure: false),
            "SUMMER" => OfMonths(new DateOnly(year, 6, 1), 3, sure: false),
            "WINTER" => OfMonths(new DateOnly(year, 12, 1), 3, sure: false),
            _ => OfMonths(new DateOnly(year, 9, 1), 3, sure: false),
        };
    }

    private static bool TryParse(string text, string[] formats, out DateOnly date) =>
        (DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
            || DateOnly.TryParseExact(text, formats, British, DateTimeStyles.None, out date))
        && date.Year is >= 1990 and <= 2100;

    [GeneratedRegex(@"^((by|before|until|till|to|no later than|not later than|due|complete by|completed by|target|target date|deadline|w/c|w/e|week commencing|week ending|fy|financial year|revised( to)?|from|(the )?(end|start|beginning|middle) of|end|early|mid|late|during|in)[ :-]\s*(the )?)+(?=\S)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^.*\d.*\b(now|(revised|extended|moved|slipped|rescheduled|changed|put back) to)[ :]+(?<date>[^()]+)\)?\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Moved();

    [GeneratedRegex(@"^\W*(by |in |from |until |during )?(the )?((early|mid|middle of|start of|beginning of)|(?<late>late))[ :-]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Part();

    [GeneratedRegex(@"\b(?<day>\d{1,2})\s?(st|nd|rd|th)\b( of\b)?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ordinals();

    [GeneratedRegex(@"\b(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\b\.?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Weekdays();

    [GeneratedRegex(@"\s*(\([^()]*\)|\brevised\b|\bonwards?\b)\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Asides();

    [GeneratedRegex(@"(?<=^(q|qtr|quarter) ?[1-4]) ?\((?<year>[^()]*\d)\)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BracketedYear();

    [GeneratedRegex(@"(?<=\d)[T ]\d{1,2}:\d\d(:\d\d)?(\.\d+)?Z?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Time();

    [GeneratedRegex(@"\s+(to|until|till)\s+|\s*[–—]\s*|\s*-\s*|\s*/\s*|\s+and\s+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dash();

    [GeneratedRegex(@"(20\d\d[/–-](20)?\d\d|\d\d[/–-]\d\d|20\d\d|\d\d)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LastYear();

    [GeneratedRegex(@"^((q|qtr|quarter) ?(?<quarter>[1-4])( ?([-–/&]|to|and) ?(q|qtr|quarter)? ?(?<until>[1-4]))?,? ?(of )?)?(fy ?)?(?<from>20\d\d|\d\d) ?[/–-] ?(?<to>(20)?\d\d)$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FinancialYear();

    [GeneratedRegex(@"^(fy ?)?(?<from>20\d\d|\d\d) ?[/–-] ?(?<to>(20)?\d\d) ?[-–:]? ?(q|qtr|quarter) ?(?<quarter>[1-4])$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(q|qtr|quarter) ?(?<quarter>[1-4]) ?(of )?(?<from>20\d\d)$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuarterOfYear();

    [GeneratedRegex(@"^(?<season>spring|summer|autumn|winter) (?<year>20\d\d)([/–-]\d\d)?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Season();

    [GeneratedRegex(@"^(on-?going|on going|continu(ous|ing|al)|throughout|no end date|none|n/?a|tb[acd]|to be (confirmed|agreed|determined)|asap|as soon as possible|immediate(ly)?|(short|medium|long)[ -]term|(bi-?)?annual(ly)?|yearly|(bi-?)?monthly|quarterly|weekly|daily|rolling|b\.?a\.?u\.?|business as usual|as required|complete[d]?|done|permanent|year round|all year|in progress|various|[-–—?]+)(?=$|[\s,;.:()/–-])",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Open();
}
