using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Tests;
using AsbPlanBot.Teams.Cards;
using AsbPlanBot.Teams.Conversation;
using AsbPlanBot.Tests.Teams.Fakes;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Tests.Teams;

/// <summary>From nothing to a plan that runs: Marcus adds the bot to a team, and there is no plan.</summary>
public sealed class SetUpTests
{
    private const string Chosen = "19:chosen@thread.tacv2";
    private const string NewId = "anti-social-behaviour-action-plan-2025";
    private readonly BotUnderTest _bot = new();

    public SetUpTests()
    {
        _bot.Plans.Clear();
        _bot.People.Directory = PlanDirectory.Empty;
        _bot.Documents.Read = new PlanDocument(Sample.Plan, null, []);
        _bot.Roster.Team.Add(new Member(Sample.Marcus, "Marcus Adeyemi", IsGuest: false));
    }

    [Fact]
    public async Task From_nothing_to_the_first_check_in()
    {
        await _bot.TurnAsync(Incoming.TeamInstall(Sample.Marcus, Chosen));
        Assert.Equal([Chosen, "a:new-chat"], _bot.Adapter.Sent.Select(sent => sent.Conversation?.Id));
        Assert.Contains("Marcus Adeyemi added me to this team and can set me up", _bot.Shown(), StringComparison.Ordinal);
        Assert.Contains("Nobody is asked anything until you say so", _bot.Shown(), StringComparison.Ordinal);

        var preview = await DropAsync(Sample.Marcus);
        Assert.Contains("What this file would change", preview, StringComparison.Ordinal);
        Assert.Empty(_bot.Plans.Ids);

        var applied = await PressAsync(Verbs.ImportApply, preview, Sample.Marcus);
        Assert.Contains("The plan is in force", applied, StringComparison.Ordinal);
        Assert.Contains("Nobody yet: Neighbourhood and Enforcement Manager, ASB Team, ASB Team Leader, SNT", applied, StringComparison.Ordinal);
        Assert.DoesNotContain(Verbs.SetUpStart, applied, StringComparison.Ordinal);
        var settings = _bot.Plans[NewId].Settings;
        Assert.Equal((Sample.Team, Chosen), (settings.TeamId, settings.ChannelId));
        Assert.Equal([Sample.Marcus], settings.Managers);
        Assert.Equal((Sample.Now, Sample.Now, false), (settings.ActiveFrom, settings.PausedFrom, settings.HasStarted));

        _bot.Documents.People = new PeopleDocument(Sample.People, [new DocumentRemark(IsError: false, "line 3", "The row stands twice.")]);
        var people = await DropAsync(Sample.Marcus);
        Assert.Contains("Siân Pritchard: ASB Team", people, StringComparison.Ordinal);
        Assert.Contains("The row stands twice", people, StringComparison.Ordinal);
        Assert.Contains("Nobody holds SNT", people, StringComparison.Ordinal);

        // Two cycles later, still nobody is asked.
        _bot.Time.Advance(TimeSpan.FromDays(10));
        Assert.Null(ReminderPlanner.CurrentCycle(_bot.Plans[NewId].Settings, _bot.Time.GetUtcNow()));

        var ready = await _bot.SayAsync("set up", Sample.Marcus);
        Assert.Contains("the first check-in is on Thu 10 Dec 10:00, to 3 people", ready, StringComparison.Ordinal);
        Assert.Contains("Nobody yet: SNT", ready, StringComparison.Ordinal);

        var started = await PressAsync(Verbs.SetUpStart, ready, Sample.Marcus);
        Assert.Contains("Ready: the next check-in is on Thu 10 Dec 10:00, to 3 people", started, StringComparison.Ordinal);
        Assert.Equal(2, _bot.Adapter.Updated.Count);
        Assert.True(_bot.Plans[NewId].Settings.HasStarted);
        Assert.Null(ReminderPlanner.CurrentCycle(_bot.Plans[NewId].Settings, Given.At("2026-12-10 09:59")));
        Assert.NotNull(ReminderPlanner.CurrentCycle(_bot.Plans[NewId].Settings, Given.At("2026-12-10 10:00")));
    }

    [Fact]
    public async Task Only_who_added_the_bot_makes_the_first_plan_and_others_hear_who_may()
    {
        await _bot.TurnAsync(Incoming.TeamInstall(Sample.Marcus, Chosen));

        Assert.Contains("whoever added me to a team", await DropAsync(Sample.Sian), StringComparison.Ordinal);
        Assert.Contains("by whoever added me to its team", await _bot.SayAsync("set up", Sample.Sian), StringComparison.Ordinal);
        Assert.Empty(_bot.Web.Requests);

        var shown = await DropAsync(Sample.Marcus);
        Assert.Contains("out of date", await PressAsync(Verbs.ImportApply, shown, Sample.Sian), StringComparison.Ordinal);
        Assert.Empty(_bot.Plans.Ids);
    }

    [Fact]
    public async Task Only_a_manager_starts_a_plan()
    {
        Rest();
        var ready = await _bot.SayAsync("set up", Sample.Priya);
        var refused = await PressAsync(Verbs.SetUpStart, ready, Sample.Sian);

        Assert.Contains("Priya Nair", refused, StringComparison.Ordinal);
        Assert.False(_bot.Plans["asb"].Settings.HasStarted);
    }

