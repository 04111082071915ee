using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Tests;
using AsbPlanBot.Tests.Storage;
using static AsbPlanBot.Tests.Service.Council;

namespace AsbPlanBot.Tests.Service;

/// <summary>Absence and cover in a cycle, as two instances of the service run it. Jo is away, Sam may cover.</summary>
[Collection(StorageTestGroup.Name)]
public sealed class CoverTests(StorageFixture storage) : IAsyncLifetime
{
    private Council _council = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _council = await Council.StartAsync(storage);
        await _council.StoreAsync(Patrols, Letters);
    }

    public ValueTask DisposeAsync() => _council.DisposeAsync();

    [Fact]
    public async Task Who_covers_gets_one_card_for_both_and_who_is_away_none()
    {
        await AwayAsync("2026-11-24", "2027-01-05", Sam.AadObjectId);

        await _council.AtAsync(Thursday);
        await _council.AtAsync(Thursday.AddDays(4));

        Assert.Empty(_council.Cards(Jo));
        Assert.Contains("You cover for Jo Blake", _council.Cards(Sam)[0], StringComparison.Ordinal);
        Assert.Contains("Patrols", _council.Cards(Sam)[0], StringComparison.Ordinal);
        Assert.Contains("Letters", _council.Cards(Sam)[0], StringComparison.Ordinal);
        Assert.Equal(CheckInState.Away, (await _council.CheckInOf(Jo)).State);
    }

    [Fact]
    public async Task Who_leaves_after_being_asked_is_not_reminded_and_who_covers_is_asked_then()
    {
        await _council.AtAsync(Thursday);
        await AwayAsync("2026-11-28", "2027-01-05", Sam.AadObjectId);
        await ReplyAsync(Sam, "1.2");

        await _council.AtAsync(Thursday.AddDays(4));
        Assert.Equal(2, _council.Cards(Sam).Count);
        Assert.Contains("Patrols", _council.Cards(Sam)[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Letters", _council.Cards(Sam)[1], StringComparison.Ordinal);

        // The reminder is the stand-in's by then.
        await _council.AtAsync(Thursday.AddDays(6));
        Assert.Single(_council.Cards(Jo));
        Assert.Equal(3, _council.Cards(Sam).Count);
        Assert.Empty(_council.Cards(Max));
    }

    [Fact]
    public async Task Who_comes_back_with_nobody_covering_is_asked_at_the_hour_of_the_cycle()
    {
        await AwayAsync("2026-11-24", "2026-11-30", null);

        await _council.AtAsync(Thursday);
        await _council.AtAsync(Thursday.AddDays(4).AddMinutes(-1));
        Assert.Empty(_council.Cards(Jo));
        await _council.AtAsync(Thursday.AddDays(4));

        Assert.Single(_council.Cards(Jo));
    }

    [Fact]
    public async Task Before_the_cycle_managers_hear_that_nobody_covers()
    {
        await AwayAsync("2026-11-24", "2027-01-05", null);

        await _council.AtAsync(Thursday.AddDays(-1));

        Assert.Contains("Jo Blake, away until 5 Jan 2027", Assert.Single(_council.Cards(Max)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_in_that_was_put_off_comes_again_once_at_its_time()
    {
        await _council.AtAsync(Thursday);
        var until = Thursday.AddDays(1);
        await UpdateAsync(Jo, new CheckInEvent.Snooze(until));

        await _council.AtAsync(until.AddMinutes(-1));
        Assert.Single(_council.Cards(Jo));
        await _council.AtAsync(until);
        await _council.AtAsync(until.AddHours(1));

        Assert.Equal(2, _council.Cards(Jo).Count);
    }

    private Task AwayAsync(string from, string until, string? standIn) => _council.Here.Get<IPeopleStore>().SaveAbsenceAsync(
        "asb", new Absence(Jo.AadObjectId, Given.Day(from), Given.Day(until), standIn), Cancelled);

    private Task ReplyAsync(AsbPlanBot.LocalTeams.People.Person person, params string[] refs) => UpdateAsync(person, new CheckInEvent.Replied(refs));

    private async Task UpdateAsync(AsbPlanBot.LocalTeams.People.Person person, CheckInEvent happened) => Assert.NotNull(
        await _council.Ledger.TryUpdateAsync(CheckInMoves.After(await _council.CheckInOf(person), happened, _council.Time.GetUtcNow()), Cancelled));
}
