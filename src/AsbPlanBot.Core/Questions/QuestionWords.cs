using System.Globalization;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.Questions;

/// <summary>Puts into words how a question was read, in the one place where every answer begins.</summary>
public static class QuestionWords
{
    /// <summary>"Amber or red, commitment 2 Stop trouble before it starts, for ASB Team"; "Your open objectives"; "Due 1 to 30 Jun 2026".</summary>
    public static string Of(ObjectiveFilter filter, Plan plan)
    {
        List<string?> parts = [What(filter), DueOf(filter), ScopeOf(filter, plan), WhoseOf(filter.Whose)];
        var words = string.Join(", ", parts.Where(part => part is not null));
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>The conditions of a filter in words: "amber or red, and overdue"; null if it has none.</summary>
    /// <param name="asNames">Whether statuses are written as the names that they are: "Amber".</param>
    internal static string? Of(IReadOnlyList<FilterClause> clauses, bool asNames = false) => clauses.Count == 0
        ? null
        : string.Join(
            clauses.Any(clause => clause.AnyOf.Count > 1) ? ", and " : " and ", clauses.Select(clause => Of(clause, asNames)));

    /// <summary>When what is asked for is due: "due 1 to 30 Jun 2026", "due by 30 Jun 2026"; null if that does not matter.</summary>
    internal static string? DueOf(ObjectiveFilter filter) => (filter.DueFrom, filter.DueUntil) switch
    {
        (null, null) => null,
        ({ } from, null) => "due from " + PlanClock.Date(from),
        (null, { } until) => "due by " + PlanClock.Date(until),
        ({ } from, { } until) when from == until => "due " + PlanClock.Date(from),
        ({ } from, { } until) => $"due {Short(from, until)} to {PlanClock.Date(until)}",
    };

    private static string Of(Trait trait, bool asNames) => trait switch
    {
        Trait.Red or Trait.Amber or Trait.Green or Trait.Blue when asNames => trait.ToString(),
        Trait.Red => "red",
        Trait.Amber => "amber",
        Trait.Green => "green",
        Trait.Blue => "blue",
        Trait.NotReported => "not reported",
        Trait.NobodyAccountable => "with nobody accountable",
        Trait.KeyDiffers => "where the key says otherwise",
        Trait.Open => "open",
        Trait.Overdue => "overdue",
        _ => "stale",
    };

    private static string Of(FilterClause clause, bool asNames) => clause switch
    {
        { Not: false } => string.Join(" or ", clause.AnyOf.Select(trait => Of(trait, asNames))),
        { AnyOf: [Trait.NotReported] } => "reported",
        { AnyOf: [Trait.NobodyAccountable] } => "with somebody accountable",
        { AnyOf: [Trait.KeyDiffers] } => "where the key agrees",
        { AnyOf: [var one] } => "not " + Of(one, asNames),
        _ => "neither " + string.Join(" nor ", clause.AnyOf.Select(trait => Of(trait, asNames))),
    };

    private static string? What(ObjectiveFilter filter)
    {
        var words = Of(filter.Clauses);
        if (filter.Whose is not Whose.Askers)
            return words ?? (DueOf(filter) is null ? "all objectives" : null);

        return words is null ? "your objectives"
            : filter.Clauses is [{ Not: false } clause] && clause.AnyOf.All(IsAdjective) ? $"your {words} objectives"
            : "your objectives, " + words;
    }

    private static bool IsAdjective(Trait trait) => trait is not (Trait.NotReported or Trait.NobodyAccountable or Trait.KeyDiffers);

    private static string? ScopeOf(ObjectiveFilter filter, Plan plan) => filter switch
    {
        { Commitment: { } number } => CommitmentOf(number, plan),
        { Whose: null } => plan.Commitments is [{ Title: null }] ? "the whole plan" : "all commitments",
        _ => null,
    };

    /// <summary>"commitment 2 Stop trouble before it starts".</summary>
    internal static string CommitmentOf(int number, Plan plan)
    {
        var title = plan.Commitments.FirstOrDefault(commitment => commitment.Number == number)?.Title;
        return string.Create(CultureInfo.InvariantCulture, $"commitment {number} {title}").TrimEnd();
    }

    private static string? WhoseOf(Whose? whose) => whose switch
    {
        Whose.OfPerson { Person.Name: var name } => "for " + name,
        Whose.OfParty { Name: var name } => "for " + name,
        _ => null,
    };

    // What both days have in common is said once.
    private static string Short(DateOnly from, DateOnly until) => from.ToString(
        from.Year != until.Year ? "d MMM yyyy" : from.Month != until.Month ? "d MMM" : "%d", CultureInfo.InvariantCulture);
}
