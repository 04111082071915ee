using System.Globalization;
using System.Text.Json;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Storage.Plans;
using AsbPlanBot.Storage.Tables;
using Azure.Data.Tables;

namespace AsbPlanBot.Storage.Privacy;

/// <summary>What a row says, whatever it is: texts put together again where they go on in a second property, documents unpacked.</summary>
internal static class RowTexts
{
    private static readonly string[] OfNoMeaning = ["odata.etag", "PartitionKey", "RowKey", "Timestamp", TableCalls.Mark];

    /// <summary>By property, in the order of their names.</summary>
    public static IReadOnlyDictionary<string, string> Of(TableEntity row)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var reader = new RowReader("", row);
        foreach (var (name, value) in row)
        {
            if (!OfNoMeaning.Contains(name) && !IsContinuation(row, name))
                texts[name] = value is string ? reader.LongText(name) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        }

        if (Keys.IsDraft(row.RowKey) && texts.TryGetValue(nameof(PlanDraft.Document), out var packed) && PlanDrafts.Expand(packed) is { } document)
            texts[nameof(PlanDraft.Document)] = JsonSerializer.Serialize(document, RowJson.Options);
        return texts;
    }

    /// <summary>A row of the same key with its texts changed, by their property's name; null leaves one out.</summary>
    public static TableEntity Map(TableEntity row, Func<string, string, string?> change)
    {
        var writer = new RowWriter(row.PartitionKey, row.RowKey);
        var reader = new RowReader("", row);
        foreach (var (name, value) in row)
        {
            if (OfNoMeaning.Contains(name) || IsContinuation(row, name))
                continue;
            if (value is string)
                writer.LongText(name, change(name, reader.LongText(name)));
            else
                writer.Row[name] = value;
        }

        return writer.Row;
    }

    // Note_1 goes on where Note ends.
    private static bool IsContinuation(TableEntity row, string name) =>
        name.LastIndexOf('_') is > 0 and var at
        && int.TryParse(name.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _)
        && row.ContainsKey(name[..at]);
}
