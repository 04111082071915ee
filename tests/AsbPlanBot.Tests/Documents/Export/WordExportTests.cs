using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Tests;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AsbPlanBot.Tests.Documents.Export;

public sealed class WordExportTests
{
    private static readonly Objective Open = Given.Objective("2.1", parties: []);

    [Fact]
    public void The_table_has_a_header_that_repeats_bands_and_a_row_an_objective()
    {
        using var document = Exported.Of(Exported.Amber, Open).AsWord();

        var rows = Rows(document);
        Assert.Equal(5, rows.Count);
        Assert.NotNull(rows[0].TableRowProperties!.GetFirstChild<TableHeader>());
        Assert.All(rows.Skip(1), row => Assert.Null(row.TableRowProperties!.GetFirstChild<TableHeader>()));
        Assert.All(rows, row => Assert.NotNull(row.TableRowProperties!.GetFirstChild<CantSplit>()));
        Assert.Equal(
            ["Ref", "Objective", "Action", "Outcome", "Progress", "Latest note", "Accountable Officer", "Start", "Due", "% complete", "Status"],
            Texts(rows[0]));
        Assert.Equal(["Commitment 1 – Commitment 1"], Texts(rows[1]));
        Assert.Equal(11, rows[1].Elements<TableCell>().Single().TableCellProperties!.GridSpan!.Val!.Value);
        Assert.Equal("PlanCommitment", rows[1].Descendants<ParagraphStyleId>().Single().Val);
    }

    [Fact]
    public void A_row_says_what_is_done_who_is_accountable_how_the_date_moved_and_how_it_stands()
    {
        using var document = Exported.Of(Exported.Amber, Open).AsWord();

        Assert.Equal(
            [
                "1.1",
                "Objective 1.1",
                "a) Do a ✓\u00A0complete|b) Do b",
                "Safer streets",
                "a) Ordered|b) Paid for",
                "Waiting for cameras|(reported 12 Mar 2026)|(evidence: https://example.org/minutes)",
                "ASB Team Leader|SNT",
                "1 Jan 2026",
                "Q1 2026/27|(moved twice, first 31 Mar 2026)",
                "30%",
                "▲\u00A0Amber|(since 3 Mar 2026)|(the key says Red)",
            ],
            Texts(Rows(document)[2]));
        Assert.Equal(["Unassigned", "○\u00A0Not\u00A0reported"], Texts(Rows(document)[4]).Where(text => text.Length > 1 && text[0] is 'U' or '○'));
    }

    [Fact]
    public void A_status_has_its_colour_in_its_cell_and_in_a_named_style_and_a_stale_one_says_so()
    {
        using var document = Exported.Of(Exported.Amber with { ConfirmedAt = Given.At("2026-01-12 10:00"), Percent = null }).AsWord();

        var cell = Rows(document)[2].Elements<TableCell>().Last();
        Assert.Equal("FFBF47", cell.TableCellProperties!.Shading!.Fill!.Value);
        Assert.All(cell.Descendants<RunStyle>(), style => Assert.Equal("StatusAmber", style.Val));
        Assert.Contains("(not confirmed for 79 days)", cell.InnerText, StringComparison.Ordinal);
        var styles = document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Select(style => style.StyleId!.Value!).ToHashSet();
        Assert.Subset(styles, Body(document).Descendants<RunStyle>().Select(style => style.Val!.Value!).ToHashSet());
        Assert.Subset(styles, Body(document).Descendants<ParagraphStyleId>().Select(style => style.Val!.Value!).ToHashSet());
        Assert.All(Body(document).Descendants<Paragraph>(), paragraph => Assert.NotNull(paragraph.ParagraphProperties?.ParagraphStyleId));
    }

    [Fact]
    public void Columns_that_no_objective_fills_are_left_out_and_the_others_fill_the_page()
    {
        using var document = Exported.Of(Given.Objective("1.1")).AsWord();

        Assert.Equal(["Ref", "Objective", "Action", "Accountable Officer", "Status"], Texts(Rows(document)[0]));
        Assert.InRange(PlanTable(document).Descendants<GridColumn>().Sum(column => int.Parse(column.Width!, null)), 15_380, 15_398);
    }

