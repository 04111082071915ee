using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsbPlanBot.Benchmarks.Reports;

/// <summary>The report for a program.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerOptions.Web) { WriteIndented = true };

    /// <summary>Makes the file, so that one that cannot be written is heard of before anything is measured.</summary>
    public static void Prepare(FileInfo file)
    {
        file.Directory?.Create();
        file.Create().Dispose();
    }

    public static async Task WriteAsync(Report report, FileInfo file, CancellationToken cancellationToken)
    {
        var document = new JsonObject
        {
            ["machine"] = Of(report.Facts),
            ["versions"] = Of(report.Versions),
            ["tables"] = new JsonArray([.. report.Tables.Select(Of)]),
        };
        await File.WriteAllTextAsync(file.FullName, document.ToJsonString(Indented) + "\n", cancellationToken);
    }

    private static JsonObject Of(IReadOnlyList<KeyValuePair<string, string>> facts) =>
        new(facts.Select(fact => KeyValuePair.Create(fact.Key, (JsonNode?)fact.Value)));

    private static JsonObject Of(ResultTable table) => new()
    {
        ["case"] = table.Case,
        ["name"] = table.Name,
        ["title"] = table.Title,
        ["rows"] = new JsonArray([.. table.Rows.Select(row => Of(row, table.Columns))]),
        ["notes"] = new JsonArray([.. table.Notes.Select(note => (JsonNode)note)]),
    };

    private static JsonObject Of(Row row, IReadOnlyList<Column> columns)
    {
        var written = new JsonObject { ["name"] = row.Name };
        foreach (var (value, column) in row.Values.Zip(columns))
            written[column.Key] = value;
        return written;
    }
}
