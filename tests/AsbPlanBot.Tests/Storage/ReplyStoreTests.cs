using AsbPlanBot.Core.Plans;
using AsbPlanBot.Storage.Plans;
using AsbPlanBot.Storage.Tables;
using Azure;
using Azure.Data.Tables;

namespace AsbPlanBot.Tests.Storage;

[Collection(StorageTestGroup.Name)]
public class ReplyStoreTests(StorageFixture storage) : IAsyncLifetime
{
    private TestTables _tables = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _tables = await storage.CreateTablesAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_reply_changes_its_objective_and_adds_to_its_history()
    {
        var plan = await PutAsync(Samples.Plan(2, 1));
        var reply = Samples.Reply(plan.Plan.Find("1.2")!, RagStatus.Amber, "check-in/1");

        Assert.Equal(SaveOutcome.Saved, await SaveAsync(reply));

        var after = await LoadAsync();
        Assert.Equivalent(reply.After with { Version = null }, after.Plan.Find("1.2")! with { Version = null }, strict: true);
        Assert.NotEqual(reply.After.Version, after.Plan.Find("1.2")!.Version);
        Assert.Equal(plan.Plan.Find("1.1")!.Version, after.Plan.Find("1.1")!.Version);
        Assert.Equal(["1.1", "1.2", "2.1"], after.Plan.Objectives.Select(objective => objective.Ref));
        Assert.Equivalent(reply.Entry, Assert.Single(await HistoryAsync("1.2")), strict: true);
        Assert.Empty(await HistoryAsync("1.1"));
    }

    [Fact]
    public async Task The_same_reply_again_changes_nothing()
    {
        var plan = await PutAsync(Samples.Plan(1));
        var reply = Samples.Reply(plan.Plan.Find("1.1")!, RagStatus.Amber, "check-in/1");
        await SaveAsync(reply);
        var before = await LoadAsync();

        Assert.Equal(SaveOutcome.AlreadySaved, await SaveAsync(reply));
        Assert.Equal(
            SaveOutcome.AlreadySaved,
            await SaveAsync(Samples.Reply(before.Plan.Find("1.1")!, RagStatus.Green, "check-in/1", Samples.Noon.AddHours(1))));

        Assert.Equivalent(before, await LoadAsync(), strict: true);
        Assert.Single(await HistoryAsync("1.1"));
    }

