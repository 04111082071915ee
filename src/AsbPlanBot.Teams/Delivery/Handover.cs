using AsbPlanBot.Core.CheckIns;

namespace AsbPlanBot.Teams.Delivery;

/// <summary>
/// Has what somebody who is away has left open asked of who covers for them, in the same cycle. It may be done again: what they
/// are asked about already is not asked twice.
/// </summary>
public sealed class Handover(ILedgerStore ledger, IWorkQueue queue, TimeProvider time)
{
    private const int Attempts = 4;

    /// <summary>Nothing happens unless the check-in is of somebody away for whom somebody covers.</summary>
    /// <exception cref="InvalidOperationException">The check-in of the stand-in kept changing.</exception>
    public async Task RunAsync(CheckIn away, CancellationToken cancellationToken)
    {
        if (away is not { State: CheckInState.Away, StandInId: { } standIn } || !away.Unanswered.Any())
            return;

        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await TryHandAsync(away, standIn, cancellationToken))
                return;
        }

        throw new InvalidOperationException("What is to be handed over could not be noted; it keeps changing.");
    }

    private async Task<bool> TryHandAsync(CheckIn away, string standIn, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var known = await ledger.FindAsync(away.PlanId, away.Cycle, standIn, cancellationToken);
        var after = known is null
            ? new CheckIn
            {
                PlanId = away.PlanId,
                Cycle = away.Cycle,
                PersonId = standIn,
                State = CheckInState.Planned,
                StateSince = now,
                Asked = [.. away.Unanswered],
            }
            : CheckInMoves.After(known, new CheckInEvent.Handed([.. away.Unanswered]), now);
        if (ReferenceEquals(after, known))
            return true;

        var stored = known is null
            ? await ledger.TryInsertAsync(after, cancellationToken)
            : await ledger.TryUpdateAsync(after, cancellationToken) is not null;
        if (stored && after.State == CheckInState.Planned)
            await queue.EnqueueAsync(new WorkItem(WorkKind.CheckIn, away.PlanId, away.Cycle, standIn), cancellationToken);
        return stored;
    }
}
