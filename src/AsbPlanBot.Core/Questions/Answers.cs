using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Core.Summaries;

namespace AsbPlanBot.Core.Questions;

/// <summary>Answers questions about a plan. Every answer says how the question was read, and none is a dead end.</summary>
public static class Answers
{
    /// <summary>The answer to a question that was read.</summary>
    public static Answer To(Question question, AnswerContext context) => OfNow(question, context.Clock.Today) switch
    {
        Question.Objectives { Filter: var filter, AsAt: { } day } => PastAnswers.List(filter, day, context),
        Question.Objectives { Filter: var filter } => List(filter, context),
        Question.Show { ObjectiveRef: var reference } => ObjectiveAnswers.Show(reference, context),
        Question.History { ObjectiveRef: var reference } => ObjectiveAnswers.History(reference, context),
        Question.WhoOwns { ObjectiveRef: var reference } => ObjectiveAnswers.WhoOwns(reference, context),
        Question.WhoHolds { Party: var party } => HolderAnswers.WhoHolds(party, context),
        Question.Changed { Since: var since, Until: var until } => ChangeAnswers.Between(since, until, context),
        Question.Moved { Commitment: var number } => MovedAnswers.Of(number, context),
        Question.WhoIsSilent { AtLeast: var atLeast } => SilenceAnswers.Of(atLeast, context),
        Question.Summary { AsAt: { } day } => PastAnswers.Summary(day, context),
        Question.Summary => new Answer.SummaryNow(SummaryNow(context)) { Reading = context.AsAt("Summary") },
        Question.Digest => DigestAnswers.For(context),
        Question.WhoHasNotReplied => WhoHasNotReplied(context),
        Question.WhoCannotBeReached => WhoCannotBeReached(context),
        Question.Help => HelpAnswers.For(context),
        Question.Unreadable { Suggestions: var suggestions } => new Answer.Sentence(
            "I could not read that as a question. The nearest that I can answer:", suggestions)
        { Reading = "Not understood" },
        _ => throw new ArgumentOutOfRangeException(nameof(question), question, "A question that has no answer."),
    };

    /// <summary>The same question; one about today is one about now.</summary>
    public static Question OfNow(Question question, DateOnly today) => question switch
    {
        Question.Objectives objectives when objectives.AsAt == today => objectives with { AsAt = null },
        Question.Summary summary when summary.AsAt == today => new Question.Summary(),
        _ => question,
    };

    /// <summary>From when on the history is needed, and of each objective the line before, to say what has changed.</summary>
    /// <param name="before">The newest summary; empty if there is none.</param>
    public static DateTimeOffset ChangedFrom(Question.Changed question, PlanSettings settings, IReadOnlyList<SummaryPost> before, DateTimeOffset now) =>
        ChangeAnswers.From(question.Since, settings, before, now);

    /// <summary>The summary as it would be posted now.</summary>
    internal static Summary SummaryNow(AnswerContext context) => SummaryBuilder.Build(new SummaryContext(context.Plan, context.People, context.Now)
    {
        Cycles = context.Cycles,
        Before = context.Summaries,
        SaidInCycle = context.History,
    });

    private static Answer WhoHasNotReplied(AnswerContext context)
    {
        if (context.NewestCycle is not { } ledger)
        {
            return new Answer.Sentence(
                EmptyAnswers.NobodyAskedYet(context.Plan.Settings, context.Clock), ["what's not reported?", "my actions"])
            { Reading = context.AsAt("Who has not replied") };
        }

        var lines = MissingReplies.In(context.Cycles, context.Plan.Plan, context.People, context.Clock);
        var asked = Cycle.InstantOf(ledger.Cycle) is { } occurrence
            ? "the check-in of " + context.Clock.Weekday(occurrence)
            : "the newest check-in";
        return new Answer.NotReplied(
            lines, EmptyAnswers.AllReplied(ledger, asked), Permissions.Of(Deed.Chase, context.Plan.Settings, context.AskerId))
        {
            Reading = context.AsAt("Not replied to " + asked),
        };
    }

    private static Answer WhoCannotBeReached(AnswerContext context)
    {
        var reading = context.AsAt("Who cannot be reached");
        if (!Permissions.Of(Deed.SeeWhoCannotBeReached, context.Plan.Settings, context.AskerId))
        {
            return new Answer.Sentence(
                Permissions.Refusal(Deed.SeeWhoCannotBeReached, context.Plan.Settings, context.People), ["my actions", "who hasn't replied?"])
            {
                Reading = reading,
            };
        }

        var lines = Reachability.Of(context.Plan, context.People, context.Conversations, context.NewestCycle, context.Clock.Today);
        IReadOnlyList<ReachLine> refused = [.. lines.Where(line => line.Reach != Reach.Fine)];
        return new Answer.Reached(refused, lines.Count - refused.Count) { Reading = reading };
    }

    /// <summary>The objectives that a filter asks for, as the plan of the context stands.</summary>
    internal static Answer.Objectives List(ObjectiveFilter filter, AnswerContext context)
    {
        var (settings, plan) = context.Plan;
        var wanted = ObjectiveFilters.Matching(filter, context);
        IReadOnlyList<AnswerGroup> groups = [.. plan.Commitments
            .Select(commitment => new AnswerGroup(
                commitment,
                [.. commitment.Objectives.Where(wanted)
                    .Select(objective => ObjectiveLines.Of(objective, settings, context.People, context.Now))]))
            .Where(group => group.Lines.Count > 0)];
        return new Answer.Objectives(groups, groups.Count > 0 ? "" : EmptyLists.For(filter, context))
        {
            Reading = context.AsAt(QuestionWords.Of(filter, plan)),
        };
    }
}
