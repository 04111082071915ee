using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.Questions;

/// <summary>Answers questions about one objective.</summary>
internal static class ObjectiveAnswers
{
    /// <summary>Where it stands and all that is known of it.</summary>
    public static Answer Show(string reference, AnswerContext context)
    {
        if (References.Find(context.Plan.Plan, reference) is not { } objective)
            return Unknown(reference, context);

        var words = new HistoryWords(context);
        var letter = objective.Actions
            .FirstOrDefault(action => string.Equals(objective.ReferenceOf(action), reference, StringComparison.OrdinalIgnoreCase))?.Letter;
        return new Answer.OneObjective(LineOf(objective, context), objective, words.Lines(context.History), words.Trend(context.History))
        {
            Reading = context.AsAt(letter is null ? objective.Ref : $"{objective.Ref}, action {letter}"),
            Strip = StatusStrips.Of(objective, context.History, context),
            Letter = letter,
            MayAnswer = Accountability.MayAnswer(
                context.Plan.Settings, context.People, objective, context.AskerId, context.Clock.Today),
        };
    }

    /// <summary>What was said of it.</summary>
    public static Answer History(string reference, AnswerContext context)
    {
        if (References.Find(context.Plan.Plan, reference) is not { } objective)
            return Unknown(reference, context);

        var words = new HistoryWords(context);
        return new Answer.History(LineOf(objective, context), words.Lines(context.History), words.Trend(context.History))
        {
            Reading = context.AsAt("History of " + objective.Ref),
            Strip = StatusStrips.Of(objective, context.History, context),
        };
    }

    /// <summary>Who is accountable for it.</summary>
    public static Answer WhoOwns(string reference, AnswerContext context)
    {
        if (References.Find(context.Plan.Plan, reference) is not { } objective)
            return Unknown(reference, context);

        IReadOnlyList<PartyLine> parties = [.. objective.Parties.Select(party => HolderAnswers.LineOf(party, context))];
        var gap = parties.Count == 0 ? HolderAnswers.NobodyFor([objective.Ref], context) : null;
        return new Answer.Owners(LineOf(objective, context), parties, gap)
        {
            Reading = context.AsAt("Who owns " + objective.Ref),
        };
    }

    private static ObjectiveLine LineOf(Objective objective, AnswerContext context) =>
        ObjectiveLines.Of(objective, context.Plan.Settings, context.People, context.Now);

    private static Answer.Sentence Unknown(string reference, AnswerContext context)
    {
        var near = References.Nearest(context.Plan.Plan, reference);
        var text = near.Count > 0
            ? $"There is no objective {reference} in this plan. The nearest: {Words.List(near)}."
            : $"There is no objective {reference}: {EmptyAnswers.EmptyPlan}";
        IReadOnlyList<string> suggestions = near.Count > 0 ? [.. near.Select(found => "show " + found)] : ["help"];
        return new Answer.Sentence(text, suggestions) { Reading = context.AsAt(reference) };
    }
}
