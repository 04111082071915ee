using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Documents.Files;
using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>Understands the tables of a document as a plan, whatever kind of file it came from.</summary>
internal static class PlanInterpreter
{
    /// <summary>Null if there are errors.</summary>
    public static Plan? Read(IReadOnlyList<TableBlock> blocks, PlanDirectory? people, DiagnosticBag faults, WorkShare work)
    {
        if (PlanTable.Of(blocks, faults) is not { } table)
            return null;

        WarnOfColumns(table, faults);
        var drafts = OutlineReader.Read(table, faults);
        IReadOnlyList<ObjectiveDraft> objectives = [.. drafts.SelectMany(commitment => commitment.Objectives)];
        if (!AreInBounds(objectives, faults))
            return null;

        WarnOfBlankStatuses(objectives, table.HasColourRules, faults);
        var interpreter = new ObjectiveInterpreter(people is null ? null : new KnownParties(people), faults);
        var rows = new CountedRows(work, objectives.Count);
        IReadOnlyList<Commitment> commitments = [.. drafts.Select((draft, index) =>
            new Commitment(index + 1, draft.Title, [.. draft.Objectives.Select(Understand)]))];
        var title = PlanTitle.In(table.Preface);
        if (title is null)
            faults.Warn("plan-untitled", table.Headers[0].Place, "There is no title above the table.");
        return faults.HasErrors ? null : new Plan { Title = title ?? "Action plan", Commitments = commitments };

        Objective Understand(ObjectiveDraft draft)
        {
            var objective = interpreter.Read(draft);
            rows.Next();
            return objective;
        }
    }

    /// <summary>Whether no cell has grown beyond bounds by the rows that continue it.</summary>
    private static bool AreInBounds(IReadOnlyList<ObjectiveDraft> drafts, DiagnosticBag faults) =>
        drafts.All(draft => draft.Cells.All(cell => TableBounds.Holds(cell.Length, cell.PlaceAt(cell.Length), faults)));

    private static void WarnOfColumns(PlanTable table, DiagnosticBag faults)
    {
        foreach (var header in table.Headers)
        {
            foreach (var (index, name) in header.Unknown)
                faults.Warn("column-unknown", header.Place.Sheet is null ? header.Place : header.Place.In(index, null), $"The column {PlainText.Quote(name)} was passed over: it is none that a plan has, or the second of its kind.");
            if (header.Has(Column.Support))
                faults.Warn("support-left-out", header.PlaceIn(header.Place, Column.Support), $"The column {PlainText.Quote(header.NameOf(Column.Support))} says who helps. Only who leads was read as accountable.");
            foreach (var column in new[] { Column.Progress, Column.Status }.Where(column => header.CountOf(column) > 1))
                faults.Warn("columns-by-period", header.PlaceIn(header.Place, column), $"There are {header.CountOf(column)} columns for {(column == Column.Status ? "statuses" : "updates")}. Of each row the last that is filled in was read.");
        }

        foreach (var (column, name) in new[] { (Column.Owner, "accountable officers"), (Column.Status, "statuses") })
        {
            if (!table.Headers.Any(header => header.Has(column)))
                faults.Warn("column-missing", table.Headers[0].Place, $"The table has no column for {name}.");
        }
    }

    /// <summary>Once for all when none is filled in, as in a new plan; else one by one.</summary>
    private static void WarnOfBlankStatuses(IReadOnlyList<ObjectiveDraft> drafts, bool hasColourRules, DiagnosticBag faults)
    {
        IReadOnlyList<ObjectiveDraft> blank = [.. drafts.Where(draft => draft.Header.Has(Column.Status) && draft[Column.Status].IsEmpty && StatusCell.Read(draft[Column.Status].Cell) is null)];
        if (blank.Count > 0 && hasColourRules)
            faults.Warn("status-colour-rules", blank[0].PlaceOf(Column.Status), "The sheet is coloured by rules (conditional formatting), which are not worked out here. Only words and colours given by hand were read as statuses.");
        if (blank.Count > 1 && blank.Count == drafts.Count)
        {
            faults.Warn("status-blank", blank[0].PlaceOf(Column.Status), $"All {blank.Count} statuses are blank, here and below. The objectives count as not reported.");
            return;
        }

        foreach (var draft in blank)
            faults.Warn("status-blank", draft.PlaceOf(Column.Status), $"The status of {draft.Ref} is blank. It counts as not reported.");
    }
}
