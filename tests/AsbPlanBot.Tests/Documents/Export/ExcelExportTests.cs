using AsbPlanBot.Core.Tests;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AsbPlanBot.Tests.Documents.Export;

public sealed class ExcelExportTests
{
    [Fact]
    public void There_are_sheets_for_the_plan_its_history_and_its_replies_with_headers_that_stay_and_filter()
    {
        using var document = Exported.Of(Exported.Amber).Lived().AsExcel();

        Assert.Equal(["Plan", "History", "Replies"], document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value));
        foreach (var (name, heading) in new[] { ("Plan", 5u), ("History", 4u), ("Replies", 4u) })
        {
            var sheet = SheetOf(document, name);
            var pane = sheet.Descendants<Pane>().Single();
            Assert.Equal((heading, PaneStateValues.Frozen), ((uint)pane.VerticalSplit!.Value, pane.State!.Value));
            Assert.StartsWith($"A{heading}:", sheet.GetFirstChild<AutoFilter>()!.Reference!.Value, StringComparison.Ordinal);
            Assert.Equal(
                sheet.Descendants<Row>().Single(row => row.RowIndex! == heading).Elements<Cell>().Count(),
                sheet.Descendants<Column>().Count(column => column.Width! > 5));
        }

        Assert.Contains(document.WorkbookPart.Workbook.Descendants<DefinedName>(), name => name is { Name.Value: "_xlnm.Print_Titles", InnerText: "Plan!$5:$5" });
    }

    [Fact]
    public void The_plan_has_bands_real_dates_percentages_and_statuses_in_colour_and_words()
    {
        using var document = Exported.Of(Exported.Amber).AsExcel();

        var rows = SheetOf(document, "Plan").Descendants<Row>().Skip(5).ToList();
        Assert.Equal("Commitment 1 – Commitment 1", rows[0].Elements<Cell>().First().InnerText);
        Assert.Equal("A6:O6", SheetOf(document, "Plan").Descendants<MergeCell>().Single().Reference);
        var cells = rows[1].Elements<Cell>().ToDictionary(cell => cell.CellReference!.Value![..1]);
        Assert.Equal("a) Do a ✓\u00A0complete\nb) Do b", cells["C"].InnerText);
        Assert.Equal("Waiting for cameras", cells["F"].InnerText);
        Assert.Equal("Q1 2026/27\n(moved twice, first 31 Mar 2026)", cells["I"].InnerText);
        Assert.Equal(("0.3", 9u), (cells["J"].InnerText, FormatOf(document, cells["J"]).NumberFormatId!.Value));
        Assert.Equal("▲\u00A0Amber", cells["K"].InnerText);
        Assert.Equal("FFFFBF47", FillOf(document, cells["K"]));
        foreach (var (column, day) in new[] { ("H", "2026-01-01"), ("L", "2026-06-30"), ("M", "2026-03-03"), ("N", "2026-03-12") })
        {
            Assert.Equal(Given.Day(day), DateOnly.FromDateTime(DateTime.FromOADate(double.Parse(cells[column].InnerText, null))));
            Assert.Equal("d mmm yyyy", NumberFormatOf(document, cells[column]));
        }
    }

    [Fact]
    public void The_history_names_who_said_what_newest_first()
    {
        using var document = Exported.Of(Exported.Amber).Lived().AsExcel();

        var rows = SheetOf(document, "History").Descendants<Row>().Skip(4).Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToArray()).ToList();
        Assert.Equal(["Due date moved", "No change", "Confirmed"], rows.Select(row => row[3]));
        Assert.Equal(["", "(no longer in the people file)", "Jo Bell"], rows.Select(row => row[11]));
        Assert.Equal(["Import", "Check-in", "Check-in"], rows.Select(row => row[13]));
        Assert.Equal("Waiting for cameras → none", rows[0][9]);
        Assert.Equal(Given.At("2026-03-03 10:00").DateTime, DateTime.FromOADate(double.Parse(rows[2][0], null)), TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void The_replies_stand_by_cycle_newest_first()
    {
        using var document = Exported.Of(Exported.Amber).Lived().AsExcel();

        var rows = SheetOf(document, "Replies").Descendants<Row>().Skip(4).Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToArray()).ToList();
        Assert.Equal([("Jo Bell", "Answered", "2", "1", "2.1", "late"), ("Jo Bell", "Missed", "2", "0", "1.1, 2.1", "")], rows.Select(row => (row[1], row[2], row[3], row[4], row[5], row[9])));
        Assert.Equal(new DateTime(2026, 3, 12, 10, 0, 0), DateTime.FromOADate(double.Parse(rows[0][0], null)), TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\")", true)]
    [InlineData("@SUM(1)", true)]
    [InlineData("-1", true)]
    [InlineData("Ordinary words", false)]
    public void Text_that_looks_like_a_formula_is_text_and_stays_so_when_the_cell_is_edited(string note, bool quoted)
    {
        using var document = Exported.Of(Exported.Amber with { Note = note }).AsExcel();

        var cell = SheetOf(document, "Plan").Descendants<Cell>().Single(cell => cell.InnerText == note);
        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.Equal(quoted, FormatOf(document, cell).QuotePrefix?.Value ?? false);
    }

    [Fact]
    public void Text_that_Excel_would_read_as_an_escape_or_cut_off_says_what_it_is()
    {
        using var document = Exported.Of(Exported.Amber with { Note = "_x0041_", Outcome = new string('y', 40_000) }).AsExcel();

        var texts = SheetOf(document, "Plan").Descendants<Cell>().Select(cell => cell.InnerText).ToList();
        Assert.Contains("_x005F_x0041_", texts);
        Assert.Contains(texts, text => text.Length == 32_767 && text.EndsWith("(cut: a cell holds no more)", StringComparison.Ordinal));
    }

    private static Worksheet SheetOf(SpreadsheetDocument document, string name)
    {
        var sheet = document.WorkbookPart!.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == name);
        return ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!)).Worksheet;
    }

    private static CellFormat FormatOf(SpreadsheetDocument document, Cell cell) =>
        Styles(document).CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);

    private static string FillOf(SpreadsheetDocument document, Cell cell) => Styles(document).Fills!.Elements<Fill>()
        .ElementAt((int)FormatOf(document, cell).FillId!.Value).PatternFill!.ForegroundColor!.Rgb!.Value!;

    private static string NumberFormatOf(SpreadsheetDocument document, Cell cell) => Styles(document).NumberingFormats!.Elements<NumberingFormat>()
        .Single(format => format.NumberFormatId! == FormatOf(document, cell).NumberFormatId!.Value).FormatCode!.Value!;

    private static Stylesheet Styles(SpreadsheetDocument document) => document.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
}
