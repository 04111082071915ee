namespace AsbPlanBot.Core.Plans;

/// <summary>A document merged with the plan in force: what would apply, and what would differ.</summary>
/// <param name="Merged">The plan as it would be.</param>
/// <param name="Difference">What an administrator is shown before it applies.</param>
public sealed record PlanImport(PlanInForce Merged, PlanDifference Difference)
{
    /// <summary>
    /// Content comes from the document; state (status, note, letters, dates of status, versions, moves of the due date)
    /// is kept by reference from the plan in force. What the document reports of an objective counts only while
    /// nobody has reported on it here.
    /// </summary>
    /// <param name="inForce">Null if there is no plan of that id yet.</param>
    /// <param name="document">What was read; references unique ignoring case.</param>
    /// <param name="settings">The settings that the merged plan runs under.</param>
    public static PlanImport Merge(PlanInForce? inForce, Plan document, PlanSettings settings)
    {
        var stored = (inForce?.Plan.Objectives ?? [])
            .ToLookup(objective => objective.Ref, StringComparer.OrdinalIgnoreCase);
        var merged = document with
        {
            Commitments = [.. document.Commitments.Select(commitment => commitment with
            {
                Objectives = [.. commitment.Objectives.Select(objective =>
                    stored[objective.Ref].FirstOrDefault() is { } state
                        ? MergeState(objective, state)
                        : AsReported(objective))],
            })],
        };
        return new PlanImport(new PlanInForce(settings, merged), PlanDifference.Between(inForce?.Plan, merged));
    }

    private static Objective MergeState(Objective document, Objective stored)
    {
        var reported = AsReported(document);
        var letters = stored.Actions.ToLookup(action => action.Letter, StringComparer.OrdinalIgnoreCase);
        var neverReported = stored.Status == RagStatus.NotReported;
        var state = neverReported ? reported : stored;
        var (firstDue, moves) = MovesOf(document, stored);
        return Consistent(document with
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
            NoChangesInARow = state.NoChangesInARow,
            FirstDue = firstDue,
            DueMoves = moves,
            Version = stored.Version,
        });
    }

    // A due date that an import moves has moved: the first one and the count must not be lost on that way.
    private static (DateOnly? First, int Moves) MovesOf(Objective document, Objective stored) =>
        stored.Due is { } before && document.Due != before
            ? (stored.FirstDue ?? before, stored.DueMoves + 1)
            : (stored.FirstDue ?? document.FirstDue, Math.Max(stored.DueMoves, document.DueMoves));

    // A document has no ticks, as a rule; where it says Blue it says that every action is complete.
    private static Objective AsReported(Objective document) => document.Status == RagStatus.Blue
        ? document with { Actions = [.. document.Actions.Select(action => action with { Complete = true })] }
        : document;

    // Blue with an open letter is a contradiction, and a Blue objective is never asked about: a new letter would be lost.
    private static Objective Consistent(Objective merged) =>
        merged.Status == RagStatus.Blue && merged.OpenLetters.Any()
            ? merged with
            {
                Status = RagStatus.NotReported,
                StatusSince = null,
                ConfirmedAt = null,
                ConfirmedBy = null,
                NoChangesInARow = 0,
            }
            : merged;
}
