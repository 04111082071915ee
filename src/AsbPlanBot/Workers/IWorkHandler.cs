using AsbPlanBot.Core.CheckIns;

namespace AsbPlanBot.Workers;

/// <summary>Does the work that <see cref="QueueWorker"/> takes from the queue.</summary>
internal interface IWorkHandler
{
    /// <summary>
    /// Does it, or finds that there is nothing to do any more: the same work may come twice, and to two instances at once.
    /// What it throws is a failure; the work comes again after a growing wait.
    /// </summary>
    /// <param name="cancellationToken">Cancelled when another may have the work, or the service cannot wait any longer.</param>
    Task<WorkOutcome> HandleAsync(WorkItem item, CancellationToken cancellationToken);

    /// <summary>
    /// The work has been tried too often and is set aside after this: whom it concerns has to hear of it. May come again
    /// for the same work; what it throws makes it come again later.
    /// </summary>
    /// <param name="reason">In words for a person.</param>
    Task AbandonAsync(WorkItem item, string reason, CancellationToken cancellationToken);
}

/// <summary>What became of work.</summary>
internal abstract record WorkOutcome
{
    private WorkOutcome()
    {
    }

    /// <summary>There is nothing left to do.</summary>
    public sealed record Done : WorkOutcome;

    /// <summary>
    /// Not now. Each time counts towards <see cref="WorkPace.MaxDeliveries"/>: what has to wait for long is better left to
    /// the ledger, which enqueues it when it is due.
    /// </summary>
    public sealed record Again(TimeSpan After) : WorkOutcome;
}
