using System.Text;
using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>The text of one column of an objective, joined from all the rows that page breaks have cut it into.</summary>
internal sealed class CellText
{
    private readonly List<(int Start, Place Place)> _pieces = [];
    private readonly StringBuilder _text = new();

    /// <summary>The pieces, each in a line of its own.</summary>
    public string Text => _text.ToString();

    public int Length => _text.Length;

    public bool IsEmpty => _text.Length == 0;

    public void Add(string text, Place place)
    {
        if (text.Length == 0)
            return;
        if (_text.Length > 0)
            _text.Append('\n');
        _pieces.Add((_text.Length, place));
        _text.Append(text);
    }

    /// <summary>Where the piece of the document is that has the character at <paramref name="offset"/>.</summary>
    public Place PlaceAt(int offset) => _pieces.Last(piece => piece.Start <= offset).Place;
}
