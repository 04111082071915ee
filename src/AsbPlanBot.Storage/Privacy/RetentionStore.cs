using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Privacy;
using AsbPlanBot.Storage.Plans;
using AsbPlanBot.Storage.Tables;
using Azure.Data.Tables;

namespace AsbPlanBot.Storage.Privacy;

/// <summary>Removes what is too old, a few rows at a time.</summary>
internal sealed class RetentionStore(StorageTables tables) : IRetentionStore
{
    private static readonly string[] KeysOnly = ["PartitionKey", "RowKey"];

    public async Task<int> RemoveCyclesAsync(
        string planId, string? cyclesBefore, DateTimeOffset from, int most, CancellationToken cancellationToken)
    {
        var old = await OtherAsync(planId, from, cancellationToken);
        if (cyclesBefore is not null)
        {
            old.AddRange(await TakeAsync(tables.Ledger, Keys.CyclePartitionsBefore(planId, cyclesBefore).OfPartitions(), most, cancellationToken));

            // That a cycle was opened goes once its rows have gone.
            if (old.Count < most)
                old.AddRange(await TakeAsync(tables.Ledger, Before(Keys.CyclesPartition(planId), cyclesBefore), most - old.Count, cancellationToken));
        }

        return await RemoveAsync(tables.Ledger, [.. old.Take(most)], cancellationToken);
    }

    public async Task<int> RemoveSummariesAsync(string planId, string before, int most, CancellationToken cancellationToken) => await RemoveAsync(
        tables.Ledger, await TakeAsync(tables.Ledger, Before(Keys.SummaryPartition(planId), before), most, cancellationToken), cancellationToken);

    public async Task<int> RemoveDraftsAsync(string planId, DateTimeOffset from, int most, CancellationToken cancellationToken)
    {
        var drafts = await tables.Plans
            .QueryAsync<TableEntity>(
                Keys.Drafts.In(Keys.Plan(planId)), select: [.. KeysOnly, "Timestamp", nameof(PlanDraft.SentAt)], cancellationToken: cancellationToken)
            .Where(row => (new RowReader(tables.Plans.Name, row).OptionalInstant(nameof(PlanDraft.SentAt)) ?? row.Timestamp) < from)
            .Take(most)
            .ToListAsync(cancellationToken);

        // One that its sender has put another in the place of meanwhile stays.
        foreach (var draft in drafts)
            await tables.Plans.TrySubmitAsync([new(TableTransactionActionType.Delete, draft, draft.ETag)], cancellationToken);
        return drafts.Count;
    }

    // Where somebody has been forgotten since it was read, a line is left for the next time.
    public async Task ReplaceAsync(string planId, IReadOnlyList<HistoryChange> changes, CancellationToken cancellationToken)
    {
        foreach (var (before, after) in changes)
        {
            var row = HistoryRow.Write(planId, after);
            if (await tables.Plans.FindAsync(row.PartitionKey, row.RowKey, cancellationToken) is { } stored
                && Persons(HistoryRow.Read(new RowReader(tables.Plans.Name, stored))) == Persons(before))
            {
                await tables.Plans.TryReplaceAsync(row, stored.ETag.ToString(), cancellationToken);
            }
        }
    }

    private static (string, string?, string?, DueMove?, string?) Persons(HistoryEntry entry) =>
        (entry.By, entry.OnBehalfOf, entry.Note, entry.DueMove, entry.Evidence);

    private Task<List<TableEntity>> OtherAsync(string planId, DateTimeOffset from, CancellationToken cancellationToken) => tables.Ledger
        .QueryAsync<TableEntity>(
            Keys.OtherPartitions(planId).OfPartitions(), select: [.. KeysOnly, nameof(Notice.StateSince)], cancellationToken: cancellationToken)
        .Where(row => new RowReader(tables.Ledger.Name, row).OptionalInstant(nameof(Notice.StateSince)) < from)
        .ToListAsync(cancellationToken)
        .AsTask();

    private static Task<List<TableEntity>> TakeAsync(TableClient table, string filter, int most, CancellationToken cancellationToken) => table
        .QueryAsync<TableEntity>(filter, maxPerPage: Math.Min(most, Limits.RowsInPage), select: KeysOnly, cancellationToken: cancellationToken)
        .Take(most)
        .ToListAsync(cancellationToken)
        .AsTask();

    private static async Task<int> RemoveAsync(TableClient table, List<TableEntity> rows, CancellationToken cancellationToken)
    {
        await table.RemoveAsync(rows, cancellationToken);
        return rows.Count;
    }

    // The keys count down, so that what is older comes after.
    private static string Before(string partition, string cycle) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {Keys.Countdown(cycle)}");
}
