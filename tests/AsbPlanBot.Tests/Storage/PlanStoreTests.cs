using AsbPlanBot.Core.Plans;
using AsbPlanBot.Storage;
using AsbPlanBot.Storage.Plans;
using AsbPlanBot.Storage.Tables;
using Azure.Data.Tables;

namespace AsbPlanBot.Tests.Storage;

[Collection(StorageTestGroup.Name)]
public class PlanStoreTests(StorageFixture storage) : IAsyncLifetime
{
    private TestTables _tables = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _tables = await storage.CreateTablesAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_plan_comes_back_as_it_was_put_in_force()
    {
        var plan = new PlanInForce(Samples.Settings(), new Plan
        {
            Title = "Cynllun",
            Commitments =
            [
                new Commitment(1, "Second by name", [Samples.Objective("P1-10"), Samples.Objective("P1-2"), Samples.Objective("A1")]),
                new Commitment(2, null, []),
                new Commitment(3, "First by name", [Samples.Objective("1.1")]),
            ],
        });

        Assert.Equal(SaveOutcome.Saved, await SaveAsync(plan));

        var loaded = await LoadAsync();
        Assert.Equivalent(plan, Unversioned(loaded), strict: true);
        Assert.Equal(["P1-10", "P1-2", "A1", "1.1"], loaded.Plan.Objectives.Select(objective => objective.Ref));
        Assert.NotNull(loaded.Settings.Version);
        Assert.All(loaded.Plan.Objectives, objective => Assert.NotNull(objective.Version));
    }

    [Fact]
    public async Task There_is_no_plan_before_one_is_stored()
    {
        Assert.Null(await _tables.Plans.LoadAsync("asb", Cancelled));
        Assert.Empty(await _tables.Plans.ListAsync(Cancelled));
        Assert.Empty(await _tables.Plans.HistoryAsync("asb", null, Cancelled).ToListAsync(Cancelled));
    }

    [Fact]
    public async Task Plans_are_listed_by_id_and_keep_apart()
    {
        foreach (var id in (string[])["town-2", "asb", "town-10"])
            await SaveAsync(new PlanInForce(Samples.Settings(id), Samples.Plan(2).Plan with { Title = id }));

        var listed = await _tables.Plans.ListAsync(Cancelled);

        Assert.Equal(["asb", "town-10", "town-2"], listed.Select(settings => settings.PlanId));
        Assert.Equal("town-10", (await _tables.Plans.LoadAsync("town-10", Cancelled))!.Plan.Title);
        Assert.Equivalent((await LoadAsync()).Settings, listed[0], strict: true);
    }

    [Fact]
    public async Task Plans_are_listed_without_reading_what_is_in_them()
    {
        await SaveAsync(Samples.Plan(50));
        await SaveAsync(new PlanInForce(Samples.Settings("town"), Samples.Plan(50).Plan));
        _tables.Wire.Reset();

        Assert.Equal(2, (await _tables.Plans.ListAsync(Cancelled)).Count);

        Assert.Equal(2, _tables.Wire.Rows);
    }

    [Fact]
    public async Task Settings_are_stored_alone_and_only_over_those_that_were_loaded()
    {
        await SaveAsync(Samples.Plan(2));
        var loaded = await LoadAsync();
        var changed = loaded.Settings with { ChannelId = null, TeamId = null, Managers = [], TolerancePercent = 25 };

        Assert.Equal(SaveOutcome.Saved, await _tables.Plans.SaveSettingsAsync(changed, Cancelled));
        Assert.Equal(SaveOutcome.Conflict, await _tables.Plans.SaveSettingsAsync(loaded.Settings, Cancelled));
        Assert.Equal(SaveOutcome.Conflict, await _tables.Plans.SaveSettingsAsync(changed with { Version = null }, Cancelled));

        var after = await LoadAsync();
        Assert.Equivalent(changed with { Version = null }, after.Settings with { Version = null }, strict: true);
        Assert.Equivalent(loaded.Plan, after.Plan, strict: true);
    }

    [Fact]
    public async Task Settings_stored_before_any_plan_make_a_plan_without_objectives_that_can_be_imported_into()
    {
        Assert.Equal(SaveOutcome.Saved, await _tables.Plans.SaveSettingsAsync(Samples.Settings(), Cancelled));

        var empty = await LoadAsync();
        Assert.Equal("asb", empty.Plan.Title);
        Assert.Empty(empty.Plan.Commitments);
        Assert.Equal(SaveOutcome.Saved, await SaveAsync(empty with { Plan = Samples.Plan(1).Plan }));
        Assert.Single((await LoadAsync()).Plan.Objectives);
    }

