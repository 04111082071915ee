namespace AsbPlanBot.Documents.Tables;

/// <summary>
/// A row of a document's table, whatever kind of file it came from. Cells are trimmed, runs of white space in them
/// are one space, and a line break typed in a cell is '\n'.
/// </summary>
internal sealed record TableRow(Place Place, IReadOnlyList<string> Cells)
{
    /// <summary>The text of a cell; empty where the row is shorter.</summary>
    public string this[int column] => column < Cells.Count ? Cells[column] : "";

    public int FilledCells => Cells.Count(cell => cell.Length > 0);

    /// <summary>Whether only the first cell says anything, as in a band or a line of text.</summary>
    public bool IsOneText => FilledCells == 1 && this[0].Length > 0;
}
