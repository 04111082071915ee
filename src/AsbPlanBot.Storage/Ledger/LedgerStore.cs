using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Storage.Tables;
using Azure;
using Azure.Data.Tables;

namespace AsbPlanBot.Storage.Ledger;

/// <summary>The ledger: a partition a cycle of a plan, and one a plan for its summary posts, newest first.</summary>
internal sealed class LedgerStore(StorageTables tables) : ILedgerStore
{
    private readonly TableClient _table = tables.Ledger;

    public async Task<CycleLedger> LoadAsync(string planId, string cycle, CancellationToken cancellationToken)
    {
        var opened = false;
        List<CheckIn> checkIns = [];
        List<Notice> notices = [];
        var rows = _table.QueryAsync<TableEntity>(
            Keys.OpenedAndAfter.In(Keys.CyclePartition(planId, cycle)), cancellationToken: cancellationToken);
        await foreach (var row in rows)
        {
            if (row.RowKey == Keys.Opened)
                opened = true;
            else if (Keys.IsNotice(row.RowKey))
                notices.Add(NoticeRow.Read(Reader(row)));
            else
                checkIns.Add(CheckInRow.Read(Reader(row)));
        }

        return new CycleLedger(planId, cycle, opened, checkIns) { Notices = notices };
    }

    public async Task<CheckIn?> FindAsync(string planId, string cycle, string personId, CancellationToken cancellationToken)
    {
        var row = await _table.FindAsync(Keys.CyclePartition(planId, cycle), Keys.CheckIn(personId), cancellationToken);
        return row is null ? null : CheckInRow.Read(Reader(row));
    }

    public async Task<IReadOnlyList<CheckIn>> FindAsync(
        string planId, string cycle, IReadOnlyCollection<string> personIds, CancellationToken cancellationToken)
    {
        var keys = personIds.Select(Keys.CheckIn).ToHashSet(StringComparer.Ordinal);
        if (keys.Count == 0)
            return [];

        List<CheckIn> found = [];
        var range = RowRange.Between(keys.Min(StringComparer.Ordinal)!, keys.Max(StringComparer.Ordinal)!);
        var rows = _table.QueryAsync<TableEntity>(range.In(Keys.CyclePartition(planId, cycle)), cancellationToken: cancellationToken);
        await foreach (var row in rows)
        {
            if (keys.Contains(row.RowKey))
                found.Add(CheckInRow.Read(Reader(row)));
        }

        return found;
    }

    public async Task<bool> TryInsertAsync(CheckIn checkIn, CancellationToken cancellationToken) =>
        await _table.TryAddAsync(CheckInRow.Write(checkIn), cancellationToken) is not null;

    // One that is taken refuses its whole transaction; then each is tried by itself.
    public async Task<IReadOnlyList<CheckIn>> InsertAsync(IReadOnlyList<CheckIn> checkIns, CancellationToken cancellationToken)
    {
        List<CheckIn> inserted = [];
        foreach (var part in Transactions.Pack(checkIns, checkIn => [new(TableTransactionActionType.Add, CheckInRow.Write(checkIn))]))
        {
            var actions = part.Select(checkIn => new TableTransactionAction(TableTransactionActionType.Add, CheckInRow.Write(checkIn)));
            if (await _table.TrySubmitAsync(actions, cancellationToken) is not null)
            {
                inserted.AddRange(part);
                continue;
            }

            foreach (var checkIn in part)
            {
                if (await TryInsertAsync(checkIn, cancellationToken))
                    inserted.Add(checkIn);
            }
        }

        return inserted;
    }

    public async Task<CheckIn?> TryUpdateAsync(CheckIn checkIn, CancellationToken cancellationToken)
    {
        var version = await _table.TryReplaceAsync(
            CheckInRow.Write(checkIn), VersionOf(checkIn.Version, nameof(checkIn)), cancellationToken);
        return version is { } stored ? checkIn with { Version = stored.ToString() } : null;
    }

    // One that has changed refuses its whole transaction; then each is tried by itself.
    public async Task<IReadOnlyList<CheckIn>> TryUpdateAsync(IReadOnlyList<CheckIn> checkIns, CancellationToken cancellationToken)
    {
        List<CheckIn> stored = [];
        foreach (var part in Transactions.Pack(checkIns, checkIn => [Replacement(checkIn)]))
        {
            if (part.Count > 1 && await _table.TrySubmitAsync(part.Select(Replacement), cancellationToken) is { } versions)
            {
                stored.AddRange(part.Zip(versions, (checkIn, version) => checkIn with { Version = version.ToString() }));
                continue;
            }

            foreach (var checkIn in part)
            {
                if (await TryUpdateAsync(checkIn, cancellationToken) is { } one)
                    stored.Add(one);
            }
        }

        return stored;
    }

