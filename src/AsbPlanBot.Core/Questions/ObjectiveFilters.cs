using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Questions;

/// <summary>Decides which objectives a filter asks for.</summary>
public static class ObjectiveFilters
{
    /// <summary>Tells of each objective of the plan whether all of a filter holds. What it has to look up, it looks up once.</summary>
    public static Func<Objective, bool> Matching(ObjectiveFilter filter, AnswerContext context)
    {
        List<Func<Objective, bool>> conditions = [.. filter.Clauses.Select(clause => Holds(clause, context))];
        if (filter.Commitment is { } number)
        {
            var inIt = context.Plan.Plan.Commitments.Where(commitment => commitment.Number == number)
                .SelectMany(commitment => commitment.Objectives)
                .Select(objective => objective.Ref)
                .ToHashSet(StringComparer.OrdinalIgnoreCase);
            conditions.Add(objective => inIt.Contains(objective.Ref));
        }

        if (filter.Whose is { } whose)
        {
            var parties = PartiesOf(whose, context).ToHashSet(StringComparer.OrdinalIgnoreCase);
            conditions.Add(objective => objective.Parties.Any(parties.Contains));
        }

        // What has no due date is due at no time: compared with null, nothing is true.
        if (filter.DueFrom is { } from)
            conditions.Add(objective => objective.Due >= from);
        if (filter.DueUntil is { } until)
            conditions.Add(objective => objective.Due <= until);
        return objective => conditions.TrueForAll(condition => condition(objective));
    }

    /// <summary>The names of the parties that are meant; of people, those that they hold or cover for today.</summary>
    internal static IReadOnlyList<string> PartiesOf(Whose whose, AnswerContext context) => whose switch
    {
        Whose.OfParty party => [party.Name],
        Whose.OfPerson { Person.Id: var id } => Held(id, context),
        _ => Held(context.AskerId, context),
    };

    private static IReadOnlyList<string> Held(string personId, AnswerContext context) =>
        [.. Accountability.PartiesOf(context.People, personId, context.Clock.Today).Select(party => party.Name)];

    private static Func<Objective, bool> Holds(FilterClause clause, AnswerContext context)
    {
        List<Func<Objective, bool>> anyOf = [.. clause.AnyOf.Select(trait => Has(trait, context))];
        return objective => anyOf.Exists(has => has(objective)) != clause.Not;
    }

    private static Func<Objective, bool> Has(Trait trait, AnswerContext context)
    {
        var (settings, today) = (context.Plan.Settings, context.Clock.Today);
        return trait switch
        {
            Trait.Open => objective => objective.IsOpen,
            Trait.Overdue => objective => objective.IsOpen && objective.Due < today,
            Trait.Stale => objective => StatusPolicy.IsStale(objective, settings, context.Now),
            Trait.NobodyAccountable => NobodyAnswers(context.People, today),
            Trait.KeyDiffers => objective => ObjectiveLines.KeyOf(objective, settings, today) is not null,
            _ => HasStatus(Enum.Parse<RagStatus>(trait.ToString())),
        };
    }

    private static Func<Objective, bool> HasStatus(RagStatus status) => objective => objective.Status == status;

    private static Func<Objective, bool> NobodyAnswers(PlanDirectory people, DateOnly today)
    {
        var held = people.Parties.Where(party => Accountability.PersonsToAsk(people, party.Name, today).Count > 0)
            .Select(party => party.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return objective => !objective.Parties.Any(held.Contains);
    }
}
