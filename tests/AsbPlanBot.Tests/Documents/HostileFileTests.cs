using System.IO.Compression;
using System.Text;
using AsbPlanBot.Documents;
using AsbPlanBot.Tests.Documents.Fixtures;
using static AsbPlanBot.Tests.Documents.Fixtures.Docx;

namespace AsbPlanBot.Tests.Documents;

/// <summary>Files that are not what they seem, or are made to do harm, are refused with one clear error.</summary>
public sealed class HostileFileTests
{
    private static readonly byte[] Word = new DocxBuilder().Title("Plan").Table(Row("Ref", "Action", "Lead", "RAG"), Row("1", "Patrol", "SNT", "G")).Build();

    [Fact]
    public Task Half_a_file() => AssertRefusedAsync(Word[..(Word.Length / 2)], "file-damaged");

    [Fact]
    public Task A_file_with_a_password() => AssertRefusedAsync(Compound("EncryptedPackage"), "file-encrypted");

    [Theory]
    [InlineData("WordDocument", ".docx")]
    [InlineData("Workbook", ".xlsx")]
    public async Task An_old_Office_file_says_what_to_save_it_as(string stream, string kind)
    {
        var fault = await AssertRefusedAsync(Compound(stream), "file-type");

        Assert.Contains(kind, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_file_with_macros() => AssertRefusedAsync(With(Word, "word/vbaProject.bin", "x"), "file-macros");

    [Fact]
    public Task A_packed_file_that_is_no_document() => AssertRefusedAsync(With(null, "readme.txt", "x"), "file-type");

    [Fact]
    public Task A_document_without_its_text() => AssertRefusedAsync(With(null, "[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>"), "file-damaged");

    [Fact]
    public Task Text_that_is_no_Xml() => AssertRefusedAsync(With(Word, "word/document.xml", "not XML"), "file-damaged");

    [Theory]
    [InlineData("<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><d>&e;</d>")]
    [InlineData("<!DOCTYPE d SYSTEM \"http://127.0.0.1:1/d.dtd\"><d/>")]
    [InlineData("<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><d>&b;</d>")]
    public Task Entities(string xml) => AssertRefusedAsync(With(Word, "word/document.xml", xml), "file-entities");

    [Fact]
    public Task Nesting_without_end() =>
        AssertRefusedAsync(With(Word, "word/document.xml", string.Concat(Enumerable.Repeat("<w>", 100_000)) + string.Concat(Enumerable.Repeat("</w>", 100_000))), "file-nested");

    [Fact]
    public Task A_text_without_end() => AssertRefusedAsync(With(Word, "word/document.xml", $"<w>{new string('x', 5_000_000)}</w>"), "cell-too-long");

    [Fact]
    public Task A_part_that_expands_beyond_bounds() => AssertRefusedAsync(With(Word, "word/document.xml", new string(' ', 70 * 1024 * 1024)), "file-expands");

    [Fact]
    public Task Parts_without_number() =>
        AssertRefusedAsync(With(Word, [.. Enumerable.Range(0, 5_001).SelectMany(number => new[] { $"word/{number}.xml", "<x/>" })]), "file-expands");

    [Fact]
    public async Task A_million_rows_that_are_only_declared_and_cells_at_the_far_end()
    {
        var reading = await Read.PlanAsync(XlsxBuilder.Of(sheet =>
        {
            sheet.Head = """<dimension ref="A1:XFD1048576"/>""";
            sheet.Row("Plan").Row("Ref", "Action", "Lead", "RAG").Row("1", "Patrol", "SNT", "G").Skip(1_048_000).Row("2", "Report", "SNT", "G").Merge("A3:XFD1048576");
        }));

        Assert.Null(reading.Plan);
        Assert.Contains("reference-duplicate @ sheet “Plan”, row 1048004", reading.Found());
    }

    [Fact]
    public async Task More_rows_than_a_plan_can_have()
    {
        var reading = await Read.PlanAsync(XlsxBuilder.Of(sheet =>
        {
            sheet.Row("Ref", "Action", "Lead", "RAG");
            for (var number = 1; number <= 20_001; number++)
                sheet.Row(number, "Patrol", "SNT", "G");
        }));

        Assert.Null(reading.Plan);
        Assert.Contains("table-too-large @ sheet “Plan”, row 20001", reading.Found());
    }

    private static byte[] Compound(string stream) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[500], .. Encoding.Unicode.GetBytes(stream), .. new byte[500]];

    /// <summary>A package with parts added or put in the place of others: name, text, name, text.</summary>
    private static byte[] With(byte[]? package, params string[] parts)
    {
        using var stream = new MemoryStream();
        stream.Write(package ?? []);
        using (var zip = new ZipArchive(stream, package is null ? ZipArchiveMode.Create : ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var part in parts.Chunk(2))
            {
                if (package is not null)
                    zip.GetEntry(part[0])?.Delete();
                using var writer = new StreamWriter(zip.CreateEntry(part[0], CompressionLevel.Fastest).Open());
                writer.Write(part[1]);
            }
        }

        return stream.ToArray();
    }

    private static async Task<Diagnostic> AssertRefusedAsync(byte[] bytes, string code)
    {
        var reading = await Read.PlanAsync(bytes);

        Assert.Null(reading.Plan);
        var fault = Assert.Single(reading.Diagnostics);
        Assert.Equal((Severity.Error, code, Diagnostic.WholeFile), (fault.Severity, fault.Code, fault.Place));
        return fault;
    }
}
