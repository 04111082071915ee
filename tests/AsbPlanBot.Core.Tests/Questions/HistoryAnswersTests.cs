using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Summaries;

namespace AsbPlanBot.Core.Tests.Questions;

/// <summary>What has become of objectives, as the history tells it.</summary>
public sealed class HistoryAnswersTests
{
    private static readonly Objective[] Objectives =
    [
        Given.Objective("1.1", RagStatus.Red, "Ab"), Given.Objective("1.2", RagStatus.Blue, "A"), Given.Objective("1.3", RagStatus.Green),
        Given.Objective("2.1", RagStatus.Amber, "aB"), Given.Objective("2.2", RagStatus.Green), Given.Objective("2.3", RagStatus.Green),
    ];

    private static readonly HistoryEntry[] History =
    [
        Given.Entry("1.1", "2026-09-12 10:00", RagStatus.NotReported, RagStatus.Amber, "cameras on order"),
        Given.Entry("1.1", "2026-10-03 10:00", RagStatus.Amber, RagStatus.Green, null) with { CompleteLetters = ["a"], Percent = 40 },
        Given.Entry("1.1", "2026-11-05 10:00", RagStatus.Green, RagStatus.Red, "supplier failed") with { CompleteLetters = ["a"], Percent = 40 },
        Given.Entry("1.1", "2026-11-19 10:00", RagStatus.Red, RagStatus.Red, "supplier failed") with
        {
            NoChange = true, CompleteLetters = ["a"], Percent = 40, By = "sam", OnBehalfOf = "SNT",
        },
        Given.Entry("1.2", "2026-11-18 10:00", RagStatus.Green, RagStatus.Blue, null) with { CompleteLetters = ["a"] },
        Given.Entry("1.3", "2026-11-18 11:00", RagStatus.Red, RagStatus.Green, "hired"),
        Given.Entry("2.1", "2026-10-01 11:00", RagStatus.NotReported, RagStatus.Amber, "slow") with { CompleteLetters = ["a", "b"] },
        Given.Entry("2.1", "2026-11-18 12:00", RagStatus.Amber, RagStatus.Amber, "slow") with { CompleteLetters = ["b"], Percent = 60 },
        Given.Entry("2.2", "2026-11-18 13:00", RagStatus.Green, RagStatus.Green, "board wants it later") with
        {
            DueMove = new DueMove(new DueDate(Given.Day("2026-12-31"), null, null, 0), new DueDate(Given.Day("2027-03-31"), null, null, 1)),
        },
        Given.Entry("2.3", "2026-11-18 14:00", RagStatus.Green, RagStatus.Green, null) with { NoChange = true },
        Given.Entry("9.9", "2026-11-18 15:00", RagStatus.Red, RagStatus.Red, null) with
        {
            Source = ReplySource.Import, By = "", Membership = PlanMembership.Removed,
        },
    ];

    private static readonly PlanDirectory People = Given.Directory(
        Given.Party("ASB Team Leader", Given.Held("Jo", lead: true)), Given.Party("SNT", Given.Held("Sam")));

    [Fact]
    public void The_history_of_an_objective_is_told_newest_first_with_who_and_what()
    {
        var answer = Ask<Answer.History>(new Question.History("1.1"), Context with { History = Of("1.1") });

        Assert.Equal("History of 1.1, as at 22 Nov 10:04", answer.Reading);
        Assert.Equal(
            [("19 Nov 10:00", "Sam for SNT"), ("5 Nov 10:00", "Jo"), ("3 Oct 10:00", "Jo"), ("12 Sep 10:00", "Jo")],
            answer.Lines.Select(line => (line.When, line.Who)));
        Assert.Equal([null, "supplier failed", null, "cameras on order"], answer.Lines.Select(line => line.Note));
        Assert.Equal(["action a completed", "40 % done"], answer.Lines[2].Facts);
        Assert.Equal((RagStatus.Green, RagStatus.Red), (answer.Lines[1].Before, answer.Lines[1].After));
    }

    [Fact]
    public void What_a_manager_did_is_told_with_the_reason()
    {
        var moved = Given.Entry("2.2", "2026-11-18 13:00", RagStatus.Blue, RagStatus.Blue, null) with
        {
            Source = ReplySource.Manager,
            DueMove = new DueMove(new DueDate(Given.Day("2026-12-31"), null, null, 0), new DueDate(Given.Day("2027-03-31"), null, null, 1)) { Reason = "cameras are late" },
        };
        var seen = Given.Entry("2.2", "2026-11-19 13:00", RagStatus.Blue, RagStatus.Blue, null) with { Source = ReplySource.Manager, Acknowledged = true };
        var answer = Ask<Answer.History>(new Question.History("2.2"), Context with { History = [moved, seen] });

        Assert.Equal(["acknowledged as complete"], answer.Lines[0].Facts);
        Assert.Equal(["due date moved from 31 Dec 2026 to 31 Mar 2027: “cameras are late”"], answer.Lines[1].Facts);
    }

