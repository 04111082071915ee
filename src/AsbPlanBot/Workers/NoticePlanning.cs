using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Workers;

/// <summary>Writes down what managers are to be told, once however many instances think of it, and has it sent.</summary>
internal sealed class NoticePlanning(
    IPlanStore plans, IPeopleStore people, ILedgerStore ledger, IWorkQueue queue, TimeProvider time)
{
    // On the working day before a cycle it is looked, once, whether anything in it is asked of nobody.
    private const string LookedForGaps = "gaps";

    /// <summary>Tells every manager.</summary>
    public Task TellAsync(PlanSettings settings, string cycle, NoticeKind kind, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var day = new PlanClock(settings, now).Today;
        return InsertAsync(Notices.ForManagers(settings, cycle, kind, day, now), cancellationToken);
    }

    /// <summary>Has every manager get the digest that belongs to a summary, once, whenever that comes about.</summary>
    public Task TellDigestAsync(PlanSettings settings, string cycle, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var day = new PlanClock(settings, now).DayOf(Cycle.InstantOf(cycle) ?? now);
        return InsertAsync(Notices.ForManagers(settings, cycle, NoticeKind.Digest, day, now), cancellationToken);
    }

    /// <summary>Tells of what the state of a cycle calls for.</summary>
    public async Task TellAsync(PlanSettings settings, PlanDirectory directory, CycleLedger cycle, CancellationToken cancellationToken)
    {
        await InsertAsync(Notices.Due(settings, directory, cycle, time.GetUtcNow()), cancellationToken);
        foreach (var notice in cycle.Notices)
        {
            await TakeUpAgainAsync(notice, cancellationToken);
        }
    }

    /// <summary>Tells of what lies ahead: objectives that nobody answers for, and bank holidays that run out.</summary>
    public async Task LookAheadAsync(PlanSettings settings, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await InsertAsync(Notices.CalendarDue(settings, now), cancellationToken);
        if (settings.NextCheckIn(now) is not { } due || settings.CheckIns.WorkingDayBefore(due) > now)
        {
            return;
        }

        var cycle = Cycle.NameOf(due);
        if (await ledger.IsMarkedAsync(settings.PlanId, cycle, LookedForGaps, cancellationToken)
            || await plans.LoadAsync(settings.PlanId, cancellationToken) is not { } plan)
        {
            return;
        }

        var directory = await people.LoadAsync(settings.PlanId, cancellationToken);
        if (Accountability.Gaps(plan.Plan, directory, new PlanClock(settings, now).DayOf(due)).Count > 0)
        {
            await TellAsync(settings, cycle, NoticeKind.NobodyAccountable, cancellationToken);
        }

        await ledger.TryMarkAsync(settings.PlanId, cycle, LookedForGaps, cancellationToken);
    }

    private async Task InsertAsync(IReadOnlyList<Notice> notices, CancellationToken cancellationToken)
    {
        foreach (var notice in notices)
        {
            if (await ledger.FindNoticeAsync(notice.PlanId, notice.Cycle, notice.Key, cancellationToken) is { } known)
            {
                await TakeUpAgainAsync(known, cancellationToken);
            }
            else if (await ledger.TryInsertAsync(notice, cancellationToken))
            {
                await EnqueueAsync(notice, cancellationToken);
            }
        }
    }

    private async Task TakeUpAgainAsync(Notice notice, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (Sendings.IsStuck(notice, now)
            && await ledger.TryUpdateAsync(notice with { State = CheckInState.Planned, StateSince = now }, cancellationToken) is not null)
        {
            await EnqueueAsync(notice, cancellationToken);
        }
    }

    private Task EnqueueAsync(Notice notice, CancellationToken cancellationToken) =>
        queue.EnqueueAsync(new WorkItem(WorkKind.Notice, notice.PlanId, notice.Cycle, notice.Key), cancellationToken);
}
