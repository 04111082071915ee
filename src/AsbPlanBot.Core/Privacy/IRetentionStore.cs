using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Privacy;

/// <summary>
/// Removes what is too old, some rows at a time and the oldest first. What another instance has removed already is passed over.
/// </summary>
public interface IRetentionStore
{
    /// <summary>Removes what the ledger says of the cycles before one, and of no cycle at all before an instant.</summary>
    /// <param name="cyclesBefore">Null for none.</param>
    /// <param name="from">What belongs to no cycle, such as the warning that the bank holidays run out, is kept from then on.</param>
    /// <param name="most">How many rows at most.</param>
    /// <returns>How many rows were removed; fewer than <paramref name="most"/> when no more are left.</returns>
    Task<int> RemoveCyclesAsync(string planId, string? cyclesBefore, DateTimeOffset from, int most, CancellationToken cancellationToken);

    /// <summary>Removes the summaries before an occurrence.</summary>
    /// <inheritdoc cref="RemoveCyclesAsync"/>
    Task<int> RemoveSummariesAsync(string planId, string before, int most, CancellationToken cancellationToken);

    /// <summary>Removes the drafts that were sent before an instant.</summary>
    /// <inheritdoc cref="RemoveCyclesAsync"/>
    Task<int> RemoveDraftsAsync(string planId, DateTimeOffset from, int most, CancellationToken cancellationToken);

    /// <summary>Stores lines of history anew, without their old notes. One that does not read as it did before is left alone.</summary>
    Task ReplaceAsync(string planId, IReadOnlyList<HistoryChange> changes, CancellationToken cancellationToken);
}

/// <summary>A line of history as it is stored, and as it is to be.</summary>
public sealed record HistoryChange(HistoryEntry Before, HistoryEntry After);
