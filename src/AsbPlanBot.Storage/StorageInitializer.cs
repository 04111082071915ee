using AsbPlanBot.Storage.Queues;
using AsbPlanBot.Storage.Schema;
using AsbPlanBot.Storage.Tables;

namespace AsbPlanBot.Storage;

/// <summary>
/// Creates the tables and queues that are not there yet, and brings the rows of an earlier version to this one. Run once at
/// start; any number of instances may do so together.
/// </summary>
public sealed class StorageInitializer
{
    private readonly StorageTables _tables;
    private readonly StorageQueues _queues;
    private readonly StorageOptions _options;

    internal StorageInitializer(StorageTables tables, StorageQueues queues, StorageOptions options)
    {
        (_tables, _queues, _options) = (tables, queues, options);
    }

    /// <exception cref="StorageUnavailableException">The account cannot be used; the message names the setting.</exception>
    /// <exception cref="SchemaTooNewException">A later version of the service has written the rows.</exception>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        await StorageUnavailableException.WrapAsync(
            "Table",
            _tables.Account,
            _options,
            () => Task.WhenAll(_tables.All.Select(table => table.CreateIfNotExistsAsync(cancellationToken))),
            cancellationToken);
        await StorageUnavailableException.WrapAsync(
            "Table", _tables.Account, _options, () => SchemaUpgrade.Present.RunAsync(_tables, cancellationToken), cancellationToken);
        await StorageUnavailableException.WrapAsync(
            "Queue",
            _queues.Account,
            _options,
            () => Task.WhenAll(_queues.All.Select(queue => queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken))),
            cancellationToken);
    }
}
