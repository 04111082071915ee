using System.Collections.Concurrent;
using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Teams.Delivery;
using AsbPlanBot.Telemetry;

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
    Handover handover,
    CheckInCounts counts,
    TimeProvider time,
    ILogger<CycleTick> logger)
{
    // Many check-ins are written at once; the storage takes them side by side.
    private const int Parallel = 8;

    // What the clock brings about is due by the hour; reading a very large cycle again and again shall take a hundredth of
    // the time at most.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);
    private const int TimesTheLook = 100;

    private readonly ConcurrentDictionary<string, (string Cycle, DateTimeOffset Next)> _looked = new(StringComparer.Ordinal);

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
        if (_looked.TryGetValue(settings.PlanId, out var looked) && looked.Cycle == cycle && now < looked.Next)
        {
            return;
        }

        var began = time.GetTimestamp();
        var entries = await ledger.LoadAsync(settings.PlanId, cycle, cancellationToken);
        counts.Note(settings.PlanId, entries.CheckIns);
        var look = time.GetElapsedTime(began) * TimesTheLook;
        if (!entries.Opened)
        {
            await OpenAsync(settings.PlanId, entries, cancellationToken);
        }

        await CloseBeforeAsync(settings.PlanId, cycle, cancellationToken);

        // The managers' notice first: a process that dies in between then moves nothing that nobody hears of.
        var directory = await PeopleAsync(settings, entries, now, cancellationToken);
        await notices.TellAsync(settings, directory, entries, cancellationToken);
        await ForEachAsync(entries.CheckIns, checkIn => MoveOnAsync(settings, directory, checkIn, cancellationToken), cancellationToken);
        _looked[settings.PlanId] = (cycle, now + (look > BetweenLooks ? look : BetweenLooks));
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
            foreach (var parcel in inserted.Where(checkIn => checkIn.State == CheckInState.Planned).Chunk(due.Count > Part ? Parcel : 1))
            {
                await EnqueueAsync(parcel, cancellationToken);
            }
        }

        await ledger.MarkOpenedAsync(planId, entries.Cycle, cancellationToken);
        Log.Opened(logger, planId, entries.Cycle, due.Count);
    }

    // Who is away matters only where something is due; a large cycle has a directory as large.
    private async Task<PlanDirectory> PeopleAsync(
        PlanSettings settings, CycleLedger entries, DateTimeOffset now, CancellationToken cancellationToken) =>
        entries.CheckIns.Any(checkIn => ReminderPlanner.DueOf(settings, PlanDirectory.Empty, checkIn, now) is not null)
            ? await people.LoadAsync(settings.PlanId, cancellationToken)
            : PlanDirectory.Empty;

    private async Task MoveOnAsync(PlanSettings settings, PlanDirectory directory, CheckIn checkIn, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var happened = ReminderPlanner.DueOf(settings, directory, checkIn, now) ?? Sendings.WhenStuck(checkIn, now);
        if (happened is null)
        {
            return;
        }

        // First to who covers: a process that dies in between then leaves nobody unasked.
        var after = CheckInMoves.After(checkIn, happened, now);
        await handover.RunAsync(after, cancellationToken);
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
