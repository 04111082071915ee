using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Storage;
using AsbPlanBot.Storage.Ledger;
using Azure.Data.Tables;

namespace AsbPlanBot.Tests.Storage;

[Collection(StorageTestGroup.Name)]
public class LedgerStoreTests(StorageFixture storage) : IAsyncLifetime
{
    private const string ThisCycle = "20261126T1000Z";
    private const string NextCycle = "20261203T1000Z";

    private TestTables _tables = null!;
    private LedgerStore _ledger = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _tables = await storage.CreateTablesAsync();
        _ledger = new LedgerStore(_tables.Here);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_check_in_is_inserted_once_however_many_decide_it()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(
            number => _ledger.TryInsertAsync(Samples.CheckIn("p1") with { Attempts = number }, Cancelled)));

        Assert.Single(taken, inserted => inserted);
        Assert.Equal(Array.IndexOf(taken, true), (await _ledger.FindAsync("asb", ThisCycle, "p1", Cancelled))!.Attempts);
        Assert.True(await _ledger.TryInsertAsync(Samples.CheckIn("p1", NextCycle), Cancelled));
        Assert.True(await _ledger.TryInsertAsync(Samples.CheckIn("p1", planId: "town"), Cancelled));
        Assert.Null(await _ledger.FindAsync("asb", ThisCycle, "p2", Cancelled));
    }

    [Fact]
    public async Task The_check_ins_of_every_cycle_of_a_plan_are_found_in_order_of_time()
    {
        foreach (var (cycle, plan) in new[] { (NextCycle, "asb"), (ThisCycle, "asb"), (ThisCycle, "asb-2"), (ThisCycle, "as") })
            await _ledger.TryInsertAsync(Samples.CheckIn("p1", cycle, plan), Cancelled);
        await _ledger.MarkOpenedAsync("asb", ThisCycle, Cancelled);
        await _ledger.TryMarkAsync("asb", ThisCycle, "seen", Cancelled);

        var found = await _ledger.CheckInsAsync("asb", Cancelled).ToListAsync(Cancelled);

        Assert.Equal([("asb", ThisCycle), ("asb", NextCycle)], found.Select(checkIn => (checkIn.PlanId, checkIn.Cycle)));
    }

    [Fact]
    public async Task A_check_in_changes_only_from_what_was_loaded()
    {
        await _ledger.TryInsertAsync(Samples.CheckIn("p1"), Cancelled);
        var loaded = (await _ledger.FindAsync("asb", ThisCycle, "p1", Cancelled))!;

        var claims = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _ledger.TryUpdateAsync(
            loaded with { State = CheckInState.Sending, Attempts = 1 }, Cancelled)));

        var claimed = Assert.Single(claims, claim => claim is not null)!;
        var sent = await _ledger.TryUpdateAsync(claimed with { State = CheckInState.Sent, ActivityId = "1" }, Cancelled);
        Assert.Equivalent(sent, await _ledger.FindAsync("asb", ThisCycle, "p1", Cancelled), strict: true);
        Assert.Equal("1", sent!.ActivityId);
        await Assert.ThrowsAsync<ArgumentException>(() => _ledger.TryUpdateAsync(Samples.CheckIn("p1"), Cancelled));
        Assert.Null(await _ledger.TryUpdateAsync(loaded with { PersonId = "p2" }, Cancelled));
    }

    [Fact]
    public async Task An_answer_lost_on_its_way_back_does_not_hide_that_this_instance_was_the_one()
    {
        _tables.Wire.LoseAnswers(1);
        Assert.True(await _ledger.TryInsertAsync(Samples.CheckIn("p1"), Cancelled));

        var loaded = (await _ledger.FindAsync("asb", ThisCycle, "p1", Cancelled))!;
        _tables.Wire.LoseAnswers(1);
        var claimed = await _ledger.TryUpdateAsync(loaded with { State = CheckInState.Sending }, Cancelled);

        Assert.Equivalent(claimed, await _ledger.FindAsync("asb", ThisCycle, "p1", Cancelled), strict: true);
        Assert.Equal(CheckInState.Sending, claimed!.State);
        Assert.Equal(2, _tables.Wire.Requests.Count(request => request.StartsWith("POST", StringComparison.Ordinal)));
        Assert.Equal(2, _tables.Wire.Requests.Count(request => request.StartsWith("PUT", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_value_too_large_for_a_property_is_refused_before_anything_is_sent()
    {
        await _ledger.TryInsertAsync(Samples.CheckIn("p1"), Cancelled);
        var loaded = (await _ledger.FindAsync("asb", ThisCycle, "p1", Cancelled))!;
        _tables.Wire.Reset();

        await Assert.ThrowsAsync<ArgumentException>(
            () => _ledger.TryInsertAsync(Samples.CheckIn("p2") with { Reason = new string('x', 40_000) }, Cancelled));
        var error = await Assert.ThrowsAsync<ArgumentException>(
            () => _ledger.TryUpdateAsync(loaded with { Reason = new string('x', 40_000) }, Cancelled));

        Assert.StartsWith("Reason of row '1checkin!p1' has 80,000 bytes", error.Message, StringComparison.Ordinal);
        Assert.Empty(_tables.Wire.Requests);
    }

    [Fact]
    public async Task A_cycle_is_read_in_one_query_of_its_own_partition()
    {
        foreach (var person in (string[])["p1", "29:1_x/y#z?", "5F0C2A4E"])
        {
            await _ledger.TryInsertAsync(Samples.CheckIn(person), Cancelled);
            await _ledger.TryInsertAsync(Samples.CheckIn(person, NextCycle), Cancelled);
        }

        await _ledger.TryInsertAsync(Samples.Summary(ThisCycle), Cancelled);
        _tables.Wire.Reset();

        var ledger = await _ledger.LoadAsync("asb", ThisCycle, Cancelled);

        Assert.Equal(("asb", ThisCycle, false), (ledger.PlanId, ledger.Cycle, ledger.Opened));
        Assert.Equal(["29:1_x/y#z?", "5F0C2A4E", "p1"], ledger.CheckIns.Select(checkIn => checkIn.PersonId).Order(StringComparer.Ordinal));
        Assert.Equivalent(
            Samples.CheckIn("p1"), ledger.CheckIns.Single(checkIn => checkIn.PersonId == "p1") with { Version = null }, strict: true);
        Assert.Single(_tables.Wire.Requests);
        Assert.Equal(3, _tables.Wire.Rows);
    }

    [Fact]
    public async Task A_cycle_is_opened_once_and_for_all()
    {
        Assert.False((await _ledger.LoadAsync("asb", ThisCycle, Cancelled)).Opened);

        await _ledger.MarkOpenedAsync("asb", ThisCycle, Cancelled);
        await _ledger.MarkOpenedAsync("asb", ThisCycle, Cancelled);

        var ledger = await _ledger.LoadAsync("asb", ThisCycle, Cancelled);
        Assert.True(ledger.Opened);
        Assert.Empty(ledger.CheckIns);
        Assert.False((await _ledger.LoadAsync("asb", NextCycle, Cancelled)).Opened);
        Assert.False((await _ledger.LoadAsync("town", ThisCycle, Cancelled)).Opened);
    }

    [Fact]
    public async Task A_summary_is_inserted_once_and_changes_only_from_what_was_loaded()
    {
        var post = Samples.Summary(ThisCycle, activityId: null);
        var taken = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _ledger.TryInsertAsync(post, Cancelled)));
        Assert.Single(taken, inserted => inserted);
        var loaded = (await _ledger.FindSummaryAsync("asb", ThisCycle, Cancelled))!;
        Assert.Equivalent(post, loaded with { Version = null }, strict: true);

        var posted = await _ledger.TryUpdateAsync(loaded with { State = CheckInState.Sent, ActivityId = "1" }, Cancelled);

        Assert.Null(await _ledger.TryUpdateAsync(loaded with { State = CheckInState.Unreachable }, Cancelled));
        Assert.Equivalent(posted, await _ledger.FindSummaryAsync("asb", ThisCycle, Cancelled), strict: true);
        Assert.Null(await _ledger.FindSummaryAsync("asb", NextCycle, Cancelled));
        Assert.Null(await _ledger.FindSummaryAsync("town", ThisCycle, Cancelled));
        await Assert.ThrowsAsync<ArgumentException>(() => _ledger.TryUpdateAsync(post, Cancelled));
    }

    [Fact]
    public async Task The_newest_summaries_posted_before_an_occurrence_are_found_by_one_small_read()
    {
        for (var week = 0; week < 60; week++)
            await _ledger.TryInsertAsync(Samples.Summary(NameOf(week)), Cancelled);
        await _ledger.TryInsertAsync(Samples.Summary(NameOf(60), planId: "town"), Cancelled);
        _tables.Wire.Reset();

        Assert.Equal([NameOf(59), NameOf(58), NameOf(57)], await BeforeAsync("asb", NameOf(60), 3));
        Assert.Equal(3, _tables.Wire.Rows);

        Assert.Equal([NameOf(29)], await BeforeAsync("asb", NameOf(30), 1));
        Assert.Equal([NameOf(1), NameOf(0)], await BeforeAsync("asb", NameOf(2), 7));
        Assert.Empty(await BeforeAsync("asb", NameOf(0), 7));
        Assert.Empty(await BeforeAsync("other", NameOf(60), 7));
        await Assert.ThrowsAsync<ArgumentException>(() => BeforeAsync("asb", "yesterday", 1));

        static string NameOf(int week) => Cycle.NameOf(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero).AddDays(7 * week));
    }

    [Fact]
    public async Task A_summary_that_never_reached_the_channel_is_nothing_to_compare_with()
    {
        await _ledger.TryInsertAsync(Samples.Summary("20261116T0900Z"), Cancelled);
        await _ledger.TryInsertAsync(Samples.Summary("20261123T0900Z", activityId: null), Cancelled);

        Assert.Equal(["20261116T0900Z"], await BeforeAsync("asb", "20261130T0900Z", 1));
    }

    [Fact]
    public async Task The_newest_cycles_are_listed_whether_they_are_closed_or_not()
    {
        foreach (var cycle in (string[])["20261126T1000Z", "20261112T1000Z", "20261119T1000Z"])
            await _ledger.MarkOpenedAsync("asb", cycle, Cancelled);
        await _ledger.MarkOpenedAsync("town", "20261203T1000Z", Cancelled);
        await _ledger.MarkClosedAsync("asb", "20261119T1000Z", Cancelled);

        Assert.Equal(["20261126T1000Z", "20261119T1000Z"], await _ledger.ListNewestAsync("asb", 2, Cancelled));
        Assert.Equal(["20261112T1000Z", "20261126T1000Z"], await _ledger.ListOpenAsync("asb", Cancelled));
        Assert.Empty(await _ledger.ListNewestAsync("other", 2, Cancelled));
    }

    [Fact]
    public async Task Many_check_ins_are_inserted_at_once_and_whoever_has_one_already_keeps_it()
    {
        await _ledger.TryInsertAsync(Samples.CheckIn("p150") with { Revision = 7 }, Cancelled);
        var all = Enumerable.Range(0, 250).Select(number => Samples.CheckIn("p" + number)).ToList();

        var inserted = await _ledger.InsertAsync(all, Cancelled);

        Assert.Equal(249, inserted.Count);
        Assert.DoesNotContain(inserted, checkIn => checkIn.PersonId == "p150");
        var stored = (await _ledger.LoadAsync("asb", ThisCycle, Cancelled)).CheckIns;
        Assert.Equal(250, stored.Count);
        Assert.Equal(7, stored.Single(checkIn => checkIn.PersonId == "p150").Revision);
        Assert.Empty(await _ledger.InsertAsync(all, Cancelled));
    }

    [Fact]
    public async Task Several_check_ins_are_found_by_their_persons_and_nobody_elses()
    {
        await _ledger.InsertAsync([.. Enumerable.Range(10, 20).Select(number => Samples.CheckIn("p" + number))], Cancelled);

        var found = await _ledger.FindAsync("asb", ThisCycle, ["p25", "p12", "p99"], Cancelled);

        Assert.Equal(["p12", "p25"], found.Select(checkIn => checkIn.PersonId));
        Assert.Empty(await _ledger.FindAsync("asb", ThisCycle, [], Cancelled));
        Assert.Empty(await _ledger.FindAsync("asb", NextCycle, ["p25", "p12"], Cancelled));
    }

    [Fact]
    public async Task Many_check_ins_change_at_once_but_for_those_that_changed_meanwhile()
    {
        await _ledger.InsertAsync([.. Enumerable.Range(0, 150).Select(number => Samples.CheckIn("p" + number))], Cancelled);
        var loaded = (await _ledger.LoadAsync("asb", ThisCycle, Cancelled)).CheckIns;
        await _ledger.TryUpdateAsync(loaded.Single(checkIn => checkIn.PersonId == "p7") with { Revision = 7 }, Cancelled);

        var stored = await _ledger.TryUpdateAsync([.. loaded.Select(checkIn => checkIn with { State = CheckInState.Sending })], Cancelled);

        Assert.Equal(149, stored.Count);
        Assert.DoesNotContain(stored, checkIn => checkIn.PersonId == "p7");
        var after = (await _ledger.LoadAsync("asb", ThisCycle, Cancelled)).CheckIns;
        Assert.Equal(CheckInState.Planned, after.Single(checkIn => checkIn.PersonId == "p7").State);
        Assert.Equal(
            stored.OrderBy(checkIn => checkIn.PersonId).Select(checkIn => (checkIn.PersonId, checkIn.State, checkIn.Version)),
            after.Where(checkIn => checkIn.PersonId != "p7").OrderBy(checkIn => checkIn.PersonId).Select(checkIn => (checkIn.PersonId, checkIn.State, checkIn.Version)));
        Assert.Empty(await _ledger.TryUpdateAsync(loaded, Cancelled));
    }

    [Fact]
    public async Task A_cycle_is_open_from_its_opening_until_it_is_closed()
    {
        await _ledger.MarkOpenedAsync("asb", ThisCycle, Cancelled);
        await _ledger.MarkOpenedAsync("asb", "20250101T1000Z", Cancelled);
        await _ledger.MarkOpenedAsync("other", ThisCycle, Cancelled);

        Assert.Equal(["20250101T1000Z", ThisCycle], await _ledger.ListOpenAsync("asb", Cancelled));
        await _ledger.MarkClosedAsync("asb", "20250101T1000Z", Cancelled);
        await _ledger.MarkClosedAsync("asb", "20250101T1000Z", Cancelled);

        Assert.Equal([ThisCycle], await _ledger.ListOpenAsync("asb", Cancelled));
        Assert.True((await _ledger.LoadAsync("asb", "20250101T1000Z", Cancelled)).Opened);
    }

    [Fact]
    public async Task A_mark_can_be_set_once()
    {
        Assert.False(await _ledger.IsMarkedAsync("asb", ThisCycle, "gaps", Cancelled));
        Assert.True(await _ledger.TryMarkAsync("asb", ThisCycle, "gaps", Cancelled));
        Assert.False(await _ledger.TryMarkAsync("asb", ThisCycle, "gaps", Cancelled));
        Assert.True(await _ledger.IsMarkedAsync("asb", ThisCycle, "gaps", Cancelled));
        Assert.False((await _ledger.LoadAsync("asb", ThisCycle, Cancelled)).Opened);
    }

    [Fact]
    public async Task Notices_are_kept_with_their_cycle_and_told_apart_from_check_ins()
    {
        var notice = new Notice
        {
            PlanId = "asb",
            Cycle = ThisCycle,
            State = CheckInState.Planned,
            StateSince = Samples.Noon,
            Kind = NoticeKind.NotAnswered,
            Day = new DateOnly(2026, 12, 2),
            ManagerId = "manager/1",
        };
        await _ledger.TryInsertAsync(Samples.CheckIn("p1"), Cancelled);
        Assert.True(await _ledger.TryInsertAsync(notice, Cancelled));
        Assert.False(await _ledger.TryInsertAsync(notice, Cancelled));

        var stored = await _ledger.FindNoticeAsync("asb", ThisCycle, notice.Key, Cancelled);
        Assert.Equal(notice, stored! with { Version = null });
        var sent = await _ledger.TryUpdateAsync(stored with { State = CheckInState.Sent, ActivityId = "17" }, Cancelled);
        Assert.Null(await _ledger.TryUpdateAsync(stored, Cancelled));

        var ledger = await _ledger.LoadAsync("asb", ThisCycle, Cancelled);
        Assert.Equal(sent, Assert.Single(ledger.Notices));
        Assert.Equal("p1", Assert.Single(ledger.CheckIns).PersonId);
    }

    [Fact]
    public async Task A_check_in_of_an_unknown_state_is_named_and_not_passed_over()
    {
        await _ledger.TryInsertAsync(Samples.CheckIn("p1"), Cancelled);
        var row = new TableEntity($"cycle!asb!{ThisCycle}", "1checkin!p1") { ["State"] = "Dreaming" };
        await _tables.Here.Ledger.UpdateEntityAsync(row, Azure.ETag.All, TableUpdateMode.Merge, Cancelled);

        var error = await Assert.ThrowsAsync<BrokenRowException>(() => _ledger.LoadAsync("asb", ThisCycle, Cancelled));

        Assert.Contains($"partition 'cycle!asb!{ThisCycle}', row '1checkin!p1'", error.Message, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> BeforeAsync(string planId, string cycle, int most) =>
        [.. (await _ledger.ListSummariesBeforeAsync(planId, cycle, most, Cancelled)).Select(post => post.Cycle)];
}
