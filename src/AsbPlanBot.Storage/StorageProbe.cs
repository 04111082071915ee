using AsbPlanBot.Storage.Tables;
using Azure.Data.Tables;

namespace AsbPlanBot.Storage;

/// <summary>Says whether the store can be read, for the service's readiness.</summary>
public sealed class StorageProbe
{
    private readonly StorageTables _tables;
    private readonly StorageOptions _options;

    internal StorageProbe(StorageTables tables, StorageOptions options)
    {
        _tables = tables;
        _options = options;
    }

    /// <summary>Reads a partition that is always empty: the cheapest read that fails when the tables are missing.</summary>
    /// <exception cref="StorageUnavailableException">The account cannot be used; the message names the setting.</exception>
    public Task CheckAsync(CancellationToken cancellationToken) => StorageUnavailableException.WrapAsync(
        _tables, _options, () => ReadAsync(_tables.Plans, cancellationToken), cancellationToken);

    private static async Task ReadAsync(TableClient table, CancellationToken cancellationToken) => await table
        .QueryAsync<TableEntity>("PartitionKey eq ''", maxPerPage: 1, cancellationToken: cancellationToken)
        .AnyAsync(cancellationToken);
}
