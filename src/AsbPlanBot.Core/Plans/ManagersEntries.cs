namespace AsbPlanBot.Core.Plans;

/// <summary>What managers do to an objective, as its history keeps it: who, when and what, and how it stood.</summary>
public static class ManagersEntries
{
    /// <summary>Notes that a manager has seen that it is complete; null, with a sentence that says why, where it cannot be.</summary>
    public static ReplyDecision.Accepted? Acknowledge(Objective objective, string by, DateTimeOffset now, out string fault)
    {
        fault = objective.IsOpen
            ? $"{objective.Ref} is {Wording.Words.Of(objective.Status)}: only what is Blue, with all of its actions complete, can be acknowledged."
            : objective.AcknowledgedBy is not null ? $"{objective.Ref} has been acknowledged already." : "";
        return fault.Length > 0
            ? null
            : new ReplyDecision.Accepted(
                objective with { AcknowledgedBy = by }, Of(objective, "acknowledged", by, now) with { Acknowledged = true });
    }

    /// <param name="deed">A short word: two deeds of one word to one state of an objective are the same deed.</param>
    internal static HistoryEntry Of(Objective objective, string deed, string by, DateTimeOffset now) => new()
    {
        ObjectiveRef = objective.Ref,
        At = now,
        By = by,
        Source = ReplySource.Manager,
        Key = $"{deed}|{objective.Version}|{objective.Ref}",
        OldStatus = objective.Status,
        NewStatus = objective.Status,
        Note = objective.Note,
        Percent = objective.Percent,
        CompleteLetters = [.. objective.Actions.Where(action => action.Complete).Select(action => action.Letter)],
        Evidence = objective.Evidence,
    };
}
