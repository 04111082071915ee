using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Teams.Delivery;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Notes who is away and who is back, and what that means for the check-in under way.</summary>
internal sealed class AbsenceDesk(IPeopleStore people, ILedgerStore ledger, IWorkQueue queue, Handover handover, TimeProvider time)
{
    private const int Attempts = 4;

    /// <summary>The absence first: whatever fails after it, nobody is reminded who is away.</summary>
    public async Task LeaveAsync(PlanInForce plan, PlanDirectory directory, Absence absence, CancellationToken cancellationToken)
    {
        await people.SaveAbsenceAsync(plan.PlanId, absence, cancellationToken);
        var now = time.GetUtcNow();
        var after = directory with { Absences = [.. directory.Absences.Where(known => known.PersonId != absence.PersonId), absence] };
        await ChangeAsync(
            plan.Settings,
            absence.PersonId,
            async checkIn =>
            {
                if (Absences.LeaveOf(plan.Settings, after, checkIn, now) is not { } leave)
                    return checkIn;

                var away = CheckInMoves.After(checkIn, leave, now);
                await handover.RunAsync(away, cancellationToken);
                return away;
            },
            cancellationToken);
    }

    /// <summary>Whoever is back is asked what nobody has answered for them. False if they were not away.</summary>
    public async Task<bool> ReturnAsync(PlanInForce plan, PlanDirectory directory, string personId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var today = new PlanClock(plan.Settings, now).Today;
        if (!directory.Absences.Any(absence => absence.PersonId == personId && today < absence.Until))
            return false;

        await people.RemoveAbsenceAsync(plan.PlanId, personId, cancellationToken);
        await ChangeAsync(
            plan.Settings,
            personId,
            async checkIn =>
            {
                if (checkIn.State != CheckInState.Away)
                    return checkIn;

                var covered = checkIn.StandInId is { } standIn
                    ? await ledger.FindAsync(plan.PlanId, checkIn.Cycle, standIn, cancellationToken)
                    : null;
                var told = CheckInMoves.After(checkIn, new CheckInEvent.Replied(covered?.Answered ?? []), now);
                return CheckInMoves.After(told, new CheckInEvent.Woken(), now);
            },
            cancellationToken);
        return true;
    }

    /// <summary>Puts a check-in off. Null if it is not theirs to put off any more.</summary>
    public Task<CheckIn?> PutOffAsync(PlanSettings settings, string personId, DateTimeOffset until, CancellationToken cancellationToken) =>
        ChangeAsync(
            settings,
            personId,
            checkIn => Task.FromResult(CheckInMoves.After(checkIn, new CheckInEvent.Snooze(until), time.GetUtcNow())),
            cancellationToken);

    /// <returns>The check-in of the newest cycle after the change; null if there is none.</returns>
    private async Task<CheckIn?> ChangeAsync(
        PlanSettings settings, string personId, Func<CheckIn, Task<CheckIn>> change, CancellationToken cancellationToken)
    {
        if (ReminderPlanner.CurrentCycle(settings, time.GetUtcNow()) is not { } cycle)
            return null;

        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await ledger.FindAsync(settings.PlanId, cycle, personId, cancellationToken) is not { } checkIn)
                return null;

            var after = await change(checkIn);
            if (ReferenceEquals(after, checkIn))
                return checkIn;

            if (await ledger.TryUpdateAsync(after, cancellationToken) is { } stored)
            {
                if (stored.State == CheckInState.Planned)
                    await queue.EnqueueAsync(new WorkItem(WorkKind.CheckIn, settings.PlanId, cycle, personId), cancellationToken);
                return stored;
            }
        }

        throw new InvalidOperationException("The check-in kept changing.");
    }
}
