using AsbPlanBot.Storage.Queues;
using AsbPlanBot.Storage.Tables;
using Azure.Data.Tables;

namespace AsbPlanBot.Storage;

/// <summary>Says whether the store can be read, for the service's readiness.</summary>
public sealed class StorageProbe
{
    private readonly StorageTables _tables;
    private readonly StorageQueues _queues;
    private readonly StorageOptions _options;

    internal StorageProbe(StorageTables tables, StorageQueues queues, StorageOptions options)
    {
        (_tables, _queues, _options) = (tables, queues, options);
    }

    /// <summary>
    /// Reads a partition that is always empty, and how the queue is set up: the cheapest reads that fail when the tables
    /// or the queues are missing.
    /// </summary>
    /// <exception cref="StorageUnavailableException">The account cannot be used; the message names the setting.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        await StorageUnavailableException.WrapAsync(
            "Table", _tables.Account, _options, () => ReadAsync(_tables.Plans, cancellationToken), cancellationToken);
        await StorageUnavailableException.WrapAsync(
            "Queue", _queues.Account, _options, () => _queues.Work.GetPropertiesAsync(cancellationToken), cancellationToken);
    }

    private static async Task ReadAsync(TableClient table, CancellationToken cancellationToken) => await table
        .QueryAsync<TableEntity>("PartitionKey eq ''", maxPerPage: 1, cancellationToken: cancellationToken)
        .AnyAsync(cancellationToken);
}
