using AsbPlanBot.CommandLine;

namespace AsbPlanBot.Tests.Service;

/// <summary>Everything that is stored into a file, and back beside what is there.</summary>
public sealed class StoreCopyCommandTests : IAsyncLifetime
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "Samples");

    private CommandHarness _commands = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _commands = await CommandHarness.StartAsync(Cancelled);

    public ValueTask DisposeAsync() => _commands.DisposeAsync();

    [Fact]
    public async Task A_council_restored_under_another_prefix_is_the_same_council()
    {
        var file = _commands.FileOf("council.jsonl");
        await _commands.RunAsync("people", "import", Path.Combine(Samples, "people.csv"), "--plan", "asb");
        await _commands.RunAsync("plan", "import", Path.Combine(Samples, "asb-action-plan.txt"), "--plan", "asb", "--apply");

        var (saved, output, _) = await _commands.RunAsync("store", "backup", file);
        Assert.Equal(CommandTree.Done, saved);
        Assert.Matches("^[0-9,]+ rows are in ", output);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));

        var (restored, told, _) = await _commands.RunWithPrefixAsync("later", "store", "restore", file);
        Assert.Equal(CommandTree.Done, restored);
        Assert.Contains("with the prefix later", told, StringComparison.Ordinal);

        foreach (string[] question in (string[][])[["plan", "status"], ["people", "reach"]])
        {
            var here = await _commands.RunAsync([.. question, "--plan", "asb"]);
            Assert.Equal(CommandTree.Done, here.Code);
            Assert.Equal(here, await _commands.RunWithPrefixAsync("later", [.. question, "--plan", "asb"]));
        }

        var again = _commands.FileOf("again.jsonl");
        await _commands.RunWithPrefixAsync("later", "store", "backup", again);
        Assert.Equal(await File.ReadAllTextAsync(file, Cancelled), await File.ReadAllTextAsync(again, Cancelled));
    }

    [Fact]
    public async Task Nothing_is_restored_over_what_is_there()
    {
        var file = _commands.FileOf("council.jsonl");
        await _commands.RunAsync("people", "import", Path.Combine(Samples, "people.csv"), "--plan", "asb");
        await _commands.RunAsync("store", "backup", file);

        var (code, _, error) = await _commands.RunAsync("store", "restore", file);

        Assert.Equal(CommandTree.BadInput, code);
        Assert.Contains("is not empty", error, StringComparison.Ordinal);
        Assert.Contains("Storage:TablePrefix", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_nothing_no_backup_is_written()
    {
        var file = _commands.FileOf("council.jsonl");

        var (code, _, error) = await _commands.RunAsync("store", "backup", file);

        Assert.Equal(CommandTree.BadInput, code);
        Assert.Contains("nothing to back up without a prefix", error, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task A_backup_is_not_written_over_another_file()
    {
        var file = _commands.FileOf("council.jsonl");
        await File.WriteAllTextAsync(file, "an earlier one", Cancelled);
        await _commands.RunAsync("people", "import", Path.Combine(Samples, "people.csv"), "--plan", "asb");

        var (code, _, error) = await _commands.RunAsync("store", "backup", file);

        Assert.Equal(CommandTree.BadInput, code);
        Assert.Contains(file, error, StringComparison.Ordinal);
        Assert.Equal("an earlier one", await File.ReadAllTextAsync(file, Cancelled));
    }

    [Theory]
    [InlineData("missing.jsonl", "missing.jsonl")]
    [InlineData("people.csv", "line 1")]
    public async Task What_is_no_backup_is_refused_with_the_reason(string name, string told)
    {
        await File.WriteAllTextAsync(_commands.FileOf("people.csv"), "party,kind\n", Cancelled);

        var (code, _, error) = await _commands.RunAsync("store", "restore", _commands.FileOf(name));

        Assert.Equal(CommandTree.BadInput, code);
        Assert.Contains(told, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Storage_out_of_reach_leaves_no_file()
    {
        var file = _commands.FileOf("council.jsonl");
        await _commands.StopStorageAsync();

        var (code, _, error) = await _commands.RunAsync("store", "backup", file);

        Assert.Equal(CommandTree.BadInput, code);
        Assert.Contains("Storage:ConnectionString", error, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }
}
