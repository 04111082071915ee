using System.Security.Cryptography;
using System.Text;
using AsbPlanBot.Storage.Tables;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace AsbPlanBot.Storage.Backup;

/// <summary>
/// Every row of every table into a file, and back into tables that are empty. Queues are left out: what was in them, the tick
/// finds again. Rows are neither understood nor brought to another version; that the next start does, by the mark of their
/// version that comes with them.
/// </summary>
public sealed class StoreBackup
{
    private const int AtATime = Limits.EntitiesInTransaction;

    private readonly IReadOnlyList<(string Name, TableClient Table)> _tables;
    private readonly TableClient _plans;
    private readonly Uri _account;
    private readonly StorageOptions _options;

    internal StoreBackup(StorageTables tables, StorageOptions options)
    {
        _tables = [.. tables.All.Select(table => (table.Name[options.TablePrefix.Length..], table))];
        (_plans, _account, _options) = (tables.Plans, tables.Account, options);
    }

    /// <summary>Writes all rows as they are at one moment: one that changes meanwhile is noticed.</summary>
    /// <exception cref="StorageUnavailableException">The account cannot be used; the message names the setting.</exception>
    public async Task<BackupOutcome> WriteAsync(Stream target, CancellationToken cancellationToken)
    {
        List<(string Name, TableClient Table)> there = [];
        await StorageUnavailableException.WrapAsync("Table", _account, _options, FindAsync, cancellationToken);
        using var read = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (rows, isEmpty) = (0, true);
        await using (var writer = new StreamWriter(target, leaveOpen: true))
        {
            await writer.WriteLineAsync(BackupLine.Head);
            foreach (var (name, table) in there)
            {
                await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
                {
                    Note(read, name, row);
                    await writer.WriteLineAsync(BackupLine.Of(name, row));
                    rows++;
                    isEmpty &= IsVersion(row);
                }
            }

            await writer.WriteLineAsync(BackupLine.Tail(rows));
        }

        if (isEmpty)
            return new BackupOutcome.Empty();

        using var again = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, table) in there)
        {
            await foreach (var row in table.QueryAsync<TableEntity>(
                select: ["PartitionKey", "RowKey", "Timestamp"], cancellationToken: cancellationToken))
            {
                Note(again, name, row);
            }
        }

        return again.GetHashAndReset().AsSpan().SequenceEqual(read.GetHashAndReset()) ? new BackupOutcome.Done(rows) : new BackupOutcome.Changed();

        async Task FindAsync()
        {
            foreach (var named in _tables)
            {
                if (await ExistsAsync(named.Table, cancellationToken))
                    there.Add(named);
            }
        }
    }

    /// <summary>Writes the rows of a backup, after the whole of it has been looked through.</summary>
    /// <param name="source">Can be read twice.</param>
    /// <exception cref="StorageUnavailableException">The account cannot be used; the message names the setting.</exception>
    public async Task<RestoreOutcome> RestoreAsync(Stream source, CancellationToken cancellationToken)
    {
        if (await FaultOfAsync(source, cancellationToken) is { } fault)
            return fault;

        string? taken = null;
        await StorageUnavailableException.WrapAsync("Table", _account, _options, PrepareAsync, cancellationToken);
        if (taken is not null)
            return new RestoreOutcome.NotEmpty(taken);

        // Of tables that a start has made ready: what the rows say of themselves counts.
        await _plans.DeleteEntityAsync(Keys.Everything, Keys.SchemaVersion, ETag.All, cancellationToken);
        source.Position = 0;
        using var reader = new StreamReader(source, leaveOpen: true);
        await reader.ReadLineAsync(cancellationToken);
        List<BackupRow> together = [];
        var rows = 0;
        while (Next(await reader.ReadLineAsync(cancellationToken)) is { } row)
        {
            if (together is [.., var last] && (together.Count == AtATime || last.Table != row.Table || last.Partition != row.Partition))
                await FlushAsync();
            together.Add(row);
            rows++;
        }

        await FlushAsync();
        return new RestoreOutcome.Done(rows);

        BackupRow? Next(string? line) => line is null ? null : BackupLine.Read(line, Names, out _);

        async Task FlushAsync()
        {
            // Replacing, so that a transaction that is repeated because its answer was lost finds nothing in its way.
            foreach (var part in Transactions.Pack(together, row => [new(TableTransactionActionType.UpsertReplace, row.ToEntity())]))
            {
                var table = _tables.Single(named => named.Name == part[0].Table).Table;
                await table.SubmitTransactionAsync(
                    part.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row.ToEntity())), cancellationToken);
            }

            together.Clear();
        }

        async Task PrepareAsync()
        {
            foreach (var (name, table) in _tables)
            {
                await table.CreateIfNotExistsAsync(cancellationToken);
                if (await table.QueryAsync<TableEntity>(maxPerPage: 2, cancellationToken: cancellationToken).AnyAsync(row => !IsVersion(row), cancellationToken))
                    taken ??= name;
            }
        }
    }

    private IReadOnlyList<string> Names => [.. _tables.Select(named => named.Name)];

    private async Task<RestoreOutcome.Unreadable?> FaultOfAsync(Stream source, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(source, leaveOpen: true);
        if (await reader.ReadLineAsync(cancellationToken) != BackupLine.Head)
            return new(1, "it does not begin as a backup of this version does");

        for (var rows = 0; await reader.ReadLineAsync(cancellationToken) is { } line; rows++)
        {
            if (line == BackupLine.Tail(rows))
            {
                return await reader.ReadLineAsync(cancellationToken) is null
                    ? null
                    : new RestoreOutcome.Unreadable(rows + 3, "the backup has ended before");
            }

            if (BackupLine.Read(line, Names, out var why) is null)
                return new(rows + 2, why);
        }

        return new(1, "its end is missing: it was not written whole");
    }

    private static bool IsVersion(TableEntity row) => row.PartitionKey == Keys.Everything && row.RowKey == Keys.SchemaVersion;

    private static void Note(IncrementalHash hash, string table, TableEntity row) => hash.AppendData(
        Encoding.UTF8.GetBytes($"{table}\0{row.PartitionKey}\0{row.RowKey}\0{row.Timestamp?.UtcTicks}\n"));

    private static async Task<bool> ExistsAsync(TableClient table, CancellationToken cancellationToken)
    {
        try
        {
            await table.QueryAsync<TableEntity>("PartitionKey eq ''", maxPerPage: 1, cancellationToken: cancellationToken).AnyAsync(cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.ErrorCode == TableErrorCode.TableNotFound)
        {
            return false;
        }
    }
}
