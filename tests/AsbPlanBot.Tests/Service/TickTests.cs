using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.LocalTeams.Connector;
using AsbPlanBot.LocalTeams.People;
using AsbPlanBot.Teams.Delivery;
using AsbPlanBot.Tests.Storage;
using AsbPlanBot.Workers;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using static AsbPlanBot.Tests.Service.Council;
using TeamsPerson = AsbPlanBot.LocalTeams.People.Person;

namespace AsbPlanBot.Tests.Service;

/// <summary>The tick as the service runs it, on tables in Azurite and against the Connector of LocalTeams.</summary>
[Collection(StorageTestGroup.Name)]
public sealed class TickTests(StorageFixture storage) : IAsyncLifetime
{
    private Council _council = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private ServiceInstance Here => _council.Here;

    private ServiceInstance Elsewhere => _council.Elsewhere;

    public async ValueTask InitializeAsync()
    {
        _council = await Council.StartAsync(storage);
        await _council.StoreAsync(Patrols, Letters);
        await _council.ChangeAsync(settings => settings with { Managers = [] });
    }

    public ValueTask DisposeAsync() => _council.DisposeAsync();

    [Fact]
    public async Task Nothing_is_sent_before_the_occurrence()
    {
        _council.Time.SetUtcNow(Thursday.AddSeconds(-1));

        await Here.TickAsync();

        Assert.Empty(_council.Cards(Jo));
    }

    [Fact]
    public async Task Each_officer_gets_one_card_however_many_instances_tick_and_however_often()
    {
        _council.Time.SetUtcNow(Thursday);

        await Task.WhenAll(Here.TickAsync(), Elsewhere.TickAsync());
        await Task.WhenAll(Elsewhere.TickAsync(), Here.TickAsync());

        Assert.Single(_council.Cards(Jo));
        Assert.Single(_council.Cards(Sam));
        Assert.Equal(CheckInState.Sent, (await _council.CheckInOf(Jo)).State);
    }

    [Fact]
    public async Task An_instance_that_read_a_check_in_before_another_claimed_it_sends_nothing()
    {
        _council.Time.SetUtcNow(Thursday);
        var ledger = Here.Get<ILedgerStore>();
        await ledger.TryInsertAsync(Council.CheckIn(Jo, CheckInState.Planned, "1.1"), Cancelled);
        var late = new Mock<ILedgerStore>();
        late.Setup(store => store.FindAsync("asb", Cycle, It.IsAny<IReadOnlyCollection<string>>(), It.IsAny<CancellationToken>()))
            .Returns(async (string plan, string cycle, IReadOnlyCollection<string> persons, CancellationToken token) =>
            {
                var read = await ledger.FindAsync(plan, cycle, persons, token);
                await Elsewhere.Get<CheckInDispatch>().RunAsync(WorkOf(Jo), token);
                return read;
            });
        late.Setup(store => store.TryUpdateAsync(It.IsAny<IReadOnlyList<CheckIn>>(), It.IsAny<CancellationToken>()))
            .Returns((IReadOnlyList<CheckIn> claims, CancellationToken token) => ledger.TryUpdateAsync(claims, token));

        await new CheckInDispatch(late.Object, Here.Get<CheckInSender>(), Here.Get<IWorkQueue>(), _council.Time, NullLogger<CheckInDispatch>.Instance)
            .RunAsync(WorkOf(Jo), Cancelled);

        Assert.Single(_council.Cards(Jo));
    }

