using System.Xml;
using AsbPlanBot.Documents.Files;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AsbPlanBot.Documents.Tables.Excel;

/// <summary>Takes the worksheets of a workbook, in order. Formulas are not worked out: what they last gave is read.</summary>
internal static class ExcelTables
{
    // As many as all cells that are read can have.
    private const int MostStrings = 500_000;

    /// <summary>Null if there is no workbook in the file, which is an error.</summary>
    public static IReadOnlyList<TableBlock>? Read(Stream stream, DiagnosticBag faults)
    {
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        if (document.WorkbookPart is not { Workbook: { } workbook } main)
        {
            faults.Error("file-damaged", Place.WholeFile, "There is no workbook in the file.");
            return null;
        }

        var strings = SharedStrings(main, faults);
        var formats = new CellFormats(main.WorkbookStylesPart, new ThemeColours(main.ThemePart), workbook.WorkbookProperties?.Date1904?.Value == true);
        List<TableBlock> blocks = [];
        var order = 0;
        foreach (var sheet in workbook.Sheets?.Elements<Sheet>() ?? [])
        {
            if (sheet.Id?.Value is not { } id || !main.TryGetPartById(id, out var part) || part is not WorksheetPart worksheet)
                continue;

            using var xml = XmlReader.Create(worksheet.GetStream(FileMode.Open, FileAccess.Read), Xml.Settings);
            var name = PlainText.OneLine(PlainText.TidySpaces(sheet.Name?.Value ?? "Sheet"));
            var reader = new SheetReader(xml, name, strings, formats, order, faults);
            var block = reader.Read();
            order = reader.Order;
            if (block.Rows.Count == 0)
                continue;
            if (sheet.State?.Value is { } state && state != SheetStateValues.Visible)
                faults.Warn("sheet-hidden", block.Place, "This sheet is hidden, and was passed over.");
            else
                blocks.Add(block);
        }

        return blocks;
    }

    private static List<ExcelText> SharedStrings(WorkbookPart workbook, DiagnosticBag faults)
    {
        List<ExcelText> strings = [];
        if (workbook.SharedStringTablePart is not { } part)
            return strings;

        using var xml = XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read), Xml.Settings);
        xml.MoveToContent();
        xml.ForEachChild(name =>
        {
            if (name != "si" || strings.Count > MostStrings)
                return false;
            strings.Add(ExcelText.Read(xml));
            return true;
        });
        if (strings.Count > MostStrings)
            TableBounds.TooManyRows(Place.WholeFile, faults);
        return strings;
    }
}
