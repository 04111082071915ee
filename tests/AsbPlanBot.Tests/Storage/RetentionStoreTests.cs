using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Storage.Ledger;
using AsbPlanBot.Storage.Plans;
using AsbPlanBot.Storage.Privacy;
using Azure.Data.Tables;

namespace AsbPlanBot.Tests.Storage;

[Collection(StorageTestGroup.Name)]
public class RetentionStoreTests(StorageFixture storage) : IAsyncLifetime
{
    private TestTables _tables = null!;
    private LedgerStore _ledger = null!;
    private RetentionStore _retention = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _tables = await storage.CreateTablesAsync();
        _ledger = new LedgerStore(_tables.Here);
        _retention = new RetentionStore(_tables.Here);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Cycles_before_one_go_with_all_their_rows_piece_by_piece_and_others_stay()
    {
        foreach (var (plan, cycle) in new[] { ("asb", "20240104T1000Z"), ("asb", "20240111T1000Z"), ("asb", "20240118T1000Z"), ("asb-2", "20240104T1000Z") })
        {
            await _ledger.InsertAsync([Samples.CheckIn("p1", cycle, plan), Samples.CheckIn("p2", cycle, plan)], Cancelled);
            await _ledger.TryMarkAsync(plan, cycle, "gaps", Cancelled);
            await _ledger.MarkOpenedAsync(plan, cycle, Cancelled);
            await _ledger.MarkClosedAsync(plan, cycle, Cancelled);
        }

        Assert.Equal(5, await Remove("20240118T1000Z", 5));
        Assert.Equal(3, await Remove("20240118T1000Z", 3));
        Assert.Equal(2, await Remove("20240118T1000Z", 100));
        Assert.Equal(0, await Remove("20240118T1000Z", 100));
        Assert.Equal(0, await Remove(null, 100));

        Assert.Equal(["20240118T1000Z"], await _ledger.ListNewestAsync("asb", 9, Cancelled));
        Assert.Equal(2, (await _ledger.LoadAsync("asb", "20240118T1000Z", Cancelled)).CheckIns.Count);
        Assert.Equal(2, (await _ledger.LoadAsync("asb-2", "20240104T1000Z", Cancelled)).CheckIns.Count);
        Assert.Equal(10, await _tables.Here.Ledger.QueryAsync<TableEntity>(cancellationToken: Cancelled).CountAsync(Cancelled));

        Task<int> Remove(string? before, int most) => _retention.RemoveCyclesAsync("asb", before, DateTimeOffset.MinValue, most, Cancelled);
    }

    [Fact]
    public async Task What_another_instance_has_removed_meanwhile_is_passed_over()
    {
        await _ledger.InsertAsync([.. Enumerable.Range(1, 120).Select(number => Samples.CheckIn($"p{number}", "20240104T1000Z"))], Cancelled);
        var elsewhere = new RetentionStore(_tables.Elsewhere);
        _tables.Wire.BeforeTransaction(number => number == 1 ? elsewhere.RemoveCyclesAsync("asb", "20240111T1000Z", Samples.Noon, 40, Cancelled) : Task.CompletedTask);

        await _retention.RemoveCyclesAsync("asb", "20240111T1000Z", Samples.Noon, 500, Cancelled);

        Assert.Empty((await _ledger.LoadAsync("asb", "20240104T1000Z", Cancelled)).CheckIns);
    }

    [Fact]
    public async Task What_belongs_to_no_cycle_goes_by_its_own_age()
    {
        var notice = new Notice
        {
            PlanId = "asb",
            Cycle = "calendar 20281231",
            State = CheckInState.Sent,
            StateSince = Samples.Noon,
            Kind = NoticeKind.CalendarEnds,
            Day = new(2028, 12, 31),
            ManagerId = "m",
        };
        await _ledger.TryInsertAsync(notice, Cancelled);

        Assert.Equal(0, await _retention.RemoveCyclesAsync("asb", "99990101T0000Z", Samples.Noon, 9, Cancelled));
        Assert.Equal(1, await _retention.RemoveCyclesAsync("asb", null, Samples.Noon.AddTicks(1), 9, Cancelled));
    }