    [Fact]
    public async Task The_same_reply_twice_at_once_is_saved_once()
    {
        var plan = await PutAsync(Samples.Plan(3));
        var replies = plan.Plan.Objectives.Select(objective => Samples.Reply(objective, RagStatus.Amber, "check-in/1")).ToArray();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => SaveAsync(replies)));

        Assert.Equal(1, outcomes.Count(outcome => outcome == SaveOutcome.Saved));
        Assert.Equal(5, outcomes.Count(outcome => outcome == SaveOutcome.AlreadySaved));
        Assert.Equal(3, (await HistoryAsync(null)).Count);
    }

    [Fact]
    public async Task Another_instance_that_saves_the_same_reply_first_is_no_conflict()
    {
        var plan = await PutAsync(Samples.Plan(2));
        var (first, second) = (Reply(plan, "1.1"), Reply(plan, "1.2"));
        _tables.Wire.BeforeTransaction(async number =>
        {
            if (number == 1)
                await _tables.PlansElsewhere.SaveRepliesAsync("asb", [first], Cancelled);
        });

        Assert.Equal(SaveOutcome.Saved, await SaveAsync(first, second));

        Assert.Single(await HistoryAsync("1.1"));
        Assert.Single(await HistoryAsync("1.2"));
    }

    [Fact]
    public async Task Two_officers_on_one_objective_at_once_leave_one_conflict()
    {
        var plan = await PutAsync(Samples.Plan(1));

        var outcomes = await Task.WhenAll(
            SaveAsync(Samples.Reply(plan.Plan.Find("1.1")!, RagStatus.Amber, "officer-1")),
            SaveAsync(Samples.Reply(plan.Plan.Find("1.1")!, RagStatus.Red, "officer-2")));

        Assert.Equal([SaveOutcome.Saved, SaveOutcome.Conflict], outcomes.Order());
        var entry = Assert.Single(await HistoryAsync("1.1"));
        Assert.Equal(entry.NewStatus, (await LoadAsync()).Plan.Find("1.1")!.Status);
    }

    [Fact]
    public async Task A_refused_part_leaves_no_part()
    {
        var plan = await PutAsync(Samples.Plan(3));
        await SaveAsync(Samples.Reply(plan.Plan.Find("1.3")!, RagStatus.Red, "officer-2"));
        var before = await LoadAsync();

        Assert.Equal(SaveOutcome.Conflict, await SaveAsync(Reply(plan, "1.1"), Reply(plan, "1.2"), Reply(plan, "1.3")));

        Assert.Equivalent(before, await LoadAsync(), strict: true);
        Assert.Single(await HistoryAsync(null));
        Assert.Equal(
            SaveOutcome.Saved, await SaveAsync(Reply(before, "1.1"), Reply(before, "1.2"), Reply(before, "1.3")));
    }

    [Fact]
    public async Task What_was_not_saved_before_is_saved_beside_what_was()
    {
        var plan = await PutAsync(Samples.Plan(2));
        await SaveAsync(Reply(plan, "1.1"));

        Assert.Equal(SaveOutcome.Saved, await SaveAsync(Reply(plan, "1.1"), Reply(plan, "1.2")));

        Assert.Equal(["1.1", "1.2"], (await HistoryAsync(null)).Select(entry => entry.ObjectiveRef));
    }

    [Fact]
    public async Task An_answer_lost_on_its_way_back_does_not_make_a_reply_a_conflict()
    {
        var plan = await PutAsync(Samples.Plan(1));
        _tables.Wire.Reset();
        _tables.Wire.BeforeTransaction(number =>
        {
            if (number == 1)
                _tables.Wire.LoseAnswers(1);
            return Task.CompletedTask;
        });

        Assert.Equal(SaveOutcome.AlreadySaved, await SaveAsync(Reply(plan, "1.1")));

        Assert.Equal(2, _tables.Wire.Requests.Count(request => request == "POST $batch"));
        Assert.Single(await HistoryAsync("1.1"));
    }

    [Fact]
    public async Task Many_objectives_take_several_transactions_each_with_all_rows_of_its_own()
    {
        var plan = await PutAsync(Samples.Plan(70));
        var replies = plan.Plan.Objectives.Select(objective => Samples.Reply(objective, RagStatus.Green, "check-in/1")).ToArray();
        _tables.Wire.Reset();

        Assert.Equal(SaveOutcome.Saved, await SaveAsync(replies));

        Assert.Equal(3, _tables.Wire.Requests.Count(request => request == "POST $batch"));
        Assert.Equal(70, (await HistoryAsync(null)).Count);
        Assert.All((await LoadAsync()).Plan.Objectives, objective => Assert.Equal(RagStatus.Green, objective.Status));
    }

    [Fact]
    public async Task After_a_conflict_between_transactions_saving_again_completes_the_replies()
    {
        var plan = await PutAsync(Samples.Plan(40));
        ReplyDecision.Accepted[] Replies(PlanInForce loaded) =>
            [.. loaded.Plan.Objectives.Select(objective => Samples.Reply(objective, RagStatus.Green, "check-in/1"))];
        _tables.Wire.BeforeTransaction(async number =>
        {
            if (number == 2)
                await _tables.PlansElsewhere.SaveRepliesAsync("asb", [Reply(plan, "1.40", "officer-2")], Cancelled);
        });

        Assert.Equal(SaveOutcome.Conflict, await SaveAsync(Replies(plan)));
        Assert.Equal(34, (await HistoryAsync(null)).Count);
        Assert.Equal(SaveOutcome.Saved, await SaveAsync(Replies(await LoadAsync())));

        Assert.Equal(41, (await HistoryAsync(null)).Count);
        Assert.All(
            (await HistoryAsync(null)).GroupBy(entry => entry.ObjectiveRef),
            entries => Assert.Equal(entries.Key == "1.40" ? 2 : 1, entries.Count()));
    }

    [Fact]
    public async Task What_is_too_large_is_refused_before_anything_is_sent()
    {
        var plan = await PutAsync(Samples.Plan(40));
        var replies = plan.Plan.Objectives
            .Select(objective => Samples.Reply(objective, RagStatus.Green, "check-in/1"))
            .ToArray();
        replies[^1] = replies[^1] with { After = replies[^1].After with { Evidence = new string('x', 40_000) } };
        _tables.Wire.Reset();

        var error = await Assert.ThrowsAsync<ArgumentException>(() => SaveAsync(replies));

        Assert.StartsWith("Evidence of row '2objective!1.40' has 80,000 bytes", error.Message, StringComparison.Ordinal);
        Assert.Empty(_tables.Wire.Requests);
    }

    [Fact]
    public async Task Replies_of_the_same_instant_are_each_kept()
    {
        await PutAsync(Samples.Plan(1));

        foreach (var key in (string[])["k1", "k2"])
            Assert.Equal(SaveOutcome.Saved, await SaveAsync(Reply(await LoadAsync(), "1.1", key)));

        Assert.Equal(["k1|1.1", "k2|1.1"], (await HistoryAsync("1.1")).Select(entry => entry.Key));
    }

    [Fact]
    public async Task No_replies_are_saved_already()
    {
        await PutAsync(Samples.Plan(1));

        Assert.Equal(SaveOutcome.AlreadySaved, await SaveAsync());
    }

    [Fact]
    public async Task A_transaction_is_never_larger_than_it_was_reckoned()
    {
        var plan = await PutAsync(Samples.WithRefs([.. Enumerable.Range(1, 33).Select(number => $"/😀ŵ {number}")]));
        ReplyDecision.Accepted[] replies =
        [
            .. plan.Plan.Objectives.Select(objective => Samples.Reply(
                objective with { Progress = new string('ŵ', 9_000) + new string('"', 9_000) }, RagStatus.Red, "k", note: "<&+'\u0001>")),
        ];

        await SaveAsync(replies);

        var reckoned = replies.Sum(reply =>
            Limits.SizeInTransaction(new(TableTransactionActionType.UpdateReplace, ObjectiveRow.Write("asb", reply.After)))
            + Limits.SizeInTransaction(new(TableTransactionActionType.Add, HistoryRow.Write("asb", reply.Entry)))
            + Limits.SizeInTransaction(new(TableTransactionActionType.Add, new TableEntity("asb", Keys.Reply(reply.Entry.Key)))));
        Assert.InRange(_tables.Wire.TransactionBytes, 3_000_000, reckoned);
    }

    [Fact]
    public async Task An_objective_answered_twice_in_one_batch_is_refused()
    {
        var plan = await PutAsync(Samples.WithRefs("a1"));
        var reply = Samples.Reply(plan.Plan.Find("a1")!, RagStatus.Red, "k1");
        var other = Samples.Reply(plan.Plan.Find("a1")! with { Ref = "A1" }, RagStatus.Red, "k2");

        await Assert.ThrowsAsync<ArgumentException>(() => SaveAsync(reply, other));
        await Assert.ThrowsAsync<ArgumentException>(() => SaveAsync(reply with { After = reply.After with { Version = null } }));

        Assert.Empty(await HistoryAsync(null));
    }

    [Fact]
    public async Task A_reply_to_an_objective_that_an_import_removed_is_a_conflict()
    {
        var plan = await PutAsync(Samples.Plan(2));
        await PutAsync(plan with { Plan = Without(plan, "1.2") });

        Assert.Equal(SaveOutcome.Conflict, await SaveAsync(Reply(plan, "1.2")));

        Assert.Empty(await HistoryAsync(null));
    }

    [Fact]
    public async Task A_missing_table_is_a_fault_and_not_a_conflict()
    {
        var plan = await PutAsync(Samples.Plan(1));
        await _tables.Here.Plans.DeleteAsync(Cancelled);

        await Assert.ThrowsAnyAsync<RequestFailedException>(() => SaveAsync(Reply(plan, "1.1")));
        await Assert.ThrowsAnyAsync<RequestFailedException>(
            () => _tables.Here.Plans.TrySubmitAsync([new(TableTransactionActionType.Add, new TableEntity("p", "r"))], Cancelled));
        await Assert.ThrowsAnyAsync<RequestFailedException>(() => LoadAsync());
    }

    [Theory]
    [InlineData("A/1 #?\\%")]
    [InlineData("Blaenoriaeth 1 – tŷ")]
    [InlineData("it's \"1\"!=2")]
    [InlineData("19:abc@thread.tacv2")]
    [InlineData("a:1_x/+==")]
    [InlineData("😀\u0000\u0085")]
    public async Task Odd_references_and_keys_are_stored_like_any(string odd)
    {
        var plan = await PutAsync(Samples.WithRefs(odd, "1.1"));
        var reply = Samples.Reply(plan.Plan.Find(odd)!, RagStatus.Amber, odd, note: odd);

        Assert.Equal(SaveOutcome.Saved, await SaveAsync(reply));
        Assert.Equal(SaveOutcome.AlreadySaved, await SaveAsync(reply));

        Assert.Equal(odd, (await LoadAsync()).Plan.Find(odd)!.Note);
        Assert.Equivalent(reply.Entry, Assert.Single(await HistoryAsync(odd.ToUpperInvariant())), strict: true);
    }

    private static Plan Without(PlanInForce plan, string reference) => plan.Plan with
    {
        Commitments =
        [
            .. plan.Plan.Commitments.Select(commitment => commitment with
            {
                Objectives = [.. commitment.Objectives.Where(objective => objective.Ref != reference)],
            }),
        ],
    };

    private static ReplyDecision.Accepted Reply(PlanInForce plan, string reference, string key = "check-in/1") =>
        Samples.Reply(plan.Plan.Find(reference)!, RagStatus.Amber, key);

    private async Task<PlanInForce> PutAsync(PlanInForce plan)
    {
        Assert.Equal(SaveOutcome.Saved, await _tables.Plans.SavePlanAsync(plan, [], Cancelled));
        return await LoadAsync();
    }

    private async Task<PlanInForce> LoadAsync() => (await _tables.Plans.LoadAsync("asb", Cancelled))!;

    private Task<SaveOutcome> SaveAsync(params ReplyDecision.Accepted[] replies) =>
        _tables.Plans.SaveRepliesAsync("asb", replies, Cancelled);

    private async Task<List<HistoryEntry>> HistoryAsync(string? reference) =>
        await _tables.Plans.HistoryAsync("asb", reference, Cancelled).ToListAsync(Cancelled);
}
