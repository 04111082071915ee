using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Tests.People;

public sealed class ReachabilityTests
{
    private static readonly DateOnly Today = Given.Day("2026-11-26");

    [Fact]
    public void Everybody_who_is_asked_covers_or_manages_is_looked_at_once_and_nobody_else()
    {
        var directory = Given.Directory(
            Given.Party("ASB Team Leader", Given.Held("Jo", lead: true), Given.Held("Not the lead")),
            Given.Party("SNT", Given.Held("Lee")),
            Given.Party("Parks", Given.Held("Kim")),
            Given.Party("Head of Service", Given.Held("Manager"))) with
        {
            Absences = [new Absence("jo", Today, Today.AddDays(7), "kim")],
        };
        var plan = Given.InForce(Given.Objective("1.1"), Given.Objective("1.2"), Given.Objective("1.3", RagStatus.Blue, "A", parties: ["SNT"]));

        var lines = Reachability.Of(plan, directory, [], null, Today);

        Assert.Equal(["Jo", "Kim", "Manager"], lines.Select(line => line.Person.Name));
        Assert.All(lines, line => Assert.Equal(
            (Reach.NeverMet, "the app has never been installed for them, and nothing has been sent to them yet"), (line.Reach, line.Detail)));
    }

    [Fact]
    public void Who_blocked_the_bot_and_who_was_never_met_come_first_with_the_reason()
    {
        var directory = Given.Directory(Given.Party("ASB Team Leader", Given.Held("Amy"), Given.Held("Bob"), Given.Held("Cat")));
        var newest = new CycleLedger("asb", "20261126T1000Z", true, [Unreachable("bob", "the app is not installed for them"), Unreachable("amy", "Teams had a fault (502)")]);
        Conversation[] met =
        [
            new("AMY", ConversationKind.Personal, "{}", null),
            new("cat", ConversationKind.Personal, "{}", "they have blocked the bot"),
            new("stranger", ConversationKind.Personal, "{}", "they have blocked the bot"),
        ];

        var lines = Reachability.Of(Given.InForce(Given.Objective("1.1")), directory, met, newest, Today);

        Assert.Equal([("Bob", Reach.Refused), ("Cat", Reach.Refused), ("Amy", Reach.Fine)], lines.Select(line => (line.Person.Name, line.Reach)));
        Assert.Equal(
            ["the app is not installed for them", "they have blocked the bot", "can be written to"],
            lines.Select(line => line.Detail));
    }

    private static CheckIn Unreachable(string personId, string reason) =>
        Given.CheckIn(personId, CheckInState.Unreachable) with { Reason = reason };
}
