using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Summaries;

/// <summary>Tells what became of each objective since a snapshot.</summary>
public static class StatusChanges
{
    /// <summary>What changed its status, came or went, worst first: by kind, then by the present status, then in plan order.</summary>
    /// <param name="objectives">The objectives as they are, in plan order.</param>
    public static IReadOnlyList<StatusChange> Between(SummarySnapshot before, IReadOnlyCollection<Objective> objectives)
    {
        var known = before.Statuses.ToDictionary(StringComparer.OrdinalIgnoreCase);
        var present = objectives.Select(objective => objective.Ref).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. objectives
            .Select(objective => ChangeOf(objective, known.TryGetValue(objective.Ref, out var status) ? status : null))
            .OfType<StatusChange>()
            .OrderBy(change => change.Kind)
            .ThenBy(change => change.After)
            .Concat(known.Keys.Where(reference => !present.Contains(reference))
                .Order(NaturalOrder.Instance)
                .Select(reference => new StatusChange(reference, "", known[reference], known[reference], ChangeKind.Removed)))];
    }

    /// <summary>What is due later than it was, the longest slip first.</summary>
    /// <inheritdoc cref="Between"/>
    public static IReadOnlyList<Slip> Slips(SummarySnapshot before, IEnumerable<Objective> objectives)
    {
        var known = before.Dues.ToDictionary(StringComparer.OrdinalIgnoreCase);
        return [.. objectives
            .Where(objective => objective.Due is { } due && known.TryGetValue(objective.Ref, out var was) && due > was)
            .Select(objective => new Slip(
                objective.Ref,
                objective.Title,
                known[objective.Ref],
                objective.Due!.Value,
                objective.FirstDue ?? known[objective.Ref],
                Math.Max(objective.DueMoves, 1)))
            .OrderByDescending(slip => slip.Due.DayNumber - slip.Before.DayNumber)];
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
