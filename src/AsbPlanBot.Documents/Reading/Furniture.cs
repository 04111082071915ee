using System.Text.RegularExpressions;
using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>What stands on every page and is no part of the plan: page numbers, running titles, the colour key.</summary>
internal static partial class Furniture
{
    /// <param name="preface">The lines above the table, which pages repeat.</param>
    public static bool Is(TableRow row, IReadOnlySet<string> preface) =>
        row.IsOneText
            ? preface.Contains(row[0]) || PageNumber().IsMatch(row[0]) || KeyLine().IsMatch(row[0])
            : row.Cells.Any(cell => cell.Equals("Colour Key", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"^[-–— ]*(page ?)?\d{1,4}( ?(of|/) ?\d{1,4})?[-–— ]*$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^((colour )?key:?|(red|amber|green|blue) ?[-–—:=].*)$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyLine();
}
