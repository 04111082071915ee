using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;

namespace AsbPlanBot.Core.Tests.Questions;

public sealed class AnswersTests
{
    private static readonly DateTimeOffset Now = Given.At("2026-11-22 10:04");

    private static readonly PlanDirectory People = Given.Directory(
        Given.Party("ASB Team Leader", Given.Held("Jo", lead: true), Given.Held("Sam")),
        Given.Party("SNT", Given.Held("Lee")));

    private static readonly Objective[] Objectives =
    [
        Given.Objective("1.1", RagStatus.Amber, "Ab", "waiting for cameras") with { StatusSince = Given.At("2026-11-12 10:00") },
        Given.Objective("1.2", RagStatus.Green),
        Given.Objective("2.1", RagStatus.Amber, note: "no venue", parties: ["SNT"]),
        Given.Objective("3.1", RagStatus.Blue, "A") with { Due = Given.Day("2026-01-31") },
        Given.Objective("4.1", parties: []),
    ];

    [Fact]
    public void What_is_amber_is_listed_under_its_commitments_in_plan_order()
    {
        var answer = Ask<Answer.Objectives>(Asking.For(RagStatus.Amber));

        Assert.Equal("Amber, all commitments, as at 22 Nov 10:04", answer.Reading);
        Assert.Equal(["Commitment 1", "Commitment 2"], answer.Groups.Select(group => group.Commitment.Title));
        var line = answer.Groups[0].Lines.Single();
        Assert.Equal(("1.1", "Objective 1.1", RagStatus.Amber), (line.Ref, line.Title, line.Status));
        Assert.Equal(("since 12 Nov", "waiting for cameras"), (line.Age, line.Note));
        Assert.Equal((1, 2), (line.ActionsComplete, line.ActionsTotal));
        Assert.Equal(["ASB Team Leader (Jo)"], line.Owners);
    }

    [Theory]
    [InlineData(RagStatus.Red, "Red, all commitments, as at 22 Nov 10:04", 0)]
    [InlineData(RagStatus.Green, "Green, all commitments, as at 22 Nov 10:04", 1)]
    [InlineData(RagStatus.Blue, "Blue, all commitments, as at 22 Nov 10:04", 1)]
    [InlineData(RagStatus.NotReported, "Not reported, all commitments, as at 22 Nov 10:04", 1)]
    public void Each_status_can_be_asked_for(RagStatus status, string reading, int count)
    {
        var answer = Ask<Answer.Objectives>(Asking.For(status));

        Assert.Equal(reading, answer.Reading);
        Assert.Equal(count, answer.Groups.Sum(group => group.Lines.Count));
    }

    [Fact]
    public void Where_nothing_has_the_status_the_answer_says_what_there_is_instead()
    {
        Assert.Equal(
            "Nothing is Red: 2 are Amber, 1 is Green, 1 is Blue and 1 is not reported yet.",
            Ask<Answer.Objectives>(Asking.For(RagStatus.Red)).WhenEmpty);
        Assert.Equal(
            "Every objective has been reported: 1 is Green.",
            Ask<Answer.Objectives>(
                Asking.For(RagStatus.NotReported), Context(Given.Objective("1.1", RagStatus.Green))).WhenEmpty);
    }

    [Fact]
    public void Overdue_is_what_was_due_before_today_and_is_not_Blue()
    {
        var answer = Ask<Answer.Objectives>(
            Asking.Overdue,
            Context(
                Due("1.1", RagStatus.Green, "2026-11-21"),
                Due("1.2", RagStatus.Green, "2026-11-22"),
                Due("1.3", RagStatus.NotReported, "2026-06-30"),
                Due("1.4", RagStatus.Blue, "2026-06-30"),
                Given.Objective("1.5")));

        Assert.Equal("Overdue, all commitments, as at 22 Nov 10:04", answer.Reading);
        Assert.Equal(
            [("1.1", "due 21 Nov 2026, 1 day late"), ("1.3", "due 30 Jun 2026, 145 days late")],
            answer.Groups.Single().Lines.Select(line => (line.Ref, line.Due)));
    }

    [Fact]
    public void Where_nothing_is_overdue_the_answer_says_what_comes_next()
    {
        Assert.Equal(
            "Nothing is overdue: the next due date is 22 Nov 2026 (1.2).",
            Ask<Answer.Objectives>(
                Asking.Overdue,
                Context(Due("1.1", RagStatus.Green, "2027-01-31"), Due("1.2", RagStatus.Green, "2026-11-22"))).WhenEmpty);
        Assert.Equal(
            "Nothing is overdue: no open objective has a due date.",
            Ask<Answer.Objectives>(Asking.Overdue).WhenEmpty);
    }

