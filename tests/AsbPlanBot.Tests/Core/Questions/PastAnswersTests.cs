using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Summaries;

namespace AsbPlanBot.Tests.Core.Questions;

/// <summary>How the plan stood, how it moved, and who has been silent.</summary>
public sealed class PastAnswersTests
{
    private static readonly DateTimeOffset Now = Given.At("2026-11-22 10:04");

    private static readonly PlanDirectory People = Given.Directory(
        Given.Party("ASB Team Leader", Given.Held("Jo", lead: true)), Given.Party("SNT", Given.Held("Sam")));

    private static readonly HistoryEntry[] History =
    [
        Entry("1.1", "2026-10-05 10:00", RagStatus.NotReported, RagStatus.Amber),
        Entry("1.1", "2026-11-05 10:00", RagStatus.Amber, RagStatus.Red),
        Entry("1.2", "2026-11-06 10:00", RagStatus.NotReported, RagStatus.Amber),
        Entry("9.9", "2026-11-18 15:00", RagStatus.Amber, RagStatus.Amber) with { Source = ReplySource.Import, By = "", Membership = PlanMembership.Removed },
    ];

    private static AnswerContext Context => new(
        Given.InForce(Given.Objective("1.1", RagStatus.Red), Given.Objective("1.2", RagStatus.Amber), Given.Objective("2.1")), People, null, "jo", Now)
    {
        History = History,
    };

    [Fact]
    public void What_was_amber_on_a_day_is_what_was_amber_at_its_end_and_what_has_left_since_is_named()
    {
        var answer = Ask<Answer.Objectives>(Amber("2026-11-05"));

        Assert.Equal("Amber, all commitments, as at the end of 5 Nov 2026", answer.Reading);
        Assert.Empty(answer.Groups);
        Assert.Equal(["1.1"], Ask<Answer.Objectives>(Amber("2026-11-04")).Groups.SelectMany(group => group.Lines).Select(line => line.Ref));
        Assert.Equal("9.9 was in the plan then and has been taken out since: it is not counted or shown here.", answer.Remark);
    }

    [Fact]
    public void Today_is_as_now_and_a_day_to_come_is_refused_with_what_can_be_asked()
    {
        Assert.Equal(["1.2"], Ask<Answer.Objectives>(Amber("2026-11-22")).Groups.SelectMany(group => group.Lines).Select(line => line.Ref));
        Assert.Contains("still to come", Ask<Answer.Sentence>(Amber("2026-11-23")).Text, StringComparison.Ordinal);
        Assert.NotEmpty(Ask<Answer.Sentence>(Amber("2026-11-23")).Suggestions);
    }

    [Fact]
    public void Before_the_plan_began_it_is_said_from_when_on_something_can_be_shown() => Assert.Contains(
        "Its history begins on", Ask<Answer.Sentence>(new Question.Summary(Given.Day("2020-01-01"))).Text, StringComparison.Ordinal);

    [Fact]
    public void A_summary_of_a_past_day_counts_as_it_was_and_tells_nothing_of_silence()
    {
        var summary = Ask<Answer.SummaryThen>(new Question.Summary(Given.Day("2026-11-05"))).Summary;

        Assert.Equal(new StatusCounts(2, 1, 0, 0, 0), summary.Total);
        Assert.Empty(summary.NotReplied);
        Assert.Empty(summary.NobodyAccountable);
    }

    [Fact]
    public void How_a_commitment_moved_is_told_from_summary_to_summary()
    {
        var posted = new SummaryPost { PlanId = "asb", Cycle = "20261102T0900Z", State = CheckInState.Sent, StateSince = Given.At("2026-11-02 09:00") };
        var answer = (Answer.Moved)Answers.To(new Question.Moved(1), Context with { Summaries = [posted] });

        Assert.Equal("Commitment 1: 1 worse, 1 reported for the first time since 2 Nov.", answer.InOne);
        Assert.Equal([new StatusCounts(1, 0, 1, 0, 0), new StatusCounts(0, 1, 1, 0, 0)], answer.Points.Select(point => point.Counts));
        Assert.Equal(["1.1", "1.2"], answer.Lines.Select(line => line.Ref));
        Assert.IsType<Answer.Sentence>(Answers.To(new Question.Moved(7), Context));
    }

    [Fact]
    public void Who_has_been_silent_is_counted_back_to_the_last_answer()
    {
        var context = Context with
        {
            NewestCycle = Cycle("20261119T1000Z", ("jo", CheckInState.Sent), ("sam", CheckInState.Sent)),
            EarlierCycles =
            [
                Cycle("20261112T1000Z", ("jo", CheckInState.Away), ("sam", CheckInState.Answered)),
                Cycle("20261105T1000Z", ("jo", CheckInState.Missed), ("sam", CheckInState.Missed)),
                Cycle("20261029T1000Z", ("jo", CheckInState.Answered), ("sam", CheckInState.Missed)),
            ],
        };

        var line = Assert.Single(((Answer.Silent)Answers.To(new Question.WhoIsSilent(2), context)).Lines);
        Assert.Equal(("Jo", "2 check-ins in a row", "since that of Thu 5 Nov 10:00"), (line.Name, line.InARow, line.Since));
        Assert.Empty(((Answer.Silent)Answers.To(new Question.WhoIsSilent(3), context)).Lines);
    }

    private static Question.Objectives Amber(string day) => new(new ObjectiveFilter { Clauses = [new([Trait.Amber])] }, Given.Day(day));

    private static T Ask<T>(Question question)
        where T : Answer => Assert.IsType<T>(Answers.To(question, Context));

    private static CycleLedger Cycle(string cycle, params (string Person, CheckInState State)[] people) => new("asb", cycle, true,
        [.. people.Select(one => new CheckIn { PlanId = "asb", Cycle = cycle, PersonId = one.Person, State = one.State, StateSince = Now, SentAt = Now, Asked = ["1.1"] })]);

    private static HistoryEntry Entry(string reference, string at, RagStatus before, RagStatus after) => new()
    {
        ObjectiveRef = reference,
        At = Given.At(at),
        By = "jo",
        Source = ReplySource.Card,
        Key = reference + at,
        OldStatus = before,
        NewStatus = after,
    };
}
