using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Somebody whom no check-in could reach has installed the app or written to the bot: what is still open is sent to them now.</summary>
internal sealed class Reconnection(IPlanStore plans, ILedgerStore ledger, IWorkQueue queue, TimeProvider time)
{
    /// <param name="personId">AAD object id.</param>
    public async Task RunAsync(string personId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var settings in await plans.ListAsync(cancellationToken))
        {
            if (settings.PausedFrom is null
                && ReminderPlanner.CurrentCycle(settings, now) is { } cycle
                && await ledger.FindAsync(settings.PlanId, cycle, personId, cancellationToken) is { State: CheckInState.Unreachable } checkIn
                && await ledger.TryUpdateAsync(CheckInMoves.After(checkIn, new CheckInEvent.Reachable(), now), cancellationToken) is not null)
            {
                await queue.EnqueueAsync(new WorkItem(WorkKind.CheckIn, settings.PlanId, cycle, personId), cancellationToken);
            }
        }
    }
}
