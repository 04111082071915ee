using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Tests;
using AsbPlanBot.Tests.Teams.Fakes;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Tests.Teams;

/// <summary>Channels and teams come and go, and take other names.</summary>
public sealed class TeamEventTests
{
    private const string Channel = "19:plan@thread.tacv2";

    private static readonly string ThisSummary = CycleOf("2026-11-23 09:00");

    private readonly BotUnderTest _bot = new();

    public TeamEventTests() => _bot.Plans["asb"] = Sample.InForce with
    {
        Settings = Sample.Settings with { Managers = [Sample.Priya, Sample.Marcus], ChannelId = Channel, ChannelName = "ASB plan", TeamName = "Community Safety" },
    };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("channelDeleted", "The plan's channel is gone", "The channel “ASB plan” of the team “Community Safety” has been deleted", "Choose another channel: settings.")]
    [InlineData("teamArchived", "The plan's team is archived", "The team “Community Safety” has been archived", "taken out of the archive")]
    [InlineData("teamDeleted", "The plan's team is gone", "The team “Community Safety” has been deleted", "Add me to another team")]
    [InlineData("teamHardDeleted", "The plan's team is gone", "The team “Community Safety” has been deleted", "Add me to another team")]
    public async Task Where_the_place_is_lost_each_manager_is_told_at_once_and_once(string happened, string title, string said, string next)
    {
        await _bot.TurnAsync(Event(happened));
        await _bot.TurnAsync(Event(happened));

        Assert.Equal([Sample.Priya, Sample.Marcus], _bot.Ledger.Notices.Select(notice => notice.ManagerId));
        Assert.Equal(_bot.Ledger.Notices.Select(notice => notice.Key), _bot.Queue.Items.Select(item => item.Subject));
        Assert.IsType<AsbPlanBot.Teams.Delivery.SendOutcome.Sent>(await _bot.Notices.SendAsync(_bot.Ledger.Notices[0], Cancelled));
        var told = _bot.Shown();
        Assert.Contains(title, told, StringComparison.Ordinal);
        Assert.Contains(said, told, StringComparison.Ordinal);
        Assert.Contains("The next one is due Mon 30 Nov 09:00.", told, StringComparison.Ordinal);
        Assert.Contains(next, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_has_been_replaced_meanwhile_is_not_told_of()
    {
        await _bot.TurnAsync(Event("channelDeleted"));
        _bot.Plans["asb"] = _bot.Plans["asb"] with { Settings = _bot.Plans["asb"].Settings with { ChannelId = "19:other@thread.tacv2" } };

        Assert.IsType<AsbPlanBot.Teams.Delivery.SendOutcome.Nothing>(await _bot.Notices.SendAsync(_bot.Ledger.Notices[0], Cancelled));
    }

    [Theory]
    [InlineData("channelDeleted", "19:other@thread.tacv2", Sample.Team)]
    [InlineData("teamArchived", Channel, "19:another-team@thread.tacv2")]
    [InlineData("channelCreated", Channel, Sample.Team)]
    [InlineData("somethingNew", Channel, Sample.Team)]
    public async Task What_happens_elsewhere_or_means_nothing_is_told_to_nobody(string happened, string channel, string team)
    {
        await _bot.TurnAsync(Event(happened, channel, team));

        Assert.Empty(_bot.Ledger.Notices);
        Assert.Empty(_bot.Adapter.Sent);
    }

    [Fact]
    public async Task A_new_name_changes_what_is_said_and_nothing_else()
    {
        var before = _bot.Plans["asb"].Settings;
        await _bot.TurnAsync(Event("channelRenamed", name: "ASB 2027"));
        await _bot.TurnAsync(Event("teamRenamed", name: "Safer Places"));

        var after = _bot.Plans["asb"].Settings;
        Assert.Equal(before with { ChannelName = "ASB 2027", TeamName = "Safer Places", Version = after.Version }, after);
        Assert.Empty(_bot.Ledger.Notices);
        Assert.Equal("the channel “ASB 2027” of the team “Safer Places”", PlaceNotices.PlaceOf(after));
    }

    [Theory]
    [InlineData("channelRestored")]
    [InlineData("teamUnarchived")]
    [InlineData("teamRestored")]
    public async Task A_place_that_is_back_gets_the_summary_that_could_not_be_posted(string happened)
    {
        _bot.Ledger.Summaries.Add(NotPosted());

        await _bot.TurnAsync(Event(happened));
        await _bot.TurnAsync(Event(happened));

        Assert.Equal((CheckInState.Planned, 0), (_bot.Ledger.Summaries[0].State, _bot.Ledger.Summaries[0].Attempts));
        Assert.Equal(new WorkItem(WorkKind.Summary, "asb", ThisSummary, ""), Assert.Single(_bot.Queue.Items));
    }

    [Fact]
    public async Task A_team_that_takes_the_bot_back_gets_it_too()
    {
        _bot.Ledger.Summaries.Add(NotPosted());

        await _bot.TurnAsync(Incoming.TeamInstall(Sample.Priya, Channel));

        Assert.Equal(WorkKind.Summary, Assert.Single(_bot.Queue.Items).Kind);
    }

    [Fact]
    public async Task A_deleted_team_lets_its_plan_go_to_another()
    {
        await _bot.TurnAsync(Incoming.TeamInstall(Sample.Priya, Channel));

        await _bot.TurnAsync(Event("teamDeleted"));

        Assert.Null(await _bot.Conversations.FindAsync(ConversationKind.Team, Sample.Team, Cancelled));
    }

    [Fact]
    public async Task With_the_store_down_an_event_is_passed_over_in_silence()
    {
        _bot.Plans.IsDown = true;

        await _bot.TurnAsync(Event("channelDeleted"));

        Assert.Empty(_bot.Adapter.Sent);
    }

    private static string CycleOf(string london) => AsbPlanBot.Core.Scheduling.Cycle.NameOf(Given.At(london));

    private static SummaryPost NotPosted() => new()
    {
        PlanId = "asb",
        Cycle = ThisSummary,
        State = CheckInState.Unreachable,
        StateSince = Given.At("2026-11-23 09:00"),
        ChannelId = Channel,
        Attempts = 1,
        Reason = "the channel is gone",
    };

    private static Activity Event(string happened, string channel = Channel, string team = Sample.Team, string name = "ASB plan")
    {
        var activity = Incoming.TeamInstall(Sample.Priya, null);
        activity.Type = ActivityTypes.ConversationUpdate;
        activity.Action = null;
        var data = (JObject)activity.ChannelData!;
        data["eventType"] = happened;
        data["team"] = new JObject { ["id"] = team, ["name"] = name };
        data["channel"] = new JObject { ["id"] = channel, ["name"] = name };
        return activity;
    }
}
