using AsbPlanBot.Core.Plans;
using AsbPlanBot.Storage.Tables;

namespace AsbPlanBot.Tests.Storage;

[Collection(StorageTestGroup.Name)]
public class ImportStoreTests(StorageFixture storage) : IAsyncLifetime
{
    private TestTables _tables = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _tables = await storage.CreateTablesAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task An_import_replaces_the_plan_in_one_transaction_when_it_fits()
    {
        await ImportAsync(Samples.WithRefs("1.1", "1.2", "1.3"));
        _tables.Wire.Reset();

        await ImportAsync(Samples.WithRefs("2.1", "1.3", "1.1"));

        Assert.Equal(1, _tables.Wire.Requests.Count(request => request == "POST $batch"));
        Assert.Equal(["2.1", "1.3", "1.1"], Refs(await LoadAsync()));
    }

    [Fact]
    public async Task What_is_no_longer_in_the_document_is_kept_with_its_history_and_not_loaded()
    {
        await ImportAsync(Samples.WithRefs("1.1", "1.2"));
        await ReplyAsync("1.2", RagStatus.Amber, "k1");

        await ImportAsync(Samples.WithRefs("1.1"));
        _tables.Wire.Reset();

        Assert.Equal(["1.1"], Refs(await LoadAsync()));
        Assert.Equal(3, _tables.Wire.Rows);
        Assert.Single(await HistoryAsync("1.2"));
    }

    [Fact]
    public async Task What_comes_back_has_its_history_and_its_state_again_under_the_words_of_the_document()
    {
        await ImportAsync(Samples.WithRefs("a1", "1.2"));
        await ReplyAsync("a1", RagStatus.Amber, "k1");
        await ImportAsync(Samples.WithRefs("1.2"));

        var reworded = Samples.WithRefs("1.2", "A1");
        await ImportAsync(reworded);

        var loaded = await LoadAsync();
        var back = loaded.Plan.Find("A1")!;
        Assert.Equal(["1.2", "A1"], Refs(loaded));
        Assert.Equal("Objective A1", back.Title);
        Assert.Equal((RagStatus.Amber, "Waiting for cameras", Samples.Noon), (back.Status, back.Note, back.ConfirmedAt));
        await ReplyAsync("A1", RagStatus.Green, "k2", Samples.Noon.AddDays(7));
        Assert.Equal([RagStatus.Amber, RagStatus.Green], (await HistoryAsync("a1")).Select(entry => entry.NewStatus));
        Assert.Equal(SaveOutcome.AlreadySaved, await _tables.Plans.SaveRepliesAsync(
            "asb", [Samples.Reply(back with { Ref = "a1" }, RagStatus.Red, "k1")], Cancelled));
    }

    [Fact]
    public async Task What_an_import_says_is_in_the_history_of_what_it_adds_and_takes_out()
    {
        await ImportAsync(Samples.WithRefs("1.1", "1.2"));
        var inForce = await LoadAsync();
        var import = PlanImport.Merge(
            inForce, Samples.WithRefs("1.1", "1.3").Plan, inForce.Settings, new ImportTerms(Samples.Noon));

        await _tables.Plans.SavePlanAsync(import.Merged, import.History, Cancelled);

        Assert.Equal(
            [("1.2", PlanMembership.Removed), ("1.3", PlanMembership.Added)],
            (await HistoryAsync(null)).Select(entry => (entry.ObjectiveRef, entry.Membership)));
        Assert.Equal(["1.2"], (await _tables.Plans.ListKeptAsync("asb", Cancelled)).Select(objective => objective.Ref));
    }

    [Fact]
    public async Task Who_does_not_know_of_a_kept_objective_cannot_put_another_in_its_place()
    {
        await ImportAsync(Samples.WithRefs("1.1", "1.2"));
        var blind = Samples.WithRefs("1.1", "1.2");
        await ImportAsync(Samples.WithRefs("1.1"));
        var inForce = await LoadAsync();
        var merged = PlanImport.Merge(inForce, blind.Plan, inForce.Settings, new ImportTerms(Samples.Noon)).Merged;

        Assert.Equal(SaveOutcome.Conflict, await SaveAsync(merged));
    }

