using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Teams.Delivery;
using Microsoft.Extensions.Options;

namespace AsbPlanBot.Workers;

/// <summary>
/// Sends the check-ins of a cycle that wait to be sent. Sending is at least once: a process that dies between the send
/// and the note of it leaves the check-in claimed, and after a while another instance sends it again. The second card
/// does no harm: a reply has a key, and whichever card is answered first settles the check-in.
/// </summary>
internal sealed partial class CheckInDispatch(
    ILedgerStore ledger, CheckInSender sender, IOptions<DeliveryOptions> options, TimeProvider time, ILogger<CheckInDispatch> logger)
{
    public async Task RunAsync(CycleLedger cycle, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var abandoned in cycle.CheckIns.Where(checkIn => CheckInMoves.IsAbandoned(checkIn, now)))
        {
            await ledger.TryUpdateAsync(
                CheckInMoves.Unreachable(abandoned, "sending was started many times and never finished", now), cancellationToken);
        }

        await Parallel.ForEachAsync(
            cycle.CheckIns.Where(checkIn => CheckInMoves.MayClaim(checkIn, now)),
            new ParallelOptions { MaxDegreeOfParallelism = options.Value.Parallel, CancellationToken = cancellationToken },
            async (checkIn, token) => await TrySendAsync(checkIn, token));
    }

    // One that fails holds nobody up: it stays claimed, and is tried again when the claim has run out.
    private async Task TrySendAsync(CheckIn planned, CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(planned, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, planned.PlanId, planned.Cycle, planned.PersonId, exception);
        }
    }

    private async Task SendAsync(CheckIn planned, CancellationToken cancellationToken)
    {
        var claim = await ledger.TryUpdateAsync(CheckInMoves.Claim(planned, time.GetUtcNow()), cancellationToken);
        if (claim is null)
        {
            return;
        }

        var outcome = await sender.SendAsync(claim, cancellationToken);
        var now = time.GetUtcNow();
        var after = outcome switch
        {
            SendOutcome.Sent sent => CheckInMoves.Sent(claim, sent.ConversationId, sent.ActivityId, now),
            SendOutcome.Unreachable unreachable => CheckInMoves.Unreachable(claim, unreachable.Reason, now),
            SendOutcome.Retry retry => CheckInMoves.SendFailed(claim, retry.Reason, now),
            SendOutcome.Nothing => CheckInMoves.Answered(claim, claim.Asked, now),
            _ => throw new InvalidOperationException($"An outcome of an unknown kind: {outcome.GetType().Name}."),
        };

        // An officer may answer before the send is noted here; then the answer stands and there is nothing to note.
        await ledger.TryUpdateAsync(after, cancellationToken);
        Log.Sent(logger, claim.PlanId, claim.Cycle, claim.PersonId, outcome.GetType().Name);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Plan {PlanId}, cycle {Cycle}, check-in of {PersonId}: {Outcome}.")]
        public static partial void Sent(ILogger logger, string planId, string cycle, string personId, string outcome);

        [LoggerMessage(2, LogLevel.Error, "Plan {PlanId}, cycle {Cycle}: sending the check-in of {PersonId} failed.")]
        public static partial void Failed(ILogger logger, string planId, string cycle, string personId, Exception exception);
    }
}
