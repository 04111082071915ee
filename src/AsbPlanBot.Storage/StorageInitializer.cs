using AsbPlanBot.Storage.Tables;

namespace AsbPlanBot.Storage;

/// <summary>Creates the tables that are not there yet. Run once at start; any number of instances may do so together.</summary>
public sealed class StorageInitializer
{
    private readonly StorageTables _tables;
    private readonly StorageOptions _options;

    internal StorageInitializer(StorageTables tables, StorageOptions options)
    {
        _tables = tables;
        _options = options;
    }

    /// <exception cref="StorageUnavailableException">The account cannot be used; the message names the setting.</exception>
    public Task EnsureAsync(CancellationToken cancellationToken) => StorageUnavailableException.WrapAsync(
        _tables,
        _options,
        () => Task.WhenAll(_tables.All.Select(table => table.CreateIfNotExistsAsync(cancellationToken))),
        cancellationToken);
}
