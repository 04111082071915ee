using System.Runtime.CompilerServices;
using AsbPlanBot.Storage.Tables;
using Azure.Data.Tables;

namespace AsbPlanBot.Storage.Privacy;

/// <summary>Where in the tables a plan's rows lie.</summary>
internal static class PlanScan
{
    /// <summary>Every row of a plan, its settings first.</summary>
    public static async IAsyncEnumerable<(TableClient Table, TableEntity Row)> RowsOfAsync(
        StorageTables tables, string planId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        (TableClient Table, string Filter)[] places =
        [
            (tables.Plans, Partition(Keys.Plan(planId))),
            (tables.People, Partition(Keys.Plan(planId))),
            (tables.Ledger, Keys.CyclePartitions(planId).OfPartitions()),
            (tables.Ledger, Partition(Keys.OpenPartition(planId))),
            (tables.Ledger, Partition(Keys.CyclesPartition(planId))),
            (tables.Ledger, Partition(Keys.SummaryPartition(planId))),
        ];
        foreach (var (table, filter) in places)
        {
            await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
                yield return (table, row);
        }
    }

    /// <summary>The plan that a row belongs to; null for one of no plan.</summary>
    public static string? PlanOf(StorageTables tables, TableClient table, string partition) =>
        table == tables.Conversations || partition == Keys.Everything
            ? null
            : KeyText.Decode(table == tables.Ledger ? partition.Split(KeyText.Separator)[1] : partition);

    private static string Partition(string partition) => TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
}
