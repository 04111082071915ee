using AsbPlanBot.Core.CheckIns;

namespace AsbPlanBot.Workers;

/// <summary>Does what stands in the queue now, and comes back when it is done: for a clock that is moved by hand.</summary>
internal sealed class WorkDrain(IWorkQueue queue, DeliveryHandler handler)
{
    private const int Batch = 8;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        List<LeasedWork> waiting = [];
        while (true)
        {
            var works = await queue.ReceiveAsync(Batch, Lease, cancellationToken);
            var left = await Task.WhenAll(works.Select(work => DoAsync(work, cancellationToken)));
            waiting.AddRange(left.OfType<LeasedWork>());
            if (works.Count == 0 && !handler.IsBusy)
            {
                break;
            }

            if (works.Count == 0)
            {
                await Task.Delay(Glance, cancellationToken);
            }
        }

        // The queue waits by its own clock, and the one that is moved may be far ahead by the next time.
        foreach (var work in waiting)
        {
            await queue.RenewAsync(work, TimeSpan.Zero, cancellationToken);
        }
    }

    /// <returns>The work, if it is to be looked at again.</returns>
    private async Task<LeasedWork?> DoAsync(LeasedWork work, CancellationToken cancellationToken)
    {
        if (await handler.HandleAsync(work.Item, cancellationToken) is WorkOutcome.Again)
        {
            return work;
        }

        await queue.CompleteAsync(work, cancellationToken);
        return null;
    }
}