    [Fact]
    public async Task Summaries_before_an_occurrence_go()
    {
        foreach (var cycle in new[] { "20240108T0900Z", "20240115T0900Z", "20240122T0900Z" })
            await _ledger.TryInsertAsync(Samples.Summary(cycle), Cancelled);

        Assert.Equal(1, await _retention.RemoveSummariesAsync("asb", "20240122T0900Z", 1, Cancelled));
        Assert.Equal(1, await _retention.RemoveSummariesAsync("asb", "20240122T0900Z", 9, Cancelled));

        Assert.NotNull(await _ledger.FindSummaryAsync("asb", "20240122T0900Z", Cancelled));
        Assert.Single(await _ledger.ListSummariesBeforeAsync("asb", "20990101T0000Z", 9, Cancelled));
    }

    [Fact]
    public async Task A_draft_goes_by_when_it_was_sent_and_an_earlier_versions_by_when_it_was_stored()
    {
        var drafts = new PlanDrafts(_tables.Here);
        var draft = new PlanDraft("asb", "p1", "key", "plan.docx", Samples.Plan(1).Plan, null) { SentAt = Samples.Noon };
        await drafts.TryKeepAsync(draft, Cancelled);
        await drafts.TryKeepAsync(draft with { PersonId = "p2", SentAt = Samples.Noon.AddDays(3) }, Cancelled);
        Assert.Equal(1, await _retention.RemoveDraftsAsync("asb", Samples.Noon.AddDays(1), 9, Cancelled));
        Assert.Null(await drafts.FindAsync("asb", "p1", Cancelled));
        Assert.Equal(Samples.Noon.AddDays(3), (await drafts.FindAsync("asb", "p2", Cancelled))!.SentAt);

        await drafts.TryKeepAsync(draft with { PersonId = "p3", SentAt = null }, Cancelled);
        Assert.Equal(0, await _retention.RemoveDraftsAsync("asb", Samples.Noon.AddYears(-20), 9, Cancelled));
        Assert.Equal(2, await _retention.RemoveDraftsAsync("asb", DateTimeOffset.MaxValue, 9, Cancelled));
    }

    [Fact]
    public async Task A_draft_that_another_takes_the_place_of_meanwhile_stays()
    {
        var old = new PlanDraft("asb", "p1", "key", "plan.docx", Samples.Plan(1).Plan, null) { SentAt = Samples.Noon };
        await new PlanDrafts(_tables.Here).TryKeepAsync(old, Cancelled);
        _tables.Wire.BeforeTransaction(number => number == 1
            ? new PlanDrafts(_tables.Elsewhere).TryKeepAsync(old with { Key = "newer", SentAt = Samples.Noon.AddDays(9) }, Cancelled)
            : Task.CompletedTask);

        await _retention.RemoveDraftsAsync("asb", Samples.Noon.AddDays(1), 9, Cancelled);

        Assert.Equal("newer", (await new PlanDrafts(_tables.Here).FindAsync("asb", "p1", Cancelled))?.Key);
    }

    [Fact]
    public async Task Lines_of_history_are_stored_anew_unless_somebody_was_forgotten_meanwhile()
    {
        var reply = Samples.Reply(Samples.Objective("1.1"), RagStatus.Red, "key").Entry;
        var other = reply with { Key = "other", At = Samples.Noon.AddDays(1) };
        var third = reply with { Key = "third", At = Samples.Noon.AddDays(2), By = "former-officer-1" };
        await _tables.Plans.SavePlanAsync(Samples.Plan(1), [reply, other, third], Cancelled);

        await _retention.ReplaceAsync(
            "asb",
            [
                new(reply, reply with { Note = "gone" }),
                new(other with { Note = "read before" }, other with { Note = "gone" }),
                new(third with { By = "p1" }, third with { By = "p1", Note = "gone" }),
            ],
            Cancelled);

        Assert.Equal(["gone", reply.Note, reply.Note], await _tables.Plans.HistoryAsync("asb", "1.1", Cancelled).Select(entry => entry.Note).ToListAsync(Cancelled));
    }
}
