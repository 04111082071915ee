using System.Globalization;
using System.Xml;
using AsbPlanBot.Documents.Files;
using AsbPlanBot.Documents.Reading;

namespace AsbPlanBot.Documents.Tables.Excel;

/// <summary>Reads a worksheet as it comes; only rows that say something are kept.</summary>
internal sealed class SheetReader(
    XmlReader xml, string name, IReadOnlyList<ExcelText> strings, CellFormats formats, int order, DiagnosticBag faults)
{
    private readonly SheetNotes _notes = new(faults);
    private readonly List<(int Row, List<Cell> Cells)> _rows = [];
    private readonly HashSet<int> _hiddenColumns = [];
    private readonly SheetMerges _merges = new();
    private bool _colourRules;
    private bool _tooLong;
    private bool _notRead;

    /// <summary>The order of the next row of the workbook.</summary>
    public int Order { get; private set; } = order;

    public TableBlock Read()
    {
        var start = Place.Worksheet(Order, name);
        xml.MoveToContent();
        xml.ForEachChild(part => part switch
        {
            "cols" => xml.ForEachChild(HiddenColumn),
            "sheetData" => ReadRows(),
            "mergeCells" => xml.ForEachChild(merge => _merges.Add(xml.Attribute("ref"))),
            "conditionalFormatting" => NoteColourRules(),
            _ => false,
        });

        _merges.Apply(_rows);
        IReadOnlyList<TableRow> rows = TableColumns.WithFirst([.. _rows.Select(row => new TableRow(Place.WorksheetRow(Order++, name, row.Row), row.Cells))]);
        return new TableBlock(BlockKind.Sheet, name, start, rows) { HasColourRules = _colourRules, HiddenColumns = _hiddenColumns };
    }

    private bool NoteColourRules()
    {
        _colourRules = true;
        return false;
    }

    private bool HiddenColumn(string column)
    {
        if (xml.Attribute("hidden") is not ("1" or "true"))
            return false;
        var last = Math.Min(xml.Number("max", 1), TableBounds.MostCells);
        for (var number = Math.Max(xml.Number("min", 1), 1); number <= last; number++)
            _hiddenColumns.Add(number - 1);
        return false;
    }

    private bool ReadRows()
    {
        var number = 0;
        return xml.ForEachChild(child =>
        {
            if (child != "row" || _tooLong || _notRead)
                return false;

            number = xml.Number("r", number + 1);
            var hidden = xml.Attribute("hidden") is "1" or "true";
            var cells = ReadCells(Place.WorksheetRow(Order + _rows.Count, name, number));
            if (!cells.Exists(cell => cell.IsFilled))
                return true;

            if (_rows.Count == TableBounds.MostRows)
            {
                _tooLong = true;
                TableBounds.TooManyRows(Place.WorksheetRow(Order + _rows.Count, name, number), faults);
                return true;
            }

            if (hidden)
                _notes.HiddenRow(Place.WorksheetRow(Order + _rows.Count, name, number));
            _rows.Add((number, cells));
            // However long what an export says of the plan's past is, it is no plan that is too long.
            _notRead = _rows.Count <= ExportMarks.LinesWithMark && ExportMarks.SaysNotRead(cells);
            return true;
        });
    }

    private List<Cell> ReadCells(Place place)
    {
        List<Cell> cells = [];
        var next = 0;
        xml.ForEachChild(child =>
        {
            if (child != "c")
                return false;

            var column = SheetMerges.ColumnOf(xml.Attribute("r")) ?? next;
            next = column + 1;
            var cell = ReadCell(place.In(column, null));
            if (column >= TableBounds.MostCells)
            {
                if (cell.IsFilled)
                    _notes.FarAway(place.In(column, null));
                return true;
            }

            while (cells.Count <= column)
                cells.Add(Cell.Empty);
            cells[column] = cell;
            return true;
        });
        return cells;
    }

    /// <summary>Reads the cell that the reader stands on, and ends behind it.</summary>
    private Cell ReadCell(Place place)
    {
        var type = xml.Attribute("t");
        var style = xml.Number("s");
        string? value = null;
        ExcelText? inline = null;
        var formula = false;
        xml.ForEachChild(part =>
        {
            switch (part)
            {
                case "v":
                    value = xml.ReadText();
                    return true;
                case "is":
                    inline = ExcelText.Read(xml);
                    return true;
                case "f":
                    formula = true;
                    return false;
                default:
                    return false;
            }
        });

        if (formula && value is null && inline is null)
            _notes.NoValue(place);
        var look = formats.Look(style);
        if (value is null && inline is null)
            return look.Empty;

        var cell = Value(type, value ?? "", inline, look, place);
        return cell.Text.Length <= TableBounds.LongestCell || !TableBounds.Holds(cell.Text.Length, place, faults) ? cell : Cell.Empty;
    }

    private Cell Value(string? type, string value, ExcelText? inline, CellLook look, Place place)
    {
        switch (type)
        {
            case "s":
                return OfText(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < strings.Count ? strings[index] : default, look, place);
            case "inlineStr":
                return OfText(inline ?? default, look, place);
            case "str":
                return OfText(new ExcelText(ExcelText.Tidy(value), Struck: false), look, place);
            case "b":
                return look.Empty with { Text = value is "1" or "true" ? "Yes" : "No" };
            case "e":
                _notes.Error(place, value);
                return look.Empty;
            case "d":
                return DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date) ? look.OfDate(date) : look.Empty with { Text = PlainText.TidySpaces(value) };
            default:
                return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
                    ? look.OfNumber(number)
                    : look.Empty with { Text = PlainText.TidySpaces(value) };
        }
    }

    private Cell OfText(ExcelText text, CellLook look, Place place)
    {
        if (text.Text is not { Length: > 0 })
            return look.Empty;
        if (text.Struck || look.Struck)
            _notes.Struck(place);
        return look.Empty with { Text = text.Text };
    }
}
