using Azure.Data.Tables;

namespace AsbPlanBot.Storage.Tables;

/// <summary>Keys, mostly of rows, from one up to, not including, another.</summary>
internal sealed record RowRange(string From, string To)
{
    /// <summary>The keys that begin with these parts.</summary>
    public static RowRange Of(string parts) => new(parts + KeyText.Separator, parts + (char)(KeyText.Separator + 1));

    /// <summary>From one key to another, both included.</summary>
    public static RowRange Between(string first, string last) => new(first, last + KeyText.Separator);

    public bool Contains(string rowKey) =>
        string.CompareOrdinal(From, rowKey) <= 0 && string.CompareOrdinal(rowKey, To) < 0;

    /// <summary>The range in one partition, as the service's query language says it.</summary>
    public string In(string partition) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {From} and RowKey lt {To}");

    /// <summary>The same of partitions' keys.</summary>
    public string OfPartitions() => TableClient.CreateQueryFilter($"PartitionKey ge {From} and PartitionKey lt {To}");
}
