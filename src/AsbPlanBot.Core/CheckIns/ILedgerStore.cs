namespace AsbPlanBot.Core.CheckIns;

/// <summary>
/// Keeps what was decided, sent and answered. An insert that finds its key taken says so: another instance has
/// decided the same. That is how an effect happens once on any number of instances.
/// </summary>
public interface ILedgerStore
{
    /// <summary>Everything about one cycle, in one partition query.</summary>
    Task<CycleLedger> LoadAsync(string planId, string cycle, CancellationToken cancellationToken);

    /// <summary>One person's check-in; null if there is none.</summary>
    Task<CheckIn?> FindAsync(string planId, string cycle, string personId, CancellationToken cancellationToken);

    /// <summary>The check-ins of these persons, as far as they have one: quick where their ids follow one another in order.</summary>
    Task<IReadOnlyList<CheckIn>> FindAsync(
        string planId, string cycle, IReadOnlyCollection<string> personIds, CancellationToken cancellationToken);

    /// <summary>Inserts a new check-in; false if that person has one in that cycle already.</summary>
    Task<bool> TryInsertAsync(CheckIn checkIn, CancellationToken cancellationToken);

    /// <summary>Inserts new check-ins of one cycle, many at a time.</summary>
    /// <returns>Those that were inserted; the persons of the others have one already.</returns>
    Task<IReadOnlyList<CheckIn>> InsertAsync(IReadOnlyList<CheckIn> checkIns, CancellationToken cancellationToken);

    /// <summary>Stores a changed check-in; returns it with its new version, or null if it changed since it was loaded.</summary>
    Task<CheckIn?> TryUpdateAsync(CheckIn checkIn, CancellationToken cancellationToken);

    /// <summary>Stores changed check-ins of one cycle, many at a time.</summary>
    /// <returns>Those that were stored, with their new versions; the others changed since they were loaded.</returns>
    Task<IReadOnlyList<CheckIn>> TryUpdateAsync(IReadOnlyList<CheckIn> checkIns, CancellationToken cancellationToken);

    /// <summary>Marks that every check-in of the cycle has been inserted, so that later ticks need not plan it again.</summary>
    Task MarkOpenedAsync(string planId, string cycle, CancellationToken cancellationToken);

    /// <summary>The cycles that have been opened and not closed, in order of time.</summary>
    Task<IReadOnlyList<string>> ListOpenAsync(string planId, CancellationToken cancellationToken);

    /// <summary>The newest cycles that were opened, closed ones too, newest first.</summary>
    /// <param name="most">How many at most.</param>
    Task<IReadOnlyList<string>> ListNewestAsync(string planId, int most, CancellationToken cancellationToken);

    /// <summary>Marks that what was not answered in the cycle has been recorded as missed.</summary>
    Task MarkClosedAsync(string planId, string cycle, CancellationToken cancellationToken);

    /// <summary>Marks something about a cycle; false if it is marked already.</summary>
    /// <param name="mark">A short name of the caller's.</param>
    Task<bool> TryMarkAsync(string planId, string cycle, string mark, CancellationToken cancellationToken);

    /// <summary>Whether that is marked.</summary>
    Task<bool> IsMarkedAsync(string planId, string cycle, string mark, CancellationToken cancellationToken);

    /// <summary>The notice of that key; null if there is none.</summary>
    Task<Notice?> FindNoticeAsync(string planId, string cycle, string key, CancellationToken cancellationToken);

    /// <summary>Inserts a new notice; false if there is one of its key already.</summary>
    Task<bool> TryInsertAsync(Notice notice, CancellationToken cancellationToken);

    /// <summary>Stores a changed notice; returns it with its new version, or null if it changed since it was loaded.</summary>
    Task<Notice?> TryUpdateAsync(Notice notice, CancellationToken cancellationToken);

    /// <summary>The summary of that occurrence; null if there is none.</summary>
    Task<SummaryPost?> FindSummaryAsync(string planId, string cycle, CancellationToken cancellationToken);

    /// <summary>The newest summaries posted before that occurrence, newest first; those that never reached a channel are passed over.</summary>
    /// <param name="most">How many at most.</param>
    Task<IReadOnlyList<SummaryPost>> ListSummariesBeforeAsync(
        string planId, string cycle, int most, CancellationToken cancellationToken);

    /// <summary>Inserts a new summary post; false if that occurrence has one already.</summary>
    Task<bool> TryInsertAsync(SummaryPost post, CancellationToken cancellationToken);

    /// <summary>Stores a changed summary post; returns it with its new version, or null if it changed since it was loaded.</summary>
    Task<SummaryPost?> TryUpdateAsync(SummaryPost post, CancellationToken cancellationToken);

    /// <summary>The check-ins of every cycle of a plan, in order of time.</summary>
    IAsyncEnumerable<CheckIn> CheckInsAsync(string planId, CancellationToken cancellationToken);
}

/// <summary>What the ledger says of one cycle.</summary>
/// <param name="Opened">Whether all its check-ins have been inserted.</param>
/// <param name="CheckIns">One a person, in any state.</param>
public sealed record CycleLedger(string PlanId, string Cycle, bool Opened, IReadOnlyList<CheckIn> CheckIns)
{
    /// <summary>What managers are told about it, in any state.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];
}
