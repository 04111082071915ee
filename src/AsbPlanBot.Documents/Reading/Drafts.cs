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
    public Place PlaceOf(Column column) => Header.PlaceIn(Place, column);

    /// <summary>Whether that is its title, as far as the document has said it.</summary>
    public bool Says(string title) => this[Column.Objective].Text.Equals(title, StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds a row, the first or one that continues it.</summary>
    public void Add(PlanRow row, string title)
    {
        var continues = _cells.Count > 0;
        foreach (var column in Enum.GetValues<Column>())
        {
            var isTitle = column == row.Header.Title;
            var cell = isTitle ? row.Cell(column) with { Text = title, MergedAbove = false } : row.Cell(column);
            if (column is Column.Reference or Column.Theme || cell is { Text: "", Fill: null } || (continues && (cell.MergedAbove || (row.Title.Length > 0 && IsSaidAgain(column, cell.Text)))))
                continue;
            if (column == Column.Action && !isTitle && cell.Text.Length > 0 && LetterOf(row) is { } letter)
                cell = cell with { Text = $"{letter} {cell.Text}" };
            Cell(isTitle ? Column.Objective : column).Add(cell, row.PlaceOf(column));
        }
    }

    // The letters of actions may stand in the column of references.
    private static string? LetterOf(PlanRow row) =>
        ReferenceText.IsLetter(row[Column.Reference]) ? row[Column.Reference].Trim('(', ')', '.', ' ') + ")" : ReferenceText.LetterUnder(row.Title, row[Column.Reference]);

    // What holds for all actions of an objective may be said in the row of each.
    private bool IsSaidAgain(Column column, string text) => column != Column.Action && this[column].Has(text);

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