    [Fact]
    public async Task Where_all_are_away_that_day_it_can_begin_and_says_that_nobody_is_asked()
    {
        Rest();
        _bot.People.Directory = Sample.People with
        {
            Absences = [.. Sample.People.Everybody.Select(person => new Absence(person.Id, Given.Day("2026-12-01"), Given.Day("2026-12-08"), null))],
        };

        Assert.Contains(
            "When you press Start, the first check-in is on Thu 3 Dec 10:00, to nobody, as all are away that day.",
            await _bot.SayAsync("set up", Sample.Priya),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Started_twice_it_starts_once_and_a_change_at_the_same_moment_is_kept()
    {
        Rest();
        var ready = await _bot.SayAsync("set up", Sample.Priya);
        _bot.Plans.BeforeSave = () => _bot.Plans["asb"] = _bot.Plans["asb"] with
        {
            Settings = _bot.Plans["asb"].Settings with { StaleAfterDays = 30, Version = "other" },
        };
        await PressAsync(Verbs.SetUpStart, ready, Sample.Priya);
        var active = _bot.Plans["asb"].Settings.ActiveFrom;
        Assert.Equal((true, 30), (_bot.Plans["asb"].Settings.HasStarted, _bot.Plans["asb"].Settings.StaleAfterDays));

        _bot.Time.Advance(TimeSpan.FromDays(30));
        Assert.Contains("had begun already", await PressAsync(Verbs.SetUpStart, ready, Sample.Priya), StringComparison.Ordinal);
        Assert.Equal(active, _bot.Plans["asb"].Settings.ActiveFrom);
    }

    [Fact]
    public async Task People_before_the_plan_are_told_to_wait()
    {
        await _bot.TurnAsync(Incoming.TeamInstall(Sample.Marcus, Chosen));
        _bot.Documents.People = new PeopleDocument(Sample.People, []);

        Assert.Contains("The plan first", await DropAsync(Sample.Marcus), StringComparison.Ordinal);
        Assert.Empty(_bot.People.Directory.Parties);
    }

    [Fact]
    public async Task A_people_file_with_errors_changes_nothing_and_says_where()
    {
        Rest();
        _bot.Documents.People = new PeopleDocument(null, [new DocumentRemark(IsError: true, "line 4, kind", "“boss” is no kind of party.")]);
        var shown = await DropAsync(Sample.Priya);

        Assert.Contains("line 4, kind", shown, StringComparison.Ordinal);
        Assert.Equal(Sample.People, _bot.People.Directory);
    }

    [Fact]
    public async Task Officers_change_no_people_by_a_file()
    {
        Rest();
        _bot.Documents.People = new PeopleDocument(PlanDirectory.Empty, []);
        await DropAsync(Sample.Sian);

        Assert.Equal(Sample.People, _bot.People.Directory);
    }

    [Fact]
    public async Task In_the_channel_everybody_sees_how_far_it_is_and_nobody_can_press_on()
    {
        Rest();
        await _bot.TurnAsync(Incoming.Mention(Sample.Stranger, "set up"));

        Assert.Contains("Priya Nair can go on with it", _bot.Shown(), StringComparison.Ordinal);
        Assert.DoesNotContain(Verbs.SetUpStart, _bot.Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_of_one_plan_who_adds_the_bot_to_another_team_makes_a_second_one_by_a_word()
    {
        _bot.Plans["asb"] = Sample.InForce with { Settings = Sample.Settings with { TeamId = "19:other@thread.tacv2" } };
        await _bot.Conversations.SaveAsync(new("19:other@thread.tacv2", ConversationKind.Team, "{}", null), TestContext.Current.CancellationToken);
        await _bot.TurnAsync(Incoming.TeamInstall(Sample.Priya, Chosen));
        Assert.Contains("Write “new” beside it", await _bot.SayAsync("set up", Sample.Priya), StringComparison.Ordinal);

        await PressAsync(Verbs.ImportApply, await DropAsync(Sample.Priya, "new"), Sample.Priya);

        Assert.Equal(["asb", NewId], _bot.Plans.Ids);
        Assert.Equal((Sample.Team, "19:other@thread.tacv2"), (_bot.Plans[NewId].Settings.TeamId, _bot.Plans["asb"].Settings.TeamId));
    }

    [Fact]
    public async Task An_installer_whose_chat_cannot_be_opened_is_told_in_the_channel_where_to_go_on()
    {
        _bot.Adapter.CreateFaults.Enqueue(FakeAdapter.Refusal(System.Net.HttpStatusCode.Forbidden));
        await _bot.TurnAsync(Incoming.TeamInstall(Sample.Marcus, Chosen));

        Assert.Equal(Chosen, Assert.Single(_bot.Adapter.Sent).Conversation!.Id);
        Assert.Contains("write “set up” to me in our own chat", _bot.Shown(), StringComparison.Ordinal);
        Assert.Contains("Begin with the plan file", await _bot.SayAsync("hello", Sample.Marcus), StringComparison.Ordinal);
    }

    private void Rest()
    {
        _bot.Plans["asb"] = SetUpGallery.Resting;
        _bot.People.Directory = Sample.People;
    }

    private async Task<string> DropAsync(string personId, string text = "")
    {
        _bot.Adapter.Sent.Clear();
        await _bot.TurnAsync(Incoming.File(personId, text: text));
        return _bot.Shown();
    }

    private async Task<string> PressAsync(string verb, string card, string personId)
    {
        var button = JObject.Parse(card).SelectTokens("$..actions[*]").Single(action => action.Value<string>("verb") == verb);
        return (await _bot.PressAsync(verb, (JObject)button["data"]!, personId)).Value!.ToString()!;
    }
}
