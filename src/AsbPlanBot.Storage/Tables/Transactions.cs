using Azure.Data.Tables;

namespace AsbPlanBot.Storage.Tables;

/// <summary>Packs writes into as few transactions as the service's limits allow, in order.</summary>
internal static class Transactions
{
    /// <param name="items">What is written together or not at all, one by one.</param>
    /// <param name="actionsOf">The writes of an item.</param>
    /// <returns>The items of each transaction.</returns>
    /// <exception cref="ArgumentException">An entity is too large, or an item too large for one transaction.</exception>
    public static IReadOnlyList<IReadOnlyList<T>> Pack<T>(
        IEnumerable<T> items, Func<T, IReadOnlyList<TableTransactionAction>> actionsOf)
    {
        List<List<T>> packed = [];
        var (count, size) = (0, 0);
        foreach (var item in items)
        {
            var actions = actionsOf(item);
            var bytes = SizeOf(actions);
            if (packed.Count == 0 || count + actions.Count > Limits.EntitiesInTransaction || size + bytes > Limits.TransactionBytes)
            {
                packed.Add([]);
                (count, size) = (0, 0);
            }

            packed[^1].Add(item);
            (count, size) = (count + actions.Count, size + bytes);
        }

        return packed;
    }

    private static int SizeOf(IReadOnlyList<TableTransactionAction> actions)
    {
        foreach (var action in actions)
            Limits.Check((TableEntity)action.Entity);

        var size = actions.Sum(Limits.SizeInTransaction);
        return size <= Limits.TransactionBytes
            ? size
            : throw Limits.TooLarge(
                $"What is stored together with row '{actions[0].Entity.RowKey}'", size, Limits.TransactionBytes, nameof(actions));
    }
}
