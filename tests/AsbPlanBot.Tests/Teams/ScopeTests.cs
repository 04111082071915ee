using AsbPlanBot.Core.People;
using AsbPlanBot.Teams.Cards;
using AsbPlanBot.Teams.Conversation;
using AsbPlanBot.Tests.Teams.Fakes;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Tests.Teams;

/// <summary>Who hears about a plan, and where.</summary>
public sealed class ScopeTests
{
    private const string Content = "Rules and paperwork";
    private const string Elsewhere = "19:other@thread.tacv2";

    private static readonly Member Sian = new(Sample.Sian, "Siân Pritchard", IsGuest: false);
    private static readonly Member Marcus = new(Sample.Marcus, "Marcus Adeyemi", IsGuest: false);
    private static readonly Member Stranger = new(Sample.Stranger, "Alex Stone", IsGuest: false);
    private static readonly Member Guest = Stranger with { IsGuest = true };

    private readonly BotUnderTest _bot = new();

    [Fact]
    public async Task In_a_group_chat_of_the_plans_people_it_answers()
    {
        _bot.Roster.Chat = [Sian, Marcus];

        Assert.Contains(Content, await InGroupAsync(Sample.Sian), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colleague_of_the_plans_team_may_listen_in_a_group_chat()
    {
        _bot.Roster.Chat = [Sian, Stranger];
        Assert.DoesNotContain(Content, await InGroupAsync(Sample.Sian), StringComparison.Ordinal);

        _bot.Roster.Team.Add(Stranger);
        Assert.Contains(Content, await InGroupAsync(Sample.Sian), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_chat_with_people_outside_the_plan_hears_nothing_of_it()
    {
        _bot.Roster.Chat = [Sian, Guest];
        _bot.Roster.Team.Add(Guest);
        var shown = await InGroupAsync(Sample.Sian);

        Assert.Contains("Not everybody here is in the plan", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Content, shown, StringComparison.Ordinal);

        _bot.Roster.Chat = [Sian, new Member(null, "Somebody", IsGuest: false)];
        Assert.DoesNotContain(Content, await InGroupAsync(Sample.Sian), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_chat_that_Teams_does_not_tell_of_hears_nothing()
    {
        Assert.Contains("I cannot see who is in this chat", await InGroupAsync(Sample.Sian), StringComparison.Ordinal);

        _bot.Roster.Chat = [];
        Assert.DoesNotContain(Content, await InGroupAsync(Sample.Sian), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_outside_the_plan_learns_nothing_in_a_group_chat_of_its_people()
    {
        _bot.Roster.Chat = [Sian, Stranger];
        _bot.Roster.Team.Add(Stranger);

        Assert.DoesNotContain(Content, await InGroupAsync(Sample.Stranger), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what's amber?")]
    [InlineData("settings")]
    [InlineData("who hasn't replied?")]
    [InlineData("pause")]
    [InlineData("export word")]
    public async Task A_request_in_a_group_chat_with_others_does_and_shows_nothing(string said)
    {
        _bot.Roster.Chat = [Sian, Stranger];
        var shown = await InGroupAsync(Sample.Priya, said);

        Assert.DoesNotContain(Sample.Plan.Title, shown, StringComparison.Ordinal);
        Assert.Null(_bot.Plans["asb"].Settings.PausedFrom);
    }

    [Fact]
    public async Task A_guest_in_a_channel_is_told_politely_and_hears_nothing_of_the_plan()
    {
        _bot.Roster.Team.Add(Guest);
        foreach (var said in new[] { "what's amber?", "settings", "my actions", "help" })
        {
            _bot.Adapter.Sent.Clear();
            await _bot.TurnAsync(Incoming.Mention(Sample.Stranger, said));
            Assert.Contains("You are a guest here", _bot.Shown(), StringComparison.Ordinal);
            Assert.DoesNotContain(Sample.Plan.Title, _bot.Shown(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_guest_who_holds_a_party_is_an_officer()
    {
        _bot.Roster.Team.Add(Guest);
        _bot.People.Directory = new PlanDirectory(
            [.. Sample.People.Parties.Where(party => party.Name != "SNT"), new Party("SNT", PartyKind.Team, [new Holding(new Person(Sample.Stranger, "Alex Stone", null), true, null, null)])]);

        await _bot.TurnAsync(Incoming.Mention(Sample.Stranger, "what's amber?"));
        Assert.Contains(Content, _bot.Shown(), StringComparison.Ordinal);
        Assert.Contains("Be seen where people worry", await _bot.SayAsync("my actions", Sample.Stranger), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_in_their_own_chat_hears_no_names()
    {
        _bot.Roster.Chat = [Guest];
        var shown = await _bot.SayAsync("what's amber?", Sample.Stranger);

        Assert.Contains("You are a guest here", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Priya", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_channel_of_another_team_hears_nothing_whoever_asks()
    {
        _bot.Plans["asb"] = Sample.InForce with { Settings = Sample.Settings with { TeamId = Elsewhere, ChannelId = Elsewhere } };
        foreach (var said in new[] { "what's amber?", "show 1.1", "settings", "set up", "who hasn't replied?", "pause" })
        {
            _bot.Adapter.Sent.Clear();
            await _bot.TurnAsync(Incoming.Mention(Sample.Priya, said));
            Assert.DoesNotContain(Sample.Plan.Title, _bot.Shown(), StringComparison.Ordinal);
            Assert.DoesNotContain(Content, _bot.Shown(), StringComparison.Ordinal);
            Assert.Single(_bot.Adapter.Sent);
        }

        Assert.Null(_bot.Plans["asb"].Settings.PausedFrom);
    }

    public static TheoryData<string> VerbsOfCards => [.. typeof(Verbs).GetFields().Select(constant => (string)constant.GetRawConstantValue()!).Where(verb => verb != Verbs.Ask)];

    [Theory]
    [MemberData(nameof(VerbsOfCards))]
    public async Task A_button_in_a_channel_pressed_by_somebody_outside_the_plan_shows_and_changes_nothing(string verb)
    {
        var before = (_bot.Plans["asb"], _bot.Ledger.Of(Sample.Sian), _bot.People.Directory);
        var data = Incoming.Data(Sample.Key, [_bot.Fresh("1.1") with { Status = "Green", Note = "Forged" }]);
        data[DataKeys.Until] = "2027-01-05";
        data[DataKeys.Draft] = "draft";
        data[DataKeys.Shown] = "shown";
        data.Merge(new JObject { [SettingsData.IdOf(AsbPlanBot.Core.Questions.PlanSetting.StaleAfterDays)] = "1" });
        if (verb == Verbs.SettingsSave)
            data[DataKeys.Seen] = SettingsData.Write(Sample.Settings)[DataKeys.Seen];
        var press = Incoming.Execute(Sample.Stranger, verb, data);
        press.Conversation = Incoming.Mention(Sample.Stranger, "").Conversation;
        press.ChannelData = Incoming.Mention(Sample.Stranger, "").ChannelData;
        await _bot.TurnAsync(press);

        var answer = JToken.FromObject(((Microsoft.Bot.Builder.InvokeResponse)_bot.Adapter.Sent.Single().Value!).Body!).ToString();
        Assert.DoesNotContain(Content, answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Guidance waits", answer, StringComparison.Ordinal);
        Assert.Equal(before, (_bot.Plans["asb"], _bot.Ledger.Of(Sample.Sian), _bot.People.Directory));
        Assert.Empty(_bot.Plans.History);
        Assert.Empty(_bot.Adapter.Updated);
    }

    private async Task<string> InGroupAsync(string personId, string said = "what's amber?")
    {
        _bot.Adapter.Sent.Clear();
        await _bot.TurnAsync(Incoming.GroupMention(personId, said));
        Assert.Single(_bot.Adapter.Sent);
        return _bot.Shown();
    }
}
