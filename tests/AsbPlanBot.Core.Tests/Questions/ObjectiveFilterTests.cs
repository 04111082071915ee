using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;

namespace AsbPlanBot.Core.Tests.Questions;

/// <summary>Which objectives a filter asks for, how it is put into words, and what is said when there are none.</summary>
public sealed class ObjectiveFilterTests
{
    private static readonly PlanDirectory People = Given.Directory(
        Given.Party("ASB Team Leader", Given.Held("Jo", lead: true)),
        Given.Party("SNT", Given.Held("Lee"), Given.Held("Jo", to: "2026-11-21")),
        Given.Party("Housing", Given.Held("Old", to: "2026-10-31")));

    private static readonly Objective[] Objectives =
    [
        Given.Objective("1.1", RagStatus.Amber) with { Due = Given.Day("2026-10-31"), ConfirmedAt = Given.At("2026-11-20 10:00") },
        Given.Objective("1.2", RagStatus.Green) with { Due = Given.Day("2027-06-01"), ConfirmedAt = Given.At("2026-08-20 10:00") },
        Given.Objective("2.1", RagStatus.Red, parties: ["SNT"]) with { Due = Given.Day("2027-06-30"), ConfirmedAt = Given.At("2026-11-20 10:00") },
        Given.Objective("2.2", RagStatus.Green, parties: ["SNT", "ASB Team Leader"]) with
        {
            Start = Given.Day("2026-01-01"), Due = Given.Day("2027-01-01"), Percent = 20, ConfirmedAt = Given.At("2026-11-20 10:00"),
        },
        Given.Objective("3.1", RagStatus.Blue, "A", parties: []),
        Given.Objective("3.2", parties: ["Housing"]),
    ];

    public static TheoryData<string, string, string> Filters => new()
    {
        { "Amber|Red", "1.1 2.1", "Amber or red, all commitments" },
        { "Red|NotReported", "2.1 3.2", "Red or not reported, all commitments" },
        { "Amber Overdue", "1.1", "Amber and overdue, all commitments" },
        { "Amber|Red Overdue", "1.1", "Amber or red, and overdue, all commitments" },
        { "!Green", "1.1 2.1 3.1 3.2", "Not green, all commitments" },
        { "!Green|Blue", "1.1 2.1 3.2", "Neither green nor blue, all commitments" },
        { "!NotReported", "1.1 1.2 2.1 2.2 3.1", "Reported, all commitments" },
        { "Open !Overdue", "1.2 2.1 2.2 3.2", "Open and not overdue, all commitments" },
        { "Stale", "1.2", "Stale, all commitments" },
        { "NobodyAccountable", "3.1 3.2", "With nobody accountable, all commitments" },
        { "!NobodyAccountable", "1.1 1.2 2.1 2.2", "With somebody accountable, all commitments" },
        { "KeyDiffers", "2.2", "Where the key says otherwise, all commitments" },
        { "", "1.1 1.2 2.1 2.2 3.1 3.2", "All objectives, all commitments" },
        { "Green commitment:2", "2.2", "Green, commitment 2 Commitment 2" },
        { "Green mine", "1.2 2.2", "Your green objectives" },
        { "Open mine", "1.1 1.2 2.2", "Your open objectives" },
        { "Amber !Stale mine", "1.1", "Your objectives, amber and not stale" },
        { "mine", "1.1 1.2 2.2", "Your objectives" },
        { "Red|Green party:snt", "2.1 2.2", "Red or green, for snt" },
        { "Open person:lee", "2.1 2.2", "Open, for lee" },
        { "Red commitment:2 party:SNT", "2.1", "Red, commitment 2 Commitment 2, for SNT" },
        { "from:2027-06-01 until:2027-06-30", "1.2 2.1", "Due 1 to 30 Jun 2027, all commitments" },
        { "from:2027-01-01 until:2027-06-01", "1.2 2.2", "Due 1 Jan to 1 Jun 2027, all commitments" },
        { "from:2026-10-31 until:2027-01-01", "1.1 2.2", "Due 31 Oct 2026 to 1 Jan 2027, all commitments" },
        { "from:2027-06-01 until:2027-06-01", "1.2", "Due 1 Jun 2027, all commitments" },
        { "Green from:2027-02-01", "1.2", "Green, due from 1 Feb 2027, all commitments" },
        { "until:2027-01-01 mine", "1.1 2.2", "Your objectives, due by 1 Jan 2027" },
    };