    // First that it will have to be closed: a process that dies in between opens it again.
    public async Task MarkOpenedAsync(string planId, string cycle, CancellationToken cancellationToken)
    {
        TableEntity[] marks =
        [
            new RowWriter(Keys.OpenPartition(planId), Keys.OpenCycle(cycle)).Text(nameof(CheckIn.Cycle), cycle).Row,
            new RowWriter(Keys.CyclesPartition(planId), Keys.Countdown(cycle)).Text(nameof(CheckIn.Cycle), cycle).Row,
            new(Keys.CyclePartition(planId, cycle), Keys.Opened),
        ];
        foreach (var mark in marks)
            await _table.UpsertEntityAsync(mark, TableUpdateMode.Replace, cancellationToken);
    }

    public async Task<IReadOnlyList<string>> ListOpenAsync(string planId, CancellationToken cancellationToken) =>
        [.. (await CyclesAsync(Keys.OpenPartition(planId), null).ToListAsync(cancellationToken)).Order(StringComparer.Ordinal)];

    public async Task<IReadOnlyList<string>> ListNewestAsync(string planId, int most, CancellationToken cancellationToken) =>
        await CyclesAsync(Keys.CyclesPartition(planId), most).Take(most).ToListAsync(cancellationToken);

    public Task MarkClosedAsync(string planId, string cycle, CancellationToken cancellationToken) =>
        _table.DeleteEntityAsync(Keys.OpenPartition(planId), Keys.OpenCycle(cycle), ETag.All, cancellationToken);

    public async Task<bool> TryMarkAsync(string planId, string cycle, string mark, CancellationToken cancellationToken) =>
        await _table.TryAddAsync(new TableEntity(Keys.CyclePartition(planId, cycle), Keys.Mark(mark)), cancellationToken) is not null;

    public async Task<bool> IsMarkedAsync(string planId, string cycle, string mark, CancellationToken cancellationToken) =>
        await _table.FindAsync(Keys.CyclePartition(planId, cycle), Keys.Mark(mark), cancellationToken) is not null;

    public async Task<Notice?> FindNoticeAsync(string planId, string cycle, string key, CancellationToken cancellationToken)
    {
        var row = await _table.FindAsync(Keys.CyclePartition(planId, cycle), Keys.Notice(key), cancellationToken);
        return row is null ? null : NoticeRow.Read(Reader(row));
    }

    public async Task<bool> TryInsertAsync(Notice notice, CancellationToken cancellationToken) =>
        await _table.TryAddAsync(NoticeRow.Write(notice), cancellationToken) is not null;

    public async Task<Notice?> TryUpdateAsync(Notice notice, CancellationToken cancellationToken)
    {
        var version = await _table.TryReplaceAsync(
            NoticeRow.Write(notice), VersionOf(notice.Version, nameof(notice)), cancellationToken);
        return version is { } stored ? notice with { Version = stored.ToString() } : null;
    }

    public async Task<SummaryPost?> FindSummaryAsync(string planId, string cycle, CancellationToken cancellationToken)
    {
        var row = await _table.FindAsync(Keys.SummaryPartition(planId), Keys.Countdown(cycle), cancellationToken);
        return row is null ? null : SummaryRow.Read(Reader(row));
    }

    public async Task<IReadOnlyList<SummaryPost>> ListSummariesBeforeAsync(
        string planId, string cycle, int most, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {Keys.SummaryPartition(planId)} and RowKey gt {Keys.Countdown(cycle)}");
        return await _table.QueryAsync<TableEntity>(filter, maxPerPage: most, cancellationToken: cancellationToken)
            .Select(row => SummaryRow.Read(Reader(row)))
            .Where(post => post.ActivityId is not null)
            .Take(most)
            .ToListAsync(cancellationToken);
    }

    public async Task<bool> TryInsertAsync(SummaryPost post, CancellationToken cancellationToken) =>
        await _table.TryAddAsync(SummaryRow.Write(post), cancellationToken) is not null;

    public async Task<SummaryPost?> TryUpdateAsync(SummaryPost post, CancellationToken cancellationToken)
    {
        var version = await _table.TryReplaceAsync(
            SummaryRow.Write(post), VersionOf(post.Version, nameof(post)), cancellationToken);
        return version is { } stored ? post with { Version = stored.ToString() } : null;
    }

    public IAsyncEnumerable<CheckIn> CheckInsAsync(string planId, CancellationToken cancellationToken)
    {
        var (cycles, rows) = (Keys.CyclePartitions(planId), Keys.CheckIns);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey ge {cycles.From} and PartitionKey lt {cycles.To} and RowKey ge {rows.From} and RowKey lt {rows.To}");
        return _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken).Select(row => CheckInRow.Read(Reader(row)));
    }

    private IAsyncEnumerable<string> CyclesAsync(string partition, int? perPage) => _table
        .QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), perPage)
        .Select(row => Reader(row).Text(nameof(CheckIn.Cycle)));

    private static TableTransactionAction Replacement(CheckIn checkIn) => new(
        TableTransactionActionType.UpdateReplace, CheckInRow.Write(checkIn), new ETag(VersionOf(checkIn.Version, nameof(checkIn))));

    private static string VersionOf(string? version, string parameter) =>
        version ?? throw new ArgumentException("It was never stored.", parameter);

    private RowReader Reader(TableEntity row) => new(_table.Name, row);
}
