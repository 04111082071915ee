using AsbPlanBot.Core.Plans;
using AsbPlanBot.Documents.Files;
using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>Understands the status, dates and percentage of one objective.</summary>
internal sealed class FigureInterpreter(DiagnosticBag faults)
{
    /// <summary>The status, and what its cell says besides.</summary>
    public (RagStatus Status, string Remark) StatusOf(ObjectiveDraft draft)
    {
        if (!draft.Header.Has(Column.Status))
            return (StatusInProgress(draft), "");

        var cell = draft[Column.Status];
        if (StatusCell.Read(cell.Cell) is not { } found)
        {
            if (cell.IsEmpty)
                return (RagStatus.NotReported, "");
            faults.WarnAlike("status-unknown", cell.Text, cell.PlaceAt(0), $"{PlainText.Quote(cell.Text)} is no status that is known. {draft.Ref} counts as not reported.");
            return (RagStatus.NotReported, "");
        }

        if (found.Colour is { } colour)
            faults.Warn("status-colour-differs", cell.PlaceAt(0), $"{PlainText.Quote(cell.Text)} stands in a cell coloured {colour} ({draft.Ref}). The words were taken: {found.Status}.");
        else if (!found.Sure)
            faults.WarnAlike("status-guessed", cell.Text, cell.PlaceAt(0), found.Status == RagStatus.NotReported
                ? $"{PlainText.Quote(cell.Text)} does not say how {draft.Ref} stands. It counts as not reported."
                : $"{PlainText.Quote(cell.Text)} was read as {found.Status} ({draft.Ref}).");
        return (found.Status, PlainText.OneLine(found.Rest));
    }

    /// <summary>Where no column says how it stands, an update may begin with it: "Complete", "On track – 12 issued".</summary>
    private RagStatus StatusInProgress(ObjectiveDraft draft)
    {
        var cell = draft[Column.Progress];
        var first = cell.Text.Split('.', ',', ';', ':', '(', '–', '—', '\n')[0].Split(" - ")[0].Trim();
        if (first.Length < 2 || StatusWords.Find(first) is not { Rest: "", Status: not RagStatus.NotReported } word)
            return RagStatus.NotReported;
        faults.WarnAlike("status-guessed", first, cell.PlaceAt(0), $"{PlainText.Quote(first)} was read as {word.Status} ({draft.Ref}), since no column says how it stands.");
        return word.Status;
    }

    public (DateOnly? Start, DateOnly? Due) DatesOf(ObjectiveDraft draft)
    {
        var start = DateOf(draft, Column.Start)?.First;
        var due = DateOf(draft, Column.Due);
        start ??= due is { IsRange: true } ? due.First : null;
        if (start > due?.Last)
            faults.Warn("dates-reversed", draft.PlaceOf(Column.Start), $"{draft.Ref} starts after it is due.");
        return (start, due?.Last);
    }

    public int? PercentOf(ObjectiveDraft draft)
    {
        var cell = draft[Column.Percent];
        if (cell.IsEmpty || DateWords.IsOpen(cell.Text))
            return null;
        if (PercentWords.Find(cell.Text) is { } percent)
            return percent;
        if (PercentWords.OfShare(cell.Text) is { } share)
        {
            faults.WarnAlike("percent-guessed", "", cell.PlaceAt(0), $"{PlainText.Quote(cell.Text)} was read as {share} % ({draft.Ref}).");
            return share;
        }

        faults.Warn("percent-unknown", cell.PlaceAt(0), $"{PlainText.Quote(cell.Text)} is no percentage from 0 to 100 ({draft.Ref}).");
        return null;
    }

    private DateSpan? DateOf(ObjectiveDraft draft, Column column)
    {
        var cell = draft[column];
        if (cell.IsEmpty)
            return null;

        // "Mar-24" is stored as 1 March, and means the whole month.
        var said = DateWords.Find(cell.Text);
        if (cell.Cell.Date is { } stored && (said is null || stored < said.First || stored > said.Last))
            return new DateSpan(stored, stored);
        if (said is not null)
        {
            if (!said.Sure)
                faults.WarnAlike("date-guessed", cell.Text, cell.PlaceAt(0), $"{PlainText.Quote(cell.Text)} was read as {(column == Column.Due ? said.Last : said.First):d MMMM yyyy} ({draft.Ref}).");
            return said;
        }

        if (DateWords.IsOpen(cell.Text))
            faults.WarnAlike("date-open", cell.Text, cell.PlaceAt(0), $"{PlainText.Quote(cell.Text)} is no date. {draft.Ref} has none.");
        else
            faults.WarnAlike("date-unknown", cell.Text, cell.PlaceAt(0), $"{PlainText.Quote(cell.Text)} is no date that is known. {draft.Ref} has none.");
        return null;
    }
}
