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

    /// <summary>Reads a partition that is always empty: the cheapest read that fails when the tables are missing.</summary>
    /// <exception cref="StorageUnavailableException">The tables cannot be used; the message names the setting.</exception>
    public Task CheckTablesAsync(CancellationToken cancellationToken) => StorageUnavailableException.WrapAsync(
        "Table", _tables.Account, _options, () => ReadAsync(_tables.Plans, cancellationToken), cancellationToken);

    /// <summary>Reads how the queue is set up: the cheapest read that fails when it is missing.</summary>
    /// <exception cref="StorageUnavailableException">The queues cannot be used; the message names the setting.</exception>
    public Task CheckQueuesAsync(CancellationToken cancellationToken) => StorageUnavailableException.WrapAsync(
        "Queue", _queues.Account, _options, () => _queues.Work.GetPropertiesAsync(cancellationToken), cancellationToken);

    private static async Task ReadAsync(TableClient table, CancellationToken cancellationToken) => await table
        .QueryAsync<TableEntity>("PartitionKey eq ''", maxPerPage: 1, cancellationToken: cancellationToken)
        .AnyAsync(cancellationToken);
}
