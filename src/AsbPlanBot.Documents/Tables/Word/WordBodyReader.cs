using System.Xml;
using AsbPlanBot.Documents.Files;
using AsbPlanBot.Documents.Reading;

namespace AsbPlanBot.Documents.Tables.Word;

/// <summary>Reads the body of a document as it comes: tables and lines of text.</summary>
internal sealed class WordBodyReader
{
    private readonly XmlReader _xml;
    private readonly WordStyles _styles;
    private readonly WordNumbering _numbering;
    private readonly ThemeColours _theme;
    private readonly DiagnosticBag _faults;
    private readonly WordNotes _notes;
    private readonly WordParagraphReader _paragraphs;
    private readonly List<TableBlock> _blocks = [];
    private List<TableRow> _lines = [];
    private int _order;
    private int _rows;
    private int _tables;

    public WordBodyReader(XmlReader xml, WordStyles styles, WordNumbering numbering, ThemeColours theme, DiagnosticBag faults)
    {
        (_xml, _styles, _numbering, _theme, _faults) = (xml, styles, numbering, theme, faults);
        _notes = new WordNotes(faults);
        _paragraphs = new WordParagraphReader(xml, styles, _notes);
    }

    public IReadOnlyList<TableBlock> Read()
    {
        _xml.MoveToContent();
        _xml.ForEachChild(name => name == "body" ? _xml.ForEachChild(child => Body(child, boxed: false)) : Body(name, boxed: false));
        CloseLines();
        return _blocks;
    }

    /// <param name="boxed">Whether it stands in a frame of its own, as headings between tables do.</param>
    private bool Body(string name, bool boxed)
    {
        switch (name)
        {
            case "p":
                AddLines(_paragraphs.Read(), boxed);
                return true;
            case "tbl":
                return ReadTable();
            case "sdt":
                return _paragraphs.ReadControl(child => Body(child, boxed), _ => { });
            case "sectPr" or "sdtPr":
                return false;
            default:
                return !WordParagraphReader.IsGone(name) && _xml.ForEachChild(child => Body(child, boxed));
        }
    }

    private void AddLines(WordParagraph paragraph, bool boxed)
    {
        _notes.Place = Place.AboveTable(_order, _tables + 1);
        foreach (var box in paragraph.Boxes)
            AddLines(box, boxed: true);

        var isContents = paragraph.Style?.StartsWith("TOC", StringComparison.OrdinalIgnoreCase) == true;
        var text = PlainText.TidySpaces(Numbered(paragraph));
        foreach (var line in text.Split('\n').Where(line => line.Length > 0 && !isContents && Holds()))
        {
            _lines.Add(new TableRow(Place.AboveTable(_order++, _tables + 1), [new Cell(line) { Bold = boxed || paragraph.Bold }])
            {
                Level = paragraph.Outline is { } outline and < 9 ? outline + 1 : _styles.LevelOf(paragraph.Style),
            });
        }
    }

    private string Numbered(WordParagraph paragraph)
    {
        var fromStyle = _styles.ListOf(paragraph.Style);
        var number = paragraph.List.Number ?? fromStyle?.Number ?? 0;
        var text = paragraph.Text.ToString();

        // Word counts a paragraph without text too, but a reader sees only its number.
        var label = number > 0 ? _numbering.Next(number, paragraph.List.Level ?? fromStyle?.Level ?? 0) : "";
        return label.Length == 0 ? text : $"{label} {text}";
    }

    private bool ReadTable()
    {
        var columns = 0;
        List<TableRow> rows = [];
        WordTableReader? table = null;
        _xml.ForEachChild(Part);
        if (rows.Count > 0)
            _blocks.Add(new TableBlock(BlockKind.Table, "", Place.Table(rows[0].Place.Order, _tables), TableColumns.WithFirst(rows)));
        return true;

        bool Part(string name)
        {
            switch (name)
            {
                case "tblGrid":
                    return _xml.ForEachChild(column =>
                    {
                        columns += column == "gridCol" ? 1 : 0;
                        return false;
                    });
                case "tr" when columns == 1:
                    return _xml.ForEachChild(cell => cell == "tc" && _xml.ForEachChild(child => child != "tcPr" && Body(child, boxed: true)));
                case "tr":
                    if (table is null)
                    {
                        CloseLines();
                        _tables++;
                        table = new WordTableReader(_xml, _theme, _paragraphs, _notes, Numbered, _faults);
                    }

                    return ReadRow(table, rows);
                case "sdt":
                    return _paragraphs.ReadControl(Part, _ => { });
                case "tblPr":
                    return false;
                default:
                    return !WordParagraphReader.IsGone(name) && _xml.ForEachChild(Part);
            }
        }
    }

    // Of a table of the report, whose header says that it is no plan, nothing else is read.
    private bool ReadRow(WordTableReader table, List<TableRow> rows)
    {
        if (rows is [var header] && ExportMarks.IsReport(header))
            return false;
        if (!Holds())
            return false;

        var place = Place.TableRow(_order++, _tables, table.Rows + 1);
        if (table.ReadRow(place) is not { } row)
            return true;
        if (row.FilledCells > 0 || row.Cells.Any(cell => cell.MergedAbove))
            rows.Add(row);
        return true;
    }

    /// <summary>Whether the document is still within bounds with one row or line more; an error if not.</summary>
    private bool Holds()
    {
        if (++_rows == TableBounds.MostRows + 1)
            TableBounds.TooManyRows(Place.AboveTable(_order, _tables + 1), _faults);
        return _rows <= TableBounds.MostRows;
    }

    private void CloseLines()
    {
        if (_lines.Count > 0)
            _blocks.Add(new TableBlock(BlockKind.Lines, "", _lines[0].Place, _lines));
        _lines = [];
    }
}