    [Fact]
    public async Task What_comes_back_can_leave_and_come_back_again()
    {
        for (var round = 0; round < 2; round++)
        {
            await ImportAsync(Samples.WithRefs("1.1", "1.2"));
            Assert.Equal(["1.1", "1.2"], Refs(await LoadAsync()));
            Assert.False(await IsArchivedAsync("1.2"));
            await ImportAsync(Samples.WithRefs("1.1"));
            Assert.Equal(["1.1"], Refs(await LoadAsync()));
            Assert.True(await IsArchivedAsync("1.2"));
        }

        async Task<bool> IsArchivedAsync(string reference) =>
            await _tables.Here.Plans.FindAsync("asb", Keys.Archived(reference), Cancelled) is not null;
    }

    [Fact]
    public async Task An_objective_that_somebody_answered_since_it_was_loaded_is_a_conflict_that_changes_nothing()
    {
        await ImportAsync(Samples.WithRefs("1.1", "1.2"));
        var merged = await MergeAsync(Samples.WithRefs("1.1", "1.2", "1.3"));
        await ReplyAsync("1.2", RagStatus.Red, "k1");
        var before = await LoadAsync();

        Assert.Equal(SaveOutcome.Conflict, await SaveAsync(merged));

        Assert.Equivalent(before, await LoadAsync(), strict: true);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reply_that_arrives_while_an_import_is_written_is_a_conflict_that_changes_nothing(bool stays)
    {
        await ImportAsync(Samples.WithRefs("1.1", "1.2"));
        var merged = await MergeAsync(stays ? Samples.WithRefs("1.1", "1.2", "1.3") : Samples.WithRefs("1.1", "1.3"));
        PlanInForce? before = null;
        _tables.Wire.BeforeTransaction(async _ =>
        {
            await ReplyAsync("1.2", RagStatus.Red, "k1");
            before = await _tables.PlansElsewhere.LoadAsync("asb", Cancelled);
        });

        Assert.Equal(SaveOutcome.Conflict, await SaveAsync(merged));

        Assert.Equivalent(before, await LoadAsync(), strict: true);
    }

    [Fact]
    public async Task Settings_that_somebody_stores_while_an_import_is_written_are_not_overwritten()
    {
        await ImportAsync(Samples.WithRefs("1.1"));
        var loaded = await LoadAsync();
        _tables.Wire.BeforeTransaction(_ => _tables.PlansElsewhere.SaveSettingsAsync(
            loaded.Settings with { TolerancePercent = 5 }, Cancelled));

        Assert.Equal(SaveOutcome.Conflict, await SaveAsync(await MergeAsync(Samples.WithRefs("2.1"))));

        Assert.Equal(5, (await LoadAsync()).Settings.TolerancePercent);
        Assert.Equal(["1.1"], Refs(await LoadAsync()));
    }

    [Fact]
    public async Task A_reply_that_arrives_in_the_middle_of_a_large_import_stands_under_the_new_words()
    {
        await ImportAsync(Samples.Plan(120));
        var inForce = await LoadAsync();
        var later = Samples.Plan(120).Plan.Commitments[0];
        var document = new Plan
        {
            Title = "Reworded",
            Commitments = [later with { Objectives = [.. later.Objectives.Select(objective => objective with { Title = "New", Due = new(2027, 1, 31) })] }],
        };
        var import = PlanImport.Merge(
            inForce with
            {
                Plan = inForce.Plan with
                {
                    Commitments = [inForce.Plan.Commitments[0] with
            {
                Objectives = [.. inForce.Plan.Objectives.Select(objective => objective with { Due = new(2026, 12, 31) })],
            }]
                }
            },
            document,
            inForce.Settings,
            new ImportTerms(Samples.Noon));
        _tables.Wire.BeforeTransaction(async number =>
        {
            if (number == 2)
                await ReplyAsync("1.110", RagStatus.Red, "k1");
        });

        Assert.Equal(SaveOutcome.Saved, await _tables.Plans.SavePlanAsync(import.Merged, import.History, Cancelled));

        var loaded = await LoadAsync();
        var overtaken = loaded.Plan.Find("1.110")!;
        Assert.Equal("Reworded", loaded.Plan.Title);
        Assert.All(loaded.Plan.Objectives, objective => Assert.Equal(("New", new DateOnly(2027, 1, 31)), (objective.Title, objective.Due)));
        Assert.Equal((RagStatus.Red, "Waiting for cameras", Samples.Officer), (overtaken.Status, overtaken.Note, overtaken.ConfirmedBy));
        var history = await HistoryAsync("1.110");
        Assert.Equal([ReplySource.Card, ReplySource.Import], history.Select(entry => entry.Source));
        Assert.Equal((RagStatus.Red, "Waiting for cameras"), (history[1].OldStatus, history[1].Note));
        Assert.All(loaded.Plan.Objectives, objective => Assert.Equal(1, objective.DueMoves));
    }

    [Fact]
    public async Task Settings_stored_in_the_middle_of_a_large_import_stay_and_do_not_stop_it()
    {
        await ImportAsync(Samples.Plan(1, 120));
        var merged = await MergeAsync(Samples.Plan(2, 120));
        _tables.Wire.BeforeTransaction(async number =>
        {
            if (number == 2)
                await _tables.PlansElsewhere.SaveSettingsAsync(merged.Settings with { TolerancePercent = 5 }, Cancelled);
        });

        Assert.Equal(SaveOutcome.Saved, await SaveAsync(merged));

        Assert.Equal((122, 5), ((await LoadAsync()).Plan.Objectives.Count(), (await LoadAsync()).Settings.TolerancePercent));
    }

    [Fact]
    public async Task A_reply_that_arrives_while_the_archive_is_tidied_does_not_undo_the_import()
    {
        var (old, now) = (Samples.Plan(1, 120), Samples.Plan(1));
        await ImportAsync(old);
        _tables.Wire.BeforeTransaction(async number =>
        {
            if (number == 2)
                await StoreReplyAsync(old, "2.99");
        });

        await ImportAsync(now);

        Assert.Equal(["1.1"], Refs(await LoadAsync()));
        _tables.Wire.BeforeTransaction(_ => Task.CompletedTask);
        await ImportAsync(old);
        Assert.Equal(Refs(old), Refs(await LoadAsync()));
        Assert.Equal(RagStatus.Red, (await LoadAsync()).Plan.Find("2.99")!.Status);

        async Task StoreReplyAsync(PlanInForce plan, string reference)
        {
            var row = await _tables.Elsewhere.Plans.FindAsync("asb", Keys.Objective(reference), Cancelled);
            var objective = plan.Plan.Find(reference)! with { Version = row!.ETag.ToString() };
            Assert.Equal(SaveOutcome.Saved, await _tables.PlansElsewhere.SaveRepliesAsync(
                "asb", [Samples.Reply(objective, RagStatus.Red, "late")], Cancelled));
        }
    }

    [Fact]
    public async Task A_plan_read_while_an_import_ends_is_the_old_one_or_the_new_one()
    {
        var (old, now) = (Samples.Plan(1, 1_001), Samples.Plan(1, 990));
        await ImportAsync(old);
        var merged = await MergeAsync(now);
        _tables.Wire.Before("GET", async number =>
        {
            if (number == 2)
                Assert.Equal(SaveOutcome.Saved, await _tables.PlansElsewhere.SavePlanAsync(merged, [], Cancelled));
        });

        Assert.Equal(Refs(now), Refs(await LoadAsync()));
    }

    [Fact]
    public async Task Two_imports_of_one_plan_at_once_leave_one_of_them()
    {
        await ImportAsync(Samples.WithRefs("1.1"));
        var (one, other) = (await MergeAsync(Samples.WithRefs("2.1")), await MergeAsync(Samples.WithRefs("3.1", "3.2")));

        var outcomes = await Task.WhenAll(SaveAsync(one), SaveAsync(other));

        Assert.Equal([SaveOutcome.Saved, SaveOutcome.Conflict], outcomes.Order());
        Assert.Equal(outcomes[0] == SaveOutcome.Saved ? ["2.1"] : ["3.1", "3.2"], Refs(await LoadAsync()));
    }

    [Fact]
    public async Task A_plan_stored_without_having_been_loaded_does_not_replace_the_one_there_is()
    {
        await ImportAsync(Samples.WithRefs("1.1"));
        var loaded = await LoadAsync();

        Assert.Equal(SaveOutcome.Conflict, await SaveAsync(Samples.WithRefs("1.1")));
        Assert.Equal(SaveOutcome.Conflict, await SaveAsync(loaded with { Plan = Samples.WithRefs("1.1").Plan }));
        Assert.Equal(SaveOutcome.Conflict, await SaveAsync(loaded with { Settings = Samples.Settings() }));

        Assert.Equivalent(loaded, await LoadAsync(), strict: true);
    }

    [Fact]
    public async Task A_reference_that_is_there_twice_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => SaveAsync(Samples.WithRefs("a1", "A1")));

