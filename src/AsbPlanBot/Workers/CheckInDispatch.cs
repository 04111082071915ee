using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Teams.Delivery;
using AsbPlanBot.Telemetry;

namespace AsbPlanBot.Workers;

/// <summary>
/// Sends the check-in that a piece of work names, if its row says so. Sending is at least once: a process that dies between
/// the send and the note of it leaves the check-in claimed, and after a while another instance sends it again. The second
/// card does no harm: a reply has a key, and whichever card is answered first settles the check-in.
/// </summary>
internal sealed partial class CheckInDispatch(
    ILedgerStore ledger, CheckInSender sender, IWorkQueue queue, TimeProvider time, ILogger<CheckInDispatch> logger)
{
    private const int Attempts = 4;

    /// <summary>How long until there is something to do for it again; null if there is nothing.</summary>
    public async Task<TimeSpan?> RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var persons = PersonsOf(item);
        var waits = await SendAsync(await ledger.FindAsync(item.PlanId, item.Cycle, persons, cancellationToken), cancellationToken);
        if (persons.Length == 1)
        {
            return waits.Values.FirstOrDefault();
        }

        // Who has to wait, waits as work of their own.
        foreach (var person in waits.Keys)
        {
            await queue.EnqueueAsync(item with { Subject = person }, cancellationToken);
        }

        return null;
    }

    /// <summary>Records that it will not be sent.</summary>
    public async Task AbandonAsync(WorkItem item, string reason, CancellationToken cancellationToken)
    {
        foreach (var checkIn in await ledger.FindAsync(item.PlanId, item.Cycle, PersonsOf(item), cancellationToken))
        {
            await NoteAsync(checkIn, new CheckInEvent.Refused(reason), cancellationToken);
        }
    }

    private static string[] PersonsOf(WorkItem item) => item.Subject.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // Claimed together, sent and noted one by one: no more can come twice than was being sent.
    private async Task<Dictionary<string, TimeSpan?>> SendAsync(IReadOnlyList<CheckIn> found, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var abandoned in found.Where(checkIn => Sendings.IsAbandoned(checkIn, now)))
        {
            await NoteAsync(abandoned, new CheckInEvent.SendFailed("sending was started many times and never finished"), cancellationToken);
        }

        var free = found.ToLookup(checkIn => Sendings.MayClaim(checkIn, now));
        var waits = free[false]
            .Where(checkIn => !Sendings.IsAbandoned(checkIn, now))
            .ToDictionary(checkIn => checkIn.PersonId, checkIn => Sendings.NextTry(checkIn, now));
        foreach (var lost in free[true])
        {
            waits[lost.PersonId] = Sendings.Limit;
        }

        var claims = free[true].Select(checkIn => CheckInMoves.After(checkIn, new CheckInEvent.Claimed(), now));
        foreach (var claim in await ledger.TryUpdateAsync([.. claims], cancellationToken))
        {
            if (Sendings.MaySend(claim, time.GetUtcNow()))
            {
                waits[claim.PersonId] = await SendAsync(claim, cancellationToken);
            }
        }

        return waits.Where(wait => wait.Value is not null).ToDictionary();
    }

    private async Task<TimeSpan?> SendAsync(CheckIn claim, CancellationToken cancellationToken)
    {
        var (outcome, trace) = await DeliveryTelemetry.SendAsync(
            claim.Purpose == SendPurpose.Remind ? "Reminder" : nameof(WorkKind.CheckIn), () => sender.SendAsync(claim, cancellationToken));
        CheckInEvent happened = outcome switch
        {
            SendOutcome.Sent sent => new CheckInEvent.Arrived(sent.ConversationId, sent.ActivityId, trace),
            SendOutcome.Unreachable unreachable => new CheckInEvent.Refused(unreachable.Reason),
            SendOutcome.Retry retry => new CheckInEvent.SendFailed(retry.Reason),
            SendOutcome.Nothing => new CheckInEvent.Replied(claim.Asked),
            _ => throw new InvalidOperationException($"An outcome of an unknown kind: {outcome.GetType().Name}."),
        };
        Log.Sent(logger, claim.PlanId, claim.Cycle, claim.PersonId, outcome.GetType().Name);
        var after = await StubbornNote.TakeAsync(() => NoteAsync(claim, happened, cancellationToken), time, cancellationToken);
        var next = after is null ? null : Sendings.NextTry(after, time.GetUtcNow());
        return next is not null && outcome is SendOutcome.Retry { After: { } asked } && asked > next ? asked : next;
    }

    // The officer may answer, or the clock move it on, before this is noted; then it is noted on what is true by now.
    private async Task<CheckIn?> NoteAsync(CheckIn checkIn, CheckInEvent happened, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await ledger.TryUpdateAsync(CheckInMoves.After(checkIn, happened, time.GetUtcNow()), cancellationToken) is { } stored)
            {
                return stored;
            }

            if (await ledger.FindAsync(checkIn.PlanId, checkIn.Cycle, checkIn.PersonId, cancellationToken) is not { } newer)
            {
                return null;
            }

            checkIn = newer;
        }

        Log.NotNoted(logger, checkIn.PlanId, checkIn.Cycle, checkIn.PersonId, happened.GetType().Name);
        return checkIn;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Plan {PlanId}, cycle {Cycle}, check-in of {PersonId}: {Outcome}.")]
        public static partial void Sent(ILogger logger, string planId, string cycle, string personId, string outcome);

        [LoggerMessage(2, LogLevel.Warning, "Plan {PlanId}, cycle {Cycle}, check-in of {PersonId}: {Event} could not be noted; it keeps changing.")]
        public static partial void NotNoted(ILogger logger, string planId, string cycle, string personId, string @event);
    }
}
