using System.Globalization;
using AsbPlanBot.Documents.Files;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AsbPlanBot.Documents.Export.Excel;

/// <summary>A sheet of the workbook.</summary>
/// <param name="Name">What its tab says.</param>
/// <param name="Remarks">Lines above the table; the first is the title.</param>
/// <param name="Columns">Names and widths in characters.</param>
/// <param name="Write">Writes the rows.</param>
internal sealed record ExcelSheet(
    string Name, IReadOnlyList<string> Remarks, IReadOnlyList<(string Name, double Width)> Columns, Action<SheetWriter> Write);

/// <summary>A plan as a workbook: the plan, its history and who replied when.</summary>
internal static class ExcelPlan
{
    /// <summary>Stands on top of the sheets that are no part of the plan, so that reading passes them over.</summary>
    public const string NotRead = "This sheet tells about the plan. An import does not read it.";

    /// <summary>The most lines of such a sheet. With more, what it expands to is more than is opened again.</summary>
    public const int MostLines = 50_000;

    /// <summary>What such a sheet says above its table, the newest first.</summary>
    /// <param name="lines">How many lines there are.</param>
    public static IReadOnlyList<string> Remarks(string title, string what, int lines) => lines <= MostLines
        ? [title, NotRead, what]
        : [title, NotRead, what, string.Create(CultureInfo.InvariantCulture, $"Only the newest {MostLines} of {lines} lines are here. To have those before them, take the plan out as at an earlier day.")];

    public static void Write(PlanExport export, Stream stream, CountedRows rows)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        document.PackageProperties.Title = SafeText.Xml(new Headline(export).Title);
        document.PackageProperties.Language = "en-GB";
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = ExcelStyles.Create();
        var sheets = new Sheets();
        var names = new DefinedNames();
        foreach (var (index, sheet) in new[] { PlanSheet.Of(export, rows), HistorySheet.Of(export), RepliesSheet.Of(export) }.Index())
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            using (var writer = new SheetWriter(part, sheet.Remarks, sheet.Columns))
            {
                sheet.Write(writer);
                names.Append(Named("_xlnm._FilterDatabase", $"{sheet.Name}!{writer.Table}", index, hidden: true));
                names.Append(Named("_xlnm.Print_Titles", $"{sheet.Name}!{writer.HeadingRows}", index, hidden: false));
            }

            sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)index + 1, Name = sheet.Name });
        }

        workbook.Workbook = new Workbook(new BookViews(new WorkbookView()), sheets, names);
    }

    private static DefinedName Named(string name, string cells, int sheet, bool hidden) =>
        new(cells) { Name = name, LocalSheetId = (uint)sheet, Hidden = hidden };
}