        Assert.Null(await _tables.Plans.LoadAsync("asb", Cancelled));
    }

    [Fact]
    public async Task A_value_too_large_for_a_row_is_refused_before_anything_is_sent()
    {
        var plan = Samples.WithRefs([.. Enumerable.Range(1, 200).Select(number => $"1.{number}")]);
        var last = plan.Plan.Commitments[0].Objectives[^1] with { Progress = new string('x', 600_000) };
        var larger = plan with
        {
            Plan = plan.Plan with
            {
                Commitments = [plan.Plan.Commitments[0] with { Objectives = [.. plan.Plan.Objectives.SkipLast(1), last] }],
            },
        };

        var error = await Assert.ThrowsAsync<ArgumentException>(() => SaveAsync(larger));

        Assert.StartsWith("Row '2objective!1.200' has 1,2", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("POST $batch", _tables.Wire.Requests);
        Assert.Equal(SaveOutcome.Saved, await SaveAsync(plan));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task A_first_import_cut_off_anywhere_leaves_no_half_plan_and_a_second_one_completes_it(int transaction)
    {
        var document = Samples.Plan(150, 150, 150);

        await CutOffAsync(document, transaction);
        Assert.Null(await _tables.Plans.LoadAsync("asb", Cancelled));
        Assert.Empty(await _tables.Plans.ListAsync(Cancelled));
        await ImportAsync(document);

        Assert.Equal(Refs(document), Refs(await LoadAsync()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task An_import_cut_off_anywhere_leaves_the_old_plan_or_the_new_one_and_a_second_one_completes_it(int transaction)
    {
        // 80 stay, 100 leave, 120 come.
        var (old, now) = (Samples.Plan(80, 100), Samples.Plan(80, 0, 120));
        await ImportAsync(old);
        await ReplyAsync("2.7", RagStatus.Amber, "k1");

        await CutOffAsync(now, transaction);
        Assert.Equal(transaction <= 3 ? Refs(old) : Refs(now), Refs(await LoadAsync()));
        await ImportAsync(now);

        Assert.Equal(Refs(now), Refs(await LoadAsync()));
        _tables.Wire.Reset();
        await LoadAsync();
        Assert.Equal(202, _tables.Wire.Rows);
        Assert.Single(await HistoryAsync("2.7"));
        await ImportAsync(old);
        Assert.Equal(RagStatus.Amber, (await LoadAsync()).Plan.Find("2.7")!.Status);
    }

    private static IEnumerable<string> Refs(PlanInForce plan) => plan.Plan.Objectives.Select(objective => objective.Ref);

    // As a crash would: nothing is sent any more, and nobody hears of it.
    private async Task CutOffAsync(PlanInForce document, int transaction)
    {
        var merged = await MergeAsync(document);
        _tables.Wire.BeforeTransaction(number =>
            number < transaction ? Task.CompletedTask : throw new InvalidOperationException("Cut off."));
        await Assert.ThrowsAsync<InvalidOperationException>(() => SaveAsync(merged));
        _tables.Wire.BeforeTransaction(_ => Task.CompletedTask);
    }

    private async Task ImportAsync(PlanInForce document) =>
        Assert.Equal(SaveOutcome.Saved, await SaveAsync(await MergeAsync(document)));

    private async Task<PlanInForce> MergeAsync(PlanInForce document)
    {
        var inForce = await _tables.Plans.LoadAsync("asb", Cancelled);
        var terms = new ImportTerms(Samples.Noon) { Kept = await _tables.Plans.ListKeptAsync("asb", Cancelled) };
        return PlanImport.Merge(inForce, document.Plan, inForce?.Settings ?? document.Settings, terms).Merged;
    }

    private async Task ReplyAsync(string reference, RagStatus status, string key, DateTimeOffset? at = null)
    {
        var plan = (await _tables.PlansElsewhere.LoadAsync("asb", Cancelled))!;
        Assert.Equal(SaveOutcome.Saved, await _tables.PlansElsewhere.SaveRepliesAsync(
            "asb", [Samples.Reply(plan.Plan.Find(reference)!, status, key, at)], Cancelled));
    }

    private Task<SaveOutcome> SaveAsync(PlanInForce plan) => _tables.Plans.SavePlanAsync(plan, [], Cancelled);

    private async Task<PlanInForce> LoadAsync() => (await _tables.Plans.LoadAsync("asb", Cancelled))!;

    private async Task<List<HistoryEntry>> HistoryAsync(string? reference) =>
        await _tables.Plans.HistoryAsync("asb", reference, Cancelled).ToListAsync(Cancelled);
}
