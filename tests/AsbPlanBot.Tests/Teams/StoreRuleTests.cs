using AsbPlanBot.Teams.Conversation;
using AsbPlanBot.Tests.Teams.Fakes;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Tests.Teams;

/// <summary>What Microsoft asks of a bot before it lets it into a store: it answers whoever says hello, and nobody is left standing.</summary>
public sealed class StoreRuleTests
{
    private static readonly string[] Everybody = [Sample.Sian, Sample.Priya, Sample.Stranger];

    public static TheoryData<string, string, string> Hellos => new(
        from place in new[] { "personal", "team", "groupChat" }
        from person in Everybody
        from said in new[] { "hi", "Hello!", "help", "HELP" }
        select (place, person, said));

    [Theory]
    [MemberData(nameof(Hellos))]
    public async Task Whoever_says_hello_is_answered_once_with_something_to_press(string place, string personId, string said)
    {
        var bot = new BotUnderTest();
        bot.Roster.Chat = [new Member(Sample.Sian, "Siân Pritchard", IsGuest: false), new Member(Sample.Priya, "Priya Nair", IsGuest: false)];
        await bot.TurnAsync(Incoming.In(place, personId, said));

        AssertLeadsOn(Assert.Single(bot.Adapter.Sent));
    }

    [Theory]
    [InlineData("personal")]
    [InlineData("team")]
    [InlineData("groupChat")]
    public async Task Hello_is_answered_where_there_is_no_plan_at_all(string place)
    {
        foreach (var personId in Everybody)
        {
            var bot = new BotUnderTest();
            bot.Plans.Clear();
            await bot.TurnAsync(Incoming.In(place, personId, "hi"));

            AssertLeadsOn(Assert.Single(bot.Adapter.Sent));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_team_is_greeted_once_and_told_who_added_the_bot(bool hasPlan)
    {
        var bot = new BotUnderTest();
        bot.Roster.Team.Add(new Member(Sample.Marcus, "Marcus Adeyemi", IsGuest: false));
        if (!hasPlan)
            bot.Plans.Clear();
        foreach (var install in new[] { Install(), Incoming.Added(Install()), Install() })
            await bot.TurnAsync(install);

        var greeting = Assert.Single(bot.Adapter.Sent, sent => sent.Conversation?.Id == Sample.Team);
        Assert.Contains("Marcus Adeyemi added me to this team", TextOf(greeting), StringComparison.Ordinal);
        AssertLeadsOn(greeting);

        static Activity Install() => Incoming.TeamInstall(Sample.Marcus, selected: null);
    }

    [Theory]
    [InlineData("Priya Nair added me to this chat", true)]
    [InlineData("I have been added to this chat", false)]
    public async Task A_group_chat_is_greeted_once_and_nothing_is_kept_of_it(string said, bool isTold)
    {
        var bot = new BotUnderTest();
        bot.Roster.Chat = isTold ? [new Member(Sample.Priya, "Priya Nair", IsGuest: false)] : null;
        foreach (var install in new[] { Incoming.Added(Incoming.GroupInstall(Sample.Priya)), Incoming.GroupInstall(Sample.Priya), Incoming.GroupInstall(Sample.Priya, "add-upgrade") })
            await bot.TurnAsync(install);

        var greeting = Assert.Single(bot.Adapter.Sent);
        Assert.Contains(said, TextOf(greeting), StringComparison.Ordinal);
        AssertLeadsOn(greeting);
        Assert.Empty(bot.Conversations.Kept);
    }

    [Fact]
    public async Task What_the_bot_does_not_understand_leads_on()
    {
        foreach (var said in new[] { "", "   ", "🙂", "qwertz", "tell me a joke", new string('x', 20_000) })
        {
            var bot = new BotUnderTest();
            await bot.TurnAsync(Incoming.Message(Sample.Sian, said));
            AssertLeadsOn(Assert.Single(bot.Adapter.Sent));
        }
    }

    private static void AssertLeadsOn(IActivity sent)
    {
        var card = JObject.Parse(TextOf(sent));
        Assert.True(
            card.SelectTokens("$..actions[*]").Any(),
            string.Join(" ", card.SelectTokens("$..text")));
    }

    private static string TextOf(IActivity sent) =>
        Assert.Single(((Activity)sent).Attachments ?? []).Content!.ToString()!;
}
