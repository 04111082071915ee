using System.Globalization;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Documents.Files;
using CsvHelper;

namespace AsbPlanBot.Documents.Export;

/// <summary>A plan's rows as CSV in UTF-8, with a byte order mark by which Excel knows it.</summary>
internal static class CsvPlan
{
    public static void Write(PlanExport export, Stream stream, CountedRows rows)
    {
        var headline = new Headline(export);
        using var csv = CsvWriter.Create(stream, CsvWriterOptions.Default with { WriteByteOrderMark = true }, leaveOpen: true);
        WriteRow(csv, headline.Title);
        WriteRow(csv, headline.AsAt);
        if (headline.OfThePast is { } past)
            WriteRow(csv, past);
        WriteRow(csv, [.. PlanColumn.All.Select(column => column.Name)]);
        foreach (var commitment in export.Plan.Plan.Commitments)
        {
            if (Headline.Band(commitment) is { } band)
                WriteRow(csv, band);
            foreach (var objective in commitment.Objectives)
            {
                WriteRow(csv, [.. PlanColumn.All.Select(column => TextOf(column.Value(objective, export.Clock)))]);
                rows.Next();
            }
        }
    }

    private static string TextOf(object? value) => value switch
    {
        null => "",
        DateOnly day => PlanClock.Date(day),
        Percentage percent => string.Create(CultureInfo.InvariantCulture, $"{percent.Value}%"),
        StatusLook look => look.Text,
        _ => (string)value,
    };

    // Each row has a field for every column, for programs that want as many everywhere.
    private static void WriteRow(CsvWriter csv, params IReadOnlyList<string> values) => csv.WriteRecord(
        PlanColumn.All.Select((_, index) => index < values.Count ? SafeText.Csv(SafeText.Xml(values[index])) : "").ToArray());
}
