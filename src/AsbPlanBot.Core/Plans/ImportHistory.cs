using System.Globalization;

namespace AsbPlanBot.Core.Plans;

/// <summary>What an import writes into the history, so that the plan can be shown as it stood on any day.</summary>
internal static class ImportHistory
{
    /// <param name="before">The plan that was in force; null for none.</param>
    /// <param name="after">The plan as it will be.</param>
    /// <param name="stored">What is stored under a reference, in force or not.</param>
    public static IReadOnlyList<HistoryEntry> Of(
        Plan? before, Plan after, ILookup<string, Objective> stored, DateTimeOffset at)
    {
        var old = (before?.Objectives ?? []).Select(objective => objective.Ref).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var present = after.Objectives.Select(objective => objective.Ref).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. after.Objectives
                .Select(objective => Entry(
                    stored[objective.Ref].FirstOrDefault(),
                    objective,
                    old.Contains(objective.Ref) ? PlanMembership.Unchanged : PlanMembership.Added,
                    at))
                .OfType<HistoryEntry>(),
            .. (before?.Objectives ?? [])
                .Where(objective => !present.Contains(objective.Ref))
                .Select(objective => Entry(objective, objective, PlanMembership.Removed, at))
                .OfType<HistoryEntry>(),
        ];
    }

    /// <summary>Null if there is nothing to say.</summary>
    private static HistoryEntry? Entry(Objective? before, Objective after, PlanMembership membership, DateTimeOffset at)
    {
        var entry = Said(after, at) with
        {
            OldStatus = before?.Status ?? RagStatus.NotReported,
            Membership = membership,
            DueMove = before is not null && DueDate.Of(before) != DueDate.Of(after)
                ? new DueMove(DueDate.Of(before), DueDate.Of(after))
                : null,
        };
        return membership == PlanMembership.Unchanged && entry.DueMove is null && before is not null && SaysTheSame(Said(before, at), Said(after, at))
            ? null
            : entry;
    }

    private static bool SaysTheSame(HistoryEntry one, HistoryEntry other) =>
        (one.NewStatus, one.Note, one.Percent, one.Evidence) == (other.NewStatus, other.Note, other.Percent, other.Evidence)
        && one.CompleteLetters.SequenceEqual(other.CompleteLetters, StringComparer.OrdinalIgnoreCase);

    private static HistoryEntry Said(Objective objective, DateTimeOffset at) => new()
    {
        ObjectiveRef = objective.Ref,
        At = at,
        By = "",
        Source = ReplySource.Import,
        Key = string.Create(CultureInfo.InvariantCulture, $"import {at.UtcTicks}|{objective.Ref}"),
        NewStatus = objective.Status,
        Note = objective.Note,
        Percent = objective.Percent,
        CompleteLetters = [.. objective.Actions.Where(action => action.Complete).Select(action => action.Letter)],
        Evidence = objective.Evidence,
    };
}
