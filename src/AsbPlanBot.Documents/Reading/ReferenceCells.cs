using System.Globalization;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Documents.Files;
using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>Puts right the references that a spreadsheet has stored as something else: 1.10 as the number 1.1, 1.2 as the 1st of February.</summary>
internal static class ReferenceCells
{
    public static IReadOnlyList<PlanRow> Repaired(IReadOnlyList<PlanRow> rows, DiagnosticBag faults)
    {
        var last = "";
        return [.. rows.Select(row =>
        {
            var cell = row.Cell(Column.Reference);
            if (!cell.IsFilled)
                return row;

            var before = last;
            last = ReferenceText.OfCell(cell.Text);
            if (cell.Date is { } date)
            {
                last = string.Create(CultureInfo.InvariantCulture, $"{date.Day}.{date.Month}");
                faults.Warn("reference-date", row.PlaceOf(Column.Reference), $"The reference here is stored as the date {PlainText.Quote(cell.Text)} and was read as {last}. Type it with an apostrophe before it.");
                return row.With(Column.Reference, cell with { Text = last });
            }

            if (!cell.IsPlainNumber || !last.Contains('.', StringComparison.Ordinal) || before.Length == 0)
                return row;

            // 1.1 right after 1.9 was 1.10 before the spreadsheet took it for a number.
            var next = ReferenceText.After(before);
            if (next == last)
                return row;
            if (next.TrimEnd('0') != last)
            {
                if (ReferenceText.SeriesOf(before) == ReferenceText.SeriesOf(last) && NaturalOrder.Instance.Compare(before, last) > 0)
                    faults.Warn("reference-number", row.PlaceOf(Column.Reference), $"The reference here is stored as the number {last} but comes after {before}. It may have been {last}0: format the column as text.");
                return row;
            }

            last = next;
            faults.Warn("reference-number", row.PlaceOf(Column.Reference), $"The reference here is stored as the number {cell.Text} and, after {before}, was read as {next}. Format the column as text.");
            return row.With(Column.Reference, cell with { Text = next });
        })];
    }
}
