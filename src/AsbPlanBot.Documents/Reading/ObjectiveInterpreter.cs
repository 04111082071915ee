using System.Globalization;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Documents.Files;
using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>Understands the texts of one objective.</summary>
internal sealed class ObjectiveInterpreter(KnownParties? known, DiagnosticBag faults)
{
    public Objective Read(ObjectiveDraft draft)
    {
        var status = StatusOf(draft);
        return new Objective
        {
            Ref = draft.Ref,
            Title = TitleOf(draft),
            Outcome = TextOf(draft, Column.Outcome, "The outcome"),
            Progress = TextOf(draft, Column.Progress, "The progress note"),
            Parties = PartiesOf(draft),
            Status = status,
            Start = DateOf(draft, Column.Start)?.First,
            Due = DateOf(draft, Column.Due)?.Last,
            DueText = draft[Column.Due] is { IsEmpty: false } due ? PlainText.OneLine(due.Text) : null,
            Percent = PercentOf(draft),
            Actions = ActionsOf(draft, status),
        };
    }

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

    private IReadOnlyList<PlanAction> ActionsOf(ObjectiveDraft draft, RagStatus status)
    {
        var cell = draft[Column.Action];
        if (cell.IsEmpty)
            return [];

        var (actions, letterFaults) = LetteredActions.Split(cell.Text);
        foreach (var fault in letterFaults)
            faults.Warn(fault.Code, cell.PlaceAt(fault.Offset), $"{draft.Ref}: {fault.Message}");
        foreach (var action in actions.Where(action => CutText.EndsEarly(action.Text)))
            WarnCut($"Action {action.Letter} of {draft.Ref}", action.Text, cell.PlaceAt(action.End));

        // Blue says that all of them are done.
        return [.. actions.Select(action => new PlanAction(action.Letter, action.Text, status == RagStatus.Blue))];
    }

    private IReadOnlyList<string> PartiesOf(ObjectiveDraft draft)
    {
        var cell = draft[Column.Owner];
        if (Owners.IsNobody(cell.Text))
        {
            if (draft.Header.Has(Column.Owner))
                faults.Warn("owner-missing", draft.PlaceOf(Column.Owner), $"Nobody is accountable for {draft.Ref}.");
            return [];
        }

        var owners = Owners.In(cell.Text, known);
        foreach (var owner in owners.Where(owner => !owner.Known))
        {
            if (known is not null)
                faults.Warn("owner-unknown", cell.PlaceAt(owner.Offset), $"{PlainText.Quote(owner.Name)} ({draft.Ref}) is not in the people file and was kept as one party.");
            else if (RunTogether.LooksSo(owner.Name))
                faults.Warn("owners-run-together", cell.PlaceAt(owner.Offset), $"{PlainText.Quote(owner.Name)} ({draft.Ref}) looks like several owners run together and was kept as one party. A people file tells them apart.");
        }

        return [.. owners.Select(owner => owner.Name)];
    }

    private RagStatus StatusOf(ObjectiveDraft draft)
    {
        var cell = draft[Column.Status];
        if (cell.IsEmpty)
            return RagStatus.NotReported;
        if (StatusWords.Find(cell.Text) is not var (status, sure))
        {
            faults.Warn("status-unknown", cell.PlaceAt(0), $"{PlainText.Quote(cell.Text)} is no status that is known. {draft.Ref} counts as not reported.");
            return RagStatus.NotReported;
        }

        if (!sure)
            faults.Warn("status-guessed", cell.PlaceAt(0), $"{PlainText.Quote(cell.Text)} was read as {status} ({draft.Ref}).");
        return status;
    }

    private DateSpan? DateOf(ObjectiveDraft draft, Column column)
    {
        var cell = draft[column];
        if (cell.IsEmpty)
            return null;
        if (DateWords.Find(cell.Text) is { } span)
            return span;

        if (DateWords.IsOpen(cell.Text))
            faults.Warn("date-open", cell.PlaceAt(0), $"{PlainText.Quote(cell.Text)} is no date. {draft.Ref} has none.");
        else
            faults.Warn("date-unknown", cell.PlaceAt(0), $"{PlainText.Quote(cell.Text)} is no date that is known. {draft.Ref} has none.");
        return null;
    }

    private int? PercentOf(ObjectiveDraft draft)
    {
        var cell = draft[Column.Percent];
        if (cell.IsEmpty)
            return null;
        if (int.TryParse(cell.Text.TrimEnd('%', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent <= 100)
            return percent;
        faults.Warn("percent-unknown", cell.PlaceAt(0), $"{PlainText.Quote(cell.Text)} is no percentage from 0 to 100 ({draft.Ref}).");
        return null;
    }

    private void WarnCut(string what, string text, Place place) =>
        faults.Warn("text-cut", place, $"{what} ends in mid-sentence: {CutText.LastWords(text)}.");
}
