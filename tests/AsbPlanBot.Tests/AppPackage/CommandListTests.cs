using AsbPlanBot.Core.Tests.Questions;
using AsbPlanBot.Teams.Conversation;
using AsbPlanBot.Tests.Teams;
using AsbPlanBot.Tests.Teams.Fakes;

namespace AsbPlanBot.Tests.AppPackage;

/// <summary>What Teams offers to be said is understood, and answered to those for whom it is.</summary>
public sealed class CommandListTests
{
    private const string ForManagers = "For managers: ";

    // How each is read. A command that is not here is one that nobody has thought about.
    private static readonly Dictionary<string, string> Meant = new(StringComparer.Ordinal)
    {
        ["my actions"] = "Objectives: Open, mine",
        ["what's red?"] = "Objectives: Red",
        ["what's amber?"] = "Objectives: Amber",
        ["what's overdue?"] = "Objectives: Overdue",
        ["what changed?"] = "Changed",
        ["who hasn't replied?"] = "WhoHasNotReplied",
        ["who holds what?"] = "WhoHolds",
        ["summary"] = "Summary",
        ["ask me tomorrow"] = "PutOff: to NextWorkingDay",
        ["export word"] = "Export: format Word",
        ["what needs me?"] = "Digest",
        ["post the summary"] = "PostSummary",
        ["settings"] = "ShowSettings",
        ["set up"] = "SetUp",
        ["help"] = "Help",
    };

    public static TheoryData<string, string, string> Commands => new(BuiltPackage.Of(BuiltPackage.Details).Commands);

    [Theory]
    [MemberData(nameof(Commands))]
    public void Each_is_read_as_it_is_meant(string scope, string title, string description)
    {
        Assert.Equal(Meant[title], Readings.Of(title));
        Assert.NotEmpty(scope + description);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Each_is_answered_to_an_officer_unless_it_is_for_managers(string scope, string title, string description)
    {
        Assert.Equal(description.StartsWith(ForManagers, StringComparison.Ordinal), IsRefusal(await SaidAsync(scope, title, Sample.Sian)));
        Assert.False(IsRefusal(await SaidAsync(scope, title, Sample.Priya)));
    }

    [Fact]
    public void Each_scope_has_one_list_with_help_at_its_end_and_nothing_twice()
    {
        var package = BuiltPackage.Of(BuiltPackage.Details);
        var lists = package.Commands.GroupBy(command => command.Scope, command => command.Title).ToList();

        Assert.Equal(package.Manifest["bots"]![0]!["scopes"]!.Values<string>(), lists.Select(list => list.Key));
        Assert.Equal(lists.Count, package.Manifest["bots"]![0]!["commandLists"]!.Count());
        Assert.All(lists, list => Assert.Equal("help", list.Last()));
        Assert.All(lists, list => Assert.Distinct(list));
    }

    private static bool IsRefusal(string shown) => shown.Contains("Only a manager of the plan", StringComparison.Ordinal);

    private static async Task<string> SaidAsync(string scope, string text, string personId)
    {
        var bot = new BotUnderTest();
        bot.Roster.Chat = [new Member(Sample.Sian, "Siân Pritchard", IsGuest: false), new Member(Sample.Priya, "Priya Nair", IsGuest: false)];
        await bot.TurnAsync(Incoming.In(scope, personId, text));
        Assert.NotEmpty(bot.Adapter.Sent);
        Assert.DoesNotContain("Nothing is lost", bot.Shown(), StringComparison.Ordinal);
        return bot.Shown();
    }
}