    public static TheoryData<string, string> Empties => new()
    {
        { "Red commitment:1", "Nothing is Red in commitment 1: 1 is Amber and 1 is Green." },
        { "Red|NotReported commitment:1", "Nothing is Red or not reported in commitment 1: 1 is Amber and 1 is Green." },
        { "Red Overdue", "Nothing is Red and overdue: 1 is Red, 1 is Amber, 2 are Green, 1 is Blue and 1 is not reported yet." },
        { "!Green party:ASB Team Leader commitment:2", "No objective in commitment 2 for ASB Team Leader is not Green: 1 is Green." },
        { "NotReported commitment:1", "Every objective in commitment 1 has been reported: 1 is Amber and 1 is Green." },
        { "Overdue commitment:2", "Nothing is overdue in commitment 2: the next due date is 1 Jan 2027 (2.2)." },
        { "Overdue commitment:3", "Nothing is overdue in commitment 3: no open objective has a due date." },
        { "Stale commitment:2", "Nothing is stale in commitment 2: every status was confirmed within 45 days." },
        { "KeyDiffers commitment:1", "No status in commitment 1 differs from what the plan's key says." },
        { "NobodyAccountable commitment:1", "Somebody is accountable for every objective in commitment 1." },
        { "Red commitment:9", "There are no objectives in commitment 9." },
        { "Red party:Fire Service", "There are no objectives for Fire Service." },
        { "Red person:nobody", "nobody holds none of the plan's roles or teams." },
        { "Red mine", "Nothing is Red of yours: 1 is Amber and 2 are Green." },
        { "from:2028-01-01 until:2028-01-31", "Nothing is due 1 to 31 Jan 2028: the next due date is 1 Jan 2027 (2.2)." },
        { "Red until:2027-01-01", "Nothing is Red and due by 1 Jan 2027: the next due date is 1 Jan 2027 (2.2)." },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public void A_filter_finds_what_it_asks_for_and_says_how_it_was_read(string filter, string references, string reading)
    {
        var answer = Ask(filter, Objectives);

        Assert.Equal(references.Split(' '), answer.Groups.SelectMany(group => group.Lines).Select(line => line.Ref));
        Assert.Equal(reading + ", as at 22 Nov 10:04", answer.Reading);
    }

    [Theory]
    [MemberData(nameof(Empties))]
    public void Where_nothing_is_found_the_answer_says_what_there_is(string filter, string sentence)
    {
        var answer = Ask(filter, Objectives);

        Assert.Empty(answer.Groups);
        Assert.Equal(sentence, answer.WhenEmpty);
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public void An_empty_plan_has_a_sentence_for_every_filter(string filter, string references, string reading)
    {
        Assert.NotNull(references + reading);
        var answer = Ask(filter);

        Assert.Empty(answer.Groups);
        Assert.Matches(@"^(There is nothing to list: the plan has no objectives yet|You hold ASB Team Leader, )", answer.WhenEmpty);
    }

    [Fact]
    public void A_plan_without_commitments_is_not_said_to_have_some()
    {
        var plan = new Plan { Title = "Plan", Commitments = [new Commitment(1, null, [Given.Objective("1")])] };

        Assert.Equal("Red, the whole plan", QuestionWords.Of(Asking.For(RagStatus.Red).Filter, plan));
    }

    private static Answer.Objectives Ask(string filter, params Objective[] objectives) => Assert.IsType<Answer.Objectives>(Answers.To(
        new Question.Objectives(Parse(filter)),
        new AnswerContext(Given.InForce(objectives), People, null, "jo", Given.At("2026-11-22 10:04"))));

    // "Amber|Red !Stale commitment:2 party:SNT" in the place of an initialiser of many lines.
    private static ObjectiveFilter Parse(string text)
    {
        var filter = new ObjectiveFilter();
        foreach (var part in text.Replace(" Service", "_Service", StringComparison.Ordinal).Replace("ASB Team Leader", "ASB_Team_Leader", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = part.Split(':') is [var left, var right] ? (left, right.Replace('_', ' ')) : (part, "");
            filter = name switch
            {
                "commitment" => filter with { Commitment = value[0] - '0' },
                "mine" => filter with { Whose = new Whose.Askers() },
                "party" => filter with { Whose = new Whose.OfParty(value) },
                "person" => filter with { Whose = new Whose.OfPerson(new Person(value, value, null)) },
                "from" => filter with { DueFrom = Given.Day(value) },
                "until" => filter with { DueUntil = Given.Day(value) },
                _ => filter with
                {
                    Clauses = [.. filter.Clauses, new FilterClause([.. name.TrimStart('!').Split('|').Select(Enum.Parse<Trait>)], name[0] == '!')],
                },
            };
        }

        return filter;
    }
}
