using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Summaries;

namespace AsbPlanBot.Core.Tests.Questions;

/// <summary>How the plan stood on a past day, and how it has moved since.</summary>
public sealed class PastAnswersTests
{
    private static readonly Objective[] Objectives =
    [
        Given.Objective("1.1", RagStatus.Red, "", "supplier failed"), Given.Objective("1.2", RagStatus.Blue, "A"),
        Given.Objective("2.1", RagStatus.Green, "") with { Due = Given.Day("2026-12-31"), FirstDue = Given.Day("2026-06-30"), DueMoves = 1 },
        Given.Objective("2.2", RagStatus.Amber, "", "no venue"), Given.Objective("2.3", RagStatus.Green, ""),
    ];

    private static readonly HistoryEntry[] History =
    [
        .. new[] { "1.1", "1.2", "2.1", "2.2", "9.8", "9.9" }.Select(reference => Given.Entry(reference, "2026-02-02 09:00", RagStatus.NotReported, RagStatus.NotReported) with
        {
            Source = ReplySource.Import, By = "", Membership = PlanMembership.Added,
        }),
        Given.Entry("1.1", "2026-02-26 23:59", RagStatus.NotReported, RagStatus.Amber, "cameras on order"),
        Given.Entry("2.1", "2026-02-27 10:00", RagStatus.NotReported, RagStatus.Green),
        Given.Entry("2.2", "2026-03-02 00:00", RagStatus.NotReported, RagStatus.Amber, "no venue"),
        Given.Entry("9.9", "2026-04-01 10:00", RagStatus.NotReported, RagStatus.NotReported) with { Source = ReplySource.Import, Membership = PlanMembership.Removed },
        Given.Entry("9.8", "2026-04-01 10:00", RagStatus.NotReported, RagStatus.NotReported) with { Source = ReplySource.Import, Membership = PlanMembership.Removed },
        Given.Entry("2.3", "2026-04-01 10:00", RagStatus.NotReported, RagStatus.NotReported) with { Source = ReplySource.Import, Membership = PlanMembership.Added },
        Given.Entry("2.1", "2026-07-06 10:00", RagStatus.Green, RagStatus.Green) with
        {
            Source = ReplySource.Manager,
            DueMove = new DueMove(new DueDate(Given.Day("2026-06-30"), null, null, 0), new DueDate(Given.Day("2026-12-31"), null, Given.Day("2026-06-30"), 1)),
        },
        Given.Entry("2.1", "2026-10-15 10:00", RagStatus.Green, RagStatus.Red, "ill"),
        Given.Entry("2.2", "2026-10-15 11:00", RagStatus.Amber, RagStatus.Green),
        Given.Entry("2.2", "2026-10-22 11:00", RagStatus.Green, RagStatus.Amber, "no venue"),
        Given.Entry("1.2", "2026-10-29 10:00", RagStatus.NotReported, RagStatus.Blue) with { CompleteLetters = ["a"] },
        Given.Entry("1.1", "2026-10-29 10:00", RagStatus.Amber, RagStatus.Red, "supplier failed"),
        Given.Entry("2.1", "2026-11-12 10:00", RagStatus.Red, RagStatus.Green),
        Given.Entry("2.3", "2026-11-12 11:00", RagStatus.NotReported, RagStatus.Green),
    ];

    [Fact]
    public void What_was_amber_is_what_was_amber_at_the_end_of_that_day()
    {
        var answer = Ask<Answer.Objectives>(Asking.For(RagStatus.Amber) with { AsAt = Given.Day("2026-03-01") });

        Assert.Equal("Amber, all commitments, as at the end of 1 Mar 2026", answer.Reading);
        var line = answer.Groups.Single().Lines.Single();
        Assert.Equal(("1.1", RagStatus.Amber, "cameras on order", "since 26 Feb"), (line.Ref, line.Status, line.Note, line.Age));
        Assert.Equal(["1.1", "2.2"], Refs(Asking.For(RagStatus.Amber) with { AsAt = Given.Day("2026-03-02") }));
    }

