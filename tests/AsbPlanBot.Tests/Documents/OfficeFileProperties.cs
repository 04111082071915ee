using AsbPlanBot.Documents;
using AsbPlanBot.Tests.Documents.Fixtures;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static AsbPlanBot.Tests.Documents.Fixtures.Docx;

namespace AsbPlanBot.Tests.Documents;

/// <summary>However a Word or Excel file is damaged, and whatever its tables hold, reading it gives a plan or errors.</summary>
public sealed class OfficeFileProperties
{
    private static readonly byte[] Word = new DocxBuilder().List(("lowerLetter", "%1)")).Title("Plan")
        .Table(Row("Ref", "Objective", "Action", "Lead", "RAG"), Row("1", DocxCell.FromString("Light").Begins(), new DocxCell(Item("Count", 1)), "SNT", DocxCell.FromString("").Filled("FF0000")), Row("", Merged, "Mend", "", "")).Build();

    private static readonly byte[] Excel = XlsxBuilder.Of(sheet => sheet
        .Row("Plan").Row("Ref", "Action", "Lead", "Due", "RAG").Row(1.1, "Patrol", "SNT", XlsxCell.Date(2024, 1, 1), XlsxCell.FromString("").Filled("FF0000")).Merge("A3:A9"));

    private static readonly string[] Pieces =
        ["", "", "1.1", "Objective", "Action", "Ref", "Lead", "RAG", "Status", "Due", "Theme", "Priority 1: Safe", "a) Do b) More", "• x\n• y", "1.1.1 Do\n1.1.2 More", "a", "SNT and Police", "Amber", "🟢", "Ongoing", "Mar-24", "2023/24", "60%", "Key", "Page 1", "Q1 update"];

    [Property(MaxTest = 300)]
    public Task A_damaged_Word_file(int[] places, byte value) => AssertReadAsync(Damage(Word, places, value));

    [Property(MaxTest = 300)]
    public Task A_damaged_Excel_file(int[] places, byte value) => AssertReadAsync(Damage(Excel, places, value));

    [Property(MaxTest = 300)]
    public Task Any_cells_of_a_Word_table(int[] cells, PositiveInt columns, bool header) =>
        AssertReadAsync(new DocxBuilder().Table([.. header ? [Row("Ref", "Objective", "Action", "Lead", "RAG")] : Array.Empty<DocxCell[]>(), .. Rows(cells, columns).Select(row => row.Select(Cell).ToArray()), Row("x")]).Build());

    [Property(MaxTest = 300)]
    public Task Any_cells_of_a_worksheet(int[] cells, PositiveInt columns, bool header) =>
        AssertReadAsync(XlsxBuilder.Of(sheet =>
        {
            if (header)
                sheet.Row("Theme", "Objective", "Action", "Lead", "Due", "RAG");
            foreach (var row in Rows(cells, columns))
                sheet.Row([.. row.Select(cell => cell % 5 == 0 ? XlsxCell.FromDouble(cell / 10.0) : XlsxCell.FromString(Text(cell)))]);
            sheet.Merge("A2:A4").Merge("B3:D3");
        }));

    private static IEnumerable<int[]> Rows(int[] cells, PositiveInt columns) => cells.Chunk((columns.Get % 7) + 1);

    private static string Text(int cell) => Pieces[Math.Abs(cell % Pieces.Length)];

    private static DocxCell Cell(int cell) => (cell % 7) switch
    {
        1 => DocxCell.FromString(Text(cell)).Across(3),
        2 => Merged,
        3 => DocxCell.FromString(Text(cell)).Begins(),
        _ => Text(cell),
    };

    private static byte[] Damage(byte[] file, int[] places, byte value)
    {
        var bytes = file.ToArray();
        foreach (var place in places)
            bytes[Math.Abs(place % bytes.Length)] = value;
        return bytes;
    }

    private static async Task AssertReadAsync(byte[] bytes)
    {
        var reading = await PlanReader.ReadAsync(new MemoryStream(bytes), null, CancellationToken.None);

        Assert.Equal(reading.Plan is null, reading.Diagnostics.Any(item => item.Severity == Severity.Error));
        Assert.All(reading.Plan?.Objectives ?? [], objective => Assert.NotEmpty(objective.Title));
    }
}
