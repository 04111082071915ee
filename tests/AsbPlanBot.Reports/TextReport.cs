using System.Globalization;

namespace AsbPlanBot.Reports;

/// <summary>The report for a person: facts, then tables.</summary>
public static class TextReport
{
    public static async Task WriteAsync(Report report, TextWriter output)
    {
        await FactsAsync("Measured on", report.Facts, output);
        await FactsAsync("With", report.Versions, output);
        foreach (var table in report.Tables)
            await TableAsync(table, output);
    }

    private static async Task FactsAsync(string title, IReadOnlyList<KeyValuePair<string, string>> facts, TextWriter output)
    {
        if (facts.Count == 0)
            return;

        await output.WriteLineAsync(title);
        foreach (var (name, value) in facts)
            await output.WriteLineAsync($"  {name,-18}{value}");
    }

    private static async Task TableAsync(ResultTable table, TextWriter output)
    {
        string[][] cells =
        [
            ["", .. table.Columns.Select(column => column.Heading)],
            .. table.Rows.Select(row => (string[])[row.Name, .. row.Values.Zip(table.Columns, Text)]),
        ];
        var widths = Enumerable.Range(0, cells[0].Length).Select(index => cells.Max(line => line[index].Length)).ToArray();

        await output.WriteLineAsync();
        await output.WriteLineAsync(table.Title);
        foreach (var line in cells)
        {
            var padded = line.Select((cell, index) => index == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[index]));
            await output.WriteLineAsync("  " + string.Join("  ", padded));
        }

        foreach (var note in table.Notes)
            await output.WriteLineAsync("  " + note);
    }

    private static string Text(double? value, Column column) =>
        value?.ToString("F" + column.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) ?? "-";
}