    [Fact]
    public void What_has_left_the_plan_since_is_said()
    {
        Assert.Equal(
            "9.8 and 9.9 were in the plan then and have been taken out since: they are not counted or shown here.",
            Ask<Answer.Objectives>(Asking.For(RagStatus.Amber) with { AsAt = Given.Day("2026-03-01") }).Remark);
        Assert.Null(Ask<Answer.Objectives>(Asking.For(RagStatus.Amber) with { AsAt = Given.Day("2026-04-01") }).Remark);
        Assert.DoesNotContain("2.3", Refs(Asking.For(RagStatus.NotReported) with { AsAt = Given.Day("2026-03-01") }));
    }

    [Fact]
    public void Overdue_on_a_past_day_is_counted_by_the_due_date_of_that_day()
    {
        Assert.Empty(Refs(Asking.Overdue with { AsAt = Given.Day("2026-06-30") }));
        var late = Ask<Answer.Objectives>(Asking.Overdue with { AsAt = Given.Day("2026-07-05") }).Groups.Single().Lines.Single();
        Assert.Equal(("2.1", "due 30 Jun 2026, 5 days late"), (late.Ref, late.Due));
        Assert.Empty(Refs(Asking.Overdue with { AsAt = Given.Day("2026-07-06") }));
    }

    [Fact]
    public void Today_is_now()
    {
        var answer = Ask<Answer.Objectives>(Asking.For(RagStatus.Red) with { AsAt = Given.Day("2026-11-22") }, Context with { History = [] });

        Assert.Equal("Red, all commitments, as at 22 Nov 10:04", answer.Reading);
        Assert.IsType<Answer.SummaryNow>(Answers.To(new Question.Summary(Given.Day("2026-11-22")), Context with { History = [] }));
    }

    [Theory]
    [InlineData("2026-02-01", "There was no plan here yet on 1 Feb 2026. Its history begins on 2 Feb 2026")]
    [InlineData("2025-03-01", "There was no plan here yet on 1 Mar 2025. Its history begins on 2 Feb 2026")]
    [InlineData("2027-03-01", "Nothing can be told of 1 Mar 2027 yet: that day is still to come.")]
    public void A_day_of_which_nothing_can_be_told_is_answered_with_what_can(string day, string sentence)
    {
        Assert.All<Question>([Asking.Mine with { AsAt = Given.Day(day) }, new Question.Summary(Given.Day(day))], question =>
        {
            var answer = Ask<Answer.Sentence>(question);
            Assert.StartsWith(sentence, answer.Text, StringComparison.Ordinal);
            Assert.NotEmpty(answer.Suggestions);
            Assert.All(answer.Suggestions, suggestion => Assert.IsNotType<Question.Unreadable>(Asking.Read(suggestion)));
        });
        Assert.NotEmpty(Refs(Asking.For(RagStatus.NotReported) with { AsAt = Given.Day("2026-02-02") }));
    }

    [Fact]
    public void The_summary_of_a_past_day_compares_with_the_newest_before_it_and_tells_nothing_that_is_not_known()
    {
        var answer = Ask<Answer.SummaryThen>(new Question.Summary(Given.Day("2026-03-03")), Context with
        {
            Summaries = [Posted("2026-03-09 09:00", ("1.1", RagStatus.Red)), Posted("2026-02-23 09:00", ("1.1", RagStatus.NotReported), ("9.9", RagStatus.NotReported), ("7.7", RagStatus.Red))],
        });

        Assert.Equal("Summary, as at the end of 3 Mar 2026", answer.Reading);
        Assert.Contains("23 Feb", answer.Summary.ComparedWith!, StringComparison.Ordinal);
        Assert.Equal(new StatusCounts(1, 0, 2, 1, 0), answer.Summary.Total);
        Assert.Equal(["1.1", "2.2"], answer.Summary.RedAndAmber.Select(line => line.Ref));
        var reported = answer.Summary.Changes.Where(change => change.Kind is ChangeKind.FirstReported or ChangeKind.Removed).Select(change => (change.Ref, change.Kind));
        Assert.Equal([("1.1", ChangeKind.FirstReported), ("7.7", ChangeKind.Removed)], reported);
        Assert.Empty(answer.Summary.NotReplied);
        Assert.Empty(answer.Summary.NobodyAccountable);
    }

