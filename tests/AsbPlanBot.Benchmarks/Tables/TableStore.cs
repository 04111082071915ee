using System.Text.Json;

namespace AsbPlanBot.Benchmarks.Tables;

internal enum WriteKind
{
    Insert,
    Replace,
    Merge,
    Delete,
}

/// <param name="IfMatch">The version that the row has to have, * for any; null where it need not be there.</param>
internal sealed record RowWrite(WriteKind Kind, string Table, string Partition, string Key, string? IfMatch, JsonElement Body);

/// <summary>What a request came to.</summary>
/// <param name="Fault">The service's code for it; null if all was well.</param>
/// <param name="ETag">The row's new version; null where it has none.</param>
/// <param name="At">Of a transaction, which of its writes failed.</param>
internal sealed record Outcome(int Status, string? Fault = null, string? ETag = null, int At = 0);

/// <param name="Next">Where to go on; null at the end.</param>
internal sealed record Page(IReadOnlyList<TableRow> Rows, TableRow? Next);

/// <summary>What was asked for.</summary>
/// <param name="Requests">A transaction is one.</param>
/// <param name="Pages">Those of them that were queries.</param>
/// <param name="Rows">That were answered.</param>
/// <param name="Scanned">That were looked at for it.</param>
/// <param name="Written">That were inserted, changed or removed.</param>
/// <param name="Bytes">Of rows that were answered.</param>
internal sealed record TableCounts(long Requests, long Pages, long Rows, long Scanned, long Written, long Bytes);

/// <summary>Tables in memory, by the rules of Azure's, as far as the stores use them.</summary>
internal sealed class TableStore
{
    public const int RowsInPage = 1000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, SortedSet<TableRow>> _tables = new(StringComparer.OrdinalIgnoreCase);
    private DateTime _newest;

    public TableCounts Counts { get; private set; } = new(0, 0, 0, 0, 0, 0);

    public void Reset()
    {
        lock (_lock)
            Counts = new(0, 0, 0, 0, 0, 0);
    }

    public Outcome Create(string table)
    {
        lock (_lock)
        {
            Count(1, 0, 0, 0, 0, 0);
            return _tables.TryAdd(table, new SortedSet<TableRow>(TableRow.Order)) ? new(204) : new(409, "TableAlreadyExists");
        }
    }

    public Outcome Drop(string table)
    {
        lock (_lock)
        {
            Count(1, 0, 0, 0, 0, 0);
            return _tables.Remove(table) ? new(204) : new(404, "ResourceNotFound");
        }
    }

    /// <returns>Null where there is no such table.</returns>
    public Page? Query(string table, TableFilter filter, TableRow? from, int most)
    {
        lock (_lock)
        {
            if (!_tables.TryGetValue(table, out var rows))
                return null;

            List<TableRow> found = [];
            TableRow? next = null;
            var scanned = 0;
            foreach (var row in After(rows, from ?? filter.From).TakeWhile(row => !filter.IsPast(row)))
            {
                scanned++;
                if (!filter.Holds(row))
                    continue;
                if (found.Count == most)
                {
                    next = row;
                    break;
                }

                found.Add(row);
            }

            Count(1, 1, found.Count, scanned, 0, found.Sum(row => row.Json.Length));
            return new Page(found, next);
        }
    }

    /// <returns>The row, or what is missing.</returns>
    public (TableRow? Row, Outcome Outcome) Find(string table, string partition, string key)
    {
        lock (_lock)
        {
            Count(1, 0, 1, 1, 0, 0);
            if (!_tables.TryGetValue(table, out var rows))
                return (null, new(404, "TableNotFound"));
            if (!rows.TryGetValue(TableRow.At(partition, key), out var row))
                return (null, new(404, "ResourceNotFound"));
            Count(0, 0, 0, 0, 0, row.Json.Length);
            return (row, new(200, null, row.ETag));
        }
    }

    /// <summary>Puts a row there, which is counted for nothing.</summary>
    public void Load(string table, JsonElement body)
    {
        var row = TableRow.Of(body.GetProperty("PartitionKey").GetString()!, body.GetProperty("RowKey").GetString()!, body, null, Now());
        lock (_lock)
            _tables[table].Add(row);
    }

    /// <summary>Does all of it or nothing.</summary>
    /// <returns>One for each, or the one that failed alone.</returns>
    public IReadOnlyList<Outcome> Write(IReadOnlyList<RowWrite> writes)
    {
        lock (_lock)
        {
            Count(1, 0, 0, 0, writes.Count, 0);
            List<(SortedSet<TableRow> Rows, TableRow? Before, TableRow? After)> done = [];
            List<Outcome> outcomes = [];
            foreach (var write in writes)
            {
                var outcome = Write(write, done);
                if (outcome.Fault is null)
                {
                    outcomes.Add(outcome);
                    continue;
                }

                foreach (var (rows, before, after) in Enumerable.Reverse(done))
                    Put(rows, after, before);
                return [outcome with { At = outcomes.Count }];
            }

            return outcomes;
        }
    }

    private static SortedSet<TableRow> After(SortedSet<TableRow> rows, TableRow from) =>
        rows.Max is { } last && TableRow.Order.Compare(from, last) <= 0 ? rows.GetViewBetween(from, last) : [];

    private static void Put(SortedSet<TableRow> rows, TableRow? before, TableRow? after)
    {
        if (before is not null)
            rows.Remove(before);
        if (after is not null)
            rows.Add(after);
    }

    private Outcome Write(RowWrite write, List<(SortedSet<TableRow>, TableRow?, TableRow?)> done)
    {
        if (!_tables.TryGetValue(write.Table, out var rows))
            return new(404, "TableNotFound");

        rows.TryGetValue(TableRow.At(write.Partition, write.Key), out var before);
        if (write.Kind == WriteKind.Insert && before is not null)
            return new(409, "EntityAlreadyExists");
        if (write.IfMatch is not null && before is null)
            return new(404, "ResourceNotFound");
        if (write.IfMatch is not (null or "*") && write.IfMatch != before!.ETag)
            return new(412, "UpdateConditionNotSatisfied");

        var after = write.Kind == WriteKind.Delete
            ? null
            : TableRow.Of(write.Partition, write.Key, write.Body, write.Kind == WriteKind.Merge ? before : null, Now());
        Put(rows, before, after);
        done.Add((rows, before, after));
        return new(204, null, after?.ETag);
    }

    // No two rows have the same time, which is what their versions are made of.
    private DateTime Now()
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return _newest = now > _newest ? now : _newest.AddTicks(1);
    }

    private void Count(int requests, int pages, int rows, int scanned, int written, long bytes) => Counts = new(
        Counts.Requests + requests, Counts.Pages + pages, Counts.Rows + rows, Counts.Scanned + scanned, Counts.Written + written, Counts.Bytes + bytes);
}
