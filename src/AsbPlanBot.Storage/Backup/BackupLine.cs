using System.Text.Json;
using System.Text.Json.Nodes;
using AsbPlanBot.Storage.Tables;
using Azure.Data.Tables;

namespace AsbPlanBot.Storage.Backup;

/// <summary>
/// A line of a backup: JSON, the first one says what the file is, the last one how many rows it holds, the others are a row each.
/// </summary>
internal static class BackupLine
{
    private const string Format = "AsbPlanBot backup 1";

    private static readonly JsonSerializerOptions Options = new(RowJson.Options) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static string Head { get; } = JsonSerializer.Serialize(new { Format }, Options);

    public static string Of(string table, TableEntity entity) => JsonSerializer.Serialize(
        new BackupRow(table, entity.PartitionKey, entity.RowKey, new(entity
            .Where(property => property.Key is not ("odata.etag" or "PartitionKey" or "RowKey" or "Timestamp"))
            .Select(property => KeyValuePair.Create(property.Key, (JsonNode?)BackupValue.Write(property.Value))))),
        Options);

    public static string Tail(int rows) => JsonSerializer.Serialize(new { Rows = rows }, Options);

    /// <summary>The row of a line; null, and why, if it is none.</summary>
    public static BackupRow? Read(string line, IReadOnlyList<string> tables, out string why)
    {
        why = "it is no row of a backup";
        try
        {
            if (JsonSerializer.Deserialize<BackupRow>(line, Options) is not { } row)
                return null;

            why = $"this version has no table {row.Table}";
            return tables.Contains(row.Table, StringComparer.Ordinal) && row.ToEntity() is not null ? row : null;
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            return null;
        }
    }
}

/// <summary>A row as it stands in a backup.</summary>
/// <param name="Table">The table's name without the prefix.</param>
internal sealed record BackupRow(string Table, string Partition, string Row, JsonObject Values)
{
    /// <exception cref="FormatException">A value is none that a table can hold.</exception>
    public TableEntity ToEntity()
    {
        var entity = new TableEntity(Partition, Row);
        foreach (var (name, value) in Values)
            entity[name] = BackupValue.Read(value);
        return entity;
    }
}
