using System.Globalization;
using System.Text.RegularExpressions;
using AsbPlanBot.Documents.Export;
using AsbPlanBot.Documents.Export.Excel;
using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>How often a due date has moved, and the date that was agreed first.</summary>
internal sealed record MovedDue(DateOnly First, int Moves);

/// <summary>
/// The marks by which an exported plan says what a plan in a document does not: that an action is complete, how a due
/// date moved, as at which day it stands. docs/plan-documents.md lists them.
/// </summary>
internal static partial class ExportMarks
{
    /// <summary>Among how many of a sheet's first lines one may say that nothing of the sheet is read.</summary>
    public const int LinesWithMark = 3;

    private static readonly string[] Asides = ["Due by", "Status since", "Last confirmed"];

    /// <summary>Whether a column is there to sort by, and says nothing that another does not.</summary>
    public static bool IsAside(string column) => Asides.Contains(column, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a sheet or a table is one that an export adds to the plan.</summary>
    public static bool IsAside(TableBlock block) =>
        block.Rows.Take(LinesWithMark).Any(row => SaysNotRead(row.Cells))
        || (block is { Kind: BlockKind.Table, Rows: [var header, ..] } && IsReport(header));

    /// <summary>Whether a sheet's line says that nothing of the sheet is read.</summary>
    public static bool SaysNotRead(IReadOnlyList<Cell> line) => line is [{ Text: ExcelPlan.NotRead }, ..];

    /// <summary>Whether a table with this header is one of the report's.</summary>
    public static bool IsReport(TableRow header) => ReportTables.Has([.. header.Cells.Select(cell => cell.Text)]);

    /// <summary>A cell without the remarks in round brackets at its end.</summary>
    public static string WithoutRemarks(string cell) => cell.EndsWith(')') ? Remarks().Replace(cell, "") : cell;

    /// <summary>What a cell says of a due date that has moved; null if it says nothing of it.</summary>
    public static MovedDue? MovedIn(string cell) =>
        Moved().Match(cell) is { Success: true } match && DateWords.Find(match.Groups["first"].Value) is { } first
            ? new MovedDue(first.First, match.Groups["times"].Value switch
            {
                "once" => 1,
                "twice" => 2,
                var times => int.Parse(times.Split(' ')[0], CultureInfo.InvariantCulture),
            })
            : null;

    /// <summary>The web address that a cell gives as evidence below its text; null if it gives none.</summary>
    public static string? EvidenceIn(string cell) => Evidence().Match(cell) is { Success: true } match ? match.Groups["link"].Value : null;

    /// <summary>An action's text without the mark that it is complete, and whether it has one.</summary>
    public static (string Text, bool Complete) OfAction(string text) =>
        Complete().Match(text) is { Success: true } mark ? (text[..mark.Index], true) : (text, false);

    /// <summary>The day as at which a document says that it stands; null if it does not say.</summary>
    public static DateOnly? AsAt(IEnumerable<TableRow> preface) => preface
        .Select(row => AsAtLine().Match(row.Text))
        .Where(match => match.Success)
        .Select(match => DateWords.Find(match.Groups["day"].Value)?.Last)
        .FirstOrDefault(day => day is not null);

    [GeneratedRegex(@"(^|\n)\((moved (once|twice|\d{1,4} times), first|since|reported) \d{1,2} [A-Z][a-z]{2} \d{4}\)(?=\n\(|$)|(^|\n)\((not confirmed for \d+ days|evidence: \S+|the key says (Red|Amber|Green|Blue))\)(?=\n\(|$)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Remarks();

    [GeneratedRegex(@"\(moved (?<times>once|twice|\d{1,4} times), first (?<first>\d{1,2} [A-Z][a-z]{2} \d{4})\)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Moved();

    [GeneratedRegex(@"(^|\n)\(evidence: (?<link>\S+)\)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Evidence();

    [GeneratedRegex(@"\s*✓ complete$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Complete();

    [GeneratedRegex(@"^As at (?<day>\d{1,2} [A-Z][a-z]{2} \d{4}), (end of day|\d{2}:\d{2})\.$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AsAtLine();
}
