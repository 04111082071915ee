using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>An objective as the document writes it, in texts still to be understood.</summary>
/// <param name="Place">Where it begins.</param>
internal sealed record ObjectiveDraft(string Ref, Header Header, Place Place)
{
    private readonly Dictionary<Column, CellText> _cells = [];

    public IEnumerable<CellText> Cells => _cells.Values;

    public CellText this[Column column] => _cells.TryGetValue(column, out var cell) ? cell : new CellText();

    /// <summary>Where something of that column is missing.</summary>
    public Place PlaceOf(Column column) => Place.In(Header.NameOf(column));

    /// <summary>Adds a row, the first or one that continues it.</summary>
    public void Add(PlanRow row, string title)
    {
        foreach (var column in Enum.GetValues<Column>())
        {
            var text = column == row.Header.Title ? title : row[column];
            if (text.Length > 0 && column != Column.Reference)
                Cell(column == row.Header.Title ? Column.Objective : column).Add(text, row.Place.In(row.Header.NameOf(column)));
        }
    }

    private CellText Cell(Column column)
    {
        if (!_cells.TryGetValue(column, out var cell))
            _cells[column] = cell = new CellText();
        return cell;
    }
}

/// <summary>A band and what stands under it.</summary>
internal sealed record CommitmentDraft(string? Title, Place Place)
{
    public List<ObjectiveDraft> Objectives { get; } = [];
}
