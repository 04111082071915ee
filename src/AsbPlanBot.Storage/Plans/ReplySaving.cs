using AsbPlanBot.Core.Plans;
using AsbPlanBot.Storage.Tables;
using Azure;
using Azure.Data.Tables;

namespace AsbPlanBot.Storage.Plans;

/// <summary>
/// Stores replies. Key, history and new state of an objective are in one transaction. More objectives than one
/// transaction takes are stored in several, one after the other: what a later one finds changed is a conflict though
/// the earlier ones are stored, and who loads, decides and saves again finds those saved already.
/// </summary>
internal sealed class ReplySaving(TableClient table, string planId)
{
    private readonly string _partition = Keys.Plan(planId);

    /// <exception cref="ArgumentException">An objective is there twice or was never stored, or a value is too large.</exception>
    public async Task<SaveOutcome> SaveAsync(IReadOnlyList<ReplyDecision.Accepted> replies, CancellationToken cancellationToken)
    {
        var units = replies.Select(reply => new Unit(planId, reply)).ToList();
        if (units.DistinctBy(unit => unit.Objective).Count() < units.Count)
            throw new ArgumentException("An objective has more than one reply.", nameof(replies));

        // Packed for its checks alone: what is too large is refused before anything is sent.
        Transactions.Pack(units, unit => unit.Actions);
        var left = await WithoutSavedAsync(units, cancellationToken);
        var outcome = SaveOutcome.AlreadySaved;
        while (left.Count > 0)
        {
            var next = Transactions.Pack(left, unit => unit.Actions)[0];
            if (await table.TrySubmitAsync(next.SelectMany(unit => unit.Actions), cancellationToken) is not null)
            {
                left = left[next.Count..];
                outcome = SaveOutcome.Saved;
                continue;
            }

            // Refused whole: either the same reply was stored meanwhile, or somebody else's was.
            var unsaved = await WithoutSavedAsync(left, cancellationToken);
            if (unsaved.Count == left.Count)
                return SaveOutcome.Conflict;
            left = unsaved;
        }

        return outcome;
    }

    private async Task<List<Unit>> WithoutSavedAsync(List<Unit> units, CancellationToken cancellationToken)
    {
        if (units.Count == 0)
            return units;

        // The keys of one check-in lie together, so that the range holds little beside them.
        var keys = units.Select(unit => unit.Key).Order(StringComparer.Ordinal).ToList();
        var saved = new HashSet<string>(StringComparer.Ordinal);
        var rows = table.QueryAsync<TableEntity>(
            RowRange.Between(keys[0], keys[^1]).In(_partition), select: ["RowKey"], cancellationToken: cancellationToken);
        await foreach (var row in rows)
            saved.Add(row.RowKey);
        return units.FindAll(unit => !saved.Contains(unit.Key));
    }

    private sealed class Unit
    {
        public Unit(string planId, ReplyDecision.Accepted reply)
        {
            var (after, entry) = reply;
            var version = after.Version ?? throw new ArgumentException($"Objective {after.Ref} was never stored.", nameof(reply));
            Key = Keys.Reply(entry.Key);
            Objective = Keys.Objective(after.Ref);

            // The key first: a reply that is stored already is then refused for its key, not for its old version.
            Actions =
            [
                new(TableTransactionActionType.Add, new RowWriter(Keys.Plan(planId), Key).Text(nameof(entry.Key), entry.Key).Row),
                new(TableTransactionActionType.Add, HistoryRow.Write(planId, entry)),
                new(TableTransactionActionType.UpdateReplace, ObjectiveRow.Write(planId, after), new ETag(version)),
            ];
        }

        public string Key { get; }

        public string Objective { get; }

        public IReadOnlyList<TableTransactionAction> Actions { get; }
    }
}
