using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Hosting;
using Microsoft.Extensions.Options;

namespace AsbPlanBot.Workers;

/// <summary>Takes work from the queue, as much at a time as there are places, until it is stopped.</summary>
internal sealed class WorkLoop(
    IWorkQueue queue, WorkRunner runner, StorageOutage outage, IOptions<DeliveryOptions> options, TimeProvider time)
{
    // What the queue gives at once.
    private const int MostAtATime = 32;

    /// <summary>Returns when nothing is being done any more, or cannot be waited for.</summary>
    /// <param name="stopping">Nothing new is taken any more.</param>
    /// <param name="giveUp">What is being done is stopped too.</param>
    public async Task RunAsync(CancellationToken stopping, CancellationToken giveUp)
    {
        List<Task> running = [];
        try
        {
            await TakeAsync(running, stopping, giveUp);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // What is running is waited for below.
        }

        await Task.WhenAll(running).WaitAsync(giveUp);
    }

    private async Task TakeAsync(List<Task> running, CancellationToken stopping, CancellationToken giveUp)
    {
        var empty = 0;
        while (!stopping.IsCancellationRequested)
        {
            await Task.WhenAll(running.FindAll(run => run.IsFaulted));
            running.RemoveAll(run => run.IsCompleted);
            var free = options.Value.Parallel - running.Count;
            if (free == 0)
            {
                await Task.WhenAny(running).WaitAsync(stopping);
                continue;
            }

            var received = time.GetTimestamp();
            var work = await ReceiveAsync(Math.Min(free, MostAtATime), giveUp);
            running.AddRange(work.Select(one =>
                stopping.IsCancellationRequested ? runner.ReturnAsync(one) : runner.RunAsync(one, received, giveUp)));

            empty = work.Count == 0 ? empty + 1 : 0;
            if (empty > 0)
            {
                await Task.Delay(WorkPace.Idle(empty, options.Value.PollInterval), time, stopping);
            }
        }
    }

    // Not cut off by a stop: what the queue has given by then would be out of sight with nobody doing it.
    private async Task<IReadOnlyList<LeasedWork>> ReceiveAsync(int free, CancellationToken giveUp)
    {
        try
        {
            var work = await queue.ReceiveAsync(free, WorkPace.Lease, giveUp);
            outage.Over();
            return work;
        }
        catch (Exception fault) when (StorageFaults.Is(fault))
        {
            outage.Found(fault);
            return [];
        }
    }
}
