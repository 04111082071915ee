using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.LocalTeams;
using AsbPlanBot.LocalTeams.Connector;
using AsbPlanBot.LocalTeams.Conversations;
using AsbPlanBot.LocalTeams.People;
using AsbPlanBot.Teams.Delivery;
using AsbPlanBot.Tests.LocalTeams;
using AsbPlanBot.Tests.Storage;
using AsbPlanBot.Workers;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;
using Officer = AsbPlanBot.Core.People.Person;
using TeamsPerson = AsbPlanBot.LocalTeams.People.Person;

namespace AsbPlanBot.Tests.Service;

/// <summary>The tick as the service runs it, on tables in Azurite and against the Connector of LocalTeams.</summary>
[Collection(StorageTestGroup.Name)]
public sealed class TickTests(StorageFixture storage) : IAsyncLifetime
{
    private const string Cycle = "20261126T1000Z";
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Thursday = new(2026, 11, 26, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset FirstSummary = new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero);

    private static readonly TeamsPerson Jo = new("aaaaaaaa-0000-4000-8000-000000000001", "Jo Blake", "jo@council.example", ["ASB Team Leader"]);
    private static readonly TeamsPerson Sam = new("aaaaaaaa-0000-4000-8000-000000000002", "Sam Osei", "sam@council.example", ["ASB Team"]);

    private readonly FakeTimeProvider _time = new(Monday);
    private FakeBot _bot = null!;
    private LocalTeamsServer _teams = null!;
    private ServiceInstance _here = null!;
    private ServiceInstance _elsewhere = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _bot = await FakeBot.StartAsync(Cancelled);
        _teams = await LocalTeamsServer.StartAsync(
            new LocalTeamsOptions { People = [Jo, Sam], Bot = _bot.Address, RateLimits = false }, Cancelled);
        await _teams.Actions.InstallInTeamAsync(TeamsPerson.Manager, Roster.PlanChannel, Cancelled);
        await _teams.Actions.InstallAsync(Jo, Cancelled);
        await _teams.Actions.InstallAsync(Sam, Cancelled);