    [Fact]
    public void The_trend_has_each_status_once_with_the_day_it_was_taken()
    {
        var answer = Ask<Answer.OneObjective>(new Question.Show("1.1"), Context with { History = Of("1.1") });

        Assert.Equal(
            [(RagStatus.Amber, "12 Sep"), (RagStatus.Green, "3 Oct"), (RagStatus.Red, "5 Nov")],
            answer.Trend.Select(point => (point.Status, point.When)));
        Assert.Equal(4, answer.Past.Count);
        Assert.Equal(
            [(RagStatus.Red, (string?)null), (RagStatus.Green, "18 Nov")],
            Ask<Answer.OneObjective>(new Question.Show("1.3"), Context with { History = Of("1.3") }).Trend.Select(point => (point.Status, point.When)));
    }

    [Fact]
    public void What_changed_is_told_by_objective_worse_first()
    {
        var answer = Ask<Answer.Changes>(new Question.Changed(Given.Day("2026-11-01")));

        Assert.Equal("Changed since 1 Nov 2026, as at 22 Nov 10:04", answer.Reading);
        Assert.Equal(
            [
                ("1.1", ChangeKind.Worse), ("1.3", ChangeKind.Better), ("1.2", ChangeKind.Completed), ("2.2", ChangeKind.Slipped),
                ("2.1", ChangeKind.Progressed), ("9.9", ChangeKind.Removed),
            ],
            answer.Lines.Select(line => (line.Change.Ref, line.Change.Kind)));
        var worse = answer.Lines[0];
        Assert.Equal((RagStatus.Green, RagStatus.Red, "supplier failed", "Sam for SNT"), (worse.Change.Before, worse.Change.After, worse.Note, worse.Who));
        Assert.Empty(worse.Facts);
        Assert.Equal(["due date moved from 31 Dec 2026 to 31 Mar 2027"], answer.Lines[3].Facts);
        Assert.Equal(["action a open again", "60 % done"], answer.Lines[4].Facts);
        Assert.Null(answer.Lines[4].Note);
    }

    [Fact]
    public void Without_a_day_it_is_since_the_last_summary_or_for_a_week()
    {
        var posted = new SummaryPost { PlanId = "asb", Cycle = "20261118T1230Z", State = CheckInState.Sent, StateSince = Given.At("2026-11-18 12:30") };
        var since = Ask<Answer.Changes>(new Question.Changed(null), Context with { Summaries = [posted] });
        var week = Ask<Answer.Changes>(new Question.Changed(null), Context);

        Assert.Equal("Changed since the summary of Wed 18 Nov 12:30, as at 22 Nov 10:04", since.Reading);
        Assert.Equal(["2.2", "9.9"], since.Lines.Select(line => line.Change.Ref));
        Assert.Equal("Changed in the last 7 days, as at 22 Nov 10:04", week.Reading);
        Assert.Equal(["1.3", "1.2", "2.2", "2.1", "9.9"], week.Lines.Select(line => line.Change.Ref));
    }

    [Theory]
    [InlineData("2026-11-20", "Nothing has changed since 20 Nov 2026, and nobody has reported.")]
    [InlineData("2026-11-19", "Nothing has changed since 19 Nov 2026: 1 objective was confirmed as it stood.")]
    public void When_nothing_changed_the_answer_says_whether_anybody_reported(string since, string sentence)
    {
        var answer = Ask<Answer.Changes>(new Question.Changed(Given.Day(since)));

        Assert.Empty(answer.Lines);
        Assert.Equal(sentence, answer.WhenEmpty);
    }

    [Fact]
    public void A_day_to_come_is_said_to_be_one() =>
        Assert.EndsWith(
            "that day is still to come.", Ask<Answer.Sentence>(new Question.Changed(Given.Day("2027-01-01"))).Text, StringComparison.Ordinal);

    [Fact]
    public void The_summary_is_as_the_weekly_one_would_say_it_now()
    {
        var answer = Ask<Answer.SummaryNow>(new Question.Summary());

        Assert.Equal("Summary, as at 22 Nov 10:04", answer.Reading);
        Assert.Equal(6, answer.Summary.Total.All);
        Assert.Null(answer.Summary.ComparedWith);
    }

    [Theory]
    [InlineData(typeof(Question.Show))]
    [InlineData(typeof(Question.History))]
    [InlineData(typeof(Question.WhoOwns))]
    public void A_reference_that_does_not_exist_gets_the_nearest_that_do(Type question)
    {
        var answer = Ask<Answer.Sentence>((Question)Activator.CreateInstance(question, "2.9")!);

        Assert.Contains("show 2.1", answer.Suggestions);
    }

    private static AnswerContext Context => new(Given.InForce(Objectives), People, null, "jo", Given.At("2026-11-22 10:04")) { History = History };

    private static HistoryEntry[] Of(string reference) => [.. History.Where(entry => entry.ObjectiveRef == reference)];

    private static T Ask<T>(Question question, AnswerContext? context = null)
        where T : Answer =>
        Assert.IsType<T>(Answers.To(question, context ?? Context));
}
