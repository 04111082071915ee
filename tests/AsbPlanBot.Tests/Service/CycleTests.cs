using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.LocalTeams;
using AsbPlanBot.LocalTeams.People;
using AsbPlanBot.Tests.LocalTeams;
using AsbPlanBot.Tests.Storage;
using Microsoft.Extensions.Time.Testing;
using Officer = AsbPlanBot.Core.People.Person;
using TeamsPerson = AsbPlanBot.LocalTeams.People.Person;

namespace AsbPlanBot.Tests.Service;

/// <summary>A cycle from its first card to its end, as two instances of the service run it. Times are London's in winter.</summary>
[Collection(StorageTestGroup.Name)]
public sealed class CycleTests(StorageFixture storage) : IAsyncLifetime
{
    private const string Cycle = "20261126T1000Z";
    private static readonly DateTimeOffset Tuesday = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Thursday = new(2026, 11, 26, 10, 0, 0, TimeSpan.Zero);
    private static readonly TeamsPerson Jo = new("aaaaaaaa-0000-4000-8000-000000000001", "Jo Blake", "jo@council.example", ["ASB Team Leader"]);
    private static readonly TeamsPerson Manager = new("aaaaaaaa-0000-4000-8000-000000000009", "Max Reid", "max@council.example", []);

    private readonly FakeTimeProvider _time = new(Tuesday);
    private FakeBot _bot = null!;
    private LocalTeamsServer _teams = null!;
    private ServiceInstance _here = null!;
    private ServiceInstance _elsewhere = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _bot = await FakeBot.StartAsync(Cancelled);
        _teams = await LocalTeamsServer.StartAsync(
            new LocalTeamsOptions { People = [Jo, Manager], Bot = _bot.Address, RateLimits = false }, Cancelled);
        await _teams.Actions.InstallInTeamAsync(TeamsPerson.Manager, Roster.PlanChannel, Cancelled);
        await _teams.Actions.InstallAsync(Jo, Cancelled);
        await _teams.Actions.InstallAsync(Manager, Cancelled);
        var prefix = "t" + Guid.NewGuid().ToString("N");
        _here = await ServiceInstance.StartAsync(storage.ConnectionString, prefix, _teams.Address, _time, Cancelled);
        _elsewhere = await ServiceInstance.StartAsync(storage.ConnectionString, prefix, _teams.Address, _time, Cancelled);
    }

    public async ValueTask DisposeAsync()
    {
        await _here.DisposeAsync();
        await _elsewhere.DisposeAsync();
        await _teams.DisposeAsync();
        await _bot.DisposeAsync();
    }

    [Fact]
    public async Task Who_does_not_answer_is_reminded_once_then_told_to_the_managers_once_then_has_missed_it()
    {
        await StoreAsync();
        await AtAsync(Thursday);
        Assert.Single(Cards(Jo));

        await AtAsync(Thursday.AddDays(4).AddMinutes(-1));
        Assert.Single(Cards(Jo));
        await AtAsync(Thursday.AddDays(4));
        Assert.Equal(2, Cards(Jo).Count);
        Assert.Contains("reminder", Cards(Jo)[^1], StringComparison.Ordinal);
        Assert.Empty(Cards(Manager));

        await AtAsync(Thursday.AddDays(6));
        Assert.Equal(2, Cards(Jo).Count);
        Assert.Contains("Jo Blake", Assert.Single(Cards(Manager)), StringComparison.Ordinal);
        Assert.Equal(CheckInState.Escalated, (await CheckInOf(Cycle)).State);

        await AtAsync(Thursday.AddDays(7));
        Assert.Equal(CheckInState.Missed, (await CheckInOf(Cycle)).State);
        Assert.Equal(CheckInState.Sent, (await CheckInOf("20261203T1000Z")).State);
        Assert.Equal(["20261203T1000Z"], await _here.Get<ILedgerStore>().ListOpenAsync("asb", Cancelled));
        Assert.Single(Cards(Manager));
    }

    [Fact]
    public async Task Who_has_answered_hears_no_more_of_it()
    {
        await StoreAsync();
        await AtAsync(Thursday);
        var answered = CheckInMoves.After(await CheckInOf(Cycle), new CheckInEvent.Replied(["1.1"]), _time.GetUtcNow());
        await _here.Get<ILedgerStore>().TryUpdateAsync(answered, Cancelled);

        await AtAsync(Thursday.AddDays(4));
        await AtAsync(Thursday.AddDays(6));

        Assert.Single(Cards(Jo));
        Assert.Empty(Cards(Manager));
    }

    [Fact]
    public async Task Who_could_not_be_reached_is_told_to_the_managers_and_asked_as_soon_as_they_can()
    {
        await StoreAsync();
        _teams.Actions.Block(Jo, blocked: true);
        await AtAsync(Thursday);
        Assert.Equal(CheckInState.Unreachable, (await CheckInOf(Cycle)).State);

        await AtAsync(Thursday.AddMinutes(31));
        Assert.Contains("blocked", Assert.Single(Cards(Manager)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_a_cycle_managers_hear_once_of_what_nobody_answers_for()
    {
        await StoreAsync(new Objective { Ref = "5.3", Title = "Nobody's" });

        await AtAsync(Thursday.AddDays(-1).AddMinutes(-1));
        Assert.Empty(Cards(Manager));
        await AtAsync(Thursday.AddDays(-1));
        await AtAsync(Thursday.AddHours(-1));

        Assert.Contains("5.3", Assert.Single(Cards(Manager)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_summary_that_has_no_channel_is_told_to_the_managers()
    {
        await StoreAsync();
        var plans = _here.Get<IPlanStore>();
        var settings = (await plans.LoadAsync("asb", Cancelled))!.Settings;
        await plans.SaveSettingsAsync(settings with { ChannelId = null }, Cancelled);
        _time.SetUtcNow(Thursday.AddDays(4).AddHours(-1));
        for (var attempt = 0; attempt < Sendings.MaxAttempts; attempt++)
        {
            await AtAsync(_time.GetUtcNow() + Sendings.WaitAfter(attempt));
        }

        Assert.Single(Cards(Manager), card => card.Contains("could not be posted", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_paused_plan_asks_nobody()
    {
        await StoreAsync();
        var plans = _here.Get<IPlanStore>();
        var settings = (await plans.LoadAsync("asb", Cancelled))!.Settings;
        await plans.SaveSettingsAsync(settings.Pause(Tuesday), Cancelled);

        await AtAsync(Thursday);
        Assert.Empty(Cards(Jo));

        settings = (await plans.LoadAsync("asb", Cancelled))!.Settings;
        await plans.SaveSettingsAsync(settings.Resume(Thursday.AddDays(1)), Cancelled);
        await AtAsync(Thursday.AddDays(1));
        Assert.Empty(Cards(Jo));
        await AtAsync(Thursday.AddDays(7));
        Assert.Single(Cards(Jo));
    }

    [Fact]
    public async Task Work_that_was_lost_between_the_ledger_and_the_queue_is_taken_up_again()
    {
        await StoreAsync();
        await AtAsync(Thursday.AddMinutes(-1));
        _time.SetUtcNow(Thursday);
        await _here.Get<ILedgerStore>().TryInsertAsync(
            new CheckIn
            {
                PlanId = "asb",
                Cycle = Cycle,
                PersonId = Jo.AadObjectId,
                State = CheckInState.Planned,
                StateSince = Thursday,
                Asked = ["1.1"],
            },
            Cancelled);

        await AtAsync(Thursday.AddMinutes(9));
        Assert.Empty(Cards(Jo));
        await AtAsync(Thursday.AddMinutes(10));

        Assert.Single(Cards(Jo));
    }

    private async Task AtAsync(DateTimeOffset now)
    {
        _time.SetUtcNow(now);
        await Task.WhenAll(_here.TickAsync(), _elsewhere.TickAsync());
        await _elsewhere.TickAsync();
    }

    private async Task StoreAsync(params Objective[] more)
    {
        var plan = new Plan
        {
            Title = "Our plan",
            Commitments = [new Commitment(1, "Safer streets", [new Objective { Ref = "1.1", Title = "Patrols", Parties = ["ASB Team Leader"] }, .. more])],
        };
        var settings = new PlanSettings
        {
            PlanId = "asb",
            ActiveFrom = Tuesday,
            TeamId = Roster.TeamId,
            ChannelId = Roster.PlanChannel.Id,
            Managers = [Manager.AadObjectId],
        };
        Assert.Equal(SaveOutcome.Saved, await _here.Get<IPlanStore>().SavePlanAsync(new PlanInForce(settings, plan), [], Cancelled));
        await _here.Get<IPeopleStore>().SaveAsync(
            "asb",
            new PlanDirectory([new Party("ASB Team Leader", PartyKind.Role, [new Holding(new Officer(Jo.AadObjectId, Jo.Name, Jo.Upn), Lead: true, From: null, To: null)])]),
            Cancelled);
    }

    private async Task<CheckIn> CheckInOf(string cycle) =>
        await _here.Get<ILedgerStore>().FindAsync("asb", cycle, Jo.AadObjectId, Cancelled)
        ?? throw new InvalidOperationException("There is no such check-in.");

    private IReadOnlyList<string> Cards(TeamsPerson person) =>
        [.. _teams.Messages(person.ChatId).Where(message => message.Attachments is not null).Select(message => $"{message.Attachments}")];
}
