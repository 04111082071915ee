using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AsbPlanBot.Documents.Export.Word;

/// <summary>Makes tables whose header repeats on each page, and of whose rows none is cut by the end of a page.</summary>
internal static class WordGrid
{
    /// <summary>A whole table of few columns.</summary>
    /// <param name="columns">Names and widths, in twips.</param>
    /// <inheritdoc cref="Begin"/>
    public static Table Of(string caption, string description, IReadOnlyList<(string Name, int Width)> columns, IEnumerable<TableRow> rows)
    {
        var table = new Table(Begin(caption, description, columns));
        table.Append(rows);
        return table;
    }

    /// <summary>What a table begins with: how it looks and is read aloud, its columns, its header.</summary>
    /// <param name="description">What its rows are, for who does not see it.</param>
    public static IEnumerable<OpenXmlElement> Begin(string caption, string description, IReadOnlyList<(string Name, int Width)> columns)
    {
        yield return new TableProperties(
            new TableStyle { Val = WordStyles.Table },
            new TableWidth { Width = columns.Sum(column => column.Width).ToString(null, null), Type = TableWidthUnitValues.Dxa },
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableLook { Val = "0020", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
            new TableCaption { Val = SafeText.Xml(caption) },
            new TableDescription { Val = description });
        yield return new TableGrid(columns.Select(column => new GridColumn { Width = column.Width.ToString(null, null) }));
        yield return Row([.. columns.Select(column => Cell(column.Width, [WordText.Paragraph(WordStyles.Heading, column.Name)], WordStyles.HeadingFill))], isHeader: true);
    }

    public static TableRow Row(IEnumerable<TableCell> cells, bool isHeader = false, bool keptWhole = true)
    {
        var row = new TableRow();
        var properties = new TableRowProperties();
        if (keptWhole)
            properties.Append(new CantSplit());
        if (isHeader)
            properties.Append(new TableHeader());
        if (properties.HasChildren)
            row.Append(properties);
        row.Append(cells);
        return row;
    }

    public static TableCell Cell(int width, IEnumerable<Paragraph> paragraphs, string? fill = null)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = width.ToString(null, null), Type = TableWidthUnitValues.Dxa });
        if (fill is not null)
            properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = fill });
        var cell = new TableCell(properties);
        cell.Append(paragraphs);
        return cell;
    }

    /// <summary>A cell of one text.</summary>
    public static TableCell Cell(int width, string text) => Cell(width, [WordText.Paragraph(WordStyles.Cell, text)]);
}
