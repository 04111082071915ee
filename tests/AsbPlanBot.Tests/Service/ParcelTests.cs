using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.LocalTeams.Connector;
using AsbPlanBot.Teams.Delivery;
using AsbPlanBot.Tests.Storage;
using AsbPlanBot.Workers;
using Azure;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using static AsbPlanBot.Tests.Service.Council;

namespace AsbPlanBot.Tests.Service;

/// <summary>One piece of work that stands for several people: none holds up the others, and none is forgotten.</summary>
[Collection(StorageTestGroup.Name)]
public sealed class ParcelTests(StorageFixture storage) : IAsyncLifetime
{
    private Council _council = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _council = await Council.StartAsync(storage);
        await _council.StoreAsync(Patrols, Letters);
        _council.Time.SetUtcNow(Thursday);
        await _council.Ledger.InsertAsync(
            [Council.CheckIn(Jo, CheckInState.Planned, "1.1"), Council.CheckIn(Sam, CheckInState.Planned, "1.2")], Cancelled);
    }

    public ValueTask DisposeAsync() => _council.DisposeAsync();

    [Fact]
    public async Task Everybody_of_a_parcel_gets_their_card()
    {
        Assert.Null(await RunAsync());

        Assert.Single(_council.Cards(Jo));
        Assert.Single(_council.Cards(Sam));
        Assert.Equal((CheckInState.Sent, CheckInState.Sent), ((await _council.CheckInOf(Jo)).State, (await _council.CheckInOf(Sam)).State));
    }

    [Fact]
    public async Task Whom_Teams_does_not_take_now_waits_alone_and_gets_the_card_later()
    {
        _council.Teams.Faults.Add(new Fault { Kind = FaultKind.ServiceError, Conversation = Jo.ChatId, Method = "POST", Calls = 1 });

        await RunAsync();
        Assert.Empty(_council.Cards(Jo));
        Assert.Single(_council.Cards(Sam));

        await _council.AtAsync(Thursday.AddMinutes(2));
        Assert.Single(_council.Cards(Jo));
        Assert.Single(_council.Cards(Sam));
    }

    [Fact]
    public async Task Whom_another_instance_has_claimed_is_left_to_it_and_looked_after_later()
    {
        var ledger = _council.Ledger;
        var late = new Mock<ILedgerStore>();
        late.Setup(store => store.FindAsync("asb", Cycle, It.IsAny<IReadOnlyCollection<string>>(), It.IsAny<CancellationToken>()))
            .Returns(async (string plan, string cycle, IReadOnlyCollection<string> persons, CancellationToken token) =>
            {
                var read = await ledger.FindAsync(plan, cycle, persons, token);
                await ledger.TryUpdateAsync(CheckInMoves.After(read[0], new CheckInEvent.Claimed(), Thursday), token);
                return read;
            });
        late.Setup(store => store.TryUpdateAsync(It.IsAny<IReadOnlyList<CheckIn>>(), It.IsAny<CancellationToken>()))
            .Returns((IReadOnlyList<CheckIn> claims, CancellationToken token) => ledger.TryUpdateAsync(claims, token));
        late.Setup(store => store.TryUpdateAsync(It.IsAny<CheckIn>(), It.IsAny<CancellationToken>()))
            .Returns((CheckIn checkIn, CancellationToken token) => ledger.TryUpdateAsync(checkIn, token));

        await Dispatch(late.Object).RunAsync(WorkOf(Jo, Sam), Cancelled);
        Assert.Empty(_council.Cards(Jo));
        Assert.Single(_council.Cards(Sam));

        await _council.AtAsync(Thursday + Sendings.Limit + TimeSpan.FromSeconds(1));
        Assert.Single(_council.Cards(Jo));
    }

    [Fact]
    public async Task What_was_claimed_too_long_ago_is_not_sent_but_claimed_anew()
    {
        var ledger = _council.Ledger;
        var slow = new Mock<ILedgerStore>();
        slow.Setup(store => store.FindAsync("asb", Cycle, It.IsAny<IReadOnlyCollection<string>>(), It.IsAny<CancellationToken>()))
            .Returns((string plan, string cycle, IReadOnlyCollection<string> persons, CancellationToken token) => ledger.FindAsync(plan, cycle, persons, token));
        slow.Setup(store => store.TryUpdateAsync(It.IsAny<IReadOnlyList<CheckIn>>(), It.IsAny<CancellationToken>()))
            .Returns(async (IReadOnlyList<CheckIn> claims, CancellationToken token) =>
            {
                var stored = await ledger.TryUpdateAsync(claims, token);
                _council.Time.Advance(Sendings.Limit / 2);
                return stored;
            });

        await Dispatch(slow.Object).RunAsync(WorkOf(Jo, Sam), Cancelled);
        Assert.Empty(_council.Cards(Jo));
        Assert.Empty(_council.Cards(Sam));

        await _council.AtAsync(Thursday + Sendings.Limit + TimeSpan.FromSeconds(1));
        Assert.Single(_council.Cards(Jo));
        Assert.Single(_council.Cards(Sam));
    }

    [Fact]
    public async Task What_was_sent_while_storage_went_away_is_noted_when_it_is_back_and_not_sent_again()
    {
        var ledger = _council.Ledger;
        var (away, failures) = (new Mock<ILedgerStore>(), 3);
        away.Setup(store => store.FindAsync("asb", Cycle, It.IsAny<IReadOnlyCollection<string>>(), It.IsAny<CancellationToken>()))
            .Returns((string plan, string cycle, IReadOnlyCollection<string> persons, CancellationToken token) => ledger.FindAsync(plan, cycle, persons, token));
        away.Setup(store => store.TryUpdateAsync(It.IsAny<IReadOnlyList<CheckIn>>(), It.IsAny<CancellationToken>()))
            .Returns((IReadOnlyList<CheckIn> claims, CancellationToken token) => ledger.TryUpdateAsync(claims, token));
        away.Setup(store => store.TryUpdateAsync(It.IsAny<CheckIn>(), It.IsAny<CancellationToken>()))
            .Returns((CheckIn checkIn, CancellationToken token) => failures-- > 0
                ? Task.FromException<CheckIn?>(new RequestFailedException("Storage is away."))
                : ledger.TryUpdateAsync(checkIn, token));

        var running = Dispatch(away.Object).RunAsync(WorkOf(Jo), Cancelled);
        while (!running.IsCompleted)
        {
            _council.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(running, Task.Delay(TimeSpan.FromMilliseconds(20), Cancelled));
        }

        Assert.Null(await running);
        Assert.Equal(CheckInState.Sent, (await _council.CheckInOf(Jo)).State);
        Assert.Single(_council.Cards(Jo));
    }

    [Fact]
    public async Task A_parcel_that_is_given_up_leaves_nobody_in_it_without_a_state()
    {
        await _council.Here.Get<CheckInDispatch>().AbandonAsync(WorkOf(Jo, Sam), "it never came to its end", Cancelled);

        Assert.Equal(CheckInState.Unreachable, (await _council.CheckInOf(Jo)).State);
        Assert.Equal("it never came to its end", (await _council.CheckInOf(Sam)).Reason);
    }

    private CheckInDispatch Dispatch(ILedgerStore ledger) => new(
        ledger, _council.Here.Get<CheckInSender>(), _council.Here.Get<IWorkQueue>(), _council.Time, NullLogger<CheckInDispatch>.Instance);

    private Task<TimeSpan?> RunAsync() => _council.Here.Get<CheckInDispatch>().RunAsync(WorkOf(Jo, Sam), Cancelled);
}