    [Fact]
    public void It_is_landscape_A4_with_title_key_date_and_page_numbers()
    {
        using var document = Exported.Of(Exported.Amber, Open).AsWord();

        var size = Body(document).Descendants<PageSize>().Single();
        Assert.Equal((16_838u, 11_906u, PageOrientationValues.Landscape), (size.Width!.Value, size.Height!.Value, size.Orient!.Value));
        Assert.Equal(
            [
                "ASB action plan",
                "As at 1 Apr 2026, 10:04.",
            ],
            Body(document).Elements<Paragraph>().Take(2).Select(paragraph => paragraph.InnerText));
        Assert.StartsWith("Key: \u00A0●\u00A0Red\u00A0 well below target", Body(document).Elements<Paragraph>().ElementAt(3).InnerText, StringComparison.Ordinal);
        Assert.Equal("Title", Body(document).Descendants<ParagraphStyleId>().First().Val);
        Assert.Equal(
            [" PAGE ", " NUMPAGES "],
            document.MainDocumentPart!.FooterParts.Single().Footer.Descendants<SimpleField>().Select(field => field.Instruction!.Value));
        Assert.Contains("ASB action plan", document.MainDocumentPart.HeaderParts.Single().Header.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void It_can_be_read_aloud_and_names_no_author()
    {
        using var document = Exported.Of(Exported.Amber).Lived().AsWord();

        var languages = document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<Languages>().Single();
        Assert.Equal("en-GB", languages.Val);
        Assert.Equal("ASB action plan", PlanTable(document).Descendants<TableCaption>().Single().Val);
        Assert.Equal(Body(document).Elements<Table>().Count(), Body(document).Descendants<TableDescription>().Count(description => description.Val!.Value!.Length > 0));
        Assert.Equal(("ASB action plan", "en-GB"), (document.PackageProperties.Title, document.PackageProperties.Language));
        Assert.Null(document.PackageProperties.Creator);
        Assert.Null(document.PackageProperties.LastModifiedBy);
        Assert.DoesNotContain("Jo Bell", Body(document).InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_of_a_past_day_says_which_day_what_is_of_today_and_what_is_not_shown()
    {
        using var document = Exported.Of(Exported.Amber).AsOf("2026-03-20", "1.2", "3.1").AsWord();

        var lines = Body(document).Elements<Paragraph>().Select(paragraph => paragraph.InnerText).ToList();
        Assert.Equal("As at 20 Mar 2026, end of day.", lines[1]);
        Assert.EndsWith(
            "the wording is that of 1 Apr 2026. Not shown, for they have been taken out since: 1.2 and 3.1.", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_longer_than_a_page_may_be_split()
    {
        using var document = Exported.Of(Exported.Amber with { Outcome = new string('x', 5_000) }).AsWord();

        Assert.Null(Rows(document)[2].TableRowProperties);
    }

    [Fact]
    public void Parties_that_lines_alone_would_join_have_semicolons_between_them()
    {
        using var document = Exported.Of(Given.Objective("1.1", parties: ["Environmental Protection", "Manager"])).AsWord();

        Assert.Contains("Environmental Protection;|Manager", Texts(Rows(document)[2]));
    }

    private static Body Body(WordprocessingDocument document) => document.MainDocumentPart!.Document.Body!;

    private static Table PlanTable(WordprocessingDocument document) =>
        Body(document).Elements<Table>().Single(table => table.Descendants<TableCaption>().Single().Val == "ASB action plan");

    private static List<TableRow> Rows(WordprocessingDocument document) => [.. PlanTable(document).Elements<TableRow>()];

    private static IEnumerable<string> Texts(TableRow row) => row.Elements<TableCell>()
        .Select(cell => string.Join('|', cell.Elements<Paragraph>().Select(paragraph => paragraph.InnerText)));
}
