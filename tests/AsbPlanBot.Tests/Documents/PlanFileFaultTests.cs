using System.Text;
using AsbPlanBot.Documents;
using AsbPlanBot.Tests.Documents.Fixtures;

namespace AsbPlanBot.Tests.Documents;

/// <summary>Files that cannot be read as a plan say why, and never throw.</summary>
public sealed class PlanFileFaultTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("asbplanbot-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_file_that_is_not_there() => await AssertRefusedAsync(Path.Combine(_folder, "none.txt"), "file-missing");

    [Fact]
    public async Task A_name_that_no_file_can_have() => await AssertRefusedAsync("a\0b.txt", "file-missing");

    [Fact]
    public async Task An_empty_name() => await AssertRefusedAsync("", "file-missing");

    [Fact]
    public async Task A_folder() => await AssertRefusedAsync(_folder, "file-is-folder");

    [Theory]
    [InlineData("plan.docx", "a Word document")]
    [InlineData("plan.XLSX", "an Excel workbook")]
    [InlineData("plan.docm", "with macros")]
    [InlineData("plan.pdf", "a PDF")]
    public async Task Text_behind_the_name_of_another_kind_of_file(string name, string kind)
    {
        var diagnostic = await AssertRefusedAsync(Write(name, "x"u8), "file-type");

        Assert.Contains(kind, diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("but text is in it", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Word_file_behind_the_name_of_a_text() =>
        await AssertRefusedAsync(Write("plan.txt", new DocxBuilder().Build()), "file-type");

    [Fact]
    public async Task Nothing_at_all() => await AssertRefusedAsync(Write("plan.txt", []), "file-empty");

    [Fact]
    public async Task Nothing_but_blanks() => await AssertRefusedAsync(Write("plan.txt", " \t\r\n \n"u8), "file-empty");

    [Fact]
    public async Task Bytes_that_are_no_text() =>
        await AssertRefusedAsync(Write("plan.txt", [.. Encoding.UTF8.GetBytes(Read.Header), 0, 1, 2]), "file-binary");

    [Fact]
    public async Task More_than_a_plan_can_have()
    {
        var path = Path.Combine(_folder, "plan.txt");
        await using (var stream = File.Create(path))
            stream.SetLength((20 * 1024 * 1024) + 1);

        await AssertRefusedAsync(path, "file-too-large");
    }

    [Fact]
    public async Task A_stream_that_breaks_off()
    {
        var reading = await PlanReader.ReadAsync(new BrokenStream(), null, TestContext.Current.CancellationToken);

        Assert.Equal(["file-unreadable @ file"], reading.Found());
    }

    [Fact]
    public async Task Text_without_a_header()
    {
        var reading = await Read.PlanAsync("Minutes of the meeting\nThose present: four");

        Assert.Null(reading.Plan);
        Assert.Equal(["header-missing @ file"], reading.Found());
    }

    [Fact]
    public async Task A_header_without_objectives()
    {
        var reading = await Read.RowsAsync("Commitment One - Safer streets");

        Assert.Null(reading.Plan);
        Assert.Equal(["objectives-missing @ line 2", "commitment-empty @ line 3"], reading.Found());
    }

    [Fact]
    public async Task References_that_stand_twice_are_all_reported()
    {
        var reading = await Read.RowsAsync("1.1 One\ta) x\t\t\tA\tRed", "1.2 Two\ta) x\t\t\tA\tRed", "1.1 Three\ta) x\t\t\tA\tRed", "1.2 Four\ta) x\t\t\tA\tRed");

        Assert.Null(reading.Plan);
        Assert.Equal(["reference-duplicate @ line 5", "reference-duplicate @ line 6"], reading.Found());
        Assert.Contains("line 3", reading.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_longer_than_a_cell_can_be()
    {
        var reading = await Read.RowsAsync("1.1 One\t" + new string('x', 40_000));

        Assert.Null(reading.Plan);
        Assert.Equal(["cell-too-long @ line 3"], reading.Found());
    }

    [Fact]
    public async Task A_cell_grown_too_long_by_the_rows_that_continue_it()
    {
        var reading = await Read.RowsAsync(["1.1 One\ta) x", .. Enumerable.Repeat("\t" + new string('x', 10_000), 4)]);

        Assert.Null(reading.Plan);
        Assert.Equal(["cell-too-long @ line 7, Action"], reading.Found());
    }

    [Fact]
    public async Task More_rows_than_a_plan_can_have()
    {
        var reading = await Read.RowsAsync([.. Enumerable.Range(1, 20_001).Select(number => $"1.{number} Title\ta) x\t\t\tA\tRed")]);

        Assert.Null(reading.Plan);
        Assert.Contains("table-too-large @ line 20001", reading.Found());
    }

    [Fact]
    public async Task So_many_faults_that_nobody_would_read_them()
    {
        var reading = await Read.RowsAsync([.. Enumerable.Repeat("1.1 Title\ta) x\t\t\tA\tRed", 2000)]);

        Assert.Equal(501, reading.Diagnostics.Count);
        Assert.Equal("more-faults", reading.Diagnostics[^1].Code);
        Assert.Contains("1499", reading.Diagnostics[^1].Message, StringComparison.Ordinal);
    }

    private string Write(string name, ReadOnlySpan<byte> bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static async Task<Diagnostic> AssertRefusedAsync(string path, string code)
    {
        var reading = await PlanReader.ReadAsync(path, null, TestContext.Current.CancellationToken);

        Assert.Null(reading.Plan);
        var diagnostic = Assert.Single(reading.Diagnostics);
        Assert.Equal((Severity.Error, code, Diagnostic.WholeFile), (diagnostic.Severity, diagnostic.Code, diagnostic.Place));
        return diagnostic;
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("The network is gone.");
    }
}
