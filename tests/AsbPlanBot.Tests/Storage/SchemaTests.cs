using System.IO.Compression;
using System.Text.Json;
using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Hosting;
using AsbPlanBot.Storage;
using AsbPlanBot.Storage.Conversations;
using AsbPlanBot.Storage.Ledger;
using AsbPlanBot.Storage.People;
using AsbPlanBot.Storage.Plans;
using AsbPlanBot.Storage.Schema;
using AsbPlanBot.Storage.Tables;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace AsbPlanBot.Tests.Storage;

[Collection(StorageTestGroup.Name)]
public class SchemaTests(StorageFixture storage)
{
    private const string Jo = "aaaaaaaa-0000-4000-8000-000000000001";
    private const string Sam = "aaaaaaaa-0000-4000-8000-000000000002";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Every version that there has been, this one with them. Each has a file of rows as it wrote them first.</summary>
    public static TheoryData<int> Versions => [.. Enumerable.Range(1, SchemaUpgrade.Present.Newest)];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task The_rows_of_every_version_are_read_once_they_have_been_brought_to_this_one(int version)
    {
        var tables = await storage.CreateTablesAsync();
        await LoadAsync(tables.Here, version);

        await SchemaUpgrade.Present.RunAsync(tables.Here, Cancelled);

        var plan = (await tables.Plans.LoadAsync("asb", Cancelled))!;
        Assert.Equal((2, 2, DigestChoice.Never, Sam), (plan.Settings.ReminderAfterDays, plan.Settings.EscalationAfterDays, plan.Settings.Digest, plan.Settings.Managers.Single()));
        Assert.Equal((RagStatus.Amber, "Waiting for cameras", Jo), (plan.Plan.Find("1.1")!.Status, plan.Plan.Find("1.1")!.Note, plan.Plan.Find("1.1")!.ConfirmedBy));
        Assert.Equal((1, new DateOnly(2026, 12, 31)), (plan.Plan.Find("1.2")!.DueMoves, plan.Plan.Find("1.2")!.FirstDue));
        Assert.Equal("9.9", Assert.Single(await tables.Plans.ListKeptAsync("asb", Cancelled)).Ref);
        var line = Assert.Single(await tables.Plans.HistoryAsync("asb", null, Cancelled).ToListAsync(Cancelled));
        Assert.Equal((Jo, PlanMembership.Unchanged, null, false), (line.By, line.Membership, line.DueMove, line.Acknowledged));
        Assert.Equal("asb", Assert.Single(await tables.Plans.ListAsync(Cancelled)).PlanId);
        var draft = (await new PlanDrafts(tables.Here).FindAsync("asb", Sam, Cancelled))!;
        Assert.Equal(("Next year's plan", null), (draft.Document.Title, draft.SentAt));

        var people = await new PeopleStore(tables.Here).LoadAsync("asb", Cancelled);
        Assert.Equal("Jo Blake", people.Find("ASB Team Leader")!.Holdings.Single().Person.Name);
        Assert.Null(people.Absences.Single().StandInId);
        Assert.Null((await new ConversationStore(tables.Here).FindAsync(ConversationKind.Personal, Jo, Cancelled))!.Unreachable);

        var ledger = new LedgerStore(tables.Here);
        var cycle = await ledger.LoadAsync("asb", "20261119T1000Z", Cancelled);
        Assert.Equal((true, CheckInState.Answered, SendPurpose.Ask), (cycle.Opened, cycle.CheckIns.Single().State, cycle.CheckIns.Single().Purpose));
        Assert.Equal(("", Sam), (cycle.Notices.Single().About, cycle.Notices.Single().ManagerId));
        Assert.True(await ledger.IsMarkedAsync("asb", "20261119T1000Z", "gaps", Cancelled));
        Assert.Equal(["20261119T1000Z"], await ledger.ListOpenAsync("asb", Cancelled));
        Assert.Equal(["20261119T1000Z"], await ledger.ListNewestAsync("asb", 8, Cancelled));
        var summary = (await ledger.FindSummaryAsync("asb", "20261123T0900Z", Cancelled))!;
        Assert.Equal((RagStatus.Amber, null), (summary.Snapshot.Statuses["1.1"], summary.PostedAt));

        var reply = Samples.Reply(plan.Plan.Find("1.1")!, RagStatus.Green, "next");
        Assert.Equal(SaveOutcome.Saved, await tables.Plans.SaveRepliesAsync("asb", [reply], Cancelled));
    }

    [Fact]
    public async Task Steps_run_in_order_from_the_version_of_the_rows_and_never_again()
    {
        var tables = await storage.CreateTablesAsync();
        List<int> ran = [];
        SchemaUpgrade Of(int steps) => new([.. Enumerable.Range(1, steps).Select(Step)]);
        Func<StorageTables, CancellationToken, Task> Step(int number) => (_, _) =>
        {
            ran.Add(number);
            return Task.CompletedTask;
        };

        await Of(2).RunAsync(tables.Here, Cancelled);
        await Of(2).RunAsync(tables.Here, Cancelled);
        await Of(3).RunAsync(tables.Here, Cancelled);

        Assert.Equal([1, 2, 3], ran);
    }

