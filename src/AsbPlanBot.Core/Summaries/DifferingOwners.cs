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
        var names = people.Names();
        return [.. objectives
            .Select(objective => (Objective: objective, Said: NewestOfEach(byObjective[objective.Ref])))
            .Where(line => line.Said.DistinctBy(entry => entry.NewStatus).Count() > 1)
            .Select(line => new OwnersDiffer(line.Objective.Ref, line.Objective.Title, [.. line.Said
                .Select(entry => new OwnerSaid(NameOf(entry, names), entry.NewStatus))]))];
    }

    private static IReadOnlyList<HistoryEntry> NewestOfEach(IEnumerable<HistoryEntry> entries) =>
        [.. entries
            .GroupBy(entry => (entry.By.ToUpperInvariant(), entry.OnBehalfOf?.ToUpperInvariant()))
            .Select(group => group.Last())
            .OrderByDescending(entry => entry.At)];

    private static string NameOf(HistoryEntry entry, IReadOnlyDictionary<string, string> names)
    {
        var name = names.GetValueOrDefault(entry.By) ?? PlanDirectory.Unlisted(entry.By);
        return entry.OnBehalfOf is { } party ? $"{name} for {party}" : name;
    }
}
