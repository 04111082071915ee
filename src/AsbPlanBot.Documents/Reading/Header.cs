using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>A header of the plan's table: which column says what, whatever their order.</summary>
internal sealed class Header
{
    private readonly IReadOnlyDictionary<Column, IReadOnlyList<int>> _columns;

    public Header(HeaderRow row, IReadOnlyDictionary<Column, IReadOnlyList<int>> columns)
    {
        Row = row;
        _columns = columns;
        // A table without objectives but with actions has an action to a row: those are then what is reported on.
        Title = columns.ContainsKey(Column.Objective) ? Column.Objective : Column.Action;
    }

    public HeaderRow Row { get; }

    public Place Place => Row.Place;

    /// <summary>The column that says what a row is about.</summary>
    public Column Title { get; }

    /// <summary>Names of columns that are no part of a plan, or the second of their kind.</summary>
    public IEnumerable<(int Index, string Name)> Unknown =>
        Row.Names.Index().Where(item => item.Item.Length > 0 && !IsCovered(item.Index) && !ExportMarks.IsAside(item.Item) && !Furniture.IsKeyText(item.Item) && !_columns.Values.Any(indices => indices.Contains(item.Index)))
            .DistinctBy(item => item.Item, StringComparer.OrdinalIgnoreCase);

    public bool Has(Column column) => _columns.ContainsKey(column);

    public string NameOf(Column column) => IndexOf(column) is { } index && index < Row.Names.Count ? Row.Names[index] : "";

    /// <summary>The place of a row in a column.</summary>
    public Place PlaceIn(Place row, Column column) => IndexOf(column) is { } index ? row.In(index, NameOf(column)) : row;

    /// <summary>How many columns say the same, as the updates of several quarters do.</summary>
    public int CountOf(Column column) => _columns.TryGetValue(column, out var indices) ? indices.Count : 0;

    /// <summary>What a row says in a column; of several columns for the same, the last that is filled in.</summary>
    public Cell Cell(TableRow row, Column column)
    {
        if (!_columns.TryGetValue(column, out var indices))
            return Tables.Cell.Empty;
        for (var at = indices.Count - 1; at > 0; at--)
        {
            if (row.At(indices[at]) is { IsFilled: true } cell)
                return cell;
        }

        return row.At(indices[0]);
    }

    /// <summary>The row with another cell in a column that the header names.</summary>
    public TableRow With(TableRow row, Column column, Cell cell) =>
        row with { Cells = [.. row.Cells.Select((old, index) => index == _columns[column][0] ? cell : old)] };

    /// <summary>What a row says in each of several columns for the same.</summary>
    public IReadOnlyList<Cell> CellsOf(TableRow row, Column column) =>
        _columns.TryGetValue(column, out var indices) ? [.. indices.Select(row.At)] : [];

    /// <summary>What a row says outside the columns that the header names.</summary>
    public IEnumerable<(int Index, string Text)> Outside(TableRow row) =>
        row.Cells.Index()
            .Where(item => item.Item.IsFilled && (item.Index >= Row.Names.Count || Row.Names[item.Index].Length == 0 || IsCovered(item.Index)) && !_columns.Values.Any(indices => indices.Contains(item.Index)))
            .Select(item => (item.Index, item.Item.Text));

    /// <summary>Whether a column is only covered by the wide name of the one before.</summary>
    private bool IsCovered(int index) => index > 0 && Row.Names[index] == Row.Names[index - 1];

    private int? IndexOf(Column column) => _columns.TryGetValue(column, out var indices) ? indices[^1] : null;
}
