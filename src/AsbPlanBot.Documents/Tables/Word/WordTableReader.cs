using System.Xml;
using AsbPlanBot.Documents.Files;

namespace AsbPlanBot.Documents.Tables.Word;

/// <summary>Reads the rows of one table of a document.</summary>
/// <param name="numbered">The text of a paragraph with the number that Word shows before it.</param>
internal sealed class WordTableReader(
    XmlReader xml, ThemeColours theme, WordParagraphReader paragraphs, WordNotes notes, Func<WordParagraph, string> numbered, DiagnosticBag faults)
{
    private readonly Dictionary<int, Cell> _above = [];

    /// <summary>How many rows were read so far, those deleted by tracked changes included.</summary>
    public int Rows { get; private set; }

    /// <summary>Reads the row that the reader stands on; null if tracked changes have deleted it.</summary>
    public TableRow? ReadRow(Place place)
    {
        notes.Place = place;
        var deleted = false;
        List<Cell> cells = [];
        xml.ForEachChild(Part);
        if (deleted)
            return null;

        Rows++;
        if (cells.Count > TableBounds.MostCells)
        {
            TableBounds.TooManyCells(place, faults);
            return null;
        }

        return TableBounds.Holds(cells.Select(cell => cell.Text.Length).DefaultIfEmpty(0).Max(), place, faults) ? new TableRow(place, cells) : null;

        bool Part(string name) => name switch
        {
            "trPr" => xml.ForEachChild(property =>
            {
                deleted |= property == "del";
                if (property == "gridBefore")
                    cells.AddRange(Enumerable.Repeat(Cell.Empty, Math.Clamp(xml.Number("val"), 0, TableBounds.MostCells)));
                return false;
            }),
            "tc" => ReadCell(cells),
            "sdt" => paragraphs.ReadControl(Part, _ => { }),
            _ => !WordParagraphReader.IsGone(name) && xml.ForEachChild(Part),
        };
    }

    private bool ReadCell(List<Cell> row)
    {
        var shape = new CellShape();
        List<WordParagraph> content = [];
        List<string> lines = [];
        DateOnly? date = null;
        xml.ForEachChild(Part);

        var column = row.Count;
        var cell = shape.Deleted ? Cell.Empty : new Cell(PlainText.TidySpaces(string.Join('\n', lines)))
        {
            Fill = shape.Fill,
            Ink = content.Select(paragraph => paragraph.Ink).FirstOrDefault(ink => ink is not null),
            Date = content.Select(paragraph => paragraph.Date).FirstOrDefault(found => found is not null) ?? date,
            Bold = content.Any(paragraph => paragraph.Text.Length > 0) && content.TrueForAll(paragraph => paragraph.Bold),
            Span = Math.Clamp(shape.Span, 1, TableBounds.MostCells),
        };
        if (shape.Merged && _above.TryGetValue(column, out var above) && cell.Text.Length == 0)
            cell = above with { MergedAbove = true };
        _above[column] = cell with { MergedAbove = false };
        row.Add(cell);
        row.AddRange(Enumerable.Repeat(Cell.Empty, cell.Span - 1));
        return true;

        bool Part(string name) => name switch
        {
            "tcPr" => xml.ForEachChild(shape.Read(xml, theme)),
            "p" => AddParagraph(content, lines),
            "tbl" => AddNested(lines),
            "sdt" => paragraphs.ReadControl(Part, found => date = found),
            _ => !WordParagraphReader.IsGone(name) && xml.ForEachChild(Part),
        };
    }

    private bool AddParagraph(List<WordParagraph> content, List<string> lines)
    {
        var paragraph = paragraphs.Read();
        foreach (var box in paragraph.Boxes)
            lines.Add(box.Text.ToString());

        var text = numbered(paragraph);
        if (content is [.., { RunsOn: true }] && lines.Count > 0)
            lines[^1] += text;
        else if (lines.Count == 0 || !string.IsNullOrWhiteSpace(paragraph.Text.ToString()))
            lines.Add(text);
        content.Add(paragraph);
        return true;
    }

    /// <summary>Each row of a table in a cell is a line of the cell.</summary>
    private bool AddNested(List<string> lines)
    {
        notes.Nested();
        List<string> words = [];
        return xml.ForEachChild(Part);

        bool Part(string name)
        {
            switch (name)
            {
                case "p":
                    words.Add(paragraphs.Read().Text.ToString());
                    return true;
                case "tr":
                    words.Clear();
                    xml.ForEachChild(Part);
                    lines.Add(string.Join(' ', words));
                    return true;
                default:
                    return !WordParagraphReader.IsGone(name) && xml.ForEachChild(Part);
            }
        }
    }
}
