using System.Text.RegularExpressions;
using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>Finds the title among the lines above the table.</summary>
internal static partial class PlanTitle
{
    private const int LongestTitle = 200;

    /// <summary>
    /// The line that is marked as the title, calls itself a plan or strategy, or else the first that is not only the
    /// name of an organisation, without "Appendix B |"; null if there is none.
    /// </summary>
    public static string? In(IReadOnlyList<TableRow> preface)
    {
        if (preface.Select(TitleBlock.TitleIn).FirstOrDefault(title => title is not null) is { } announced)
            return Appendix().Replace(announced, "");

        IReadOnlyList<(TableRow Row, string Text)> lines = [.. preface
            .Where(row => (row.IsOneText || Plan().IsMatch(row.Text)) && row.Text.Length <= LongestTitle && Bands.TitleOf(row) is null && !TitleBlock.IsLabel(row.Text))
            .Select(row => (row, Appendix().Replace(PlainText.OneLine(row.Text).Trim('#', '*', '=', '_', ' '), "")))
            .Where(line => line.Item2.Length > 0 && line.Item2[^1] is not (':' or '.'))];

        // The organisation may be set as a title of its own, above the plan's.
        return lines.FirstOrDefault(line => line.Row.Level == 0 && Plan().IsMatch(line.Text)).Text
            ?? lines.FirstOrDefault(line => line.Row.Level == 0).Text
            ?? lines.FirstOrDefault(line => Plan().IsMatch(line.Text)).Text
            ?? lines.FirstOrDefault(line => !Organisation().IsMatch(line.Text)).Text
            ?? (lines.Count > 0 ? lines[0].Text : null);
    }

    [GeneratedRegex(@"\b(council|partnership|association|borough|police|group|homes|housing)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Organisation();

    [GeneratedRegex(@"^(appendix|annex|enclosure|schedule|agenda item|item) [\w.]{1,4}\s*($|[|:–—-]\s*)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Appendix();

    [GeneratedRegex(@"\b(plan|strategy)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plan();
}