        var prefix = "t" + Guid.NewGuid().ToString("N");
        _here = await ServiceInstance.StartAsync(storage.ConnectionString, prefix, _teams.Address, _time, Cancelled);
        _elsewhere = await ServiceInstance.StartAsync(storage.ConnectionString, prefix, _teams.Address, _time, Cancelled);
        await StorePlanAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _here.DisposeAsync();
        await _elsewhere.DisposeAsync();
        await _teams.DisposeAsync();
        await _bot.DisposeAsync();
    }

    [Fact]
    public async Task Nothing_is_sent_before_the_occurrence()
    {
        _time.SetUtcNow(Thursday.AddSeconds(-1));

        await _here.TickAsync();

        Assert.Empty(Cards(Jo));
    }

    [Fact]
    public async Task Each_officer_gets_one_card_however_many_instances_tick_and_however_often()
    {
        _time.SetUtcNow(Thursday);

        await Task.WhenAll(_here.TickAsync(), _elsewhere.TickAsync());
        await Task.WhenAll(_elsewhere.TickAsync(), _here.TickAsync());

        Assert.Single(Cards(Jo));
        Assert.Single(Cards(Sam));
        Assert.Equal(CheckInState.Sent, (await CheckInOf(Jo)).State);
    }

    [Fact]
    public async Task An_instance_that_read_a_check_in_before_another_claimed_it_sends_nothing()
    {
        _time.SetUtcNow(Thursday);
        var ledger = _here.Get<ILedgerStore>();
        await ledger.TryInsertAsync(CheckInOfJo(CheckInState.Planned), Cancelled);
        var late = new Mock<ILedgerStore>();
        late.Setup(store => store.FindAsync("asb", Cycle, Jo.AadObjectId, It.IsAny<CancellationToken>()))
            .Returns(async (string plan, string cycle, string person, CancellationToken token) =>
            {
                var read = await ledger.FindAsync(plan, cycle, person, token);
                await _elsewhere.Get<CheckInDispatch>().RunAsync(WorkOfJo, token);
                return read;
            });
        late.Setup(store => store.TryUpdateAsync(It.IsAny<CheckIn>(), It.IsAny<CancellationToken>()))
            .Returns((CheckIn checkIn, CancellationToken token) => ledger.TryUpdateAsync(checkIn, token));

        await new CheckInDispatch(late.Object, _here.Get<CheckInSender>(), _here.Get<IWorkQueue>(), _time, NullLogger<CheckInDispatch>.Instance)
            .RunAsync(WorkOfJo, Cancelled);

        Assert.Single(Cards(Jo));
    }

    [Fact]
    public async Task An_instance_that_read_of_a_summary_before_another_claimed_it_posts_nothing()
    {
        _time.SetUtcNow(FirstSummary);
        var ledger = _here.Get<ILedgerStore>();
        var planned = new SummaryPost
        {
            PlanId = "asb",
            Cycle = "20261130T0900Z",
            State = CheckInState.Planned,
            StateSince = FirstSummary,
        };
        await ledger.TryInsertAsync(planned, Cancelled);
        var work = new WorkItem(WorkKind.Summary, planned.PlanId, planned.Cycle, "");
        var late = new Mock<ILedgerStore>();
        late.Setup(store => store.FindSummaryAsync(planned.PlanId, planned.Cycle, It.IsAny<CancellationToken>()))
            .Returns(async (string plan, string cycle, CancellationToken token) =>
            {
                var read = await ledger.FindSummaryAsync(plan, cycle, token);
                await _elsewhere.Get<PostingDispatch>().RunAsync(work, token);
                return read;
            });
        late.Setup(store => store.TryUpdateAsync(It.IsAny<SummaryPost>(), It.IsAny<CancellationToken>()))
            .Returns((SummaryPost post, CancellationToken token) => ledger.TryUpdateAsync(post, token));

        var dispatch = new PostingDispatch(
            _here.Get<IPlanStore>(),
            late.Object,
            _here.Get<SummarySender>(),
            _here.Get<NoticeSender>(),
            _here.Get<NoticePlanning>(),
            _time,
            NullLogger<PostingDispatch>.Instance);
        await dispatch.RunAsync(work, Cancelled);

        Assert.Single(CardsIn(Roster.PlanChannel.Id));
    }

    [Fact]
    public async Task After_an_outage_only_the_newest_occurrence_is_caught_up()
    {
        _time.SetUtcNow(Thursday.AddDays(16));

        await _here.TickAsync();
        await _here.TickAsync();

        Assert.Single(Cards(Jo));
        Assert.Null(await _here.Get<ILedgerStore>().FindAsync("asb", Cycle, Jo.AadObjectId, Cancelled));
    }

    [Fact]
    public async Task Somebody_who_has_blocked_the_bot_is_unreachable_with_the_reason_and_holds_nobody_up()
    {
        _teams.Actions.Block(Jo, blocked: true);
        _time.SetUtcNow(Thursday);

        await _here.TickAsync();

        var missed = await CheckInOf(Jo);
        Assert.Equal(CheckInState.Unreachable, missed.State);
        Assert.Contains("blocked", missed.Reason, StringComparison.Ordinal);
        Assert.Single(Cards(Sam));
    }

    [Fact]
    public async Task A_send_that_failed_is_tried_again_after_a_while()
    {
        _teams.Faults.Add(new Fault { Kind = FaultKind.ServiceError, Conversation = Jo.ChatId, Method = "POST", Calls = 1 });
        _time.SetUtcNow(Thursday);

        await _here.TickAsync();
        Assert.Empty(Cards(Jo));
        Assert.Equal(CheckInState.Planned, (await CheckInOf(Jo)).State);

        _time.Advance(TimeSpan.FromMinutes(2));
        await _elsewhere.TickAsync();

        Assert.Single(Cards(Jo));
        Assert.Equal(2, (await CheckInOf(Jo)).Attempts);
    }

    [Fact]
    public async Task What_an_instance_was_sending_when_it_died_is_taken_over_by_another()
    {
        _time.SetUtcNow(Thursday);
        await _here.Get<ILedgerStore>().TryInsertAsync(CheckInOfJo(CheckInState.Sending) with { Attempts = 1 }, Cancelled);
        await _here.Get<IWorkQueue>().EnqueueAsync(WorkOfJo, Cancelled);

        _time.Advance(Sendings.Limit);
        await _elsewhere.TickAsync();
        Assert.Empty(Cards(Jo));

        _time.Advance(TimeSpan.FromSeconds(1));
        await _elsewhere.TickAsync();
        Assert.Single(Cards(Jo));
    }

    [Fact]
    public async Task The_summary_is_posted_once_to_the_plans_channel()
    {
        _time.SetUtcNow(FirstSummary);

        await Task.WhenAll(_here.TickAsync(), _elsewhere.TickAsync());
        await _here.TickAsync();

        Assert.Single(CardsIn(Roster.PlanChannel.Id));
    }

    [Fact]
    public async Task A_plan_imported_after_the_bot_came_to_its_team_is_that_teams()
    {
        var plans = _here.Get<IPlanStore>();
        var loaded = await plans.LoadAsync("asb", Cancelled);
        await plans.SaveSettingsAsync(loaded!.Settings with { TeamId = null, ChannelId = null }, Cancelled);
        await MeetTeamAsync(Roster.TeamId, Roster.PlanChannel.Id);

        _time.SetUtcNow(FirstSummary);
        await _here.TickAsync();

        var settings = (await plans.LoadAsync("asb", Cancelled))!.Settings;
        Assert.Equal((Roster.TeamId, Roster.PlanChannel.Id), (settings.TeamId, settings.ChannelId));
        Assert.Equal([TeamsPerson.Manager.AadObjectId], settings.Managers);
        Assert.Single(CardsIn(Roster.PlanChannel.Id));
    }

    [Fact]
    public async Task Where_the_bot_is_in_several_teams_nobody_guesses_whose_a_plan_is()
    {
        var plans = _here.Get<IPlanStore>();
        var loaded = await plans.LoadAsync("asb", Cancelled);
        await plans.SaveSettingsAsync(loaded!.Settings with { TeamId = null, ChannelId = null }, Cancelled);
        await MeetTeamAsync(Roster.TeamId, Roster.PlanChannel.Id);
        await MeetTeamAsync("19:another@thread.tacv2", "19:another@thread.tacv2");

        await _here.TickAsync();

        Assert.Null((await plans.LoadAsync("asb", Cancelled))!.Settings.TeamId);
    }

    private static WorkItem WorkOfJo => new(WorkKind.CheckIn, "asb", Cycle, Jo.AadObjectId);

    private static CheckIn CheckInOfJo(CheckInState state) => new()
    {
        PlanId = "asb",
        Cycle = Cycle,
        PersonId = Jo.AadObjectId,
        State = state,
        StateSince = Thursday,
        Asked = ["1.1"],
    };

    private Task<bool> MeetTeamAsync(string teamId, string channelId) => _here.Get<IConversationStore>().SaveAsync(
        new Conversation(
            teamId,
            ConversationKind.Team,
            $$"""
            {
              "user": { "id": "29:m", "aadObjectId": "{{TeamsPerson.Manager.AadObjectId}}" },
              "conversation": { "id": "{{channelId}}" },
              "channelId": "msteams",
              "serviceUrl": "{{_teams.Address}}"
            }
            """,
            Unreachable: null),
        Cancelled);

    private async Task StorePlanAsync()
    {
        var plan = new Plan
        {
            Title = "Our plan",
            Commitments =
            [
                new Commitment(1, "Safer streets",
                [
                    new Objective { Ref = "1.1", Title = "Patrols", Parties = ["ASB Team Leader"] },
                    new Objective { Ref = "1.2", Title = "Letters", Parties = ["ASB Team"] },
                ]),
            ],
        };
        var settings = new PlanSettings
        {
            PlanId = "asb",
            ActiveFrom = Monday,
            TeamId = Roster.TeamId,
            ChannelId = Roster.PlanChannel.Id,
        };
        var saved = await _here.Get<IPlanStore>().SavePlanAsync(new PlanInForce(settings, plan), [], Cancelled);
        Assert.Equal(SaveOutcome.Saved, saved);
        await _here.Get<IPeopleStore>().SaveAsync("asb", new PlanDirectory([Held("ASB Team Leader", Jo), Held("ASB Team", Sam)]), Cancelled);
    }

    private static Party Held(string party, TeamsPerson by) => new(
        party, PartyKind.Role, [new Holding(new Officer(by.AadObjectId, by.Name, by.Upn), Lead: true, From: null, To: null)]);

    private async Task<CheckIn> CheckInOf(TeamsPerson person) =>
        await _here.Get<ILedgerStore>().FindAsync("asb", Cycle, person.AadObjectId, Cancelled)
        ?? throw new InvalidOperationException("There is no such check-in.");

    private IReadOnlyList<Message> Cards(TeamsPerson person) => CardsIn(person.ChatId);

    private IReadOnlyList<Message> CardsIn(string conversation) =>
        [.. _teams.Messages(conversation).Where(message => message.Attachments is not null)];
}
