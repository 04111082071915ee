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
            [headline.Title, headline.AsAt, .. headline.OfThePast is { } past ? [past] : Array.Empty<string>(), headline.Counts, headline.Key],
            [.. PlanColumn.All.Select(column => (column.Name, column.Width))],
            sheet => Write(export, sheet, rows));
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
