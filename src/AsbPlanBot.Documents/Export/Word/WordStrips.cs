using System.Globalization;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Summaries;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AsbPlanBot.Documents.Export.Word;

/// <summary>
/// The statuses over time, a strip an objective: a letter for each step, shaded in the colour of its status. A letter
/// takes three places of one width, so that those of one time stand below each other and are read aloud one by one.
/// </summary>
internal static class WordStrips
{
    private const int PlacesAStep = 3;
    private const int TwipsAPlace = 96;
    private const int CellMargins = 200;
    private const int RefWidth = 760;
    private const int LeastStripWidth = 2_400;
    private const int MostTitleWidth = 6_400;

    public static Table Of(ReportStrips strips)
    {
        var stripWidth = Math.Max(LeastStripWidth, (strips.Ends.Count * PlacesAStep * TwipsAPlace) + CellMargins);
        var titleWidth = Math.Min(MostTitleWidth, (int)WordTable.Width - RefWidth - stripWidth);
        var table = WordGrid.Of(
            "Status over time",
            "A row for each objective. Its last cell has a letter for each step of time, oldest first.",
            [("Ref", RefWidth), ("Objective", titleWidth), (ReportTables.Strips, stripWidth)],
            strips.Rows.Select(strip => WordGrid.Row(
            [
                WordGrid.Cell(RefWidth, strip.Ref),
                WordGrid.Cell(titleWidth, strip.Title),
                WordGrid.Cell(stripWidth, [Letters(strip.Steps)]),
            ])));
        var header = table.Elements<TableRow>().First().Elements<TableCell>().Last();
        header.Append(WordText.Paragraph(WordStyles.StripHeading, Months(strips.Ends)));
        return table;
    }

    private static Paragraph Letters(IReadOnlyList<RagStatus> steps)
    {
        var paragraph = WordText.Paragraph(WordStyles.Strip);
        for (var from = 0; from < steps.Count;)
        {
            var look = StatusLook.Of(steps[from]);
            var same = steps.Skip(from).TakeWhile(status => status == look.Status).Count();
            paragraph.Append(WordText.Run(string.Concat(Enumerable.Repeat($"\u00A0{look.Letter}\u00A0", same)), WordStyles.Of(look)));
            from += same;
        }

        return paragraph;
    }

    // A month above the first step that ends in it, where the one before leaves room.
    private static string Months(IReadOnlyList<DateOnly> ends)
    {
        var months = "";
        foreach (var (step, day) in ends.Index())
        {
            if ((step == 0 || ends[step - 1].Month != day.Month) && (step == 0 || months.Length < step * PlacesAStep))
                months = months.PadRight(step * PlacesAStep, '\u00A0') + day.ToString("MMM", CultureInfo.InvariantCulture);
        }

        return months;
    }
}
