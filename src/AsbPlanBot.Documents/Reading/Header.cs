using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>A header row: which column says what, whatever their order.</summary>
internal sealed class Header
{
    private readonly TableRow _row;
    private readonly IReadOnlyDictionary<Column, int> _columns;

    private Header(TableRow row, IReadOnlyDictionary<Column, int> columns)
    {
        _row = row;
        _columns = columns;
        // A table without objectives but with actions has an action to a row: those are then what is reported on.
        Title = columns.ContainsKey(Column.Objective) ? Column.Objective : Column.Action;
    }

    public Place Place => _row.Place;

    /// <summary>The column that says what a row is about.</summary>
    public Column Title { get; }

    /// <summary>Names of columns that are no part of a plan, or the second of their kind.</summary>
    public IEnumerable<string> Unknown =>
        _row.Cells.Where((cell, index) => cell.Length > 0 && !_columns.Values.Contains(index));

    /// <summary>The header that a row is; null if it is none.</summary>
    public static Header? Of(TableRow row)
    {
        const int LongestName = 40;
        if (row.FilledCells < 2 || row.Cells.Any(cell => cell.Length > LongestName))
            return null;

        Dictionary<Column, int> columns = [];
        foreach (var (index, cell) in row.Cells.Index())
        {
            if (ColumnNames.Find(cell) is { } column)
                columns.TryAdd(column, index);
        }

        return columns.Count >= 2
            && columns.Count * 2 >= row.FilledCells
            && (columns.ContainsKey(Column.Objective) || columns.ContainsKey(Column.Action))
            ? new Header(row, columns)
            : null;
    }

    public bool SaysTheSameAs(Header other) =>
        _row.Cells.SequenceEqual(other._row.Cells, StringComparer.OrdinalIgnoreCase);

    public bool Has(Column column) => _columns.ContainsKey(column);

    public string NameOf(Column column) => _columns.TryGetValue(column, out var index) ? _row[index] : "";

    public string Cell(TableRow row, Column column) => _columns.TryGetValue(column, out var index) ? row[index] : "";

    /// <summary>What a row says outside the columns that the header names.</summary>
    public IEnumerable<string> Outside(TableRow row) =>
        row.Cells.Where((cell, index) => cell.Length > 0 && _row[index].Length == 0);
}
