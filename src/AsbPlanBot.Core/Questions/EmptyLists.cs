using System.Globalization;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.Questions;

/// <summary>What is said when no objective is as it was asked for: why, and what there is instead.</summary>
internal static class EmptyLists
{
    /// <summary>"Nothing is Red in commitment 2: 1 is Amber and 3 are Green."</summary>
    public static string For(ObjectiveFilter filter, AnswerContext context)
    {
        var plan = context.Plan.Plan;
        if (NobodysOf(filter, context) is { } sentence)
            return sentence;

        if (!plan.Objectives.Any())
            return "There is nothing to list: " + EmptyAnswers.EmptyPlan;

        var scope = Scope(filter);
        var inScope = plan.Objectives.Where(ObjectiveFilters.Matching(filter with { Clauses = [], DueFrom = null, DueUntil = null }, context)).ToList();
        if (inScope.Count == 0)
            return $"There are no objectives{scope}.";

        if (QuestionWords.DueOf(filter) is { } due)
            return $"Nothing{scope} is {Prefix(filter.Clauses)}{due}{NextDue(inScope, context.Clock.Today)}";

        return filter.Clauses switch
        {
            [{ Not: false, AnyOf: [Trait.Overdue] }] => $"Nothing is overdue{scope}{NextDue(inScope, context.Clock.Today)}",
            [{ Not: false, AnyOf: [Trait.NotReported] }] => $"Every objective{scope} has been reported: {Counts(inScope)}.",
            [{ Not: false, AnyOf: [Trait.NobodyAccountable] }] => $"Somebody is accountable for every objective{scope}.",
            [{ Not: false, AnyOf: [Trait.KeyDiffers] }] => $"No status{scope} differs from what the plan's key says.",
            [{ Not: false, AnyOf: [Trait.Stale] }] => $"Nothing is stale{scope}: every status was confirmed within {Words.Count(context.Plan.Settings.StaleAfterDays, "day")}.",
            [{ Not: false, AnyOf: [Trait.Open] }] => $"Nothing is open{scope}: {Counts(inScope)}.",
            var clauses when clauses.Any(clause => clause.Not) => $"No objective{scope} is {QuestionWords.Of(clauses, asNames: true)}: {Counts(inScope)}.",
            var clauses => $"Nothing is {QuestionWords.Of(clauses, asNames: true)}{scope}: {Counts(inScope)}.",
        };
    }

    // Whoever is asked about may hold nothing at all.
    private static string? NobodysOf(ObjectiveFilter filter, AnswerContext context)
    {
        if (filter.Whose is null)
            return null;

        var parties = ObjectiveFilters.PartiesOf(filter.Whose, context);
        return filter.Whose switch
        {
            Whose.Askers when parties.Count == 0 || filter is { Clauses: [{ Not: false, AnyOf: [Trait.Open] }], Commitment: null, DueFrom: null, DueUntil: null } =>
                EmptyAnswers.NothingOpen(parties, Accountability.IsManager(context.Plan.Settings, context.AskerId)),
            Whose.OfPerson { Person.Name: var name } when parties.Count == 0 => $"{name} holds none of the plan's roles or teams.",
            _ => null,
        };
    }

    private static string Scope(ObjectiveFilter filter)
    {
        var commitment = filter.Commitment is { } number ? string.Create(CultureInfo.InvariantCulture, $" in commitment {number}") : "";
        return commitment + filter.Whose switch
        {
            Whose.Askers => " of yours",
            Whose.OfPerson { Person.Name: var name } => " for " + name,
            Whose.OfParty { Name: var name } => " for " + name,
            _ => "",
        };
    }

    private static string Prefix(IReadOnlyList<FilterClause> clauses) => clauses.Count == 0 ? "" : QuestionWords.Of(clauses, asNames: true) + " and ";

    private static string NextDue(IEnumerable<Objective> objectives, DateOnly today)
    {
        var next = objectives.Where(objective => objective.IsOpen && objective.Due >= today).MinBy(objective => objective.Due);
        return next is null
            ? ": no open objective has a due date."
            : $": the next due date is {PlanClock.Date(next.Due!.Value)} ({next.Ref}).";
    }

    private static string Counts(IEnumerable<Objective> objectives) => Words.List([.. objectives
        .GroupBy(objective => objective.Status)
        .OrderBy(group => group.Key == RagStatus.NotReported ? int.MaxValue : (int)group.Key)
        .Select(group => CountOf(group.Key, group.Count()))]);

    private static string CountOf(RagStatus status, int count) => status == RagStatus.NotReported
        ? $"{count} {(count == 1 ? "is" : "are")} not reported yet"
        : $"{count} {(count == 1 ? "is" : "are")} {Words.Of(status)}";
}
