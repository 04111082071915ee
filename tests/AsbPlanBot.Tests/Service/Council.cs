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

/// <summary>
/// A small council: its people with the app installed, Teams on this machine, and two instances of the service on one storage
/// account. Jo holds "ASB Team Leader", Sam "ASB Team". Times are London's in winter; check-ins are on Thursdays at 10.
/// </summary>
internal sealed class Council : IAsyncDisposable
{
    public const string Cycle = "20261126T1000Z";

    public static readonly DateTimeOffset Tuesday = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Thursday = new(2026, 11, 26, 10, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset FirstSummary = new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero);

    public static readonly TeamsPerson Jo = new("aaaaaaaa-0000-4000-8000-000000000001", "Jo Blake", "jo@council.example", ["ASB Team Leader"]);
    public static readonly TeamsPerson Sam = new("aaaaaaaa-0000-4000-8000-000000000002", "Sam Osei", "sam@council.example", ["ASB Team"]);
    public static readonly TeamsPerson Max = new("aaaaaaaa-0000-4000-8000-000000000009", "Max Reid", "max@council.example", []);

    public static readonly Objective Patrols = new() { Ref = "1.1", Title = "Patrols", Parties = ["ASB Team Leader"] };
    public static readonly Objective Letters = new() { Ref = "1.2", Title = "Letters", Parties = ["ASB Team"] };

    private readonly FakeBot _bot;

    private readonly Func<Task<ServiceInstance>> _start;

    private Council(FakeBot bot, LocalTeamsServer teams, Func<Task<ServiceInstance>> start, ServiceInstance here, ServiceInstance elsewhere, FakeTimeProvider time) =>
        (_bot, Teams, _start, Here, Elsewhere, Time) = (bot, teams, start, here, elsewhere, time);

    public FakeTimeProvider Time { get; }

    public LocalTeamsServer Teams { get; }

    public ServiceInstance Here { get; }

    public ServiceInstance Elsewhere { get; }

    public ILedgerStore Ledger => Here.Get<ILedgerStore>();

    public IPlanStore Plans => Here.Get<IPlanStore>();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<Council> StartAsync(StorageFixture storage)
    {
        var time = new FakeTimeProvider(Tuesday);
        var bot = await FakeBot.StartAsync(Cancelled);
        var teams = await LocalTeamsServer.StartAsync(
            new LocalTeamsOptions { People = [Jo, Sam, Max], Bot = bot.Address, RateLimits = false }, Cancelled);
        await teams.Actions.InstallInTeamAsync(TeamsPerson.Manager, Roster.PlanChannel, Cancelled);
        foreach (var person in new[] { Jo, Sam, Max })
            await teams.Actions.InstallAsync(person, Cancelled);

        var prefix = "t" + Guid.NewGuid().ToString("N");
        Task<ServiceInstance> Start() => ServiceInstance.StartAsync(storage.ConnectionString, prefix, teams.Address, time, Cancelled);
        return new Council(bot, teams, Start, await Start(), await Start(), time);
    }

    /// <summary>One instance more, as after a restart: it remembers nothing.</summary>
    public Task<ServiceInstance> StartAnotherAsync() => _start();

    public async ValueTask DisposeAsync()
    {
        await Here.DisposeAsync();
        await Elsewhere.DisposeAsync();
        await Teams.DisposeAsync();
        await _bot.DisposeAsync();
    }

    /// <summary>Stores a plan that is managed by Max and runs since Tuesday.</summary>
    public async Task StoreAsync(params Objective[] objectives)
    {
        var plan = new Plan { Title = "Our plan", Commitments = [new Commitment(1, "Safer streets", objectives)] };
        var settings = new PlanSettings
        {
            PlanId = "asb",
            ActiveFrom = Tuesday,
            TeamId = Roster.TeamId,
            ChannelId = Roster.PlanChannel.Id,
            Managers = [Max.AadObjectId],
        };
        Assert.Equal(SaveOutcome.Saved, await Plans.SavePlanAsync(new PlanInForce(settings, plan), [], Cancelled));
        await Here.Get<IPeopleStore>().SaveAsync("asb", new PlanDirectory([Held("ASB Team Leader", Jo), Held("ASB Team", Sam)]), Cancelled);
    }

    public async Task<PlanSettings> SettingsAsync() =>
        (await Plans.LoadAsync("asb", Cancelled) ?? throw new InvalidOperationException("There is no such plan.")).Settings;

    public async Task ChangeAsync(Func<PlanSettings, PlanSettings> change) =>
        Assert.Equal(SaveOutcome.Saved, await Plans.SaveSettingsAsync(change(await SettingsAsync()), Cancelled));

    /// <summary>Moves the clock; both instances tick at once, and one once more.</summary>
    public async Task AtAsync(DateTimeOffset now)
    {
        Time.SetUtcNow(now);
        await Task.WhenAll(Here.TickAsync(), Elsewhere.TickAsync());
        await Elsewhere.TickAsync();
    }

    public async Task<CheckIn> CheckInOf(TeamsPerson person, string cycle = Cycle) =>
        await Ledger.FindAsync("asb", cycle, person.AadObjectId, Cancelled)
        ?? throw new InvalidOperationException("There is no such check-in.");

    public static CheckIn CheckIn(TeamsPerson person, CheckInState state, params string[] asked) => new()
    {
        PlanId = "asb",
        Cycle = Cycle,
        PersonId = person.AadObjectId,
        State = state,
        StateSince = Thursday,
        Asked = asked,
    };

    public static WorkItem WorkOf(params TeamsPerson[] persons) =>
        new(WorkKind.CheckIn, "asb", Cycle, string.Join(' ', persons.Select(person => person.AadObjectId)));

    /// <summary>The cards in somebody's chat with the bot, as JSON.</summary>
    public IReadOnlyList<string> Cards(TeamsPerson person) => CardsIn(person.ChatId);

    public IReadOnlyList<string> CardsIn(string conversation) =>
        [.. Teams.Messages(conversation).Where(message => message.Attachments is not null).Select(message => $"{message.Attachments}")];

    private static Party Held(string party, TeamsPerson by) => new(
        party, PartyKind.Role, [new Holding(new Officer(by.AadObjectId, by.Name, by.Upn), Lead: true, From: null, To: null)]);
}
