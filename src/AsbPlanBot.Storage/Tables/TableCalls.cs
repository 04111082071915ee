using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace AsbPlanBot.Storage.Tables;

/// <summary>
/// Writes whose conflicts are results. The client repeats a request whose answer was lost, and the repetition of
/// a write that had arrived conflicts with itself; so every row carries a mark of the write that made it, by which
/// a conflict with oneself is known for what it is.
/// </summary>
internal static class TableCalls
{
    /// <summary>The property of every row that tells one write of it from another.</summary>
    public const string Mark = "Write";

    /// <summary>Inserts a row.</summary>
    /// <returns>Its version; null if there is one of that key.</returns>
    public static async Task<ETag?> TryAddAsync(this TableClient table, TableEntity row, CancellationToken cancellationToken)
    {
        Limits.Check(MarkAnew(row));
        try
        {
            var response = await table.AddEntityAsync(row, cancellationToken);
            return response.Headers.ETag;
        }
        catch (RequestFailedException e) when (IsConflict(e))
        {
            return await OwnVersionAsync(table, row, cancellationToken);
        }
    }

    /// <summary>Replaces a row.</summary>
    /// <returns>Its new version; null if it is not the one that was loaded or is gone.</returns>
    public static async Task<ETag?> TryReplaceAsync(
        this TableClient table, TableEntity row, string version, CancellationToken cancellationToken)
    {
        Limits.Check(MarkAnew(row));
        try
        {
            var response = await table.UpdateEntityAsync(row, new ETag(version), TableUpdateMode.Replace, cancellationToken);
            return response.Headers.ETag;
        }
        catch (RequestFailedException e) when (IsConflict(e))
        {
            return await OwnVersionAsync(table, row, cancellationToken);
        }
    }

    /// <summary>Submits a transaction whose parts were checked when it was packed.</summary>
    /// <returns>The rows' new versions, in order; null if it was refused whole because something is not as it was when loaded.</returns>
    public static async Task<IReadOnlyList<ETag?>?> TrySubmitAsync(
        this TableClient table, IEnumerable<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        try
        {
            var responses = await table.SubmitTransactionAsync(actions, cancellationToken);
            return [.. responses.Value.Select(response => response.Headers.ETag)];
        }
        catch (TableTransactionFailedException e) when (IsConflict(e))
        {
            return null;
        }
    }

    /// <summary>Removes rows of any partitions, in order where they lie together; one that is gone already is passed over.</summary>
    public static async Task RemoveAsync(this TableClient table, IReadOnlyList<TableEntity> rows, CancellationToken cancellationToken)
    {
        foreach (var part in rows.GroupBy(row => row.PartitionKey).SelectMany(partition => partition.Chunk(Limits.EntitiesInTransaction)))
        {
            var deletes = part.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All));
            if (await table.TrySubmitAsync(deletes, cancellationToken) is not null)
                continue;

            // One that is gone refuses its whole transaction.
            foreach (var row in part)
                await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
        }
    }

    /// <summary>The row of that key; null if there is none.</summary>
    public static async Task<TableEntity?> FindAsync(
        this TableClient table, string partition, string row, CancellationToken cancellationToken)
    {
        try
        {
            return await table.GetEntityAsync<TableEntity>(partition, row, select: null, cancellationToken);
        }
        catch (RequestFailedException e) when (e.ErrorCode == TableErrorCode.ResourceNotFound)
        {
            return null;
        }
    }

    /// <summary>The rows of those keys that there are, in no order.</summary>
    public static async Task<IReadOnlyList<TableEntity>> FindAsync(
        this TableClient table, string partition, IEnumerable<string> rows, CancellationToken cancellationToken) =>
        [.. (await Task.WhenAll(rows.Distinct().Select(row => table.FindAsync(partition, row, cancellationToken)))).OfType<TableEntity>()];

    /// <summary>The first rows that a filter holds for, and whether they are all.</summary>
    public static async Task<(IReadOnlyList<TableEntity> Rows, bool IsAll)> FirstAsync(
        this TableClient table, string filter, int most, CancellationToken cancellationToken, IEnumerable<string>? select = null)
    {
        await foreach (var page in table.QueryAsync<TableEntity>(filter, most, select, cancellationToken).AsPages())
            return (page.Values, page.ContinuationToken is null);
        return ([], true);
    }

    // By code, not by status: a table that is missing or being deleted is broken infrastructure.
    private static bool IsConflict(RequestFailedException e) =>
        e.ErrorCode == TableErrorCode.EntityAlreadyExists
        || e.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied
        || e.ErrorCode == TableErrorCode.ResourceNotFound;

    private static TableEntity MarkAnew(TableEntity row)
    {
        row[Mark] = Guid.NewGuid().ToString("N");
        return row;
    }

    private static async Task<ETag?> OwnVersionAsync(TableClient table, TableEntity row, CancellationToken cancellationToken)
    {
        var stored = await table.FindAsync(row.PartitionKey, row.RowKey, cancellationToken);
        return stored is not null && Equals(stored[Mark], row[Mark]) ? stored.ETag : null;
    }
}
