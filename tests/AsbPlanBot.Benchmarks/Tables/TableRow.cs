using System.Globalization;
using System.Text.Json;

namespace AsbPlanBot.Benchmarks.Tables;

/// <summary>A row, as it is sent.</summary>
/// <param name="Json">All of it, with its version and its time.</param>
internal sealed record TableRow(string Partition, string Key, string ETag, byte[] Json)
{
    private static readonly string[] OwnMembers = ["PartitionKey", "RowKey", "Timestamp", "Timestamp@odata.type"];

    /// <summary>Ordinal, the partition first: the order in which the service keeps and answers rows.</summary>
    public static IComparer<TableRow> Order { get; } = Comparer<TableRow>.Create((left, right) =>
        string.CompareOrdinal(left.Partition, right.Partition) is var partitions and not 0
            ? partitions
            : string.CompareOrdinal(left.Key, right.Key));

    /// <summary>A place in the order, which need not hold a row.</summary>
    public static TableRow At(string partition, string key) => new(partition, key, "", []);

    /// <param name="merged">The row whose members stay where the body does not have them; null for none.</param>
    public static TableRow Of(string partition, string key, JsonElement body, TableRow? merged, DateTime now)
    {
        var time = now.ToString("O", CultureInfo.InvariantCulture);
        var etag = $"W/\"datetime'{Uri.EscapeDataString(time)}'\"";
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteString("odata.etag", etag);
            writer.WriteString("PartitionKey", partition);
            writer.WriteString("RowKey", key);
            writer.WriteString("Timestamp", time);
            var members = MembersOf(body, merged);
            var doubles = members.Where(member => member.Value.ValueKind == JsonValueKind.Number && members.Exists(type => IsOfDouble(type, member))).ToList();
            foreach (var member in members.Where(member => !doubles.Exists(of => IsOfDouble(member, of))))
            {
                // Numbers that are no integers are told by their point, and by no type beside them.
                writer.WritePropertyName(member.Name);
                var isWhole = doubles.Contains(member) && !member.Value.GetRawText().AsSpan().ContainsAny(".eE");
                writer.WriteRawValue(member.Value.GetRawText() + (isWhole ? ".0" : ""));
            }

            writer.WriteEndObject();
        }

        return new TableRow(partition, key, etag, json.ToArray());
    }

    /// <summary>The members that are asked for, with its version.</summary>
    public byte[] Select(IReadOnlyCollection<string> names)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        using (var row = JsonDocument.Parse(Json))
        {
            writer.WriteStartObject();
            foreach (var member in row.RootElement.EnumerateObject().Where(member => member.Name == "odata.etag" || names.Contains(member.Name.Split('@')[0])))
                member.WriteTo(writer);
            writer.WriteEndObject();
        }

        return json.ToArray();
    }

    /// <summary>The text of a member; null if it has none.</summary>
    public string? Text(string name)
    {
        var reader = new Utf8JsonReader(Json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals(name);
            reader.Read();
            if (found)
                return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        }

        return null;
    }

    private static List<JsonProperty> MembersOf(JsonElement body, TableRow? merged)
    {
        var members = Own(body).ToList();
        if (merged is null)
            return members;

        using var row = JsonDocument.Parse(merged.Json);
        var names = members.Select(member => member.Name.Split('@')[0]).ToHashSet(StringComparer.Ordinal);
        return [.. Own(row.RootElement.Clone()).Where(member => !names.Contains(member.Name.Split('@')[0])), .. members];
    }

    private static bool IsOfDouble(JsonProperty type, JsonProperty member) =>
        type.Name == member.Name + "@odata.type" && type.Value.ValueEquals("Edm.Double");

    private static IEnumerable<JsonProperty> Own(JsonElement body) => body.EnumerateObject().Where(member =>
        member.Value.ValueKind != JsonValueKind.Null
        && !member.Name.StartsWith("odata.", StringComparison.Ordinal)
        && !OwnMembers.Contains(member.Name));
}
