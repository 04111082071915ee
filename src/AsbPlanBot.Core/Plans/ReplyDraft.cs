namespace AsbPlanBot.Core.Plans;

/// <summary>What a reply would make of an objective, before it is known whether it may.</summary>
internal sealed class ReplyDraft
{
    private readonly IReadOnlyList<PlanAction> _actions;

    public ReplyDraft(Objective current, Reply reply)
    {
        Current = current;
        var letters = reply.CompleteLetters?.Select(letter => letter.Trim())
            .Where(letter => letter.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        _actions = letters is null
            ? current.Actions
            : [.. current.Actions.Select(action => action with { Complete = letters.Contains(action.Letter) })];
        UnknownLetters = [.. (letters ?? []).Except(current.Actions.Select(action => action.Letter), StringComparer.OrdinalIgnoreCase)];
        OpenLetters = [.. _actions.Where(action => !action.Complete).Select(action => action.Letter)];

        StatusChosen = reply.Status is not null;
        NewStatus = _actions.Count > 0 && OpenLetters.Count == 0 ? RagStatus.Blue : reply.Status ?? current.Status;

        GivenNote = Typed(reply.Note);
        GivenEvidence = Typed(reply.Evidence);
        Percent = reply.Percent ?? current.Percent;
        NewNote = GivenNote ?? (StatusChosen || NewStatus != current.Status ? null : current.Note);
    }

    public Objective Current { get; }

    /// <summary>False for "no change".</summary>
    public bool StatusChosen { get; }

    public RagStatus NewStatus { get; }

    public IReadOnlyList<string> OpenLetters { get; }

    public IReadOnlyList<string> UnknownLetters { get; }

    public string? GivenNote { get; }

    public string? NewNote { get; }

    public string? GivenEvidence { get; }

    public int? Percent { get; }

    public bool PercentChanged => Percent != Current.Percent;

    /// <summary>"No change", and nothing else was altered either.</summary>
    public bool NothingChanged =>
        !StatusChosen
        && NewStatus == Current.Status
        && NewNote == Current.Note
        && !PercentChanged
        && (GivenEvidence ?? Current.Evidence) == Current.Evidence
        && _actions.SequenceEqual(Current.Actions);

    public Objective After() => Current with
    {
        Status = NewStatus,
        Actions = _actions,
        Note = NewNote,
        Percent = Percent,
        Evidence = GivenEvidence ?? Current.Evidence,
    };

    private static string? Typed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