    [Fact]
    public void How_a_commitment_has_moved_is_said_in_one_sentence_and_then_shown()
    {
        var answer = Ask<Answer.Moved>(new Question.Moved(2), Context with { Summaries = [Posted("2026-11-16 09:00"), Posted("2026-10-19 09:00"), Posted("2026-10-12 09:00")] });

        Assert.Equal("How commitment 2 Commitment 2 has moved, as at 22 Nov 10:04", answer.Reading);
        Assert.Equal("Commitment 2: 1 reported for the first time, 2 changed and changed back since 12 Oct.", answer.InOne);
        Assert.Equal(
            [
                ("12 Oct", new StatusCounts(1, 0, 1, 1, 0)), ("19 Oct", new StatusCounts(1, 1, 0, 1, 0)),
                ("16 Nov", new StatusCounts(0, 0, 1, 2, 0)), ("22 Nov", new StatusCounts(0, 0, 1, 2, 0)),
            ],
            answer.Points.Select(point => (point.InWords, point.Counts)));
        Assert.Equal(["2.3", "2.1", "2.2"], answer.Lines.Select(line => line.Ref));
        Assert.Equal(
            [(RagStatus.Green, null), (RagStatus.Red, "15 Oct"), (RagStatus.Green, "12 Nov")],
            answer.Lines[1].Statuses.Select(point => (point.Status, point.When)));
        Assert.Null(answer.Remark);
    }

    [Fact]
    public void Without_a_summary_it_is_told_from_the_beginning_with_what_came_and_went()
    {
        var answer = Ask<Answer.Moved>(new Question.Moved(null));

        Assert.Equal("The plan: 1 completed, 3 reported for the first time, 1 new since 2 Feb.", answer.InOne);
        Assert.Equal(["2 Feb", "22 Nov"], answer.Points.Select(point => point.InWords));
        Assert.StartsWith("9.8 and 9.9 were in the plan in that time", answer.Remark!, StringComparison.Ordinal);
        Assert.Equal(
            [(RagStatus.NotReported, "1 Apr"), (RagStatus.Green, "12 Nov")],
            answer.Lines.Single(line => line.Ref == "2.3").Statuses.Select(point => (point.Status, point.When)));
        Assert.StartsWith("There is no commitment 7", Ask<Answer.Sentence>(new Question.Moved(7)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_in_which_nothing_moved_says_so() => Assert.Equal(
        "Commitment 1: no status has changed since 9 Nov.",
        Ask<Answer.Moved>(new Question.Moved(1), Context with { Summaries = [Posted("2026-11-09 09:00")] }).InOne);

    [Fact]
    public void Changes_between_two_days_end_with_the_second()
    {
        var answer = Ask<Answer.Changes>(new Question.Changed(Given.Day("2026-10-15"), Given.Day("2026-10-28")));

        Assert.Equal("Changed from 15 Oct 2026 to 28 Oct 2026, as at 22 Nov 10:04", answer.Reading);
        Assert.Equal(["2.1"], answer.Lines.Select(line => line.Change.Ref).Except(["2.2"]));
        Assert.Equal("Changed on 22 Oct 2026, as at 22 Nov 10:04", Ask<Answer.Changes>(new Question.Changed(Given.Day("2026-10-22"), Given.Day("2026-10-22"))).Reading);
    }

    private static AnswerContext Context => new(
        Given.InForce(Objectives) with { Settings = Given.Settings with { ActiveFrom = Given.At("2026-02-02 09:00") } },
        Given.Directory(Given.Party("ASB Team Leader", Given.Held("Jo", lead: true))),
        null,
        "jo",
        Given.At("2026-11-22 10:04"))
    {
        History = History,
    };

    private static SummaryPost Posted(string at, params (string Ref, RagStatus Status)[] statuses) => new()
    {
        PlanId = "asb",
        Cycle = AsbPlanBot.Core.Scheduling.Cycle.NameOf(Given.At(at)),
        State = CheckInState.Sent,
        StateSince = Given.At(at),
        Snapshot = new SummarySnapshot { Statuses = statuses.ToDictionary(status => status.Ref, status => status.Status) },
    };

    private static IReadOnlyList<string> Refs(Question question) =>
        [.. Ask<Answer.Objectives>(question).Groups.SelectMany(group => group.Lines).Select(line => line.Ref)];

    private static T Ask<T>(Question question, AnswerContext? context = null)
        where T : Answer =>
        Assert.IsType<T>(Answers.To(question, context ?? Context));
}
