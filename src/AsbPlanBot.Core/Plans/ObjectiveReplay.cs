namespace AsbPlanBot.Core.Plans;

/// <summary>An objective's state while its history is gone through again, oldest entry first.</summary>
internal sealed class ObjectiveReplay
{
    private HashSet<string> _letters;

    /// <param name="now">The objective as it is now, for its words.</param>
    /// <param name="firstStatus">Its status before the first entry.</param>
    public ObjectiveReplay(Objective now, RagStatus firstStatus)
    {
        _letters = firstStatus == RagStatus.Blue ? Set(now.Actions.Select(action => action.Letter)) : Set([]);
        Objective = WithLetters(now) with
        {
            Status = firstStatus,
            Note = null,
            Percent = null,
            Evidence = null,
            StatusSince = null,
            ConfirmedAt = null,
            ConfirmedBy = null,
            NoChangesInARow = 0,
            AcknowledgedBy = null,
        };
    }

    public Objective Objective { get; private set; }

    public void Apply(HistoryEntry entry)
    {
        if (entry.Source == ReplySource.Manager)
        {
            if (entry.Acknowledged)
                Objective = Objective with { AcknowledgedBy = entry.By };
            return;
        }

        var before = Objective;
        var letters = Set(entry.CompleteLetters);
        var same = before.Status == entry.NewStatus;
        var nothing = same && entry.NoChange && letters.SetEquals(_letters)
            && (before.Note, before.Percent, before.Evidence) == (entry.Note, entry.Percent, entry.Evidence);
        _letters = letters;
        var after = WithLetters(before) with
        {
            Status = entry.NewStatus,
            Note = entry.Note,
            Percent = entry.Percent,
            Evidence = entry.Evidence,
        };
        after = after.IsOpen ? after with { AcknowledgedBy = null } : after;
        Objective = entry.Source == ReplySource.Import
            ? same ? after : after.AsImported(entry.At)
            : after with
            {
                StatusSince = same ? before.StatusSince : entry.At,
                ConfirmedAt = entry.At,
                ConfirmedBy = entry.By,
                NoChangesInARow = nothing ? before.NoChangesInARow + 1 : 0,
            };
    }

    private Objective WithLetters(Objective objective) => objective with
    {
        Actions = [.. objective.Actions.Select(action => action with { Complete = _letters.Contains(action.Letter) })],
    };

    private static HashSet<string> Set(IEnumerable<string> letters) => letters.ToHashSet(StringComparer.OrdinalIgnoreCase);
}
