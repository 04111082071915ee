using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Hosting;

namespace AsbPlanBot.Workers;

/// <summary>Has one piece of work done, and tells the queue what became of it.</summary>
internal sealed partial class WorkRunner(
    IWorkQueue queue, IWorkHandler handler, StorageOutage outage, TimeProvider time, ILogger<WorkRunner> logger)
{
    private const string TriedTooOften = "it was tried many times and never finished";

    /// <summary>What goes wrong in the handler concerns this work only, and shows in the log.</summary>
    /// <param name="received">A timestamp from before the work was received.</param>
    /// <param name="giveUp">Cancelled when the service cannot wait any longer.</param>
    public async Task RunAsync(LeasedWork work, long received, CancellationToken giveUp)
    {
        using var lease = new KeptLease(queue, work, received, outage, time, giveUp);
        var settle = await HandleAsync(work, lease.Token);
        if (await lease.StopAsync() is not { } held)
        {
            Log.Lost(logger, work.Item.Kind, work.Item.PlanId, work.Item.Cycle, work.Item.Subject);
            return;
        }

        await SettleAsync(() => settle(held));
    }

    /// <summary>Gives work back that was not begun.</summary>
    public Task ReturnAsync(LeasedWork work) => SettleAsync(() => GiveBackAsync(work, TimeSpan.Zero));

    private async Task<Func<LeasedWork, Task>> HandleAsync(LeasedWork work, CancellationToken cancellationToken)
    {
        var again = WorkPace.AfterFailure(work.Deliveries);
        try
        {
            // Work that ends the process, or never comes to its end, is not handed out for ever.
            return work.Deliveries > WorkPace.MaxDeliveries
                ? await AbandonAsync(work.Item, cancellationToken)
                : await TryAsync(work, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            Note(work.Item, fault, again);
            return held => GiveBackAsync(held, again);
        }
        catch (Exception stopped) when (stopped is OperationCanceledException || cancellationToken.IsCancellationRequested)
        {
            return held => GiveBackAsync(held, TimeSpan.Zero);
        }
    }

    private async Task<Func<LeasedWork, Task>> TryAsync(LeasedWork work, CancellationToken cancellationToken)
    {
        try
        {
            return await handler.HandleAsync(work.Item, cancellationToken) switch
            {
                WorkOutcome.Done => held => queue.CompleteAsync(held, CancellationToken.None),
                WorkOutcome.Again(var after) => held => GiveBackAsync(held, after),
                var outcome => throw new InvalidOperationException($"An outcome of an unknown kind: {outcome}."),
            };
        }
        catch (Exception fault) when (work.Deliveries == WorkPace.MaxDeliveries && !cancellationToken.IsCancellationRequested)
        {
            Log.FailedForTheLastTime(logger, work.Item.Kind, work.Item.PlanId, work.Item.Cycle, work.Item.Subject, fault);
            return await AbandonAsync(work.Item, cancellationToken);
        }
    }

    private async Task<Func<LeasedWork, Task>> AbandonAsync(WorkItem item, CancellationToken cancellationToken)
    {
        await handler.AbandonAsync(item, TriedTooOften, cancellationToken);
        Log.SetAside(logger, item.Kind, item.PlanId, item.Cycle, item.Subject, WorkPace.MaxDeliveries);
        return held => queue.SetAsideAsync(held, TriedTooOften, CancellationToken.None);
    }

    private void Note(WorkItem item, Exception fault, TimeSpan again)
    {
        if (StorageFaults.Is(fault))
        {
            Log.OutOfReach(logger, item.Kind, item.PlanId, item.Cycle, item.Subject, fault.GetType().Name, again);
        }
        else
        {
            Log.Failed(logger, item.Kind, item.PlanId, item.Cycle, item.Subject, again, fault);
        }
    }

    private Task<LeasedWork?> GiveBackAsync(LeasedWork work, TimeSpan after) => queue.RenewAsync(work, after, CancellationToken.None);

    // Where it fails the lease runs out, and whoever gets the work then finds what is left to do.
    private async Task SettleAsync(Func<Task> settle)
    {
        try
        {
            await settle();
        }
        catch (Exception fault) when (StorageFaults.Is(fault))
        {
            outage.Found(fault);
        }
    }
}
