using System.Text.RegularExpressions;
using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>What stands on every page and is no part of the plan: page numbers, running titles, the colour key.</summary>
internal static partial class Furniture
{
    /// <param name="preface">The lines above the table, which pages repeat.</param>
    public static bool Is(TableRow row, IReadOnlySet<string> preface) =>
        row.IsOneText
            ? preface.Contains(row.Text) || PageNumber().IsMatch(row.Text) || KeyLine().IsMatch(row.Text)
            : row.Cells.All(cell => Rule().IsMatch(cell.Text)) || row.Cells.Any(cell => cell.Text.Equals("Colour Key", StringComparison.OrdinalIgnoreCase)) || (row.FilledCells == 2 && Colour().IsMatch(row.Text));

    /// <summary>Whether a text is the title or a line of a colour key.</summary>
    public static bool IsKeyText(string text) => KeyLine().IsMatch(text);

    /// <summary>Whether a row of a small table says what a colour or its letter means.</summary>
    public static bool IsKeyRow(TableRow row) => KeyLine().IsMatch(row.Text) || KeyWord().IsMatch(row.Text);

    /// <summary>Whether a text stands before sums or a signature: "Total", "Grand total", "Signed off by".</summary>
    public static bool IsFoot(string text) => Foot().IsMatch(text);

    [GeneratedRegex(@"^((grand|overall|sub)[ -]?)?totals?( (budget|cost|costs|funding|spend|actions|complete[d]?|progress|of .+))?:?$|^(signed|signed off|approved|authorised)( by)?\s*:",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Foot();

    [GeneratedRegex(@"^[-–— ]*(page ?)?\d{1,4}( ?(of|/) ?\d{1,4})?[-–— ]*$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PageNumber();

    // Drawn below a header in plain text.
    [GeneratedRegex("^[-:=_ ]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rule();

    [GeneratedRegex("^(red|amber|green|blue|yellow|grey)$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Colour();

    [GeneratedRegex("^([ragb]|red|amber|green|blue|yellow|grey|white|b?rag( rating| status)?|(colour |rag )?key|colour|status|on track|off track|completed?|not started|at risk)$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyWord();

    [GeneratedRegex(@"^((colour |rag |status )?key:?|(red|amber|green|blue) ?[-–—:=].*)$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyLine();
}