    [Fact]
    public async Task A_large_plan_loads_whole_without_its_history()
    {
        await SaveAsync(Samples.Plan([.. Enumerable.Repeat(100, 10)]));
        var plan = await LoadAsync();
        await StoreHistoryAsync(plan.Plan.Objectives, times: 3);
        _tables.Wire.Reset();

        var loaded = await LoadAsync();

        // Settings, document and a thousand objectives: more than one page holds.
        Assert.Equal(1_002, _tables.Wire.Rows);
        Assert.Equal(2, _tables.Wire.Requests.Count);
        Assert.Equal(Samples.Plan([.. Enumerable.Repeat(100, 10)]).Plan.Objectives.Select(objective => objective.Ref),
            loaded.Plan.Objectives.Select(objective => objective.Ref));

        _tables.Wire.Reset();
        Assert.Equal(3_000, (await HistoryAsync(null)).Count);
        Assert.Equal(3, _tables.Wire.Requests.Count);
        _tables.Wire.Reset();
        Assert.Equal(3, (await HistoryAsync("5.50")).Count);
        Assert.Equal(3, _tables.Wire.Rows);
        _tables.Wire.Reset();
        Assert.Equal(SaveOutcome.Saved, await _tables.Plans.SaveRepliesAsync(
            "asb", [Samples.Reply(loaded.Plan.Find("5.50")!, RagStatus.Red, "new")], Cancelled));
        Assert.Equal(2, _tables.Wire.Requests.Count);
        Assert.Equal(0, _tables.Wire.Rows);
    }

    [Fact]
    public async Task History_is_read_oldest_first_however_it_was_written()
    {
        await SaveAsync(Samples.WithRefs("1.1", "1.10", "a1"));
        foreach (var (reference, hours) in ((string, int)[])[("1.1", 5), ("1.10", 1), ("a1", 3), ("1.1", 2), ("1.1", 30), ("A1", 4)])
        {
            var at = Samples.Noon.AddHours(hours).ToOffset(TimeSpan.FromHours(hours % 3 * 4));
            await _tables.Plans.SaveRepliesAsync(
                "asb", [Samples.Reply((await LoadAsync()).Plan.Find(reference)!, RagStatus.Amber, $"{hours}", at, $"{hours}")], Cancelled);
        }

        Assert.Equal(["2", "5", "30"], (await HistoryAsync("1.1")).Select(entry => entry.Note));
        Assert.Equal(["1", "2", "3", "4", "5", "30"], (await HistoryAsync(null)).Select(entry => entry.Note));
        Assert.Equal(["3", "4"], (await HistoryAsync("A1")).Select(entry => entry.Note));
        var since = await _tables.Plans.HistorySinceAsync("asb", Samples.Noon.AddHours(4).ToOffset(TimeSpan.FromHours(9)), Cancelled);
        Assert.Equal(["4", "5", "30"], since.Select(entry => entry.Note));
        _tables.Wire.Reset();
        Assert.Equal(["30"], (await _tables.Plans.HistorySinceAsync("asb", Samples.Noon.AddHours(30), Cancelled)).Select(entry => entry.Note));

        // With the one line come three references, and six keys by which the history is known to be short.
        Assert.Equal(10, _tables.Wire.Rows);
    }

    [Fact]
    public async Task A_plan_whose_listed_objective_is_missing_is_broken_and_not_a_smaller_plan()
    {
        await SaveAsync(Samples.Plan(2));
        await _tables.Here.Plans.DeleteEntityAsync("asb", Keys.Objective("1.2"), cancellationToken: Cancelled);

        var error = await Assert.ThrowsAsync<BrokenRowException>(LoadAsync);

        Assert.Contains("partition 'asb', row '1document'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_is_named()
    {
        await SaveAsync(Samples.Plan(2));
        await _tables.Here.Plans.UpdateEntityAsync(
            new TableEntity("asb", Keys.Objective("1.2")) { ["Status"] = "Purple" }, Azure.ETag.All, TableUpdateMode.Merge, Cancelled);

        var error = await Assert.ThrowsAsync<BrokenRowException>(LoadAsync);

        Assert.Equal(
            $"Table {_tables.Here.Plans.Name}, partition 'asb', row '2objective!1.2': Status is missing or cannot be read.", error.Message);
    }

    private static PlanInForce Unversioned(PlanInForce plan) => new(plan.Settings with { Version = null }, plan.Plan with
    {
        Commitments =
        [
            .. plan.Plan.Commitments.Select(commitment => commitment with
            {
                Objectives = [.. commitment.Objectives.Select(objective => objective with { Version = null })],
            }),
        ],
    });

    // Written past the store: through it, three thousand replies would be three thousand turns of Azurite's scans.
    private async Task StoreHistoryAsync(IEnumerable<Objective> objectives, int times)
    {
        var rows = objectives.SelectMany(objective => Enumerable.Range(1, times).Select(time => new TableTransactionAction(
            TableTransactionActionType.Add,
            HistoryRow.Write("asb", Samples.Reply(objective, RagStatus.Green, $"k{time}", Samples.Noon.AddDays(time)).Entry))));
        foreach (var transaction in rows.Chunk(Limits.EntitiesInTransaction))
            await _tables.Elsewhere.Plans.SubmitTransactionAsync(transaction, Cancelled);
    }

    private Task<SaveOutcome> SaveAsync(PlanInForce plan) => _tables.Plans.SavePlanAsync(plan, [], Cancelled);

    private async Task<PlanInForce> LoadAsync() => (await _tables.Plans.LoadAsync("asb", Cancelled))!;

    private async Task<List<HistoryEntry>> HistoryAsync(string? reference) =>
        await _tables.Plans.HistoryAsync("asb", reference, Cancelled).ToListAsync(Cancelled);
}
