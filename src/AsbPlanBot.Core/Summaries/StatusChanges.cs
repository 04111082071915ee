using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Summaries;

/// <summary>Tells what became of each status since a summary.</summary>
public static class StatusChanges
{
    /// <summary>What changed, worst first: by kind, then by the present status, then in plan order.</summary>
    /// <param name="before">Status by reference, as it was.</param>
    /// <param name="objectives">The objectives as they are, in plan order.</param>
    public static IReadOnlyList<StatusChange> Between(
        IReadOnlyDictionary<string, RagStatus> before, IEnumerable<Objective> objectives)
    {
        var known = before.ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        return [.. objectives
            .Select(objective => ChangeOf(objective, known[objective.Ref].Select(status => (RagStatus?)status).FirstOrDefault()))
            .OfType<StatusChange>()
            .OrderBy(change => change.Kind)
            .ThenBy(change => change.After)];
    }

    private static StatusChange? ChangeOf(Objective objective, RagStatus? before) => before == objective.Status
        ? null
        : new StatusChange(
            objective.Ref,
            objective.Title,
            before ?? RagStatus.NotReported,
            objective.Status,
            KindOf(before, objective.Status));

    /// <summary>What a change of status means; <paramref name="before"/> is null for an objective that was not there.</summary>
    internal static ChangeKind KindOf(RagStatus? before, RagStatus after) => (before, after) switch
    {
        (null, _) => ChangeKind.Added,
        (_, RagStatus.Blue) => ChangeKind.Completed,
        (RagStatus.NotReported, _) => ChangeKind.FirstReported,
        // NotReported is the lowest value: what was reported and no longer is, is worse.
        ({ } was, _) => after < was ? ChangeKind.Worse : ChangeKind.Better,
    };
}
