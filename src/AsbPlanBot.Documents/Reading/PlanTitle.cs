using System.Text.RegularExpressions;
using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>Finds the title among the lines above the table.</summary>
internal static partial class PlanTitle
{
    private const int LongestTitle = 200;

    /// <summary>The line that calls itself a plan or strategy, or else the first, without "Appendix B |"; null if there is none.</summary>
    public static string? In(IReadOnlyList<TableRow> preface)
    {
        IReadOnlyList<string> lines = [.. preface
            .Where(row => row.IsOneText && row[0].Length <= LongestTitle && Bands.TitleOf(row) is null)
            .Select(row => Appendix().Replace(PlainText.OneLine(row[0]), ""))
            .Where(line => line.Length > 0 && line[^1] is not (':' or '.'))];
        return lines.FirstOrDefault(line => Plan().IsMatch(line)) ?? (lines.Count > 0 ? lines[0] : null);
    }

    [GeneratedRegex(@"^(appendix|annex|enclosure|schedule|agenda item|item) [\w.]{1,4}\s*($|[|:–—-]\s*)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Appendix();

    [GeneratedRegex(@"\b(plan|strategy)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plan();
}
