namespace AsbPlanBot.Core.Plans;

/// <summary>
/// An import that somebody overtook: an objective was reported on after the import had been worked out, and before it was
/// written. The document's words are taken, and the report stands.
/// </summary>
public static class OvertakenImport
{
    /// <param name="imported">The objective as the import would have it.</param>
    /// <param name="stored">As it is stored now; its version is the result's.</param>
    public static Objective Onto(Objective stored, Objective imported) =>
        MergedObjective.Of(imported, stored, imported.ConfirmedAt ?? default);

    /// <summary>What the import says of it in the history: after the report, and with what the report said.</summary>
    public static HistoryEntry Onto(Objective stored, Objective imported, HistoryEntry entry)
    {
        var after = Onto(stored, imported);
        return entry with
        {
            At = stored.ConfirmedAt >= entry.At ? stored.ConfirmedAt.Value.AddTicks(1) : entry.At,
            OldStatus = stored.Status,
            NewStatus = after.Status,
            Note = after.Note,
            Percent = after.Percent,
            CompleteLetters = [.. after.Actions.Where(action => action.Complete).Select(action => action.Letter)],
            Evidence = after.Evidence,
        };
    }
}
