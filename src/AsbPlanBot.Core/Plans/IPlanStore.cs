namespace AsbPlanBot.Core.Plans;

/// <summary>Keeps plans and their history. Conflicts are results; a store out of reach throws.</summary>
public interface IPlanStore
{
    /// <summary>The settings of every plan, ordered by id.</summary>
    Task<IReadOnlyList<PlanSettings>> ListAsync(CancellationToken cancellationToken);

    /// <summary>A plan as it stands, in one read and without its history; null if there is none of that id.</summary>
    Task<PlanInForce?> LoadAsync(string planId, CancellationToken cancellationToken);

    /// <summary>
    /// A plan as it stands with some of its objectives at least, the others perhaps left out; null if there is none of that id.
    /// What this costs does not grow with the plan.
    /// </summary>
    /// <param name="references">
    /// Asked for the references of the objectives where the plan is too large to be read whole; in any case of their letters. One
    /// that is not in the plan is passed over.
    /// </param>
    Task<PlanInForce?> LoadPartAsync(
        string planId, Func<PlanSettings, Task<IReadOnlyCollection<string>>> references, CancellationToken cancellationToken);

    /// <summary>
    /// Stores replies: for each objective its new state, its history and its key together or not at all.
    /// Replies whose key is stored already are passed over, so a reply that arrives twice is applied once.
    /// </summary>
    Task<SaveOutcome> SaveRepliesAsync(
        string planId, IReadOnlyList<ReplyDecision.Accepted> replies, CancellationToken cancellationToken);

    /// <summary>
    /// Puts an imported plan in force: writes the settings and every objective, archives those that are no longer in it,
    /// and adds to the history of each what the import says of it.
    /// <see cref="SaveOutcome.Conflict"/> if something changed since it was loaded.
    /// </summary>
    Task<SaveOutcome> SavePlanAsync(
        PlanInForce plan, IReadOnlyList<HistoryEntry> history, CancellationToken cancellationToken);

    /// <summary>The objectives that are not in force and whose state is kept, by reference.</summary>
    Task<IReadOnlyList<Objective>> ListKeptAsync(string planId, CancellationToken cancellationToken);

    /// <summary>Stores the settings alone; <see cref="SaveOutcome.Conflict"/> if they changed since they were loaded.</summary>
    Task<SaveOutcome> SaveSettingsAsync(PlanSettings settings, CancellationToken cancellationToken);

    /// <summary>A plan's history, oldest first: of one objective, or of all when <paramref name="objectiveRef"/> is null.</summary>
    IAsyncEnumerable<HistoryEntry> HistoryAsync(
        string planId, string? objectiveRef, CancellationToken cancellationToken);

    /// <summary>What was added to a plan's history from an instant on, oldest first.</summary>
    Task<IReadOnlyList<HistoryEntry>> HistorySinceAsync(string planId, DateTimeOffset from, CancellationToken cancellationToken);

    /// <summary>
    /// What was added to a plan's history from an instant on, and, of each objective of which there is some, the newest line before
    /// at least; oldest first.
    /// </summary>
    Task<IReadOnlyList<HistoryEntry>> HistoryAroundAsync(string planId, DateTimeOffset from, CancellationToken cancellationToken);
}

/// <summary>What became of a save.</summary>
public enum SaveOutcome
{
    /// <summary>Stored.</summary>
    Saved,

    /// <summary>It had been stored before; nothing was changed.</summary>
    AlreadySaved,

    /// <summary>Somebody else changed it since it was loaded; nothing was changed. Load, decide and save again.</summary>
    Conflict,
}
