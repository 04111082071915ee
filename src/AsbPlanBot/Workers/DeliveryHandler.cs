using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Telemetry;

namespace AsbPlanBot.Workers;

/// <summary>Does the work that the queue holds, each kind by its own dispatch.</summary>
internal sealed partial class DeliveryHandler(CheckInDispatch checkIns, PostingDispatch postings, ILogger<DeliveryHandler> logger)
    : IWorkHandler
{
    private static readonly TimeSpan Soonest = TimeSpan.FromSeconds(1);

    private int _busy;

    /// <summary>Whether any work is being done in this process.</summary>
    public bool IsBusy => Volatile.Read(ref _busy) > 0;

    public async Task<WorkOutcome> HandleAsync(WorkItem item, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _busy);
        try
        {
            var again = await DeliveryTelemetry.WorkAsync(
                item,
                () => item.Kind == WorkKind.CheckIn ? checkIns.RunAsync(item, cancellationToken) : postings.RunAsync(item, cancellationToken));
            return again is { } after ? new WorkOutcome.Again(after < Soonest ? Soonest : after) : new WorkOutcome.Done();
        }
        finally
        {
            Interlocked.Decrement(ref _busy);
        }
    }

    public async Task AbandonAsync(WorkItem item, string reason, CancellationToken cancellationToken)
    {
        Log.Abandoned(logger, item.Kind, item.PlanId, item.Cycle);
        if (item.Kind == WorkKind.CheckIn)
        {
            await checkIns.AbandonAsync(item, reason, cancellationToken);
        }
        else
        {
            await postings.AbandonAsync(item, reason, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Plan {PlanId}, {Kind} of {Cycle} is given up; it stands in the poison queue.")]
        public static partial void Abandoned(ILogger logger, WorkKind kind, string planId, string cycle);
    }
}
