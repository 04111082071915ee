using AsbPlanBot.Core.Plans;
using AsbPlanBot.Documents.Files;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AsbPlanBot.Documents.Export.Word;

/// <summary>Writes the plan's table row by row: a header that repeats on each page, a band a commitment, a row an objective.</summary>
internal sealed class WordTable(PlanExport export, OpenXmlWriter xml, CountedRows rows)
{
    public const uint PageWidth = 16_838;
    public const uint Margin = 720;

    /// <summary>The width of the table, in twips.</summary>
    public const uint Width = PageWidth - (2 * Margin);

    // A row longer than a page would leave the page before it empty if it were kept whole.
    private const int MostLinesKeptWhole = 30;
    private const int TwipsALetter = 85;

    private readonly IReadOnlyList<(WordColumn Column, int Width)> _columns = WordColumn.Of(export.Plan.Plan);
    private readonly WordRemarks _remarks = new(export);

    public void Write(Headline headline)
    {
        xml.WriteStartElement(new Table());
        foreach (var part in WordGrid.Begin(
            headline.Title,
            "A row for each objective under its commitment, with its actions, who is accountable and its status. The first row names the columns.",
            [.. _columns.Select(column => (column.Column.Name, column.Width))]))
        {
            xml.WriteElement(part);
        }

        foreach (var commitment in export.Plan.Plan.Commitments)
        {
            if (Headline.Band(commitment) is { } band)
                xml.WriteElement(WordGrid.Row([Band(band)]));
            foreach (var objective in commitment.Objectives)
            {
                xml.WriteElement(RowOf(objective));
                rows.Next();
            }
        }

        xml.WriteEndElement();
    }

    private TableRow RowOf(Objective objective)
    {
        var lines = 0;
        List<TableCell> cells = [];
        foreach (var (column, width) in _columns)
        {
            var paragraphs = column.Paragraphs(objective, _remarks).ToList();
            lines = Math.Max(lines, paragraphs.Sum(paragraph => 1 + (paragraph.InnerText.Length * TwipsALetter / width)));
            cells.Add(WordGrid.Cell(width, paragraphs, column.Name == "Status" ? StatusLook.Of(objective.Status).Fill : null));
        }

        return WordGrid.Row(cells, keptWhole: lines <= MostLinesKeptWhole);
    }

    private TableCell Band(string text)
    {
        var cell = WordGrid.Cell((int)Width, [WordText.Paragraph(WordStyles.Commitment, text)], WordStyles.BandFill);
        cell.TableCellProperties!.GridSpan = new GridSpan { Val = _columns.Count };
        return cell;
    }
}
