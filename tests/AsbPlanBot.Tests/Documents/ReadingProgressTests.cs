using System.Text;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Documents;
using AsbPlanBot.Tests.Documents.Export;
using AsbPlanBot.Tests.Documents.Fixtures;

namespace AsbPlanBot.Tests.Documents;

/// <summary>What reading and writing a plan tell about how far they are.</summary>
public sealed class ReadingProgressTests : IDisposable
{
    private const int Rows = 200;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asbplanbot-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("plan.docx")]
    [InlineData("plan.xlsx")]
    [InlineData("plan.csv")]
    [InlineData("plan.txt")]
    public async Task Reading_never_goes_back_tells_of_each_row_and_ends_at_1(string name)
    {
        var shares = await ReadAsync(name, Plan(name));

        Assert.Equal(shares.Order(), shares);
        Assert.InRange(shares[0], double.Epsilon, 0.1);
        Assert.InRange(shares.Distinct().Count(), Rows, int.MaxValue);
        Assert.Equal(1, shares[^1]);
    }

    [Theory]
    [InlineData("plan.docx")]
    [InlineData("plan.xlsx")]
    public async Task A_package_is_told_of_part_by_part_before_its_rows_are_understood(string name)
    {
        var shares = await ReadAsync(name, Plan(name));

        Assert.True(shares.Count(share => share is > 0.05 and < 0.16) > 1, "looking through the parts tells nothing");
        Assert.True(shares.Count(share => share is > 0.17 and < 0.42) > 1, "reading the tables tells nothing");
    }

    [Theory]
    [InlineData("plan.docx")]
    [InlineData("plan.txt")]
    public async Task A_file_that_cannot_be_read_ends_at_1_too(string name) =>
        Assert.Equal(1, (await ReadAsync(name, "no plan"u8.ToArray()))[^1]);

    [Theory]
    [InlineData(ExportFormat.Word)]
    [InlineData(ExportFormat.Excel)]
    [InlineData(ExportFormat.Csv)]
    public async Task Writing_tells_of_each_row_and_ends_at_1(ExportFormat format)
    {
        var plan = (await Read.PlanAsync(Plan("plan.csv"))).Plan!;
        var told = new Told();
        await using var stream = new MemoryStream();

        Exported.Of(plan).Write(format, stream, told);

        Assert.Equal(Enumerable.Range(1, Rows).Select(row => (double)row / Rows), told.Shares);
    }

    private async Task<IReadOnlyList<double>> ReadAsync(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder.FullName, name);
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
        var told = new Told();
        await PlanReader.ReadAsync(path, people: null, TestContext.Current.CancellationToken, told);
        return told.Shares;
    }

    private static byte[] Plan(string name)
    {
        string[][] table =
        [
            ["Ref", "Objective", "Action", "Lead officer", "Status"],
            .. Enumerable.Range(1, Rows).Select(row => new[] { $"1.{row}", $"Objective {row}", $"a) Walk {Guid.NewGuid()}", "SNT", "Green" }),
        ];
        return Path.GetExtension(name) switch
        {
            ".docx" => new DocxBuilder().Title("Town Plan").Table([.. table.Select(row => row.Select(DocxCell.FromString).ToArray())]).Build(),
            ".xlsx" => XlsxBuilder.Of(sheet =>
            {
                sheet.Row("Town Plan");
                foreach (var row in table)
                    sheet.Row([.. row.Select(XlsxCell.FromString)]);
            }),
            ".csv" => Text(','),
            _ => Text('\t'),
        };

        byte[] Text(char separator) => Encoding.UTF8.GetBytes(string.Join('\n', ["Town Plan", .. table.Select(row => string.Join(separator, row))]));
    }

    /// <summary>Unlike Progress, it is told at once and in order.</summary>
    private sealed class Told : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public void Report(double value) => Shares.Add(value);
    }
}
