using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Privacy;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Core.Tests;
using AsbPlanBot.Privacy;
using AsbPlanBot.Tests.Storage;
using Microsoft.Extensions.Options;
using Moq;

namespace AsbPlanBot.Tests.Service;

[Collection(StorageTestGroup.Name)]
public sealed class RetentionTickTests(StorageFixture storage) : IAsyncLifetime
{
    private Council _council = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _council = await Council.StartAsync(storage);
        await _council.StoreAsync(Council.Patrols, Council.Letters);
    }

    public ValueTask DisposeAsync() => _council.DisposeAsync();

    [Fact]
    public async Task A_tick_removes_old_cycles_but_not_the_newest_eight_nor_an_open_one()
    {
        string[] cycles = [.. Enumerable.Range(0, 12).Select(week => Cycle.NameOf(Council.Thursday.AddYears(-4).AddDays(7 * week)))];
        foreach (var cycle in cycles)
        {
            await _council.Ledger.TryInsertAsync(Council.CheckIn(Council.Jo, CheckInState.Missed, "1.1") with { Cycle = cycle }, Cancelled);
            await _council.Ledger.MarkOpenedAsync("asb", cycle, Cancelled);
            if (cycle != cycles[2])
            {
                await _council.Ledger.MarkClosedAsync("asb", cycle, Cancelled);
            }
        }

        await _council.AtAsync(Council.Tuesday);
        Assert.Equal(cycles[2..].Reverse(), await _council.Ledger.ListNewestAsync("asb", 20, Cancelled));
        Assert.Equal(10, await _council.Ledger.CheckInsAsync("asb", Cancelled).CountAsync(Cancelled));

        // Once it is closed it goes with the next day's look, and no look comes before.
        await _council.Ledger.MarkClosedAsync("asb", cycles[2], Cancelled);
        await _council.AtAsync(Council.Tuesday.AddHours(1));
        Assert.Equal(10, await _council.Ledger.CheckInsAsync("asb", Cancelled).CountAsync(Cancelled));
        await _council.AtAsync(Council.Tuesday.AddDays(1));
        Assert.Equal(8, await _council.Ledger.CheckInsAsync("asb", Cancelled).CountAsync(Cancelled));
    }

    [Fact]
    public async Task A_large_ledger_goes_piece_by_piece()
    {
        string[] cycles = [.. Enumerable.Range(0, 9).Select(week => Cycle.NameOf(Council.Thursday.AddYears(-4).AddDays(7 * week)))];
        foreach (var cycle in cycles)
        {
            await _council.Ledger.MarkOpenedAsync("asb", cycle, Cancelled);
            await _council.Ledger.MarkClosedAsync("asb", cycle, Cancelled);
        }

        await _council.Ledger.InsertAsync(
            [.. Enumerable.Range(0, 700).Select(number => Council.CheckIn(Council.Jo, CheckInState.Missed, "1.1") with { Cycle = cycles[0], PersonId = $"p{number:D3}" })],
            Cancelled);
        var retention = RetentionWith(new PrivacyOptions());
        var settings = await _council.SettingsAsync();

        await retention.RunAsync(settings, Cancelled);
        Assert.Equal(700 - 499, await _council.Ledger.CheckInsAsync("asb", Cancelled).CountAsync(Cancelled));
        await retention.RunAsync(settings, Cancelled);
        Assert.Equal(0, await _council.Ledger.CheckInsAsync("asb", Cancelled).CountAsync(Cancelled));
    }

    [Fact]
    public async Task Old_notes_go_where_a_setting_says_so_and_the_present_one_stays()
    {
        var loaded = (await _council.Plans.LoadAsync("asb", Cancelled))!;
        foreach (var (note, at) in new[] { ("waiting for Pat", Council.Tuesday.AddYears(-3)), ("Pat has left", Council.Tuesday.AddYears(-2)) })
        {
            await _council.Plans.SaveRepliesAsync("asb", [Storage.Samples.Reply(loaded.Plan.Find("1.1")!, RagStatus.Red, note, at, note)], Cancelled);
            loaded = (await _council.Plans.LoadAsync("asb", Cancelled))!;
        }

        await RetentionWith(new PrivacyOptions()).RunAsync(loaded.Settings, Cancelled);
        Assert.Equal(["waiting for Pat", "Pat has left"], await NotesAsync());

        await RetentionWith(new PrivacyOptions { NoteMonths = 12 }).RunAsync(loaded.Settings, Cancelled);
        Assert.Equal(["[Note of 2023-11-24 12:00:00, kept no longer]", "Pat has left"], await NotesAsync());
    }

    [Fact]
    public async Task The_history_of_every_objective_is_gone_through_and_of_twenty_in_a_tick_at_most()
    {
        List<string?> read = [];
        var plans = new Mock<IPlanStore>();
        plans.Setup(store => store.LoadAsync("asb", Cancelled))
            .ReturnsAsync(Given.InForce([.. Enumerable.Range(1, 25).Select(number => Given.Objective($"1.{number}"))]));
        plans.Setup(store => store.ListKeptAsync("asb", Cancelled)).ReturnsAsync([Given.Objective("9.1")]);
        plans.Setup(store => store.HistoryAsync("asb", It.IsAny<string?>(), Cancelled))
            .Callback((string _, string? reference, CancellationToken _) => read.Add(reference))
            .Returns(AsyncEnumerable.Empty<HistoryEntry>());
        var retention = RetentionWith(new PrivacyOptions { NoteMonths = 12 }, plans: plans.Object);
        var settings = await _council.SettingsAsync();

        await retention.RunAsync(settings, Cancelled);
        Assert.Equal(20, read.Count);
        await retention.RunAsync(settings, Cancelled);
        await retention.RunAsync(settings, Cancelled);

        Assert.Equal([.. Enumerable.Range(1, 25).Select(number => $"1.{number}"), "9.1"], read);
    }

    [Fact]
    public async Task A_look_that_fails_of_itself_is_not_repeated_in_every_tick()
    {
        var store = new Mock<IRetentionStore>();
        store.Setup(broken => broken.RemoveCyclesAsync("asb", null, It.IsAny<DateTimeOffset>(), It.IsAny<int>(), Cancelled))
            .ThrowsAsync(new InvalidOperationException("A row cannot be read."));
        var retention = RetentionWith(new PrivacyOptions(), store.Object);
        var settings = await _council.SettingsAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => retention.RunAsync(settings, Cancelled));
        await retention.RunAsync(settings, Cancelled);
        _council.Time.Advance(TimeSpan.FromDays(1));
        await Assert.ThrowsAsync<InvalidOperationException>(() => retention.RunAsync(settings, Cancelled));
    }

    [Fact]
    public async Task A_conversation_that_failed_goes_once_its_person_is_in_no_plan()
    {
        var conversations = _council.Here.Get<IConversationStore>();
        foreach (var key in new[] { "gone", "stranger", Council.Jo.AadObjectId })
        {
            await conversations.SaveAsync(new Conversation(key, ConversationKind.Personal, "{}", key == "stranger" ? null : "they have blocked the bot"), Cancelled);
        }

        await _council.AtAsync(Council.Tuesday);

        Assert.Null(await conversations.FindAsync(ConversationKind.Personal, "gone", Cancelled));
        Assert.NotNull(await conversations.FindAsync(ConversationKind.Personal, "stranger", Cancelled));
        Assert.NotNull((await conversations.FindAsync(ConversationKind.Personal, Council.Jo.AadObjectId, Cancelled))!.Unreachable);
    }

    private RetentionTick RetentionWith(PrivacyOptions options, IRetentionStore? store = null, IPlanStore? plans = null) => new(
        plans ?? _council.Plans,
        _council.Ledger,
        _council.Here.Get<IPeopleStore>(),
        _council.Here.Get<IConversationStore>(),
        store ?? _council.Here.Get<IRetentionStore>(),
        Options.Create(options),
        _council.Time);

    private Task<List<string?>> NotesAsync() =>
        _council.Plans.HistoryAsync("asb", "1.1", Cancelled).Select(entry => entry.Note).ToListAsync(Cancelled).AsTask();
}
