using System.Globalization;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.Plans;

/// <summary>Decides what a reply makes of an objective: a new state with its history, or every fault in it.</summary>
public static class ReplyRules
{
    /// <summary>The longest note, in characters, once trimmed.</summary>
    public const int MaxNoteLength = 2_000;

    /// <summary>The longest evidence link, in characters.</summary>
    public const int MaxEvidenceLength = 2_000;

    /// <summary>After so many replies running that change nothing, the next one needs a sentence.</summary>
    public const int NoChangesAllowed = 3;

    /// <summary>
    /// Every letter complete makes an objective Blue whatever was chosen, and only that does where there are letters.
    /// A note belongs to the status it was given with: choosing a status replaces it, "no change" keeps it.
    /// </summary>
    /// <param name="current">The objective as it was loaded.</param>
    /// <param name="reply">What was said of it; its reference is taken to be the objective's.</param>
    public static ReplyDecision Decide(Objective current, Reply reply, ReplyContext context, PlanSettings settings)
    {
        var draft = new ReplyDraft(current, reply);
        var faults = Faults(draft, settings, context.At).ToList();
        return faults.Count > 0
            ? new ReplyDecision.Refused(faults)
            : Accept(draft, context with { At = AfterTheLast(current, context.At) });
    }

    // The history is in the order of its instants, and instances' clocks differ: a reply that was decided on top of another
    // comes after it.
    private static DateTimeOffset AfterTheLast(Objective current, DateTimeOffset at) =>
        current.ConfirmedAt >= at ? current.ConfirmedAt.Value.AddTicks(1) : at;

    private static IEnumerable<ReplyFault> Faults(ReplyDraft draft, PlanSettings settings, DateTimeOffset at)
    {
        ReplyFault? Fault(ReplyField field, string? message) =>
            message is null ? null : new ReplyFault(draft.Current.Ref, field, message);

        ReplyFault?[] all =
        [
            Fault(ReplyField.Status, StatusFault(draft)),
            Fault(ReplyField.Letters, LettersFault(draft)),
            Fault(ReplyField.Percent, PercentFault(draft)),
            Fault(ReplyField.Note, NoteFault(draft, settings, at)),
            Fault(ReplyField.Evidence, EvidenceFault(draft)),
        ];
        return all.OfType<ReplyFault>();
    }

    private static string? StatusFault(ReplyDraft draft)
    {
        var (current, open) = (draft.Current, draft.OpenLetters);
        return draft.NewStatus switch
        {
            RagStatus.Blue when open.Count > 0 && current.Status == RagStatus.Blue =>
                $"{current.Ref} does not stay Blue while {Words.ActionsAre(open)} open: choose Red, Amber or Green.",
            RagStatus.Blue when open.Count > 0 =>
                $"{current.Ref} cannot be Blue yet: {Words.ActionsAre(open)} still open.",
            RagStatus.Red or RagStatus.Amber or RagStatus.Green or RagStatus.Blue => null,
            _ when draft.StatusChosen => $"Choose Red, Amber, Green or Blue for {current.Ref}.",
            _ => $"{current.Ref} has no status yet that could stay unchanged: choose Red, Amber, Green or Blue.",
        };
    }

    private static string? LettersFault(ReplyDraft draft) => draft.UnknownLetters switch
    {
        [] => null,
        [var one] => $"{draft.Current.Ref} has no action {one}.",
        var several => $"{draft.Current.Ref} has no actions {Words.List(several)}.",
    };

    private static string? PercentFault(ReplyDraft draft) =>
        draft.Percent is < 0 or > 100 ? "The percentage done is a number from 0 to 100." : null;

    private static string? NoteFault(ReplyDraft draft, PlanSettings settings, DateTimeOffset at)
    {
        var reference = draft.Current.Ref;
        if (draft.GivenNote is { Length: > MaxNoteLength } note)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"The note for {reference} is {Words.Count(note.Length - MaxNoteLength, "character")} over the {MaxNoteLength:#,##0} that fit.");
        }

        if (draft.NewNote is null && draft.NewStatus is RagStatus.Red or RagStatus.Amber)
            return $"{Words.Of(draft.NewStatus)} needs a note: say what holds {reference} up.";

        if (draft.NothingChanged && draft.Current.NoChangesInARow >= NoChangesAllowed)
            return $"{reference} has had “no change” {NoChangesAllowed} times running: say in a new sentence how it stands.";

        return KeyFault(draft, settings, at);
    }

    // Being asked why only when something was chosen: time alone may turn the key against a status that stays.
    private static string? KeyFault(ReplyDraft draft, PlanSettings settings, DateTimeOffset at)
    {
        if (draft.GivenNote is not null || !(draft.StatusChosen || draft.PercentChanged) || PercentFault(draft) is not null)
            return null;

        var today = new PlanClock(settings, at).Today;
        var key = StatusPolicy.KeySays(draft.After(), settings.TolerancePercent, today);
        return key is not null && key.Status < draft.NewStatus
            ? $"The key says {Words.Of(key.Status)} ({draft.Current.Ref} is {key.ShortfallPercent} % short): "
                + $"give a note that says why it is {Words.Of(draft.NewStatus)}."
            : null;
    }

    private static string? EvidenceFault(ReplyDraft draft) => draft.GivenEvidence switch
    {
        null => null,
        { Length: > MaxEvidenceLength } => string.Create(
            CultureInfo.InvariantCulture,
            $"The evidence link is longer than the {MaxEvidenceLength:#,##0} characters that fit."),
        var link when IsEvidence(link) => null,
        _ => "The evidence link is a whole web address, such as https://example.org/report.",
    };

    /// <summary>Whether a text can be kept as evidence: a whole web address, not too long.</summary>
    public static bool IsEvidence(string link) =>
        link.Length <= MaxEvidenceLength
        && (link.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || link.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && !link.Any(character => char.IsWhiteSpace(character) || char.IsControl(character))
        && Uri.TryCreate(link, UriKind.Absolute, out _);

    private static ReplyDecision.Accepted Accept(ReplyDraft draft, ReplyContext context)
    {
        var (current, after) = (draft.Current, draft.After());
        after = after with
        {
            StatusSince = after.Status == current.Status ? current.StatusSince : context.At,
            ConfirmedAt = context.At,
            ConfirmedBy = context.By,
            AcknowledgedBy = after.IsOpen ? null : current.AcknowledgedBy,
            NoChangesInARow = draft.NothingChanged ? current.NoChangesInARow + 1 : 0,
        };
        var entry = new HistoryEntry
        {
            ObjectiveRef = current.Ref,
            At = context.At,
            By = context.By,
            OnBehalfOf = context.OnBehalfOf,
            Source = context.Source,
            Cycle = context.Cycle,
            Key = context.Key + "|" + current.Ref,
            OldStatus = current.Status,
            NewStatus = after.Status,
            NoChange = !draft.StatusChosen && after.Status == current.Status,
            Note = after.Note,
            Percent = after.Percent,
            CompleteLetters = [.. after.Actions.Where(action => action.Complete).Select(action => action.Letter)],
            Evidence = after.Evidence,
        };
        return new ReplyDecision.Accepted(after, entry);
    }
}
