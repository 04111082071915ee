using System.Text.RegularExpressions;
using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>The lines above a plan that say whose it is, which version and from when: "Owner: …", "Version | 2".</summary>
internal static partial class TitleBlock
{
    private const int MostColumns = 4;

    /// <summary>Whether a table has nothing but such lines.</summary>
    public static bool Is(TableBlock block) =>
        block.Columns <= MostColumns && block.Rows.All(row => row.FilledCells <= 1 || IsLabel(row.Text));

    /// <summary>Whether a text only announces what stands beside it, or says itself whose and from when the plan is.</summary>
    public static bool IsLabel(string text) => Label().IsMatch(text);

    /// <summary>The title that a row announces: "Title: Safer Town Plan", or in two cells; null if it announces none.</summary>
    public static string? TitleIn(TableRow row)
    {
        IReadOnlyList<string> texts = [.. row.Cells.Where(cell => cell.IsFilled).Select(cell => PlainText.OneLine(cell.Text))];
        if (texts.Count == 0 || TitleLabel().Match(texts[0]) is not { Success: true } match)
            return null;
        var inside = match.Groups["title"].Value.Trim();
        return inside.Length > 0 ? texts.Count == 1 ? inside : null : texts.Count > 1 ? texts[1] : null;
    }

    [GeneratedRegex(@"^((plan |document |strategy |policy )?(title|name|owner|author|lead|lead officer|responsible officer|version|version (no|number)|date|status|approved|approved by|approval date|reviewed?|review date|date of (review|approval|issue)|issued?|period|prepared by|produced by|contact|department|service|directorate|team|updated|last updated|last reviewed|as at|sponsor|classification|distribution|cabinet member|portfolio holder|meeting|committee|report (of|to|by)|chair|organisation|council|ward|area|partnership|covering|effective from)( (no|number|date))?|for|from|to)\s*(:|$)"
        + @"|^(notes?|nb|source|(colour |rag |brag )?key|legend|(report )?author|please note|\*)\s*(:|$|\*)|^(version|updated|last (updated|reviewed)|as at|draft|v\d|issue \d|prepared by|produced by|approved|date) ?[\d:v.]",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"^((plan|document|strategy|action plan) )?(title|name|subject)( of (the )?(plan|document|report))?\s*(:\s*(?<title>.*))?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TitleLabel();
}
