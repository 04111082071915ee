using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Summaries;

/// <summary>Finds objectives of which several people said different things.</summary>
internal static class DifferingOwners
{
    /// <param name="said">What was said in the cycle, oldest first. Imports and what managers did to the plan count for nothing.</param>
    /// <param name="objectives">In plan order.</param>
    public static IReadOnlyList<OwnersDiffer> In(
        IEnumerable<HistoryEntry> said, IEnumerable<Objective> objectives, PlanDirectory people)
    {
        var byObjective = said
            .Where(entry => entry.Source is ReplySource.Card or ReplySource.Words)
            .ToLookup(entry => entry.ObjectiveRef, StringComparer.OrdinalIgnoreCase);
        return [.. objectives
            .Select(objective => new OwnersDiffer(objective.Ref, objective.Title, NewestOfEach(byObjective[objective.Ref], people)))
            .Where(line => line.Said.DistinctBy(owner => owner.Status).Count() > 1)];
    }

    private static IReadOnlyList<OwnerSaid> NewestOfEach(IEnumerable<HistoryEntry> entries, PlanDirectory people) =>
        [.. entries
            .GroupBy(entry => (entry.By.ToUpperInvariant(), entry.OnBehalfOf?.ToUpperInvariant()))
            .Select(group => group.Last())
            .OrderByDescending(entry => entry.At)
            .Select(entry => new OwnerSaid(NameOf(entry, people), entry.NewStatus))];

    private static string NameOf(HistoryEntry entry, PlanDirectory people)
    {
        var name = people.FindPerson(entry.By)?.Name ?? "Somebody no longer in the people list";
        return entry.OnBehalfOf is { } party ? $"{name} for {party}" : name;
    }
}
