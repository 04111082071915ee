using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Privacy;
using AsbPlanBot.Storage.Tables;
using Azure;
using Azure.Data.Tables;

namespace AsbPlanBot.Storage.Privacy;

/// <summary>
/// Finds people in all tables and takes them out, row by row, each under its version. Whatever a row has that names somebody is
/// found: texts are looked through, not properties that are known.
/// </summary>
internal sealed class PersonalData(StorageTables tables) : IPersonalData
{
    private const int Attempts = 5;

    // Of a conversation reference, as the Bot Framework names it: who wrote the activity that it was learnt from.
    private const string User = "user";

    public async Task<IReadOnlyList<string>> PlansAsync(CancellationToken cancellationToken)
    {
        var plans = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var table in new[] { tables.Plans, tables.People, tables.Ledger })
        {
            await foreach (var row in table.QueryAsync<TableEntity>(select: ["PartitionKey"], cancellationToken: cancellationToken))
            {
                if (PlanScan.PlanOf(tables, table, row.PartitionKey) is { } plan)
                    plans.Add(plan);
            }
        }

        return [.. plans];
    }

    public async IAsyncEnumerable<HeldRow> FindAsync(
        string? planId, PersonWords words, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = planId is null ? EverythingAsync(cancellationToken) : PlanScan.RowsOfAsync(tables, planId, cancellationToken);
        await foreach (var (table, row) in rows)
        {
            var texts = RowTexts.Of(row);

            // Who holds a party is known by id: a colleague of a like name is not meant.
            var isCertain = texts.Values.Append(row.PartitionKey).Append(row.RowKey).Any(words.AreIn);
            if (!isCertain && !texts.Any(text => text.Key != nameof(Party.Holdings) && words.MayBeMeantIn(text.Value)))
                continue;

            yield return new HeldRow(
                tables.NameOf(table),
                Keys.KindOf(row.PartitionKey, row.RowKey),
                PlanScan.PlanOf(tables, table, row.PartitionKey),
                string.Join(' ', Keys.PartsOf(row.RowKey).Where(part => part?.Length > 0)),
                isCertain,
                texts);
        }
    }

    public async Task<Leaver?> FindUnfinishedAsync(string planId, string personId, CancellationToken cancellationToken) =>
        await tables.Plans.FindAsync(Keys.Plan(planId), Keys.Leaver(personId), cancellationToken) is { } row
            ? LeaverRow.Read(new RowReader(tables.Plans.Name, row))
            : null;

    public async Task<Leaver> BeginAsync(string planId, Identity who, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (await FindUnfinishedAsync(planId, who.Id, cancellationToken) is { } begun)
            {
                // It may be known by more names by now, and has to be remembered by those it was known by then.
                begun = begun with { Who = begun.Who.With(who.Names, who.Upns) };
                await tables.Plans.UpsertEntityAsync(LeaverRow.Write(planId, begun), TableUpdateMode.Replace, cancellationToken);
                return begun;
            }

            var counted = await tables.Plans.FindAsync(Keys.Plan(planId), Keys.Pseudonyms, cancellationToken);
            var newest = counted is null ? 0 : new RowReader(tables.Plans.Name, counted).Number(nameof(Pseudonym.Number));
            var leaver = new Leaver(who, new Pseudonym(newest + 1));
            var count = new RowWriter(Keys.Plan(planId), Keys.Pseudonyms).Number(nameof(Pseudonym.Number), leaver.By.Number).Row;
            TableTransactionAction[] actions =
            [
                counted is null ? new(TableTransactionActionType.Add, count) : new(TableTransactionActionType.UpdateReplace, count, counted.ETag),
                new(TableTransactionActionType.Add, LeaverRow.Write(planId, leaver)),
            ];
            if (await tables.Plans.TrySubmitAsync(actions, cancellationToken) is not null)
                return leaver;
        }

        throw new InvalidOperationException($"The pseudonyms of plan {planId} kept changing.");
    }

    public async Task<int> ReplaceAsync(
        string planId, Leaver leaver, PersonWords words, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var open = new HashSet<string>(StringComparer.Ordinal);
        var cycles = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.OpenPartition(planId)}");
        await foreach (var row in tables.Ledger.QueryAsync<TableEntity>(cycles, cancellationToken: cancellationToken))
            open.Add(new RowReader(tables.Ledger.Name, row).Text("Cycle"));

        var forgetting = new RowForgetting(leaver, words, open, now);
        var changed = 0;
        await foreach (var (table, row) in PlanScan.RowsOfAsync(tables, planId, cancellationToken))
        {
            var after = forgetting.After(row);
            if (ReferenceEquals(after, row))
                continue;

            await ReplaceAsync(table, row, after, cancellationToken);
            changed++;
        }

        return changed;
    }

    public async Task RemoveConversationsAsync(Identity who, CancellationToken cancellationToken)
    {
        var table = tables.Conversations;

        // By id alone: Teams tells it with every name, and a name may be that of somebody else too.
        var words = new PersonWords(who with { Names = [] });
        await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
        {
            if (row.PartitionKey.Equals(Keys.ConversationPartition(ConversationKind.Personal, who.Id), StringComparison.OrdinalIgnoreCase))
                await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
            else if (RowTexts.Of(row).Values.Any(words.AreIn))
                await ReplaceAsync(table, row, RowTexts.Map(row, (name, text) => name == nameof(Conversation.Reference) ? WithoutUser(text) : text), cancellationToken);
        }
    }

    public Task EndAsync(string planId, Leaver leaver, CancellationToken cancellationToken) =>
        tables.Plans.DeleteEntityAsync(Keys.Plan(planId), Keys.Leaver(leaver.Who.Id), ETag.All, cancellationToken);

    public async Task<IReadOnlyDictionary<string, int>> CountAsync(string planId, CancellationToken cancellationToken) =>
        await PlanScan.RowsOfAsync(tables, planId, cancellationToken)
            .CountBy(found => Keys.KindOf(found.Row.PartitionKey, found.Row.RowKey))
            .ToDictionaryAsync(cancellationToken: cancellationToken);

    public async Task<int> RemovePlanAsync(string planId, CancellationToken cancellationToken)
    {
        // The first row is the settings; whatever the others are, they go together where they lie together.
        var rows = await PlanScan.RowsOfAsync(tables, planId, cancellationToken)
            .Select(found => (found.Table, Row: new TableEntity(found.Row.PartitionKey, found.Row.RowKey)))
            .ToListAsync(cancellationToken);
        foreach (var (table, row) in rows.Take(1))
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
        foreach (var group in rows.Skip(1).GroupBy(found => found.Table))
            await group.Key.RemoveAsync([.. group.Select(found => found.Row)], cancellationToken);
        return rows.Count;
    }

    private async IAsyncEnumerable<(TableClient Table, TableEntity Row)> EverythingAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var table in tables.All)
        {
            await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
                yield return (table, row);
        }
    }

    // What has changed meanwhile is left as it is, for the next time round.
    private static async Task ReplaceAsync(TableClient table, TableEntity before, TableEntity? after, CancellationToken cancellationToken)
    {
        if (after is not null && after.RowKey == before.RowKey)
        {
            await table.TryReplaceAsync(after, before.ETag.ToString(), cancellationToken);
            return;
        }

        TableTransactionAction delete = new(TableTransactionActionType.Delete, new TableEntity(before.PartitionKey, before.RowKey), before.ETag);
        if (after is null)
            await table.TrySubmitAsync([delete], cancellationToken);
        else if (await table.TrySubmitAsync([delete, new(TableTransactionActionType.Add, after)], cancellationToken) is null
            && Keys.KindOf(after.PartitionKey, after.RowKey) == Keys.PartyKind
            && await table.FindAsync(after.PartitionKey, after.RowKey, cancellationToken) is { } taken)
            await table.TrySubmitAsync(
                [delete, new(TableTransactionActionType.UpdateReplace, RowForgetting.Together(taken, after), taken.ETag)], cancellationToken);
    }

    private static string WithoutUser(string reference)
    {
        var json = JsonNode.Parse(reference)!.AsObject();
        json.Remove(User);
        return json.ToJsonString(RowJson.Options);
    }
}
