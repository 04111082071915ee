using System.Globalization;
using AsbPlanBot.CommandLine;
using AsbPlanBot.Core.Tests;
using AsbPlanBot.Core.Wording;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AsbPlanBot.Tests.Service;

/// <summary><c>plan export</c> and what <c>plan import</c> says of statuses, run as an administrator does.</summary>
public sealed class PlanExportCommandTests : IAsyncLifetime
{
    private const string Header = "Ref\tObjective\tAction\tAccountable Officer\tStatus\n";

    private CommandHarness _commands = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static string Today =>
        new PlanClock(Given.Settings, TimeProvider.System.GetUtcNow()).Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public async ValueTask InitializeAsync() => _commands = await CommandHarness.StartAsync(Cancelled);

    public ValueTask DisposeAsync() => _commands.DisposeAsync();

    [Fact]
    public async Task A_plan_is_written_by_the_ending_of_the_file_and_nothing_else_is_left_behind()
    {
        await ImportAsync("1.1\tPatrols\ta) Walk\tSNT\tGreen\n");

        foreach (var name in new[] { "plan.docx", "plan.XLSX", "plan.csv" })
        {
            var (code, output, error) = await _commands.RunAsync("plan", "export", _commands.FileOf(name), "--plan", "asb");
            Assert.Equal((CommandTree.Done, ""), (code, error));
            Assert.Contains("1 objective", output, StringComparison.Ordinal);
        }

        using (var word = WordprocessingDocument.Open(_commands.FileOf("plan.docx"), isEditable: false))
        {
            Assert.Contains(word.MainDocumentPart!.Document.Body!.Elements<Table>(), table => table.InnerText.Contains("Patrols", StringComparison.Ordinal) && table.InnerText.Contains("Walk", StringComparison.Ordinal));
        }

        using (var excel = SpreadsheetDocument.Open(_commands.FileOf("plan.XLSX"), isEditable: false))
        {
            Assert.Contains(excel.WorkbookPart!.WorksheetParts, part => part.Worksheet.InnerText.Contains("Came into the plan", StringComparison.Ordinal));
        }

        Assert.Equal([0xEF, 0xBB, 0xBF], (await File.ReadAllBytesAsync(_commands.FileOf("plan.csv"), Cancelled)).Take(3));
        Assert.Empty(_commands.Data.GetFiles("*.tmp"));
        foreach (var name in new[] { "plan.docx", "plan.XLSX", "plan.csv" })
        {
            var (_, output, _) = await _commands.RunAsync("plan", "import", _commands.FileOf(name), "--plan", "asb");
            Assert.StartsWith("Nothing differs from the plan in force.", output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("plan.pdf", "--as-at", null, "end it in .docx (Word), .xlsx (Excel) or .csv")]
    [InlineData("plan", "--as-at", null, "end it in .docx (Word), .xlsx (Excel) or .csv")]
    [InlineData("plan.docx", "--as-at", "01/03/2026", "--as-at takes a day, such as 2026-03-01")]
    [InlineData("plan.docx", "--since", "yesterday", "--since takes a day, such as 2025-12-01")]
    [InlineData("plan.xlsx", "--since", "2026-03-01", "--since is for Word")]
    [InlineData("plan.csv", "--since", "2026-03-01", "--since is for Word")]
    public async Task Wrong_usage_ends_with_2_and_says_what_is_right(string file, string option, string? value, string expected)
    {
        string[] day = value is null ? [] : [option, value];
        var (code, _, error) = await _commands.RunAsync(["plan", "export", _commands.FileOf(file), "--plan", "asb", .. day]);

        Assert.Equal(CommandTree.WrongUsage, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_input_ends_with_1_says_why_and_leaves_the_file_that_was_there()
    {
        var file = _commands.FileOf("plan.csv");
        await File.WriteAllTextAsync(file, "as it was", Cancelled);

        await AssertRefusedAsync("There is no plan asb", file);
        await ImportAsync("1.1\tPatrols\ta) Walk\tSNT\tGreen\n");
        await AssertRefusedAsync("yet on 1 Mar 2020", file, "--as-at", "2020-03-01");
        await AssertRefusedAsync("is still to come", file, "--as-at", "2999-01-01");
        await AssertRefusedAsync("The plan began on", _commands.FileOf("plan.docx"), "--since", "2020-03-01");
        await AssertRefusedAsync("is not before", _commands.FileOf("plan.docx"), "--since", Today);
        await AssertRefusedAsync("cannot be written", _commands.FileOf(Path.Combine("nowhere", "plan.csv")));

        Assert.Equal("as it was", await File.ReadAllTextAsync(file, Cancelled));
        Assert.Equal(CommandTree.Done, (await _commands.RunAsync("plan", "export", file, "--plan", "asb", "--as-at", Today)).Code);
        Assert.Contains("Patrols", await File.ReadAllTextAsync(file, Cancelled), StringComparison.Ordinal);

        async Task AssertRefusedAsync(string why, string target, params string[] more)
        {
            var (code, _, error) = await _commands.RunAsync(["plan", "export", target, "--plan", "asb", .. more]);
            Assert.Equal(CommandTree.BadInput, code);
            Assert.Contains(why, error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_Word_report_of_the_first_day_tells_what_stands_and_that_there_is_nothing_to_compare_with()
    {
        await ImportAsync("1.1\tPatrols\ta) Walk\tSNT\tGreen\n1.2\tLights\ta) Fit\tSNT\tRed\n");

        Assert.Equal(CommandTree.Done, (await _commands.RunAsync("plan", "export", _commands.FileOf("plan.docx"), "--plan", "asb")).Code);

        using var word = WordprocessingDocument.Open(_commands.FileOf("plan.docx"), isEditable: false);
        var text = word.MainDocumentPart!.Document.Body!.InnerText;
        Assert.Contains("the plan has 2 objectives: 1 Red, 0 Amber, 1 Green and 0 Blue.", text, StringComparison.Ordinal);
        Assert.Contains("nothing yet to compare with", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_offers_other_statuses_and_takes_them_only_when_asked_to()
    {
        await ImportAsync("1.1\tPatrols\ta) Walk\tSNT\tGreen\n");
        const string changed = "1.1\tPatrols\ta) Walk\tSNT\tRed\n";

        var offered = await ImportAsync(changed);
        Assert.Contains("Status of 1.1: Green was reported here on ", offered, StringComparison.Ordinal);
        Assert.Contains("Red, which the file says, is not taken over", offered, StringComparison.Ordinal);
        Assert.Contains("1 Green", (await _commands.RunAsync("plan", "status", "--plan", "asb")).Output, StringComparison.Ordinal);

        Assert.Contains("Red, which the file says, is taken over", await ImportAsync(changed, "--take-statuses"), StringComparison.Ordinal);
        Assert.Contains("1 Red", (await _commands.RunAsync("plan", "status", "--plan", "asb")).Output, StringComparison.Ordinal);
    }

    private async Task<string> ImportAsync(string rows, params string[] more)
    {
        var file = _commands.FileOf("import.txt");
        await File.WriteAllTextAsync(file, "Action plan\n" + Header + rows, Cancelled);
        var (code, output, _) = await _commands.RunAsync(["plan", "import", file, "--plan", "asb", "--apply", .. more]);
        Assert.Equal(CommandTree.Done, code);
        return output;
    }
}
