using System.Globalization;
using System.Text;
using static AsbPlanBot.Tests.Documents.Fixtures.Package;

namespace AsbPlanBot.Tests.Documents.Fixtures;

/// <summary>A cell of a Word table.</summary>
/// <param name="Content">The XML of its paragraphs.</param>
/// <param name="Properties">The XML of its properties.</param>
internal sealed record DocxCell(string Content, string Properties = "")
{
    public static implicit operator DocxCell(string text) => FromString(text);

    /// <summary>A paragraph for each line.</summary>
    public static DocxCell FromString(string text) => new(string.Concat(text.Split('\n').Select(line => Docx.Paragraph(line))));

    public DocxCell Across(int columns) => this with { Properties = Properties + $"""<w:gridSpan w:val="{columns}"/>""" };

    public DocxCell Begins() => this with { Properties = Properties + """<w:vMerge w:val="restart"/>""" };

    public DocxCell Filled(string hex) => this with { Properties = Properties + $"""<w:shd w:val="clear" w:color="auto" w:fill="{hex}"/>""" };
}

/// <summary>Pieces of a Word document.</summary>
internal static class Docx
{
    /// <summary>A cell that is one with the cell above.</summary>
    public static DocxCell Merged { get; } = new(Paragraph(""), "<w:vMerge/>");

    public static string Text(string text) => $"""<w:r><w:t xml:space="preserve">{Escape(text)}</w:t></w:r>""";

    public static string Paragraph(string text, string properties = "") => ParagraphOf(Text(text), properties);

    public static string ParagraphOf(string runs, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>";

    /// <summary>A paragraph that Word numbers.</summary>
    public static string Item(string text, int list, int level = 0) =>
        Paragraph(text, $"""<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>""");

    public static DocxCell[] Row(params DocxCell[] cells) => cells;

    public static string TableOf(params DocxCell[][] rows) =>
        $"<w:tbl><w:tblPr/><w:tblGrid>{string.Concat(Enumerable.Repeat("<w:gridCol/>", rows.Max(row => row.Length)))}</w:tblGrid>{string.Concat(rows.Select(row => RowOf(row)))}</w:tbl>";

    public static string RowOf(IEnumerable<DocxCell> cells, string properties = "") =>
        $"<w:tr><w:trPr>{properties}</w:trPr>{string.Concat(cells.Select(cell => $"<w:tc><w:tcPr>{cell.Properties}</w:tcPr>{cell.Content}</w:tc>"))}</w:tr>";
}

/// <summary>Builds a Word document piece by piece.</summary>
internal sealed class DocxBuilder
{
    private const string Main = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private const string Kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private readonly StringBuilder _body = new();
    private readonly StringBuilder _lists = new();
    private readonly StringBuilder _listUses = new();
    private int _listCount;

    public DocxBuilder Title(string text) => Add(Docx.Paragraph(text, """<w:pStyle w:val="Title"/>"""));

    public DocxBuilder Heading(int level, string text) => Add(Docx.Paragraph(text, $"""<w:pStyle w:val="Heading{level}"/>"""));

    public DocxBuilder Paragraph(string text) => Add(Docx.Paragraph(text));

    public DocxBuilder Table(params DocxCell[][] rows) => Add(Docx.TableOf(rows));

    public DocxBuilder Add(string xml)
    {
        _body.Append(xml);
        return this;
    }

    /// <summary>Defines the next list, from number 1, by the format and text of each level: ("lowerLetter", "%1)").</summary>
    public DocxBuilder List(params (string Format, string Text)[] levels)
    {
        _listCount++;
        _lists.Append(CultureInfo.InvariantCulture, $"""<w:abstractNum w:abstractNumId="{_listCount}">""");
        foreach (var (level, (format, text)) in levels.Index())
            _lists.Append(CultureInfo.InvariantCulture, $"""<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/></w:lvl>""");
        _lists.Append("</w:abstractNum>");
        _listUses.Append(CultureInfo.InvariantCulture, $"""<w:num w:numId="{_listCount}"><w:abstractNumId w:val="{_listCount}"/></w:num>""");
        return this;
    }

    /// <summary>Begins a list anew: the same kind as an earlier one, from 1 again.</summary>
    public DocxBuilder ListAgain(int list)
    {
        _listCount++;
        _listUses.Append(CultureInfo.InvariantCulture, $"""<w:num w:numId="{_listCount}"><w:abstractNumId w:val="{list}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>""");
        return this;
    }

    public byte[] Build() => Of(
        ("word/document.xml", Kind + "document.main+xml", $"<w:document {Main}><w:body>{_body}<w:sectPr/></w:body></w:document>"),
        ("word/_rels/document.xml.rels", "application/vnd.openxmlformats-package.relationships+xml", RelationsTo(("rId1", "styles", "styles.xml"), ("rId2", "numbering", "numbering.xml"), ("rId3", "theme", "theme/theme1.xml"))),
        ("word/styles.xml", Kind + "styles+xml", $"""<w:styles {Main}>{Style("Title", "Title")}{string.Concat(Enumerable.Range(1, 3).Select(level => Style($"Heading{level}", $"heading {level}")))}</w:styles>"""),
        ("word/numbering.xml", Kind + "numbering+xml", $"<w:numbering {Main}>{_lists}{_listUses}</w:numbering>"),
        ("word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", ThemeXml));

    internal const string ThemeXml = """<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:accent2><a:srgbClr val="ED7D31"/></a:accent2><a:accent3><a:srgbClr val="A5A5A5"/></a:accent3><a:accent4><a:srgbClr val="FFC000"/></a:accent4><a:accent5><a:srgbClr val="5B9BD5"/></a:accent5><a:accent6><a:srgbClr val="70AD47"/></a:accent6><a:hlink><a:srgbClr val="0563C1"/></a:hlink><a:folHlink><a:srgbClr val="954F72"/></a:folHlink></a:clrScheme></a:themeElements></a:theme>""";

    private static string Style(string id, string name) => $"""<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/></w:style>""";
}
