using AsbPlanBot.Core.Plans;
using AsbPlanBot.Documents.Files;
using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>Understands the texts of one objective.</summary>
internal sealed class ObjectiveInterpreter(KnownParties? known, DiagnosticBag faults)
{
    private readonly OwnerInterpreter _owners = new(known, faults);
    private readonly FigureInterpreter _figures = new(faults);

    public Objective Read(ObjectiveDraft draft)
    {
        var (status, remark) = _figures.StatusOf(draft);
        var title = TitleOf(draft);
        var outcome = TextOf(draft, Column.Outcome, "The outcome");
        var progress = TextOf(draft, Column.Progress, "The progress note");
        var parties = _owners.PartiesOf(draft);
        var (start, due) = _figures.DatesOf(draft);
        var objective = new Objective
        {
            Ref = draft.Ref,
            Title = title,
            Outcome = outcome,
            Progress = remark.Length == 0 ? progress : progress is null ? remark : $"{remark} {progress}",
            Parties = parties,
            Status = status,
            Start = start,
            Due = due,
            DueText = draft[Column.Due] is { IsEmpty: false } text ? PlainText.OneLine(text.Text) : null,
            FirstDue = draft[Column.Due].Moved?.First,
            DueMoves = draft[Column.Due].Moved?.Moves ?? 0,
            Note = draft[Column.Note] is { IsEmpty: false } note ? note.Text : null,
            Evidence = EvidenceOf(draft),
            Percent = _figures.PercentOf(draft),
        };

        // "Light the parks: a) count b) mend" names an objective and its actions in one cell.
        return draft.Header.Title == Column.Action && LetteredActions.UnderLeadIn(draft[Column.Objective].Text) is var (leadIn, below)
            ? objective with { Title = PlainText.OneLine(leadIn), Actions = Actions(below, status) }
            : objective with { Actions = Actions(ActionsOf(draft), status) };
    }

    // Blue says that all of them are done.
    private static IReadOnlyList<PlanAction> Actions(IReadOnlyList<LetteredAction> actions, RagStatus status) =>
        [.. actions.Select(action => ActionOf(action, status == RagStatus.Blue))];

    private string TitleOf(ObjectiveDraft draft)
    {
        if (TextOf(draft, Column.Objective, "The title") is { } title)
            return title;
        faults.Warn("title-missing", draft.PlaceOf(draft.Header.Title), $"{draft.Ref} has no title.");
        return draft.Ref;
    }

    private string? TextOf(ObjectiveDraft draft, Column column, string name)
    {
        var cell = draft[column];
        if (cell.IsEmpty)
            return null;
        if (CutText.EndsEarly(cell.Text))
            WarnCut($"{name} of {draft.Ref}", cell.Text, cell.PlaceAt(cell.Text.Length - 1));
        return PlainText.OneLine(cell.Text);
    }

    private static PlanAction ActionOf(LetteredAction action, bool allDone)
    {
        var (text, complete) = ExportMarks.OfAction(action.Text);
        return new PlanAction(action.Letter, text, complete || allDone);
    }

    private string? EvidenceOf(ObjectiveDraft draft)
    {
        var cell = draft[Column.Evidence];
        if ((cell.IsEmpty ? draft[Column.Note].Evidence : cell.Text) is not { } link)
            return null;
        if (ReplyRules.IsEvidence(link))
            return link;
        faults.WarnAlike("evidence-unknown", "", cell.IsEmpty ? draft.PlaceOf(Column.Note) : cell.PlaceAt(0), $"{PlainText.Quote(link)} is no web address and was passed over as evidence ({draft.Ref}).");
        return null;
    }

    private IReadOnlyList<LetteredAction> ActionsOf(ObjectiveDraft draft)
    {
        var cell = draft[Column.Action];
        if (cell.IsEmpty)
            return [];

        var (actions, letterFaults) = LetteredActions.Split(cell.Text, draft.Ref);
        foreach (var fault in letterFaults)
            faults.WarnAlike(fault.Code, "", cell.PlaceAt(fault.Offset), $"{draft.Ref}: {fault.Message}");
        foreach (var action in actions.Where(action => CutText.EndsEarly(action.Text)))
            WarnCut($"Action {action.Letter} of {draft.Ref}", action.Text, cell.PlaceAt(action.End));
        return actions;
    }

    private void WarnCut(string what, string text, Place place) =>
        faults.Warn("text-cut", place, $"{what} ends in mid-sentence: {CutText.LastWords(text)}.");
}
