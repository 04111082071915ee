using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;

namespace AsbPlanBot.Core.Tests.Questions;

/// <summary>Who holds which role or team, and who answers for an objective.</summary>
public sealed class HolderAnswersTests
{
    private static readonly PlanDirectory People = Given.Directory(
        Given.Party("ASB Team", Given.Held("Jo", from: "2026-06-01"), Given.Held("Sam", lead: true, to: "2026-12-31")),
        Given.Party("SNT", Given.Held("Lee", from: "2027-01-01")),
        Given.Party("Housing", Given.Held("Ann"))) with
    {
        Absences = [new Absence("ann", Given.Day("2026-11-20"), Given.Day("2027-01-05"), "jo")],
    };

    private static readonly PlanInForce Plan = Given.InForce(
        Given.Objective("1.1", parties: ["asb team", "SNT"]),
        Given.Objective("1.2", parties: ["Housing"]),
        Given.Objective("1.3", parties: ["Police"]),
        Given.Objective("5.3", parties: []));

    [Fact]
    public void Who_owns_an_objective_tells_parties_holders_and_who_covers()
    {
        var owners = Ask<Answer.Owners>(new Question.WhoOwns("1.1"));

        Assert.Equal("Who owns 1.1, as at 22 Nov 10:04", owners.Reading);
        Assert.Null(owners.Gap);
        Assert.Equal(
            [("Sam", "lead, until 31 Dec 2026"), ("Jo", "since 1 Jun 2026")],
            owners.Parties[0].Holders.Select(holder => (holder.Name, holder.Detail)));
        Assert.Equal(
            "Nobody holds SNT. Lee holds it from 1 Jan 2027. A manager of the plan can say “assign SNT to …” with a name or a mention.",
            owners.Parties[1].Gap);
        Assert.Equal(
            "away until 5 Jan 2027: Jo covers", Ask<Answer.Owners>(new Question.WhoOwns("1.2")).Parties.Single().Holders.Single().Detail);
    }

    [Theory]
    [InlineData("jo", "Nobody is accountable for 5.3: the plan names no role, team or person. A manager can write one beside it in the plan's document and send me the file.")]
    [InlineData("manager", "Nobody is accountable for 5.3: the plan names no role, team or person. Write one beside it in the plan's document and send me the file.")]
    public void Where_nobody_is_accountable_the_answer_says_what_to_do(string asker, string sentence) =>
        Assert.Equal(sentence, Ask<Answer.Owners>(new Question.WhoOwns("5.3"), asker).Gap);

    [Fact]
    public void Who_holds_what_begins_with_what_nobody_holds()
    {
        var holders = Ask<Answer.Holders>(new Question.WhoHolds(null));

        Assert.Equal(["SNT", "Police", "ASB Team", "Housing"], holders.Parties.Select(party => party.Name));
        Assert.Equal(["1.1"], holders.Parties[2].AccountableFor);
        Assert.StartsWith("Nobody holds Police. ", holders.Parties[1].Gap, StringComparison.Ordinal);
        Assert.StartsWith("Nobody is accountable for 5.3: ", holders.Gaps.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void One_role_can_be_asked_about_and_one_that_does_not_exist_is_said_not_to()
    {
        Assert.Equal("Housing", Ask<Answer.Holders>(new Question.WhoHolds("Housing")).Parties.Single().Name);
        Assert.Contains("no role or team called Fire", Ask<Answer.Sentence>(new Question.WhoHolds("Fire")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_that_names_nobody_is_said_to()
    {
        var answer = Answers.To(
            new Question.WhoHolds(null), new AnswerContext(Given.InForce(), PlanDirectory.Empty, null, "jo", Given.At("2026-11-22 10:04")));

        Assert.Contains("names no role", Assert.IsType<Answer.Sentence>(answer).Text, StringComparison.Ordinal);
    }

    private static T Ask<T>(Question question, string asker = "jo")
        where T : Answer =>
        Assert.IsType<T>(Answers.To(question, new AnswerContext(Plan, People, null, asker, Given.At("2026-11-22 10:04"))));
}