    [Theory]
    [InlineData("jo", "1.1", "1.2")]
    [InlineData("sam", "1.1", "1.2")]
    [InlineData("lee", "2.1")]
    [InlineData("stranger")]
    public void My_actions_are_the_open_objectives_of_what_I_hold_as_lead_or_not(string asker, params string[] expected)
    {
        var answer = Ask<Answer.Objectives>(Asking.Mine, Context(Objectives) with { AskerId = asker });

        Assert.Equal("Your open objectives, as at 22 Nov 10:04", answer.Reading);
        Assert.Equal(expected, answer.Groups.SelectMany(group => group.Lines).Select(line => line.Ref));
    }

    [Theory]
    [InlineData("jo", "You hold ASB Team Leader, and nothing of yours is open.")]
    [InlineData("manager", "You hold none of the plan's roles or teams. As its manager you may ask “what's red?” or “who hasn't replied?”.")]
    [InlineData("stranger", "Nothing in this plan is yours: you hold none of its roles or teams. If that is wrong, tell a manager of the plan.")]
    public void Whoever_has_nothing_to_do_is_told_why(string asker, string sentence)
    {
        var context = Context(Given.Objective("1.1", RagStatus.Blue, "A")) with { AskerId = asker };

        Assert.Equal(sentence, Ask<Answer.Objectives>(Asking.Mine, context).WhenEmpty);
    }

    [Theory]
    [InlineData("1.1", "1.1", null)]
    [InlineData("1.1b", "1.1, action b", "b")]
    [InlineData("1.1B", "1.1, action b", "b")]
    public void Show_finds_the_objective_by_its_reference_or_by_that_of_an_action(string typed, string reading, string? letter)
    {
        var answer = Ask<Answer.OneObjective>(new Question.Show(typed));

        Assert.Equal(reading + ", as at 22 Nov 10:04", answer.Reading);
        Assert.Equal(("1.1", letter), (answer.Line.Ref, answer.Letter));
        Assert.Same(Objectives[0], answer.Objective);
    }

    [Fact]
    public void A_reference_that_does_not_exist_is_answered_with_the_nearest_that_do()
    {
        var answer = Ask<Answer.Sentence>(new Question.Show("4.9"));

        Assert.Equal("4.9, as at 22 Nov 10:04", answer.Reading);
        Assert.StartsWith("There is no objective 4.9 in this plan. The nearest: ", answer.Text, StringComparison.Ordinal);
        Assert.Contains("show 4.1", answer.Suggestions);
        Assert.All(answer.Suggestions, suggestion =>
            Assert.IsType<Answer.OneObjective>(Answers.To(Asking.Read(suggestion), Context(Objectives))));
    }

    [Fact]
    public void Before_the_first_check_in_the_answer_says_when_it_goes_out()
    {
        var running = Ask<Answer.Sentence>(new Question.WhoHasNotReplied());
        var settings = Given.Settings with { ActiveFrom = Given.At("2027-01-07 10:00") };
        var later = Ask<Answer.Sentence>(
            new Question.WhoHasNotReplied(),
            Context(Objectives) with { Plan = new PlanInForce(settings, Given.Plan(Objectives)) });

        Assert.Equal("Nobody has been asked yet: the first check-in goes out on Thu 26 Nov 10:00.", running.Text);
        Assert.Equal("Nobody has been asked yet: the first check-in goes out on Thu 7 Jan 2027 10:00.", later.Text);
        Assert.NotEmpty(running.Suggestions);
    }

    [Fact]
    public void Whoever_has_not_answered_everything_is_listed_by_name_with_why()
    {
        var sent = Given.At("2026-11-19 10:00");
        var answer = Ask<Answer.NotReplied>(
            new Question.WhoHasNotReplied(),
            InCycle(
                Asked("sam", CheckInState.Sent) with { SentAt = sent, Answered = ["1.1"] },
                Asked("jo", CheckInState.Unreachable) with { Reason = "the app is not installed" },
                Asked("lee", CheckInState.Answered) with { Answered = ["1.1", "1.2"] },
                Asked("gone", CheckInState.Planned)));

        Assert.Equal("Not replied to the check-in of Thu 19 Nov 10:00, as at 22 Nov 10:04", answer.Reading);
        Assert.Equal(
            [
                ("Jo", "could not be reached: the app is not installed"),
                ("Sam", "asked Thu 19 Nov 10:00"),
                ("Somebody no longer in the people list", "not sent yet"),
            ],
            answer.Lines.Select(line => (line.Name, line.Detail)));
        Assert.Equal(["1.2"], answer.Lines[1].Unanswered);
        Assert.Equal(2, answer.Lines[1].Asked);
    }

    [Fact]
    public void What_has_left_the_plan_since_it_was_asked_about_is_not_waited_for()
    {
        var answer = Ask<Answer.NotReplied>(
            new Question.WhoHasNotReplied(),
            InCycle(Asked("jo", CheckInState.Sent) with { Asked = ["9.9"] }));

        Assert.Empty(answer.Lines);
    }

