using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AsbPlanBot.Documents.Export.Excel;

/// <summary>
/// Writes one sheet, row by row, without holding it in memory: remarks on top, then a table whose header stays in
/// sight and can be filtered.
/// </summary>
internal sealed class SheetWriter : IDisposable
{
    private const int OldestExcelYear = 1901;
    private const int A3 = 8;
    private const double LineHeight = 13;
    private const double TitleHeight = 24;
    private const double MostHeight = 409;

    private readonly OpenXmlWriter _xml;
    private readonly IReadOnlyList<(string Name, double Width)> _columns;
    private readonly List<uint> _bands = [];
    private readonly uint _headingRow;
    private uint _row;

    /// <param name="remarks">Lines above the table; the first is the title.</param>
    public SheetWriter(WorksheetPart part, IReadOnlyList<string> remarks, IReadOnlyList<(string Name, double Width)> columns)
    {
        _xml = OpenXmlWriter.Create(part);
        _columns = columns;
        _headingRow = (uint)remarks.Count + 1;
        _xml.WriteStartElement(new Worksheet());
        _xml.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        _xml.WriteElement(new SheetViews(View()));
        _xml.WriteElement(new SheetFormatProperties { DefaultRowHeight = LineHeight });
        _xml.WriteElement(new Columns(columns.Select((column, index) => new Column
        {
            Min = (uint)index + 1,
            Max = (uint)index + 1,
            Width = column.Width,
            CustomWidth = true,
        })));
        _xml.WriteStartElement(new SheetData());
        foreach (var (index, remark) in remarks.Index())
            WriteRow([remark], index == 0 ? CellStyle.Title : CellStyle.Remark);
        WriteRow([.. columns.Select(column => column.Name)], CellStyle.Heading);
    }

    /// <summary>The cells of the header row, such as $4:$4, which print on each page.</summary>
    public string HeadingRows => $"${_headingRow}:${_headingRow}";

    /// <summary>The table with its header, such as $A$4:$K$20.</summary>
    public string Table => $"$A${_headingRow}:${NameOf(_columns.Count - 1)}${_row}";

    /// <summary>A row across the whole table.</summary>
    public void WriteBand(string text)
    {
        WriteRow([text, .. _columns.Skip(1).Select(_ => "")], CellStyle.Band);
        _bands.Add(_row);
    }

    /// <param name="values">
    /// Text, a <see cref="DateOnly"/>, a <see cref="DateTime"/>, a <see cref="Percentage"/>, a <see cref="StatusLook"/>,
    /// an <see cref="int"/> or null.
    /// </param>
    /// <param name="style">The format of text.</param>
    public void WriteRow(IReadOnlyList<object?> values, CellStyle style = CellStyle.Text)
    {
        _row++;
        _xml.WriteStartElement(new Row { RowIndex = _row, Height = HeightOf(values, style) });
        foreach (var (index, value) in values.Index())
            _xml.WriteElement(CellOf(value, style, $"{NameOf(index)}{_row}"));
        _xml.WriteEndElement();
    }

    /// <summary>Ends the sheet.</summary>
    public void Dispose()
    {
        _xml.WriteEndElement();
        _xml.WriteElement(new AutoFilter { Reference = Table.Replace("$", "", StringComparison.Ordinal) });
        if (_bands.Count > 0)
        {
            _xml.WriteElement(new MergeCells(_bands.Select(row => new MergeCell { Reference = $"A{row}:{NameOf(_columns.Count - 1)}{row}" }))
            {
                Count = (uint)_bands.Count,
            });
        }

        _xml.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        _xml.WriteElement(new PageSetup { PaperSize = A3, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        _xml.WriteElement(new HeaderFooter(new OddFooter("&CPage &P of &N")));
        _xml.WriteEndElement();
        _xml.Dispose();
    }

    private SheetView View() => new(new Pane
    {
        VerticalSplit = _headingRow,
        TopLeftCell = $"A{_headingRow + 1}",
        ActivePane = PaneValues.BottomLeft,
        State = PaneStateValues.Frozen,
    })
    {
        WorkbookViewId = 0,
        ShowGridLines = false,
    };

    // Excel fits a row to its text only when somebody edits it, and other programs do not at all.
    private double HeightOf(IReadOnlyList<object?> values, CellStyle style) => style switch
    {
        CellStyle.Title => TitleHeight,
        CellStyle.Text => Math.Min(MostHeight, LineHeight * values.Select((value, index) => LinesOf(value as string ?? "", _columns[index].Width)).Max()),
        CellStyle.Heading => 2 * LineHeight,
        _ => LineHeight + 4,
    };

    private static int LinesOf(string text, double width) =>
        text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.Length / width)));

    private static Cell CellOf(object? value, CellStyle style, string reference) => value switch
    {
        null or "" => Blank(style, reference),
        Percentage percent => Number(percent.Value / 100.0, CellStyle.Percent, reference),
        int number => Number(number, CellStyle.Number, reference),
        DateOnly { Year: >= OldestExcelYear } day => Number(day.ToDateTime(TimeOnly.MinValue).ToOADate(), CellStyle.Day, reference),
        DateTime { Year: >= OldestExcelYear } moment => Number(moment.ToOADate(), CellStyle.Moment, reference),
        StatusLook look => Text(look.Text, CellStyle.FirstStatus + StatusLook.All.Index().First(item => item.Item == look).Index, reference),
        string text => Text(text, style == CellStyle.Text && SafeText.LooksLikeFormula(text) ? CellStyle.QuotedText : style, reference),
        IFormattable old => Text(old.ToString("O", CultureInfo.InvariantCulture), style, reference),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static Cell Blank(CellStyle style, string reference) => new() { CellReference = reference, StyleIndex = (uint)style };

    private static Cell Number(double value, CellStyle style, string reference) => new(new CellValue(value))
    {
        CellReference = reference,
        StyleIndex = (uint)style,
    };

    private static Cell Text(string text, CellStyle style, string reference) => new(
        new InlineString(new Text(SafeText.Excel(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        CellReference = reference,
        StyleIndex = (uint)style,
        DataType = CellValues.InlineString,
    };

    // No sheet here has more than 26 columns.
    private static char NameOf(int column) => (char)('A' + column);
}
