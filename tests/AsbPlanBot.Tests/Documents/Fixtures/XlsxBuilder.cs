using System.Globalization;
using System.Text;
using static AsbPlanBot.Tests.Documents.Fixtures.Package;

namespace AsbPlanBot.Tests.Documents.Fixtures;

/// <summary>A cell of a worksheet.</summary>
/// <param name="Content">The XML in it.</param>
/// <param name="Type">Excel's name for the type of its value.</param>
internal sealed record XlsxCell(string Content, string Type = "inlineStr")
{
    public string Format { get; init; } = "";

    /// <summary>The XML of the colour of its fill; empty for none.</summary>
    public string Fill { get; init; } = "";

    public static implicit operator XlsxCell(string? text) => FromString(text);

    public static implicit operator XlsxCell(double number) => FromDouble(number);

    public static XlsxCell FromString(string? text) => string.IsNullOrEmpty(text) ? new("", "") : new($"""<is><t xml:space="preserve">{Escape(text)}</t></is>""");

    public static XlsxCell FromDouble(double number) => new($"<v>{number.ToString("R", CultureInfo.InvariantCulture)}</v>", "n");

    /// <summary>A date as Excel stores it, shown in some format.</summary>
    public static XlsxCell Date(int year, int month, int day, string format = "dd/mm/yyyy") =>
        FromDouble(new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified).ToOADate()).As(format);

    public static XlsxCell Formula(string formula, string value, string type = "str") => new($"<f>{Escape(formula)}</f><v>{Escape(value)}</v>", type);

    public XlsxCell As(string format) => this with { Format = format };

    public XlsxCell Filled(string hex) => FilledBy($"rgb=\"FF{hex}\"");

    /// <summary>Filled with a colour by other means: theme="5" tint="0.4", indexed="10".</summary>
    public XlsxCell FilledBy(string colour) => this with { Fill = $"<fgColor {colour}/>" };
}

/// <summary>Builds a worksheet row by row.</summary>
internal sealed class XlsxSheet(string name, List<(string Format, string Fill)> styles)
{
    private readonly StringBuilder _rows = new();
    private readonly List<string> _merges = [];
    private int _next = 1;

    public string Name => name;

    public string State { get; set; } = "visible";

    /// <summary>XML before and behind the rows.</summary>
    public string Head { get; set; } = "";

    public string Tail { get; set; } = "";

    public XlsxSheet Row(params XlsxCell[] cells) => RowWith("", cells);

    /// <summary>A row with attributes: hidden="1".</summary>
    public XlsxSheet RowWith(string attributes, params XlsxCell[] cells)
    {
        _rows.Append(CultureInfo.InvariantCulture, $"""<row r="{_next}" {attributes}>""");
        foreach (var (column, cell) in cells.Index())
            _rows.Append(CultureInfo.InvariantCulture, $"""<c r="{(char)('A' + column)}{_next}" s="{StyleOf(cell)}"{(cell.Type.Length > 0 ? $" t=\"{cell.Type}\"" : "")}>{cell.Content}</c>""");
        _rows.Append("</row>");
        _next++;
        return this;
    }

    public XlsxSheet Skip(int rows)
    {
        _next += rows;
        return this;
    }

    public XlsxSheet Merge(string range)
    {
        _merges.Add(range);
        return this;
    }

    public string Xml => $"""
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{Head}<sheetData>{_rows}</sheetData>{(_merges.Count > 0 ? $"<mergeCells>{string.Concat(_merges.Select(range => $"<mergeCell ref=\"{range}\"/>"))}</mergeCells>" : "")}{Tail}</worksheet>
        """;

    private int StyleOf(XlsxCell cell)
    {
        var style = (cell.Format, cell.Fill);
        var index = styles.IndexOf(style);
        if (index < 0)
            styles.Add(style);
        return index < 0 ? styles.Count - 1 : index;
    }
}

/// <summary>Builds a workbook sheet by sheet.</summary>
internal sealed class XlsxBuilder
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private readonly List<XlsxSheet> _sheets = [];
    private readonly List<(string Format, string Fill)> _styles = [("", "")];

    /// <summary>Whether its dates count from 1904.</summary>
    public bool From1904 { get; init; }

    public XlsxBuilder Sheet(string name, Action<XlsxSheet> fill)
    {
        var sheet = new XlsxSheet(name, _styles);
        fill(sheet);
        _sheets.Add(sheet);
        return this;
    }

    /// <summary>A workbook with one sheet.</summary>
    public static byte[] Of(Action<XlsxSheet> fill) => new XlsxBuilder().Sheet("Plan", fill).Build();

    public byte[] Build() => Package.Of(
    [
        ("xl/workbook.xml", Kind + "sheet.main+xml", $"""<workbook {Main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr{(From1904 ? " date1904=\"1\"" : "")}/><sheets>{string.Concat(_sheets.Select((sheet, index) => $"""<sheet name="{Escape(sheet.Name)}" sheetId="{index + 1}" state="{sheet.State}" r:id="rId{index + 1}"/>"""))}</sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", "application/vnd.openxmlformats-package.relationships+xml", RelationsTo([.. _sheets.Select((_, index) => ($"rId{index + 1}", "worksheet", $"worksheets/sheet{index + 1}.xml")), ("rId900", "styles", "styles.xml"), ("rId901", "theme", "theme/theme1.xml")])),
        ("xl/styles.xml", Kind + "styles+xml", Styles()),
        ("xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", DocxBuilder.ThemeXml),
        .. _sheets.Select((sheet, index) => ($"xl/worksheets/sheet{index + 1}.xml", Kind + "worksheet+xml", sheet.Xml)),
    ]);

    private string Styles() => $"""
        <styleSheet {Main}><numFmts>{string.Concat(_styles.Select((style, index) => style.Format.Length > 0 ? $"<numFmt numFmtId=\"{200 + index}\" formatCode=\"{Escape(style.Format)}\"/>" : ""))}</numFmts><fonts><font/></fonts><fills><fill><patternFill patternType="none"/></fill>{string.Concat(_styles.Select(style => style.Fill.Length > 0 ? $"<fill><patternFill patternType=\"solid\">{style.Fill}</patternFill></fill>" : "<fill/>"))}</fills><borders><border/></borders><cellXfs>{string.Concat(_styles.Select((style, index) => $"<xf numFmtId=\"{(style.Format.Length > 0 ? 200 + index : 0)}\" fontId=\"0\" fillId=\"{(style.Fill.Length > 0 ? index + 1 : 0)}\"/>"))}</cellXfs></styleSheet>
        """;
}