    [Fact]
    public void When_all_have_replied_the_answer_says_so()
    {
        var (jo, sam) = (
            Asked("jo", CheckInState.Answered) with { Answered = ["1.1", "1.2"] },
            Asked("sam", CheckInState.Answered) with { Answered = ["1.1", "1.2"] });

        Assert.Equal("All 2 people asked in the check-in of Thu 19 Nov 10:00 have replied.", WhenEmpty(InCycle(jo, sam)));
        Assert.Equal("The one person asked in the check-in of Thu 19 Nov 10:00 has replied.", WhenEmpty(InCycle(jo)));
        Assert.Equal("Nobody had anything open to be asked about in the check-in of Thu 19 Nov 10:00.", WhenEmpty(InCycle()));
        Assert.Equal(
            "Nobody has replied yet: the check-in of Thu 19 Nov 10:00 is about to be sent.",
            WhenEmpty(Context(Objectives) with { NewestCycle = new CycleLedger("asb", "20261119T1000Z", false, []) }));

        static string WhenEmpty(AnswerContext context) =>
            Ask<Answer.NotReplied>(new Question.WhoHasNotReplied(), context).WhenEmpty;
    }

    [Fact]
    public void Help_gives_examples_that_can_be_answered()
    {
        var context = Context(Given.Objective("P1-03")) with { AskerId = "manager" };
        var help = Ask<Answer.Help>(new Question.Help(), context);
        var officers = Ask<Answer.Help>(new Question.Help(), context with { AskerId = "lee" });
        var examples = help.Groups.SelectMany(group => group.Examples).ToList();
        var unread = examples.Concat(help.Examples).Where(example => SentenceReader.Read(
            example, new Vocabulary(context.Plan.Plan, context.People), Given.Day("2026-11-22")) is Sentence.Asks { Question: Question.Unreadable or Question.Help });

        Assert.Empty(unread);
        Assert.Contains("show P1-03", examples);
        Assert.Contains("assign ASB Team Leader to Jo", examples);
        Assert.DoesNotContain(officers.Groups, group => group.Examples.Contains("pause"));
    }

    [Fact]
    public void What_could_not_be_read_gets_the_nearest_questions()
    {
        var answer = Ask<Answer.Sentence>(new Question.Unreadable(["what's amber?"]));

        Assert.Equal("Not understood", answer.Reading);
        Assert.Equal(["what's amber?"], answer.Suggestions);
    }

    [Fact]
    public void No_question_meets_a_dead_end_in_an_empty_plan()
    {
        Question[] questions =
        [
            .. Enum.GetValues<RagStatus>().Select(status => Asking.For(status)),
            Asking.Overdue, Asking.Mine, new Question.Show("4.1"), new Question.History("4.1"), new Question.WhoOwns("4.1b"),
            new Question.WhoHolds(null), new Question.WhoHolds("SNT"), new Question.Changed(null), new Question.Changed(Given.Day("2030-01-01")),
            new Question.WhoHasNotReplied(), new Question.Help(), new Question.Unreadable(["help"]), new Question.Moved(null), new Question.Moved(2),
            new Question.WhoIsSilent(3), new Question.Summary(Given.Day("2025-01-01")), new Question.Summary(Given.Day("2030-01-01")),
            Asking.Overdue with { AsAt = Given.Day("2026-03-01") }, Asking.Mine with { AsAt = Given.Day("2030-01-01") },
        ];
        var empty = Context() with { People = PlanDirectory.Empty };

        Assert.All(questions, question =>
        {
            var (reading, words, ways) = Answers.To(question, empty) switch
            {
                Answer.Objectives { Groups: [] } list => (list.Reading, list.WhenEmpty, 1),
                Answer.Changes { Lines: [] } changes => (changes.Reading, changes.WhenEmpty, 1),
                Answer.Sentence sentence => (sentence.Reading, sentence.Text, sentence.Suggestions.Count),
                Answer.Help help => (help.Reading, "Help.", help.Examples.Count),
                var other => throw new InvalidOperationException(other.ToString()),
            };
            Assert.NotEmpty(reading);
            Assert.Matches(@"^[A-Z].*[.:]$", words);
            Assert.True(ways > 0);
        });
    }

    private static Objective Due(string reference, RagStatus status, string due) =>
        Given.Objective(reference, status) with { Due = Given.Day(due) };

    private static CheckIn Asked(string person, CheckInState state) => new()
    {
        PlanId = "asb",
        Cycle = "20261119T1000Z",
        PersonId = person,
        State = state,
        StateSince = Now,
        Asked = ["1.1", "1.2"],
    };

    private static AnswerContext InCycle(params CheckIn[] checkIns) =>
        Context(Objectives) with { NewestCycle = new CycleLedger("asb", "20261119T1000Z", true, checkIns) };

    private static AnswerContext Context(params Objective[] objectives) =>
        new(Given.InForce(objectives), People, null, "jo", Now);

    private static T Ask<T>(Question question, AnswerContext? context = null)
        where T : Answer =>
        Assert.IsType<T>(Answers.To(question, context ?? Context(Objectives)));
}
