using System.Text.RegularExpressions;
using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>Rows across the whole table that name a commitment, theme or priority.</summary>
internal static partial class Bands
{
    private const int LongestTitle = 300;

    /// <summary>
    /// The title of a band that says it is one: "Commitment One – Keep people safe" gives "Keep people safe".
    /// Null if the row is no such band.
    /// </summary>
    public static string? TitleOf(TableRow row)
    {
        return row.FilledCells == 1 && row.Text.Length <= LongestTitle ? TitleOf(PlainText.OneLine(row.Text)) : null;
    }

    /// <summary>The same for a text that may name a commitment.</summary>
    public static string? TitleOf(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
            return null;

        var title = WithoutContinued(match.Groups["title"].Value);
        return title.Length == 0 ? WithoutContinued(text) : title;
    }

    /// <summary>The title in a text that is known to name a commitment: without its kind and number, if it has them.</summary>
    public static string Plain(string text)
    {
        var line = PlainText.OneLine(text);
        return TitleOf(line) ?? WithoutContinued(ReferenceText.AtStart(line) is { Text.Length: > 0 } numbered ? numbered.Text : line);
    }

    /// <summary>A title without "(continued)", which is said again at the head of a page.</summary>
    public static string WithoutContinued(string title) => Continued().Replace(title, "").Trim();

    // A letter for a number needs a mark after it, or "Outcome A safer town" would be numbered A.
    [GeneratedRegex(@"^(strategic )?(commitment|theme|priority|objective|outcome|aim|goal|strand|workstream|pillar|ambition|part|section) (no\.? ?)?"
        + @"((\d{1,2}|[ivx]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=\W|$)\s*(?<title>(?-i:[A-Z].*))?$"
        + @"|(\d{1,2}|[ivx]{1,5}|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s*[-–—:.|,]+\s*(?<title>.*)$)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();

    [GeneratedRegex(@" ?([-–—,] ?cont(inued|'d|d)?\.?|[(\[]cont(inued|'d|d)?\.?[)\]])$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Continued();
}
