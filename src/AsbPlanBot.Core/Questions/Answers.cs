using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.Questions;

/// <summary>Answers questions about a plan. Every answer says how the question was read, and none is a dead end.</summary>
public static class Answers
{
    private static readonly string[] Examples =
    [
        "what's amber?", "what's not reported?", "what's overdue?", "my actions", "show 4.1", "who hasn't replied?",
    ];

    /// <summary>The answer to a question that was read.</summary>
    public static Answer To(Question question, AnswerContext context) => question switch
    {
        Question.Objectives { Filter.Whose: Whose.Askers } => MyActions(context),
        Question.Objectives { Filter.Clauses: [{ AnyOf: [Trait.Overdue] }] } => Overdue(context),
        Question.Objectives { Filter.Clauses: [{ AnyOf: [var trait] }] } => ByStatus(Enum.Parse<RagStatus>(trait.ToString()), context),
        Question.Show { ObjectiveRef: var reference } => Show(reference, context),
        Question.WhoHasNotReplied => WhoHasNotReplied(context),
        Question.WhoCannotBeReached => WhoCannotBeReached(context),
        Question.Help => new Answer.Help(ExamplesFor(context.Plan.Plan)) { Reading = "What you can ask" },
        Question.Unreadable { Suggestions: var suggestions } => new Answer.Sentence(
            "I could not read that as a question. The nearest that I can answer:", suggestions)
        { Reading = "Not understood" },
        _ => throw new ArgumentOutOfRangeException(nameof(question), question, "A question that has no answer."),
    };

    private static Answer.Objectives ByStatus(RagStatus status, AnswerContext context) => List(
        Words.Of(status) + ", all commitments",
        context,
        objective => objective.Status == status,
        EmptyAnswers.NoneOf(status, context.Plan.Plan));

    private static Answer.Objectives Overdue(AnswerContext context)
    {
        var today = context.Clock.Today;
        return List(
            "Overdue, all commitments",
            context,
            objective => objective.IsOpen && objective.Due < today,
            EmptyAnswers.NothingOverdue(context.Plan.Plan, today));
    }

    private static Answer.Objectives MyActions(AnswerContext context)
    {
        var (plan, people, today) = (context.Plan.Plan, context.People, context.Clock.Today);
        var mine = Accountability.ObjectivesOf(plan, people, context.AskerId, today)
            .Select(objective => objective.Ref)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var held = Accountability.PartiesOf(people, context.AskerId, today);
        return List(
            "Your open objectives",
            context,
            objective => mine.Contains(objective.Ref),
            EmptyAnswers.NothingOpen(
                [.. held.Select(party => party.Name)],
                Accountability.IsManager(context.Plan.Settings, context.AskerId)));
    }

    private static Answer Show(string reference, AnswerContext context)
    {
        var (settings, plan) = context.Plan;
        if (References.Find(plan, reference) is { } objective)
        {
            return new Answer.OneObjective(
                ObjectiveLines.Of(objective, settings, context.People, context.Now), objective)
            { Reading = AsAt(objective.Ref, context) };
        }

        var near = References.Nearest(plan, reference);
        var text = near.Count > 0
            ? $"There is no objective {reference} in this plan. The nearest: {Words.List(near)}."
            : $"There is no objective {reference}: {EmptyAnswers.EmptyPlan}";
        IReadOnlyList<string> suggestions = near.Count > 0 ? [.. near.Select(found => "show " + found)] : ["help"];
        return new Answer.Sentence(text, suggestions) { Reading = AsAt(reference, context) };
    }

    private static Answer WhoHasNotReplied(AnswerContext context)
    {
        if (context.NewestCycle is not { } ledger)
        {
            return new Answer.Sentence(
                EmptyAnswers.NobodyAskedYet(context.Plan.Settings, context.Clock), ["what's not reported?", "my actions"])
            { Reading = AsAt("Who has not replied", context) };
        }

        var lines = MissingReplies.In(ledger, context.Plan.Plan, context.People, context.Clock);
        var asked = Cycle.InstantOf(ledger.Cycle) is { } occurrence
            ? "the check-in of " + context.Clock.Weekday(occurrence)
            : "the newest check-in";
        return new Answer.NotReplied(lines, EmptyAnswers.AllReplied(ledger, asked))
        {
            Reading = AsAt("Not replied to " + asked, context),
        };
    }

    private static Answer WhoCannotBeReached(AnswerContext context)
    {
        var reading = AsAt("Who cannot be reached", context);
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

    private static Answer.Objectives List(
        string reading, AnswerContext context, Func<Objective, bool> wanted, string whenEmpty)
    {
        var (settings, plan) = context.Plan;
        var groups = plan.Commitments
            .Select(commitment => new AnswerGroup(
                commitment,
                [.. commitment.Objectives.Where(wanted)
                    .Select(objective => ObjectiveLines.Of(objective, settings, context.People, context.Now))]))
            .Where(group => group.Lines.Count > 0);
        return new Answer.Objectives([.. groups], whenEmpty) { Reading = AsAt(reading, context) };
    }

    private static string AsAt(string reading, AnswerContext context) =>
        $"{reading}, as at {context.Clock.Moment(context.Now)}";

    // An example names an objective that exists.
    private static IReadOnlyList<string> ExamplesFor(Plan plan) => plan.Objectives.FirstOrDefault() is { } first
        ? [.. Examples.Select(example => example == "show 4.1" && plan.Find("4.1") is null ? "show " + first.Ref : example)]
        : [.. Examples.Where(example => example != "show 4.1")];
}