    [Fact]
    public async Task An_instance_that_read_of_a_summary_before_another_claimed_it_posts_nothing()
    {
        _council.Time.SetUtcNow(FirstSummary);
        var ledger = Here.Get<ILedgerStore>();
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
                await Elsewhere.Get<PostingDispatch>().RunAsync(work, token);
                return read;
            });
        late.Setup(store => store.TryUpdateAsync(It.IsAny<SummaryPost>(), It.IsAny<CancellationToken>()))
            .Returns((SummaryPost post, CancellationToken token) => ledger.TryUpdateAsync(post, token));

        var dispatch = new PostingDispatch(
            Here.Get<IPlanStore>(),
            late.Object,
            Here.Get<SummarySender>(),
            Here.Get<NoticeSender>(),
            Here.Get<NoticePlanning>(),
            _council.Time,
            NullLogger<PostingDispatch>.Instance);
        await dispatch.RunAsync(work, Cancelled);

        Assert.Single(_council.CardsIn(Roster.PlanChannel.Id));
    }

    [Fact]
    public async Task After_an_outage_only_the_newest_occurrence_is_caught_up()
    {
        _council.Time.SetUtcNow(Thursday.AddDays(16));

        await Here.TickAsync();
        await Here.TickAsync();

        Assert.Single(_council.Cards(Jo));
        Assert.Null(await Here.Get<ILedgerStore>().FindAsync("asb", Cycle, Jo.AadObjectId, Cancelled));
    }

    [Fact]
    public async Task Somebody_who_has_blocked_the_bot_is_unreachable_with_the_reason_and_holds_nobody_up()
    {
        _council.Teams.Actions.Block(Jo, blocked: true);
        _council.Time.SetUtcNow(Thursday);

        await Here.TickAsync();

        var missed = await _council.CheckInOf(Jo);
        Assert.Equal(CheckInState.Unreachable, missed.State);
        Assert.Contains("blocked", missed.Reason, StringComparison.Ordinal);
        Assert.Single(_council.Cards(Sam));
    }

    [Fact]
    public async Task A_send_that_failed_is_tried_again_after_a_while()
    {
        _council.Teams.Faults.Add(new Fault { Kind = FaultKind.ServiceError, Conversation = Jo.ChatId, Method = "POST", Calls = 1 });
        _council.Time.SetUtcNow(Thursday);

        await Here.TickAsync();
        Assert.Empty(_council.Cards(Jo));
        Assert.Equal(CheckInState.Planned, (await _council.CheckInOf(Jo)).State);

        _council.Time.Advance(TimeSpan.FromMinutes(2));
        await Elsewhere.TickAsync();

        Assert.Single(_council.Cards(Jo));
        Assert.Equal(2, (await _council.CheckInOf(Jo)).Attempts);
    }

    [Fact]
    public async Task What_an_instance_was_sending_when_it_died_is_taken_over_by_another()
    {
        _council.Time.SetUtcNow(Thursday);
        await Here.Get<ILedgerStore>().TryInsertAsync(Council.CheckIn(Jo, CheckInState.Sending, "1.1") with { Attempts = 1 }, Cancelled);
        await Here.Get<IWorkQueue>().EnqueueAsync(WorkOf(Jo), Cancelled);

        _council.Time.Advance(Sendings.Limit);
        await Elsewhere.TickAsync();
        Assert.Empty(_council.Cards(Jo));

        _council.Time.Advance(TimeSpan.FromSeconds(1));
        await Elsewhere.TickAsync();
        Assert.Single(_council.Cards(Jo));
    }

    [Fact]
    public async Task The_summary_is_posted_once_to_the_plans_channel()
    {
        _council.Time.SetUtcNow(FirstSummary);

        await Task.WhenAll(Here.TickAsync(), Elsewhere.TickAsync());
        await Here.TickAsync();

        Assert.Single(_council.CardsIn(Roster.PlanChannel.Id));
    }

    [Fact]
    public async Task A_plan_imported_after_the_bot_came_to_its_team_is_that_teams()
    {
        await _council.ChangeAsync(settings => settings with { TeamId = null, ChannelId = null });
        await MeetTeamAsync(Roster.TeamId, Roster.PlanChannel.Id);

        _council.Time.SetUtcNow(FirstSummary);
        await Here.TickAsync();

        var settings = await _council.SettingsAsync();
        Assert.Equal((Roster.TeamId, Roster.PlanChannel.Id), (settings.TeamId, settings.ChannelId));
        Assert.Equal([TeamsPerson.Manager.AadObjectId], settings.Managers);
        Assert.Single(_council.CardsIn(Roster.PlanChannel.Id));
    }

    [Fact]
    public async Task Where_the_bot_is_in_several_teams_nobody_guesses_whose_a_plan_is()
    {
        await _council.ChangeAsync(settings => settings with { TeamId = null, ChannelId = null });
        await MeetTeamAsync(Roster.TeamId, Roster.PlanChannel.Id);
        await MeetTeamAsync("19:another@thread.tacv2", "19:another@thread.tacv2");

        await Here.TickAsync();

        Assert.Null((await _council.SettingsAsync()).TeamId);
    }

    private Task<bool> MeetTeamAsync(string teamId, string channelId) => Here.Get<IConversationStore>().SaveAsync(
        new Conversation(
            teamId,
            ConversationKind.Team,
            $$"""
            {
              "user": { "id": "29:m", "aadObjectId": "{{TeamsPerson.Manager.AadObjectId}}" },
              "conversation": { "id": "{{channelId}}" },
              "channelId": "msteams",
              "serviceUrl": "{{_council.Teams.Address}}"
            }
            """,
            Unreachable: null),
        Cancelled);
}
