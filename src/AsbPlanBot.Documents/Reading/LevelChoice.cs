using AsbPlanBot.Documents.Files;
using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>
/// Decides what the rows of a table report on where it has columns for objectives and for actions: an objective with
/// its actions, or, where they have statuses, dates or references of their own, the action of each row.
/// </summary>
internal static class LevelChoice
{
    public static Header Of(HeaderRow names, IReadOnlyList<TableRow> rows, DiagnosticBag faults)
    {
        var columns = ColumnChoice.Of(names, rows);
        var header = new Header(names, columns);
        if (!header.Has(Column.Objective) || !header.Has(Column.Action) || !StandAlone(header, rows))
            return header;

        faults.Warn(
            "rows-as-objectives",
            names.Place,
            $"Rows under one {PlainText.Quote(header.NameOf(Column.Objective))} have references, statuses or dates of their own. Each row was read as an objective, and {PlainText.Quote(header.NameOf(Column.Objective))} as the commitment above it.");
        var lower = new Dictionary<Column, IReadOnlyList<int>>(columns);
        lower.Remove(Column.Objective, out var objective);
        lower[Column.Theme] = [.. columns.GetValueOrDefault(Column.Theme, []), .. objective!];
        if (ReferencesOfRows(names, rows, columns) is { } references)
            lower[Column.Reference] = [references];
        return new Header(names, lower);
    }

    /// <summary>A second column of references, "Action No" beside "Objective No", that has another in each row; null if there is none.</summary>
    private static int? ReferencesOfRows(HeaderRow names, IReadOnlyList<TableRow> rows, IReadOnlyDictionary<Column, IReadOnlyList<int>> columns)
    {
        var seconds = names.Names.Index().Where(item => ColumnNames.Find(item.Item)?.Column == Column.Reference).Select(item => item.Index)
            .Except(columns.GetValueOrDefault(Column.Reference, []));
        return seconds.Cast<int?>().FirstOrDefault(index => rows.Where(row => row.FilledCells > 1).Select(row => row[index!.Value]).ToList() is { Count: > 0 } texts
            && texts.TrueForAll(text => text.Length > 0) && texts.Distinct(StringComparer.OrdinalIgnoreCase).Count() == texts.Count);
    }

    private static bool StandAlone(Header header, IReadOnlyList<TableRow> rows)
    {
        var title = "";
        HashSet<(Column, string)> own = [];
        foreach (var row in rows.Where(row => row.FilledCells > 1))
        {
            var objective = header.Cell(row, Column.Objective);
            if (objective.IsFilled && !objective.Text.Equals(title, StringComparison.OrdinalIgnoreCase))
            {
                title = objective.Text;
                own.Clear();
            }

            if (title.Length > 0 && header.Cell(row, Column.Action).IsFilled)
                own.UnionWith(Own(header, row));
            if (own.CountBy(item => item.Item1).Any(count => count.Value > 1))
                return true;
        }

        return false;
    }

    private static IEnumerable<(Column, string)> Own(Header header, TableRow row)
    {
        var reference = header.Cell(row, Column.Reference);
        if (reference.IsFilled && !ReferenceText.IsLetter(reference.Text) && ReferenceText.LetterUnder(header.Cell(row, Column.Objective).Text, reference.Text) is null)
            yield return (Column.Reference, reference.Text);

        var due = header.Cell(row, Column.Due);
        if (due.IsFilled && (due.Date is not null || DateWords.Find(due.Text) is not null || DateWords.IsOpen(due.Text)))
            yield return (Column.Due, due.Text);

        var status = new PlanRow(row, header, BeforeHeader: false).Cell(Column.Status);
        if (!status.MergedAbove && StatusCell.Read(status) is { } found)
            yield return (Column.Status, found.Status.ToString());
    }
}
