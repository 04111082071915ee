using AsbPlanBot.Core.Plans;
using AsbPlanBot.Documents;
using AsbPlanBot.Tests.Documents.Fixtures;
using static AsbPlanBot.Tests.Documents.Fixtures.Docx;

namespace AsbPlanBot.Tests.Documents;

/// <summary>What Word keeps in a cell besides plain text.</summary>
public sealed class WordTextTests
{
    [Fact]
    public async Task Tracked_changes_are_read_as_accepted()
    {
        var table = TableOf(
            Row("Ref", "Objective", "Lead", "RAG"),
            Row("1", new DocxCell(ParagraphOf("<w:del><w:r><w:delText>Dim</w:delText><w:sym w:font=\"Symbol\" w:char=\"F0B7\"/></w:r></w:del><w:ins><w:r><w:t>Bright</w:t></w:r></w:ins><w:moveFrom><w:r><w:t> gone</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t> parks</w:t></w:r></w:moveTo>")), "Jo", "Green"),
            Row("2", new DocxCell(ParagraphOf(Text("Clean "), "<w:rPr><w:del/></w:rPr>") + Paragraph("streets")), "Al", "Green"));
        var deleted = RowOf(Row("3", "Deleted", "x", "Red"), "<w:del/>");
        var inserted = RowOf(Row("4", "Inserted", "Al", "Red"), "<w:ins/>");

        var reading = await Read.PlanAsync(new DocxBuilder().Title("Plan").Add(table.Replace("</w:tbl>", deleted + inserted + "</w:tbl>", StringComparison.Ordinal)).Build());

        Assert.Equal(["1 Bright parks | Jo | Green", "2 Clean streets | Al | Green", "4 Inserted | Al | Red"], reading.Outline());
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public async Task Hidden_text_and_notes_are_left_out_and_said()
    {
        var reading = await ReadCellAsync(ParagraphOf(
            Text("Light the parks") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t> secretly</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r>"));

        Assert.Equal("Light the parks", reading.Objective("1").Title);
        Assert.Equal(["text-hidden @ table 1, row 2", "footnote-left-out @ table 1, row 2"], reading.Found());
    }

    [Fact]
    public async Task Text_that_is_struck_through_is_read_and_said()
    {
        var reading = await ReadCellAsync(ParagraphOf("<w:r><w:rPr><w:strike/></w:rPr><w:t>Light</w:t></w:r>"));

        Assert.Equal("Light", reading.Objective("1").Title);
        Assert.Equal(["text-struck @ table 1, row 2"], reading.Found());
    }

    [Fact]
    public async Task Soft_hyphens_hard_spaces_and_breaks_are_what_a_reader_sees()
    {
        var reading = await ReadCellAsync(ParagraphOf("<w:r><w:t>Neigh\u00ADbour\u00A0care</w:t><w:br/><w:t>drop</w:t><w:noBreakHyphen/><w:t>in</w:t><w:tab/><w:softHyphen/><w:t>now &lt;b&gt;</w:t></w:r>"));

        Assert.Equal("Neighbour care drop-in now <b>", reading.Objective("1").Title);
    }

    [Fact]
    public async Task A_table_in_a_cell_is_read_line_by_line()
    {
        var reading = await ReadCellAsync(Paragraph("Light:") + TableOf(Row("the", "parks"), Row("the", "lanes")));

        Assert.Equal("Light: the parks the lanes", reading.Objective("1").Title);
        Assert.Equal(["table-nested @ table 1, row 2"], reading.Found());
    }

    [Fact]
    public async Task A_plan_inside_a_frame_is_found()
    {
        var plan = TableOf(Row("Ref", "Objective", "Lead", "RAG"), Row("1", "Light the parks", "Jo", "Green"));

        var reading = await Read.PlanAsync(new DocxBuilder().Table(Row(new DocxCell(Paragraph("Town Plan") + plan))).Build());

        Assert.Equal("Town Plan", reading.Plan!.Title);
        Assert.Equal(["1 Light the parks | Jo | Green"], reading.Outline());
        Assert.Empty(reading.Diagnostics);
    }

    [Theory]
    [InlineData("""<w:shd w:val="clear" w:fill="FF0000"/>""", "", RagStatus.Red)]
    [InlineData("""<w:shd w:val="solid" w:color="00B050" w:fill="FFFFFF"/>""", "", RagStatus.Green)]
    [InlineData("""<w:shd w:val="clear" w:themeFill="accent6" w:themeFillTint="99"/>""", "", RagStatus.Green)]
    [InlineData("""<w:shd w:val="clear" w:themeFill="accent4" w:themeFillShade="BF"/>""", "", RagStatus.Amber)]
    [InlineData("""<w:shd w:val="clear" w:fill="0070C0"/>""", "", RagStatus.Blue)]
    [InlineData("", """<w:r><w:rPr><w:color w:val="C00000"/></w:rPr><w:t>●</w:t></w:r>""", RagStatus.Red)]
    [InlineData("", """<w:r><w:rPr><w:color w:val="FFC000"/></w:rPr><w:sym w:font="Wingdings" w:char="F06C"/></w:r>""", RagStatus.Amber)]
    [InlineData("", "<w:r><w:t>🟢</w:t></w:r>", RagStatus.Green)]
    public async Task A_status_may_be_only_a_colour(string properties, string run, RagStatus status)
    {
        var reading = await Read.PlanAsync(new DocxBuilder().Title("Plan")
            .Table(Row("Ref", "Objective", "Lead", "RAG"), Row("1", "Light the parks", "Jo", new DocxCell(ParagraphOf(run), properties))).Build());

        Assert.Equal(status, reading.Objective("1").Status);
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public async Task Where_word_and_colour_disagree_the_word_is_taken()
    {
        var reading = await Read.PlanAsync(new DocxBuilder().Title("Plan")
            .Table(
                Row("Ref", "Objective", "Lead", "RAG"),
                Row("1", "Light the parks", "Jo", DocxCell.FromString("On track").Filled("FF0000")),
                Row("2", "Cut the hedges", "Jo", DocxCell.FromString("Complete").Filled("00B050"))).Build());

        Assert.Equal([RagStatus.Green, RagStatus.Blue], reading.Plan!.Objectives.Select(objective => objective.Status));
        Assert.Equal(["status-colour-differs @ table 1, row 2, RAG"], reading.Found());
    }

    [Fact]
    public async Task A_date_that_was_picked_is_taken_from_the_picker()
    {
        const string Picked = """<w:sdt><w:sdtPr><w:date w:fullDate="2024-05-31T00:00:00Z"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>31 May</w:t></w:r></w:p></w:sdtContent></w:sdt>""";
        const string Prompt = """<w:sdt><w:sdtPr><w:showingPlcHdr/><w:date/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Click to enter a date.</w:t></w:r></w:p></w:sdtContent></w:sdt>""";

        var reading = await Read.PlanAsync(new DocxBuilder().Title("Plan")
            .Table(Row("Ref", "Objective", "Lead", "RAG", "Due"), Row("1", "Light", "Jo", "Green", new DocxCell(Picked)), Row("2", "Cut", "Jo", "Green", new DocxCell(Prompt))).Build());

        Assert.Equal(["1 Light | Jo | Green | 2024-05-31", "2 Cut | Jo | Green"], reading.Outline());
        Assert.Empty(reading.Diagnostics);
    }

    private static Task<PlanReading> ReadCellAsync(string content) =>
        Read.PlanAsync(new DocxBuilder().Title("Plan").Table(Row("Ref", "Objective", "Lead", "RAG"), Row("1", new DocxCell(content), "Jo", "Green")).Build());
}
