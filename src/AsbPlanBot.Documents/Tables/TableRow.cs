namespace AsbPlanBot.Documents.Tables;

/// <summary>A row of a document's table or a line of its text, whatever kind of file it came from.</summary>
/// <param name="Cells">By column; those that a wide cell covers are empty.</param>
internal sealed record TableRow(Place Place, IReadOnlyList<Cell> Cells)
{
    /// <summary>For a heading its level, from 1; 0 for a title; null for other rows.</summary>
    public int? Level { get; init; }

    /// <summary>The text of a cell; empty where the row is shorter.</summary>
    public string this[int column] => At(column).Text;

    /// <summary>The first column that says anything in the table that the row is of.</summary>
    public int First { get; init; }

    public int FilledCells => Cells.Count(cell => cell.IsFilled);

    /// <summary>Whether only one cell says anything and it is the first, or one across several columns, as in a band or a line of text.</summary>
    public bool IsOneText
    {
        get
        {
            if (FilledCells != 1)
                return false;
            var (index, cell) = Cells.Index().First(item => item.Item.IsFilled);
            return index == First || cell.Span > 1;
        }
    }

    /// <summary>The text of the first cell that says anything; empty if none does.</summary>
    public string Text => Cells.FirstOrDefault(cell => cell.IsFilled)?.Text ?? "";

    /// <summary>The cell in a column; an empty one where the row is shorter.</summary>
    public Cell At(int column) => column >= 0 && column < Cells.Count ? Cells[column] : Cell.Empty;
}
