using AsbPlanBot.Core.People;
using AsbPlanBot.Documents;
using AsbPlanBot.Tests.Documents.Fixtures;

namespace AsbPlanBot.Tests.Documents;

/// <summary>The sample plan gives the same plan whatever kind of file it is in.</summary>
public sealed class SamplePlanInOtherFilesTests
{
    [Fact]
    public async Task As_a_Word_document()
    {
        var builder = new DocxBuilder();
        List<DocxCell[]> table = [];
        foreach (var line in (await LinesAsync()).Where(line => !line.Contains("Colour Key")))
        {
            if (line.Length > 1)
            {
                table.Add([.. line.Concat(Enumerable.Repeat("", 6 - line.Length)).Select(DocxCell.FromString)]);
                continue;
            }

            if (table.Count > 0)
                builder.Table([.. table]);
            table.Clear();
            builder.Paragraph(line[0]);
        }

        await AssertSameAsync(builder.Table([.. table]).Build());
    }

    [Fact]
    public async Task As_one_table_of_a_Word_document()
    {
        var lines = await LinesAsync();
        var table = lines.Skip(2).Select(line => line.Length == 1 ? [DocxCell.FromString(line[0]).Across(6)] : line.Select(DocxCell.FromString).ToArray());

        await AssertSameAsync(new DocxBuilder().Paragraph(lines[0][0]).Table([.. table]).Build());
    }

    [Fact]
    public async Task As_an_Excel_workbook()
    {
        var lines = await LinesAsync();

        await AssertSameAsync(XlsxBuilder.Of(sheet =>
        {
            foreach (var line in lines)
                sheet.Row([.. line.Select(text => XlsxCell.FromString(text))]);
        }));
    }

    [Fact]
    public async Task As_Csv()
    {
        var lines = await LinesAsync();

        await AssertSameAsync(System.Text.Encoding.UTF8.GetBytes(
            string.Join("\r\n", lines.Select(line => string.Join(',', line.Select(text => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))))));
    }

    private static async Task AssertSameAsync(byte[] bytes)
    {
        var cancellation = TestContext.Current.CancellationToken;
        PlanDirectory people = (await PeopleFile.ReadAsync(Read.SamplePeople, cancellation)).Directory!;
        var expected = await PlanReader.ReadAsync(Read.SamplePlan, people, cancellation);

        var reading = await PlanReader.ReadAsync(new MemoryStream(bytes), people, cancellation);

        Assert.Equal(PlanOf(expected), PlanOf(reading));
        Assert.Equal(expected.Diagnostics.Select(item => (item.Code, item.Message)), reading.Diagnostics.Select(item => (item.Code, item.Message)));
    }

    private static string PlanOf(PlanReading reading)
    {
        using var writer = new StringWriter();
        new PlanCheckReport(reading with { Diagnostics = [] }).WriteJson(writer);
        return writer.ToString();
    }

    /// <summary>The lines of the sample that say anything, without the blocks of mark-up.</summary>
    private static async Task<List<string[]>> LinesAsync() =>
        [.. (await File.ReadAllLinesAsync(Read.SamplePlan, TestContext.Current.CancellationToken))
            .Where(line => !string.IsNullOrWhiteSpace(line) && !line.StartsWith('<'))
            .Select(line => line.TrimEnd('\t').Split('\t').Select(cell => cell.Trim()).ToArray())];
}
