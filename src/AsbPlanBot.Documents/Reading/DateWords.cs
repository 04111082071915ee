using System.Globalization;
using System.Text.RegularExpressions;

namespace AsbPlanBot.Documents.Reading;

/// <summary>The first and the last day of what a document calls a date.</summary>
internal sealed record DateSpan(DateOnly First, DateOnly Last);

/// <summary>
/// Dates as councils write them: 31/03/24, 31 March 2024, March 2024, Q2 2023/24 and 2023/24, of the financial year
/// that begins in April.
/// </summary>
internal static partial class DateWords
{
    private static readonly string[] Days =
        ["yyyy-MM-dd", "d/M/yyyy", "d/M/yy", "d.M.yyyy", "d.M.yy", "d-M-yyyy", "d-M-yy", "d MMMM yyyy", "d MMM yyyy", "d MMMM yy", "d MMM yy", "d-MMM-yyyy", "d-MMM-yy"];

    private static readonly string[] Months =
        ["MMMM yyyy", "MMM yyyy", "MMMM yy", "MMM yy", "MMM-yyyy", "MMM-yy", "MMMM-yy", "M/yyyy"];

    /// <summary>Null if the text is no date that is known.</summary>
    public static DateSpan? Find(string text)
    {
        const int LongestDate = 60;
        if (text.Length > LongestDate)
            return null;

        var plain = Ordinals().Replace(Lead().Replace(text.Replace('\n', ' ').Replace(',', ' '), ""), "${day}").Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase);
        plain = string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
        if (TryParse(plain, Days, out var day))
            return new DateSpan(day, day);
        if (TryParse(plain, Months, out var month))
            return new DateSpan(month, month.AddMonths(1).AddDays(-1));
        return OfFinancialYear(plain);
    }

    /// <summary>Whether the text says that there is no end: "Ongoing".</summary>
    public static bool IsOpen(string text) => text.Trim(' ', '.', '\n').ToUpperInvariant()
        is "ONGOING" or "ON-GOING" or "ON GOING" or "CONTINUOUS" or "CONTINUING" or "THROUGHOUT" or "NO END DATE";

    private static DateSpan? OfFinancialYear(string text)
    {
        var match = FinancialYear().Match(text);
        if (!match.Success)
            return null;

        var from = int.Parse(match.Groups["from"].ValueSpan, CultureInfo.InvariantCulture);
        var to = int.Parse(match.Groups["to"].ValueSpan, CultureInfo.InvariantCulture);
        if ((from + 1) % 100 != to % 100)
            return null;

        var april = new DateOnly(from < 100 ? from + 2000 : from, 4, 1);
        return match.Groups["quarter"] is { Success: true, ValueSpan: [var quarter] }
            ? new DateSpan(april.AddMonths(3 * (quarter - '1')), april.AddMonths(3 * (quarter - '0')).AddDays(-1))
            : new DateSpan(april, april.AddYears(1).AddDays(-1));
    }

    private static bool TryParse(string text, string[] formats, out DateOnly date) =>
        DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
        && date.Year is >= 1990 and <= 2100;

    [GeneratedRegex("^(by|before|until|end of|by the end of|by end of|due)( the)? ",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\b(?<day>\d{1,2})(st|nd|rd|th)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ordinals();

    [GeneratedRegex(@"^((q|qtr|quarter) ?(?<quarter>[1-4]) ?(of )?)?(fy ?)?(?<from>20\d\d|\d\d) ?[/–-] ?(?<to>(20)?\d\d)$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FinancialYear();
}
