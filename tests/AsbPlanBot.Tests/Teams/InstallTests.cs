using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Teams.Cards;
using AsbPlanBot.Tests.Teams.Fakes;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Tests.Teams;

/// <summary>The app comes to people and teams, and leaves.</summary>
public sealed class InstallTests
{
    private const string Chosen = "19:chosen@thread.tacv2";

    private readonly BotUnderTest _bot = new();

    [Fact]
    public async Task A_person_is_greeted_once_however_often_Teams_tells()
    {
        await _bot.TurnAsync(Incoming.Install(Sample.Sian));
        await _bot.TurnAsync(Incoming.Added(Incoming.Install(Sample.Sian)));
        await _bot.TurnAsync(Incoming.Install(Sample.Sian));

        Assert.Single(_bot.Adapter.Sent);
        Assert.Contains("Hello", _bot.Shown(), StringComparison.Ordinal);
        var kept = _bot.Conversations.Kept[(ConversationKind.Personal, Sample.Sian)];
        Assert.Equal("a:" + Sample.Sian, JObject.Parse(kept.Reference).SelectToken("conversation.id"));
    }

    [Fact]
    public async Task Ids_are_kept_in_lower_case_whatever_the_activity_writes()
    {
        await _bot.TurnAsync(Incoming.Install(Sample.Sian.ToUpperInvariant()));

        Assert.Contains((ConversationKind.Personal, Sample.Sian), _bot.Conversations.Kept.Keys);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whom_a_check_in_could_not_reach_gets_it_when_they_install_the_app_or_write(bool install)
    {
        await _bot.Ledger.TryUpdateAsync(
            _bot.Ledger.Of(Sample.Sian) with { State = CheckInState.Unreachable, Reason = "the app is not installed for them" },
            TestContext.Current.CancellationToken);

        await _bot.TurnAsync(install ? Incoming.Install(Sample.Sian) : Incoming.Message(Sample.Sian, "help"));
        await _bot.TurnAsync(Incoming.Message(Sample.Sian, "help"));

        Assert.Equal(CheckInState.Planned, _bot.Ledger.Of(Sample.Sian).State);
        Assert.Equal(new WorkItem(WorkKind.CheckIn, "asb", Sample.ThisCycle, Sample.Sian), Assert.Single(_bot.Queue.Items));
    }

    [Fact]
    public async Task Who_removes_the_app_is_forgotten_and_an_upgrade_forgets_nobody()
    {
        await _bot.TurnAsync(Incoming.Install(Sample.Sian));
        await _bot.TurnAsync(Incoming.Install(Sample.Sian, "remove-upgrade"));
        Assert.Single(_bot.Conversations.Kept);

        await _bot.TurnAsync(Incoming.Install(Sample.Sian, "add-upgrade"));
        Assert.Single(_bot.Adapter.Sent);

        await _bot.TurnAsync(Incoming.Install(Sample.Sian, "remove"));
        Assert.Empty(_bot.Conversations.Kept);
    }

    [Fact]
    public async Task Who_takes_the_app_out_of_a_group_chat_keeps_their_own()
    {
        await _bot.TurnAsync(Incoming.Install(Sample.Sian));
        await _bot.TurnAsync(Incoming.GroupInstall(Sample.Sian, "remove"));

        Assert.Contains((ConversationKind.Personal, Sample.Sian), _bot.Conversations.Kept.Keys);
    }

    [Fact]
    public async Task A_team_gets_the_plan_that_has_none_with_the_installer_as_a_manager()
    {
        _bot.Plans["asb"] = Sample.InForce with { Settings = Sample.Settings with { TeamId = null, ChannelId = null, Managers = [] } };

        await _bot.TurnAsync(Incoming.TeamInstall(Sample.Marcus, Chosen));

        var settings = _bot.Plans["asb"].Settings;
        Assert.Equal((Sample.Team, Chosen), (settings.TeamId, settings.ChannelId));
        Assert.Equal([Sample.Marcus], settings.Managers);
        Assert.Contains(Sample.Plan.Title, _bot.Shown(), StringComparison.Ordinal);
        Assert.Equal(Chosen, _bot.Adapter.Sent[0].Conversation!.Id);
    }

    [Fact]
    public async Task Of_who_added_the_bot_to_a_team_the_id_is_kept_and_nothing_else()
    {
        var install = Incoming.TeamInstall(Sample.Marcus, Chosen);
        install.From!.Name = "Marcus Adeyemi";

        await _bot.TurnAsync(install);

        var kept = JObject.Parse(_bot.Conversations.Kept[(ConversationKind.Team, Sample.Team)].Reference);
        Assert.Equal($$"""{"aadObjectId":"{{Sample.Marcus}}"}""", kept["user"]?.ToString(Newtonsoft.Json.Formatting.None));
    }

    [Fact]
    public async Task The_channel_is_General_until_the_other_event_tells_which_was_chosen()
    {
        _bot.Plans["asb"] = Sample.InForce with { Settings = Sample.Settings with { TeamId = null, ChannelId = null } };

        await _bot.TurnAsync(Incoming.Added(Incoming.TeamInstall(Sample.Priya, selected: null)));
        Assert.Equal(Sample.Team, _bot.Plans["asb"].Settings.ChannelId);

        await _bot.TurnAsync(Incoming.TeamInstall(Sample.Priya, Chosen));
        Assert.Equal(Chosen, _bot.Plans["asb"].Settings.ChannelId);
        Assert.Single(_bot.Adapter.Sent);
    }

    [Fact]
    public async Task A_plan_of_another_team_stays_with_it_until_that_team_lets_the_bot_go()
    {
        _bot.Plans["asb"] = Sample.InForce with { Settings = Sample.Settings with { TeamId = "19:other@thread.tacv2" } };
        await _bot.Conversations.SaveAsync(new("19:other@thread.tacv2", ConversationKind.Team, "{}", null), TestContext.Current.CancellationToken);
        await _bot.TurnAsync(Incoming.TeamInstall(Sample.Priya, Chosen));
        Assert.Equal("19:other@thread.tacv2", _bot.Plans["asb"].Settings.TeamId);

        await _bot.Conversations.RemoveAsync(ConversationKind.Team, "19:other@thread.tacv2", TestContext.Current.CancellationToken);
        await _bot.TurnAsync(Incoming.TeamInstall(Sample.Priya, Chosen));
        Assert.Equal(Sample.Team, _bot.Plans["asb"].Settings.TeamId);
    }

    [Fact]
    public async Task Settings_that_somebody_changes_at_the_same_moment_are_not_lost()
    {
        _bot.Plans["asb"] = Sample.InForce with { Settings = Sample.Settings with { TeamId = null, ChannelId = null } };
        _bot.Plans.BeforeSave = () => _bot.Plans["asb"] = _bot.Plans["asb"] with
        {
            Settings = _bot.Plans["asb"].Settings with { StaleAfterDays = 30, Version = "other" },
        };

        await _bot.TurnAsync(Incoming.TeamInstall(Sample.Priya, Chosen));

        Assert.Equal((30, Chosen), (_bot.Plans["asb"].Settings.StaleAfterDays, _bot.Plans["asb"].Settings.ChannelId));
    }

    [Fact]
    public async Task A_team_that_removes_the_bot_is_forgotten()
    {
        await _bot.TurnAsync(Incoming.TeamInstall(Sample.Priya, Chosen));
        await _bot.TurnAsync(Incoming.TeamInstall(Sample.Priya, Chosen, "remove"));

        Assert.Empty(_bot.Conversations.Kept);
    }

    [Fact]
    public async Task A_person_who_writes_is_remembered_and_can_be_reached_again()
    {
        await _bot.Conversations.SaveAsync(
            new(Sample.Sian, ConversationKind.Personal, "{}", "they have blocked the bot"), TestContext.Current.CancellationToken);
        await _bot.SayAsync("help");

        Assert.Null(_bot.Conversations.Kept[(ConversationKind.Personal, Sample.Sian)].Unreachable);
    }

    [Theory]
    [InlineData("99999999-1111-4111-8111-111111111111")]
    [InlineData("")]
    public async Task Another_organisation_gets_no_answer(string tenant)
    {
        var activity = Incoming.Message(Sample.Sian, "what's amber?");
        activity.Conversation!.TenantId = tenant;
        activity.ChannelData = new JObject { ["tenant"] = new JObject { ["id"] = tenant } };
        await _bot.TurnAsync(activity);

        Assert.Empty(_bot.Adapter.Sent);
        Assert.Empty(_bot.Conversations.Kept);
    }

    [Fact]
    public async Task A_button_that_is_not_known_gets_a_card_that_says_so()
    {
        var response = await _bot.PressAsync("checkin.explode", []);

        Assert.Contains("do not know that button", response.Value!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Verbs.Send)]
    [InlineData(Verbs.Turn)]
    [InlineData(Verbs.Open)]
    [InlineData(Verbs.Amend)]
    [InlineData(Verbs.Ask)]
    public async Task A_button_with_data_that_is_not_ours_gets_a_sentence(string verb)
    {
        foreach (var data in new[] { "{}", """{"plan":1,"cycle":[],"person":{},"revision":"x"}""", """{"question":{}}""" })
        {
            var response = await _bot.PressAsync(verb, JObject.Parse(data));
            Assert.Contains("could not read", response.Value!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_invoke_that_is_badly_formed_gets_400()
    {
        var activity = Incoming.Execute(Sample.Sian, Verbs.Send, []);
        activity.Value = new JObject { ["action"] = "Action.Execute" };
        await _bot.TurnAsync(activity);

        Assert.Equal(400, ((Microsoft.Bot.Builder.InvokeResponse)_bot.Adapter.Sent.Single().Value!).Status);
    }
}
