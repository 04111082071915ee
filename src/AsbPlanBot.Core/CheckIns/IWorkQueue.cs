namespace AsbPlanBot.Core.CheckIns;

/// <summary>
/// Work that has to outlive the process that thought of it. It says which row of the ledger is to be looked at and nothing
/// more: whoever takes it up decides by the ledger whether there is still anything to do, so that it may stand in the queue
/// twice, or be taken up twice, without harm.
/// </summary>
/// <param name="Cycle">The cycle's name.</param>
/// <param name="Subject">
/// Which row: a person's AAD object id, or several with spaces between them, or the key of a notice; empty for a summary.
/// </param>
public sealed record WorkItem(WorkKind Kind, string PlanId, string Cycle, string Subject)
{
    /// <summary>Where the telemetry of what led to it is found; opaque, and null where none is recorded. The queue puts it in.</summary>
    public string? Trace { get; init; }
}

/// <summary>What is to be sent.</summary>
public enum WorkKind
{
    /// <summary>A check-in's card, the first time or as a reminder, whichever its row says.</summary>
    CheckIn,

    /// <summary>A message to one of the plan's managers.</summary>
    Notice,

    /// <summary>The summary in the plan's channel.</summary>
    Summary,
}

/// <summary>Work that an instance has taken up. Until its lease is over nobody else is given it.</summary>
/// <param name="Deliveries">How often it has been taken up, this time included. From 1.</param>
/// <param name="Lease">The store's token; opaque.</param>
public sealed record LeasedWork(WorkItem Item, int Deliveries, string Lease);

/// <summary>Keeps work until somebody has done it. At least once: work whose lease runs out is given to another.</summary>
public interface IWorkQueue
{
    Task EnqueueAsync(WorkItem item, CancellationToken cancellationToken);

    /// <summary>Takes up to so many; empty if there are none now. At most 32.</summary>
    Task<IReadOnlyList<LeasedWork>> ReceiveAsync(int atMost, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>
    /// Makes the lease last so long from now; also how work is given back, at once or for later.
    /// Null if the lease was over and another may have the work.
    /// </summary>
    Task<LeasedWork?> RenewAsync(LeasedWork work, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>It is done. Nothing happens if the lease was over: whoever has it now finds nothing to do.</summary>
    Task CompleteAsync(LeasedWork work, CancellationToken cancellationToken);

    /// <summary>Puts it where nobody takes it up by themselves, for a person to look at.</summary>
    Task SetAsideAsync(LeasedWork work, string reason, CancellationToken cancellationToken);
}
