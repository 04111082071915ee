namespace AsbPlanBot.Core.Plans;

/// <summary>An objective of a document merged with the state that is stored of it.</summary>
internal static class MergedObjective
{
    /// <param name="stored">Null if nothing is stored under its reference.</param>
    /// <param name="at">When it is imported.</param>
    public static Objective Of(Objective document, Objective? stored, DateTimeOffset at)
    {
        var reported = AsReported(document, at);
        return stored is null ? reported : Consistent(Merge(reported, stored));
    }

    /// <summary>The same, with the status that the document reports though another was reported here.</summary>
    public static Objective Taking(Objective document, Objective stored, DateTimeOffset at)
    {
        var merged = Of(document, stored, at);
        var reported = AsReported(document, at);
        var ticked = LettersOf(reported.Actions);

        // What leaves Blue has something open again: the document says what. Else a tick stays a tick.
        if (stored.IsOpen || reported.Status == RagStatus.Blue)
            ticked.UnionWith(LettersOf(merged.Actions));
        IReadOnlyList<PlanAction> actions = [.. merged.Actions.Select(action => action with { Complete = ticked.Contains(action.Letter) })];
        var status = actions.Count > 0 && actions.All(action => action.Complete) ? RagStatus.Blue : reported.Status;
        return status == stored.Status ? merged : (merged with
        {
            Status = status,
            Actions = actions,
            Note = reported.Note,
            Percent = reported.Percent ?? stored.Percent,
            Evidence = reported.Evidence ?? stored.Evidence,
        }).AsImported(at);
    }

    /// <summary>
    /// An objective whose status an import has set. It counts as confirmed then, so that a status nobody confirms
    /// afterwards grows stale.
    /// </summary>
    public static Objective AsImported(this Objective objective, DateTimeOffset at)
    {
        DateTimeOffset? confirmed = objective.Status == RagStatus.NotReported ? null : at;
        return objective with { StatusSince = confirmed, ConfirmedAt = confirmed, ConfirmedBy = null, AcknowledgedBy = null, NoChangesInARow = 0 };
    }

    private static Objective Merge(Objective reported, Objective stored)
    {
        var letters = stored.Actions.ToLookup(action => action.Letter, StringComparer.OrdinalIgnoreCase);
        var neverReported = stored.Status == RagStatus.NotReported;
        var state = neverReported ? reported : stored;
        var (firstDue, moves) = MovesOf(reported, stored);
        return reported with
        {
            Actions = [.. reported.Actions.Select(action => letters[action.Letter].FirstOrDefault() is { } before
                ? action with { Complete = before.Complete || (neverReported && action.Complete) }
                : action)],
            Status = state.Status,
            Note = state.Note ?? stored.Note,
            Percent = state.Percent ?? stored.Percent,
            Evidence = state.Evidence ?? stored.Evidence,
            StatusSince = state.StatusSince,
            ConfirmedAt = state.ConfirmedAt,
            ConfirmedBy = state.ConfirmedBy,
            AcknowledgedBy = state.AcknowledgedBy,
            NoChangesInARow = state.NoChangesInARow,
            FirstDue = firstDue,
            DueMoves = moves,
            Version = stored.Version,
        };
    }

    // A due date that an import moves has moved: the first one and the count must not be lost on that way.
    private static (DateOnly? First, int Moves) MovesOf(Objective document, Objective stored) =>
        stored.Due is { } before && document.Due != before
            ? (stored.FirstDue ?? before, stored.DueMoves + 1)
            : (stored.FirstDue ?? document.FirstDue, Math.Max(stored.DueMoves, document.DueMoves));

    // A document has no ticks, as a rule; where it says Blue it says that every action is complete.
    private static Objective AsReported(Objective document, DateTimeOffset at)
    {
        var ticked = document.Status == RagStatus.Blue
            ? document with { Actions = [.. document.Actions.Select(action => action with { Complete = true })] }
            : document;
        return ticked.AsImported(at);
    }

    // Blue with an open letter is a contradiction, and a Blue objective is never asked about: a new letter would be lost.
    private static Objective Consistent(Objective merged) =>
        merged.Status == RagStatus.Blue && merged.OpenLetters.Any()
            ? (merged with { Status = RagStatus.NotReported }).AsImported(default)
            : merged;

    private static HashSet<string> LettersOf(IEnumerable<PlanAction> actions) =>
        actions.Where(action => action.Complete).Select(action => action.Letter).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
