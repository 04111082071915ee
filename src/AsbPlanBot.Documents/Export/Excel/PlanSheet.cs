using System.Globalization;
using AsbPlanBot.Core.Summaries;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Documents.Files;

namespace AsbPlanBot.Documents.Export.Excel;

/// <summary>The plan: commitments as bands, a row an objective.</summary>
internal static class PlanSheet
{
    public static ExcelSheet Of(PlanExport export, CountedRows rows)
    {
        var headline = new Headline(export);
        return new ExcelSheet(
            "Plan",
            [headline.Title, headline.AsAt, .. headline.OfThePast is { } past ? [past] : Array.Empty<string>(), CountsOf(export), headline.Key],
            [.. PlanColumn.All.Select(column => (column.Name, column.Width))],
            sheet => Write(export, sheet, rows));
    }

    // "16 objectives: 2 Red, 3 Amber and 11 Not reported."
    private static string CountsOf(PlanExport export)
    {
        var counts = StatusCounts.Count(export.Plan.Plan.Objectives);
        return $"{Words.Count(counts.All, "objective")}: {Words.List([.. StatusLook.All
            .Where(look => counts.Of(look.Status) > 0)
            .Select(look => string.Create(CultureInfo.InvariantCulture, $"{counts.Of(look.Status)} {Words.Of(look.Status)}"))])}.";
    }

    private static void Write(PlanExport export, SheetWriter sheet, CountedRows rows)
    {
        foreach (var commitment in export.Plan.Plan.Commitments)
        {
            if (Headline.Band(commitment) is { } band)
                sheet.WriteBand(band);
            foreach (var objective in commitment.Objectives)
            {
                sheet.WriteRow([.. PlanColumn.All.Select(column => column.Value(objective, export.Clock))]);
                rows.Next();
            }
        }
    }
}
