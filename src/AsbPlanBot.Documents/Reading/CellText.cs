using System.Text;
using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>The text of one column of an objective, joined from all the rows that page breaks have cut it into.</summary>
internal sealed class CellText
{
    private readonly List<(int Start, Cell Cell, Place Place)> _pieces = [];
    private readonly StringBuilder _text = new();

    /// <summary>The pieces, each in a line of its own.</summary>
    public string Text => _text.ToString();

    public int Length => _text.Length;

    /// <summary>Whether it has no text; it may have a colour.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>The cell itself where there is but one; of several what the first one is besides its text.</summary>
    public Cell Cell => _pieces is [var first, ..] ? first.Cell with { Text = Text } : Cell.Empty;

    public bool Has(string text) => _pieces.Exists(piece => piece.Cell.Text == ExportMarks.WithoutRemarks(text));

    /// <summary>How its due date has moved; null if it does not say.</summary>
    public MovedDue? Moved { get; private set; }

    /// <summary>The evidence that is given below its text; null if none is.</summary>
    public string? Evidence { get; private set; }

    public void Add(Cell cell, Place place)
    {
        Evidence ??= ExportMarks.EvidenceIn(cell.Text);
        Moved ??= ExportMarks.MovedIn(cell.Text);
        cell = cell with { Text = ExportMarks.WithoutRemarks(cell.Text) };
        if (_text.Length > 0 && cell.Text.Length > 0)
            _text.Append('\n');
        _pieces.Add((_text.Length, cell, place));
        _text.Append(cell.Text);
    }

    /// <summary>Where the piece of the document is that has the character at <paramref name="offset"/>.</summary>
    public Place PlaceAt(int offset) => _pieces.Last(piece => piece.Start <= offset).Place;
}