    [Fact]
    public async Task A_step_that_was_interrupted_runs_again_and_those_before_it_do_not()
    {
        var tables = await storage.CreateTablesAsync();
        await LoadAsync(tables.Here, version: 1);
        List<string> ran = [];
        var isKilled = true;
        SchemaUpgrade upgrade = new(
        [
            (_, _) =>
            {
                ran.Add("first");
                return Task.CompletedTask;
            },
            async (here, cancelled) =>
            {
                ran.Add("second");
                await NameAsync(here, cancelled);
                if (isKilled)
                    throw new NotSupportedException("The process was killed.");
            },
        ]);

        await Assert.ThrowsAsync<NotSupportedException>(() => upgrade.RunAsync(tables.Here, Cancelled));
        isKilled = false;
        await upgrade.RunAsync(tables.Here, Cancelled);

        Assert.Equal(["first", "second", "second"], ran);
        Assert.Equal("a council", (await SettingsAsync(tables.Here))["TeamName"]);
    }

    [Fact]
    public async Task Two_instances_at_once_end_at_the_same_version()
    {
        var tables = await storage.CreateTablesAsync();
        await LoadAsync(tables.Here, version: 1);
        var elsewhere = new SchemaUpgrade([NameAsync, (_, _) => Task.CompletedTask]);
        var here = new SchemaUpgrade(
        [
            async (own, cancelled) =>
            {
                await elsewhere.RunAsync(tables.Elsewhere, cancelled);
                await NameAsync(own, cancelled);
            },
            (_, _) => throw new InvalidOperationException("The other instance has done this."),
        ]);

        await here.RunAsync(tables.Here, Cancelled);

        Assert.Equal("a council", (await SettingsAsync(tables.Here))["TeamName"]);
        await Assert.ThrowsAsync<SchemaTooNewException>(() => SchemaUpgrade.Present.RunAsync(tables.Here, Cancelled));
    }

    [Fact]
    public async Task Rows_of_a_later_version_keep_the_service_from_starting_and_say_what_to_do()
    {
        var tables = await storage.CreateTablesAsync();
        var queues = await storage.CreateQueuesAsync();
        await new SchemaUpgrade([.. Enumerable.Repeat<Func<StorageTables, CancellationToken, Task>>((_, _) => Task.CompletedTask, SchemaUpgrade.Present.Newest)])
            .RunAsync(tables.Here, Cancelled);
        var stopped = new TaskCompletionSource();
        var lifetime = new Mock<IHostApplicationLifetime>();
        lifetime.Setup(host => host.StopApplication()).Callback(stopped.SetResult);
        using var startup = new StorageStartup(
            new StorageInitializer(tables.Here, queues.Here, new StorageOptions()), lifetime.Object, TimeProvider.System, NullLogger<StorageStartup>.Instance);

        await startup.StartAsync(Cancelled);
        await stopped.Task.WaitAsync(Cancelled);

        Assert.False(startup.IsReady);
        Assert.Contains($"version {SchemaUpgrade.Present.Newest + 1}", startup.Refusal, StringComparison.Ordinal);
        Assert.Contains("restore the tables", startup.Refusal, StringComparison.Ordinal);
    }

    // What a step does: it passes over what it finds done, and what somebody else changes meanwhile.
    private static async Task NameAsync(StorageTables tables, CancellationToken cancellationToken)
    {
        var settings = await SettingsAsync(tables);
        if (settings.ContainsKey("TeamName"))
            return;

        settings["TeamName"] = "a council";
        await tables.Plans.TryReplaceAsync(settings, settings.ETag.ToString(), cancellationToken);
    }

    private static async Task<TableEntity> SettingsAsync(StorageTables tables) => (await tables.Plans.FindAsync("asb", Keys.Settings, Cancelled))!;

    /// <summary>Puts the rows of a version into the tables, in the place of what marks them as new.</summary>
    private static async Task LoadAsync(StorageTables tables, int version)
    {
        await tables.Plans.DeleteEntityAsync(Keys.Everything, Keys.SchemaVersion, ETag.All, Cancelled);
        var file = Path.Combine(AppContext.BaseDirectory, "Schemas", $"version-{version}.json");
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(file, Cancelled));
        foreach (var table in tables.All)
        {
            foreach (var row in json.RootElement.GetProperty(tables.NameOf(table)).EnumerateArray())
                await table.AddEntityAsync(new TableEntity(row.EnumerateObject().ToDictionary(property => property.Name, property => ValueOf(row, property))), Cancelled);
        }
    }

    // A document is written packed; in the file it can be read.
    private static object ValueOf(JsonElement row, JsonProperty property) => property.Value.ValueKind switch
    {
        JsonValueKind.Number => property.Value.GetInt32(),
        JsonValueKind.True or JsonValueKind.False => property.Value.GetBoolean(),
        _ when property.Name == "Document" && row.GetProperty("RowKey").GetString()!.StartsWith("6draft", StringComparison.Ordinal) => Packed(property.Value.GetString()!),
        _ => property.Value.GetString()!,
    };

    private static string Packed(string document)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal))
            brotli.Write(System.Text.Encoding.UTF8.GetBytes(document));
        return Convert.ToBase64String(packed.ToArray());
    }
}
