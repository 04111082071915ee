using System.Collections.Concurrent;
using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Workers;

/// <summary>
/// What a tick does for a plan's check-ins: opens the cycle that is due, moves on by the clock what is in it, and closes
/// the ones before. What is to be sent goes to the queue. An insert that conflicts, or a version that has passed, belongs
/// to another instance.
/// </summary>
internal sealed partial class CycleTick(
    IPlanStore plans,
    IPeopleStore people,
    ILedgerStore ledger,
    IWorkQueue queue,
    NoticePlanning notices,
    TimeProvider time,
    ILogger<CycleTick> logger)
{
    // Many check-ins are written at once; the storage takes them side by side.
    private const int Parallel = 8;

    // What the clock brings about is due by the hour; a large cycle takes the storage a second to read.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (string Cycle, DateTimeOffset At)> _looked = new(StringComparer.Ordinal);

    // A transaction of the storage.
    private const int Part = 100;

    // In a large cycle one piece of work stands for several people, so that the queue is no longer than it need be. In a
    // small one nobody waits behind a colleague whose chat Teams is slow to take.
    private const int Parcel = 20;

    public async Task RunAsync(PlanSettings settings, CancellationToken cancellationToken)
    {
        if (settings.PausedFrom is not null)
        {
            return;
        }

        await notices.LookAheadAsync(settings, cancellationToken);
        if (ReminderPlanner.CurrentCycle(settings, time.GetUtcNow()) is not { } cycle)
        {
            return;
        }

        var now = time.GetUtcNow();
        if (_looked.TryGetValue(settings.PlanId, out var looked) && looked.Cycle == cycle && now - looked.At < BetweenLooks)
        {
            return;
        }

        var entries = await ledger.LoadAsync(settings.PlanId, cycle, cancellationToken);
        if (!entries.Opened)
        {
            await OpenAsync(settings.PlanId, entries, cancellationToken);
            entries = await ledger.LoadAsync(settings.PlanId, cycle, cancellationToken);
        }

        await CloseBeforeAsync(settings.PlanId, cycle, cancellationToken);

        // The managers' notice first: a process that dies in between then moves nothing that nobody hears of.
        await notices.TellAsync(settings, entries, cancellationToken);
        await ForEachAsync(entries.CheckIns, checkIn => MoveOnAsync(settings, checkIn, cancellationToken), cancellationToken);
        _looked[settings.PlanId] = (cycle, now);
    }

    private async Task OpenAsync(string planId, CycleLedger entries, CancellationToken cancellationToken)
    {
        if (await plans.LoadAsync(planId, cancellationToken) is not { } plan)
        {
            return;
        }

        var directory = await people.LoadAsync(planId, cancellationToken);
        var due = ReminderPlanner.Due(plan, directory, entries, time.GetUtcNow());
        // In the order of their rows, so that a parcel's are read by one query.
        foreach (var part in due.OrderBy(checkIn => checkIn.PersonId, StringComparer.Ordinal).Chunk(Part))
        {
            var inserted = await ledger.InsertAsync(part, cancellationToken);
            foreach (var parcel in inserted.Chunk(due.Count > Part ? Parcel : 1))
            {
                await EnqueueAsync(parcel, cancellationToken);
            }
        }

        await ledger.MarkOpenedAsync(planId, entries.Cycle, cancellationToken);
        Log.Opened(logger, planId, entries.Cycle, due.Count);
    }

    private async Task MoveOnAsync(PlanSettings settings, CheckIn checkIn, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var happened = ReminderPlanner.DueOf(settings, checkIn, now) ?? Sendings.WhenStuck(checkIn, now);
        if (happened is null)
        {
            return;
        }

        var after = CheckInMoves.After(checkIn, happened, now);
        if (await ledger.TryUpdateAsync(after, cancellationToken) is not null && after.State == CheckInState.Planned)
        {
            await EnqueueAsync([after], cancellationToken);
        }
    }

    private async Task CloseBeforeAsync(string planId, string cycle, CancellationToken cancellationToken)
    {
        foreach (var before in await ledger.ListOpenAsync(planId, cancellationToken))
        {
            if (string.CompareOrdinal(before, cycle) >= 0)
            {
                continue;
            }

            var entries = await ledger.LoadAsync(planId, before, cancellationToken);
            var lost = 0;
            await ForEachAsync(
                entries.CheckIns,
                async checkIn =>
                {
                    var after = CheckInMoves.After(checkIn, new CheckInEvent.CycleEnded(), time.GetUtcNow());
                    if (!ReferenceEquals(after, checkIn) && await ledger.TryUpdateAsync(after, cancellationToken) is null)
                    {
                        Interlocked.Increment(ref lost);
                    }
                },
                cancellationToken);

            // What changed meanwhile is closed by the next tick.
            if (lost == 0)
            {
                await ledger.MarkClosedAsync(planId, before, cancellationToken);
            }
        }
    }

    private Task EnqueueAsync(CheckIn[] parcel, CancellationToken cancellationToken) => queue.EnqueueAsync(
        new WorkItem(WorkKind.CheckIn, parcel[0].PlanId, parcel[0].Cycle, string.Join(' ', parcel.Select(checkIn => checkIn.PersonId))),
        cancellationToken);

    private static Task ForEachAsync(IEnumerable<CheckIn> checkIns, Func<CheckIn, Task> act, CancellationToken cancellationToken) =>
        System.Threading.Tasks.Parallel.ForEachAsync(
            checkIns,
            new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellationToken },
            async (checkIn, _) => await act(checkIn));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Plan {PlanId}, cycle {Cycle}: {Count} check-ins to send.")]
        public static partial void Opened(ILogger logger, string planId, string cycle, int count);
    }
}
