namespace AsbPlanBot.Documents.Tables;

/// <summary>Tells each row of a table where the table begins, since it need not begin in the first column.</summary>
internal static class TableColumns
{
    public static IReadOnlyList<TableRow> WithFirst(IReadOnlyList<TableRow> rows)
    {
        var first = rows.Select(row => row.Cells.ToList().FindIndex(cell => cell.IsFilled)).Where(index => index >= 0).DefaultIfEmpty(0).Min();
        return first == 0 ? rows : [.. rows.Select(row => row with { First = first })];
    }
}
