using System.Text.Json;
using AsbPlanBot.CommandLine;
using Azure.Data.Tables;

namespace AsbPlanBot.Tests.Service;

/// <summary>What an administrator does when somebody leaves, asks what is held on them, or a plan ends.</summary>
public sealed class PrivacyCommandTests : IAsyncLifetime
{
    private const string Marcus = "d2bc6eb5-c530-4415-8702-f07946d8d346";

    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "Samples");

    private CommandHarness _commands = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _commands = await CommandHarness.StartAsync(Cancelled);
        await _commands.RunAsync("people", "import", Path.Combine(Samples, "people.csv"), "--plan", "asb");
        await _commands.RunAsync("plan", "import", Path.Combine(Samples, "asb-action-plan.txt"), "--plan", "asb", "--apply");
    }

    public ValueTask DisposeAsync() => _commands.DisposeAsync();

    [Fact]
    public async Task Forgetting_shows_what_it_changes_and_changes_it_when_it_is_told_to()
    {
        var tried = await _commands.RunAsync("people", "forget", "--plan", "asb", "--person", "Marcus.Adeyemi@example.org");
        Assert.Equal(CommandTree.Done, tried.Code);
        Assert.Contains($"To be forgotten: {Marcus} (Marcus Adeyemi, marcus.adeyemi@example.org", tried.Output, StringComparison.Ordinal);
        Assert.Contains("Nobody holds ASB Team Leader any more.", tried.Output, StringComparison.Ordinal);
        Assert.Contains("2 parties with who holds them", tried.Output, StringComparison.Ordinal);
        Assert.Contains("Their conversation is deleted", tried.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing has been changed.", tried.Output, StringComparison.Ordinal);
        Assert.Contains(await ScanAsync(), row => row.Contains(Marcus, StringComparison.Ordinal));

        var applied = await _commands.RunAsync("people", "forget", "--person", Marcus, "--apply");
        Assert.Equal(CommandTree.Done, applied.Code);
        Assert.Contains("Plan asb: they are Former officer 1 now.", applied.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(await ScanAsync(), row =>
            row.Contains(Marcus, StringComparison.OrdinalIgnoreCase) || row.Contains("Adeyemi", StringComparison.OrdinalIgnoreCase));

        var again = await _commands.RunAsync("people", "forget", "--person", Marcus, "--name", "Marcus Adeyemi", "--apply");
        Assert.Contains("Plan asb does not name them.", again.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Former officer", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_only_manager_is_refused_and_a_part_of_the_name_is_left_to_be_looked_at()
    {
        var plans = new TableClient(_commands.ConnectionString, "Plans");
        await plans.UpdateEntityAsync(
            new TableEntity("asb", "0settings") { ["Managers"] = $"""["{Marcus}"]""" }, Azure.ETag.All, TableUpdateMode.Merge, Cancelled);
        var refused = await _commands.RunAsync("people", "forget", "--person", Marcus, "--apply");
        Assert.Equal(CommandTree.BadInput, refused.Code);
        Assert.Contains("the only manager of plan asb", refused.Output, StringComparison.Ordinal);

        await plans.UpdateEntityAsync(
            new TableEntity("asb", "0settings") { ["Managers"] = $"""["{Marcus}","{Guid.Empty}"]""" }, Azure.ETag.All, TableUpdateMode.Merge, Cancelled);
        await plans.UpdateEntityAsync(
            new TableEntity("asb", "2objective!1.1") { ["Note"] = "Marcus Adeyemi said that Mr Adeyemi waits" }, Azure.ETag.All, TableUpdateMode.Merge, Cancelled);
        var applied = await _commands.RunAsync("people", "forget", "--person", Marcus, "--apply");
        Assert.Equal(CommandTree.Done, applied.Code);
        Assert.Contains("To look at, since a part of the name stands in it: objective 1.1, Note: Marcus Adeyemi said", applied.Output, StringComparison.Ordinal);
        Assert.Contains("Former officer 1 said that Mr Adeyemi waits", string.Join('\n', await ScanAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_that_another_plan_needs_and_a_name_that_is_a_namesakes_too_stay()
    {
        await _commands.RunAsync("people", "import", Path.Combine(Samples, "people.csv"), "--plan", "other");
        var namesake = _commands.FileOf("namesake.csv");
        await File.WriteAllTextAsync(
            namesake, $"party,kind,name,aadObjectId,upn,lead,from,to\nSNT,team,Marcus Adeyemi,{Guid.AllBitsSet},m.adeyemi2@example.org,yes,,\n", Cancelled);
        await _commands.RunAsync("people", "import", namesake, "--plan", "third");
        var plans = new TableClient(_commands.ConnectionString, "Plans");
        await plans.UpdateEntityAsync(new TableEntity("asb", "2objective!1.1") { ["Note"] = "ask Marcus Adeyemi" }, Azure.ETag.All, TableUpdateMode.Merge, Cancelled);
        var conversations = new TableClient(_commands.ConnectionString, "Conversations");
        await conversations.AddEntityAsync(new TableEntity($"Personal!{Marcus}", "0conversation") { ["Reference"] = "{}" }, Cancelled);

        var here = await _commands.RunAsync("people", "forget", "--person", Marcus, "--plan", "asb", "--apply");
        Assert.Contains("Their conversation stays, for other still needs it.", here.Output, StringComparison.Ordinal);
        Assert.Contains(await ScanAsync(), row => row.Contains($"Personal!{Marcus}", StringComparison.Ordinal));
        Assert.Contains(await ScanAsync(), row => row.Contains("ask Marcus Adeyemi", StringComparison.Ordinal));

        await _commands.RunAsync("people", "forget", "--person", Marcus, "--apply");
        Assert.DoesNotContain(await ScanAsync(), row => row.Contains(Marcus, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_whose_user_principal_name_nobody_knows_has_to_be_named_by_id()
    {
        var (code, _, error) = await _commands.RunAsync("people", "forget", "--person", "nobody@example.org");
        Assert.Equal(CommandTree.BadInput, code);
        Assert.Contains("AAD object id", error, StringComparison.Ordinal);

        Assert.Equal(CommandTree.BadInput, (await _commands.RunAsync("people", "forget", "--person", Marcus, "--plan", "none")).Code);
        Assert.Equal(CommandTree.WrongUsage, (await _commands.RunAsync("people", "forget", "--person", "Marcus")).Code);
        Assert.Equal(CommandTree.WrongUsage, (await _commands.RunAsync("people", "held")).Code);
    }

    [Fact]
    public async Task What_is_held_on_somebody_is_printed_for_them_and_for_programs()
    {
        var (code, output, _) = await _commands.RunAsync("people", "held", "--person", Marcus);
        Assert.Equal(CommandTree.Done, code);
        Assert.Contains("People: party with who holds it of plan asb", output, StringComparison.Ordinal);
        Assert.Contains("    Name: ASB Team Leader", output, StringComparison.Ordinal);

        var json = await _commands.RunAsync("people", "held", "--person", Marcus, "--plan", "asb", "--json");
        using var document = JsonDocument.Parse(json.Output);
        Assert.Equal(Marcus, document.RootElement.GetProperty("person").GetProperty("id").GetString());
        Assert.Contains(document.RootElement.GetProperty("rows").EnumerateArray(), row => row.GetProperty("values").GetProperty("Name").GetString() == "ASB Team");

        Assert.Contains("In all no rows.", (await _commands.RunAsync("people", "held", "--person", Guid.Empty.ToString("D"))).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_is_removed_with_everything_when_it_is_told_to()
    {
        var tried = await _commands.RunAsync("plan", "remove", "--plan", "asb");
        Assert.Contains("16 objectives", tried.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing has been changed.", tried.Output, StringComparison.Ordinal);
        Assert.Equal(CommandTree.Done, (await _commands.RunAsync("plan", "status", "--plan", "asb")).Code);

        Assert.Equal(CommandTree.Done, (await _commands.RunAsync("plan", "remove", "--plan", "asb", "--apply")).Code);

        Assert.Single(await ScanAsync());
        Assert.Equal(CommandTree.BadInput, (await _commands.RunAsync("plan", "remove", "--plan", "asb", "--apply")).Code);
    }

    [Fact]
    public async Task Tables_of_a_later_version_are_refused_with_what_to_do()
    {
        var plans = new TableClient(_commands.ConnectionString, "Plans");
        await plans.UpsertEntityAsync(new TableEntity("~", "0schema") { ["Version"] = 99 }, TableUpdateMode.Replace, Cancelled);

        var (code, _, error) = await _commands.RunAsync("plan", "status", "--plan", "asb");

        Assert.Equal(CommandTree.BadInput, code);
        Assert.Contains("rows of version 99", error, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> ScanAsync()
    {
        List<string> rows = [];
        foreach (var table in new[] { "Plans", "People", "Conversations", "Ledger" })
        {
            await foreach (var row in new TableClient(_commands.ConnectionString, table).QueryAsync<TableEntity>(cancellationToken: Cancelled))
            {
                rows.Add(string.Join(' ', row.Select(property => property.Value)));
            }
        }

        return rows;
    }
}
