using AsbPlanBot.CommandLine;

namespace AsbPlanBot.Tests.Service;

/// <summary>The commands that work on the plan in storage, run as an administrator does: people, plan, status.</summary>
public sealed class StoreCommandTests : IAsyncLifetime
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "Samples");
    private static readonly string PlanFile = Path.Combine(Samples, "asb-action-plan.txt");
    private static readonly string PeopleFile = Path.Combine(Samples, "people.csv");

    private CommandHarness _commands = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _commands = await CommandHarness.StartAsync(Cancelled);

    public ValueTask DisposeAsync() => _commands.DisposeAsync();

    [Fact]
    public async Task Import_shows_the_difference_and_changes_nothing_until_it_is_applied()
    {
        Assert.Equal(CommandTree.Done, (await _commands.RunAsync("people", "import", PeopleFile, "--plan", "asb")).Code);

        var tried = await _commands.RunAsync("plan", "import", PlanFile, "--plan", "asb");
        Assert.Equal(CommandTree.Done, tried.Code);
        Assert.Contains("--apply", tried.Output, StringComparison.Ordinal);
        Assert.Equal(CommandTree.BadInput, (await _commands.RunAsync("plan", "status", "--plan", "asb")).Code);

        var applied = await _commands.RunAsync("plan", "import", PlanFile, "--plan", "asb", "--apply");
        Assert.Equal(CommandTree.Done, applied.Code);
        Assert.Contains("6 commitments, 16 objectives", applied.Output, StringComparison.Ordinal);

        var status = await _commands.RunAsync("plan", "status", "--plan", "asb");
        Assert.Equal(CommandTree.Done, status.Code);
        Assert.Contains("16 Not reported", status.Output, StringComparison.Ordinal);

        var again = await _commands.RunAsync("plan", "import", PlanFile, "--plan", "asb", "--apply");
        Assert.Contains("Nothing differs", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_people_stored_tell_the_owners_of_the_plan_apart()
    {
        var without = await _commands.RunAsync("plan", "import", PlanFile, "--plan", "asb");
        await _commands.RunAsync("people", "import", PeopleFile, "--plan", "asb");
        var with = await _commands.RunAsync("plan", "import", PlanFile, "--plan", "asb");

        Assert.Contains("owners-", without.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("owners-", with.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_can_be_reached_is_printed_with_the_reasons()
    {
        Assert.Equal(CommandTree.BadInput, (await _commands.RunAsync("people", "reach", "--plan", "asb")).Code);
        await _commands.RunAsync("people", "import", PeopleFile, "--plan", "asb");
        await _commands.RunAsync("plan", "import", PlanFile, "--plan", "asb", "--apply");

        var (code, output, _) = await _commands.RunAsync("people", "reach", "--plan", "asb");

        Assert.Equal(CommandTree.Done, code);
        Assert.Contains("the app has never been installed for them", output, StringComparison.Ordinal);
        Assert.Matches("0 of [0-9]+ people can be written to", output);
    }

    [Fact]
    public async Task A_people_file_with_faults_is_not_imported()
    {
        var file = _commands.FileOf("people.csv");
        await File.WriteAllTextAsync(file, "party,kind,name,aadObjectId,upn,lead,from,to\nASB Team,crew,Jo Bell,not-a-guid,,yes,,\n", Cancelled);

        var (code, output, _) = await _commands.RunAsync("people", "import", file, "--plan", "asb");

        Assert.Equal(CommandTree.BadInput, code);
        Assert.Contains("line 2", output, StringComparison.Ordinal);
        Assert.Contains("Not imported", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_larger_than_storage_takes_is_a_fault_of_the_file_with_its_line()
    {
        var file = _commands.FileOf("plan.txt");
        var piece = string.Join(' ', Enumerable.Repeat("words", 5_000));
        var continued = string.Concat(Enumerable.Range(1, 40).Select(number => $"\t\t{number} {piece}\t\t\t\n"));
        await File.WriteAllTextAsync(
            file,
            $"Commitment One - Safer streets\t\t\t\t\t\nObjective\tAction\tOutcome\tProgress\tAccountable Officer\tStatus\n1.1 Patrols\ta) Walk\t{piece}\t\tSNT\t\n{continued}",
            Cancelled);

        var (code, output, _) = await _commands.RunAsync("plan", "import", file, "--plan", "asb", "--apply");

        Assert.Equal(CommandTree.BadInput, code);
        Assert.Contains("Not imported", output, StringComparison.Ordinal);
        Assert.Contains("line 43, Outcome", output, StringComparison.Ordinal);
        Assert.Equal(CommandTree.BadInput, (await _commands.RunAsync("plan", "status", "--plan", "asb")).Code);
    }

    [Fact]
    public async Task Storage_out_of_reach_ends_with_1_and_names_the_setting()
    {
        await _commands.StopStorageAsync();

        var (code, _, error) = await _commands.RunAsync("plan", "status", "--plan", "asb");

        Assert.Equal(CommandTree.BadInput, code);
        Assert.Contains("Storage:ConnectionString", error, StringComparison.Ordinal);
    }
}
