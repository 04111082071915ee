using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>A team or a channel takes messages again: the newest summary that could not be posted there is tried once more.</summary>
internal sealed class SummaryRevival(IPlanStore plans, ILedgerStore ledger, IWorkQueue queue, TimeProvider time)
{
    /// <param name="isThere">Whether a plan's summary belongs there.</param>
    public async Task RunAsync(Func<PlanSettings, bool> isThere, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var settings in await plans.ListAsync(cancellationToken))
        {
            if (isThere(settings)
                && settings.PausedFrom is null
                && ReminderPlanner.CurrentSummary(settings, now) is { } cycle
                && await ledger.FindSummaryAsync(settings.PlanId, cycle, cancellationToken) is { State: CheckInState.Unreachable } post
                && await ledger.TryUpdateAsync(SummaryPosts.Again(post, settings, now), cancellationToken) is not null)
            {
                await queue.EnqueueAsync(new WorkItem(WorkKind.Summary, settings.PlanId, cycle, ""), cancellationToken);
            }
        }
    }
}
