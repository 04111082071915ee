using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Tests.Storage;
using static AsbPlanBot.Tests.Service.Council;

namespace AsbPlanBot.Tests.Service;

/// <summary>A cycle from its first card to its end, as two instances of the service run it.</summary>
[Collection(StorageTestGroup.Name)]
public sealed class CycleTests(StorageFixture storage) : IAsyncLifetime
{
    private Council _council = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _council = await Council.StartAsync(storage);

    public ValueTask DisposeAsync() => _council.DisposeAsync();

    [Fact]
    public async Task Who_does_not_answer_is_reminded_once_then_told_to_the_managers_once_then_has_missed_it()
    {
        await _council.StoreAsync(Patrols);
        await _council.AtAsync(Thursday);
        Assert.Single(_council.Cards(Jo));

        await _council.AtAsync(Thursday.AddDays(4).AddMinutes(-1));
        Assert.Single(_council.Cards(Jo));
        await _council.AtAsync(Thursday.AddDays(4));
        Assert.Equal(2, _council.Cards(Jo).Count);
        Assert.Contains("reminder", _council.Cards(Jo)[^1], StringComparison.Ordinal);
        Assert.Empty(_council.Cards(Max));

        await _council.AtAsync(Thursday.AddDays(6));
        Assert.Equal(2, _council.Cards(Jo).Count);
        Assert.Contains("Jo Blake", Assert.Single(_council.Cards(Max)), StringComparison.Ordinal);
        Assert.Equal(CheckInState.Escalated, (await _council.CheckInOf(Jo)).State);

        await _council.AtAsync(Thursday.AddDays(7));
        Assert.Equal(CheckInState.Missed, (await _council.CheckInOf(Jo)).State);
        Assert.Equal(CheckInState.Sent, (await _council.CheckInOf(Jo, "20261203T1000Z")).State);
        Assert.Equal(["20261203T1000Z"], await _council.Ledger.ListOpenAsync("asb", Cancelled));
        Assert.Single(_council.Cards(Max));
    }

    [Fact]
    public async Task Who_has_answered_hears_no_more_of_it()
    {
        await _council.StoreAsync(Patrols);
        await _council.AtAsync(Thursday);
        var answered = CheckInMoves.After(await _council.CheckInOf(Jo), new CheckInEvent.Replied(["1.1"]), _council.Time.GetUtcNow());
        await _council.Ledger.TryUpdateAsync(answered, Cancelled);

        await _council.AtAsync(Thursday.AddDays(4));
        await _council.AtAsync(Thursday.AddDays(6));

        Assert.Single(_council.Cards(Jo));
        Assert.Empty(_council.Cards(Max));
    }

    [Fact]
    public async Task Who_could_not_be_reached_is_told_to_the_managers_and_asked_as_soon_as_they_can()
    {
        await _council.StoreAsync(Patrols);
        _council.Teams.Actions.Block(Jo, blocked: true);
        await _council.AtAsync(Thursday);
        Assert.Equal(CheckInState.Unreachable, (await _council.CheckInOf(Jo)).State);

        await _council.AtAsync(Thursday.AddMinutes(31));
        Assert.Contains("blocked", Assert.Single(_council.Cards(Max)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_a_cycle_managers_hear_once_of_what_nobody_answers_for()
    {
        await _council.StoreAsync(Patrols, new Objective { Ref = "5.3", Title = "Nobody's" });

        await _council.AtAsync(Thursday.AddDays(-1).AddMinutes(-1));
        Assert.Empty(_council.Cards(Max));
        await _council.AtAsync(Thursday.AddDays(-1));
        await _council.AtAsync(Thursday.AddHours(-1));

        Assert.Contains("5.3", Assert.Single(_council.Cards(Max)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_summary_that_has_no_channel_is_told_to_the_managers()
    {
        await _council.StoreAsync(Patrols);
        await _council.ChangeAsync(settings => settings with { ChannelId = null });
        _council.Time.SetUtcNow(Thursday.AddDays(4).AddHours(-1));
        for (var attempt = 0; attempt < Sendings.MaxAttempts; attempt++)
        {
            await _council.AtAsync(_council.Time.GetUtcNow() + Sendings.WaitAfter(attempt));
        }

        Assert.Single(_council.Cards(Max), card => card.Contains("could not be posted", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_paused_plan_asks_nobody()
    {
        await _council.StoreAsync(Patrols);
        await _council.ChangeAsync(settings => settings.Pause(Tuesday));

        await _council.AtAsync(Thursday);
        Assert.Empty(_council.Cards(Jo));

        await _council.ChangeAsync(settings => settings.Resume(Thursday.AddDays(1)));
        await _council.AtAsync(Thursday.AddDays(1));
        Assert.Empty(_council.Cards(Jo));
        await _council.AtAsync(Thursday.AddDays(7));
        Assert.Single(_council.Cards(Jo));
    }

    [Fact]
    public async Task Work_that_was_lost_between_the_ledger_and_the_queue_is_taken_up_again()
    {
        await _council.StoreAsync(Patrols);
        await _council.AtAsync(Thursday.AddMinutes(-1));
        _council.Time.SetUtcNow(Thursday);
        await _council.Ledger.TryInsertAsync(
            Council.CheckIn(Jo, CheckInState.Planned, "1.1"),
            Cancelled);

        await _council.AtAsync(Thursday.AddMinutes(9));
        Assert.Empty(_council.Cards(Jo));
        await _council.AtAsync(Thursday.AddMinutes(10));

        Assert.Single(_council.Cards(Jo));
    }
}
