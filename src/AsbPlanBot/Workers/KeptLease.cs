using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Hosting;

namespace AsbPlanBot.Workers;

/// <summary>Holds on to work while it is being done, and says when it was lost.</summary>
internal sealed class KeptLease : IDisposable
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(10);

    private readonly IWorkQueue _queue;
    private readonly StorageOutage _outage;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _done = new();
    private readonly CancellationTokenSource _over;
    private readonly Task _keeping;
    private LeasedWork? _work;
    private long _renewed;

    /// <param name="received">The timestamp from which the lease runs, or an earlier one.</param>
    public KeptLease(
        IWorkQueue queue, LeasedWork work, long received, StorageOutage outage, TimeProvider time, CancellationToken giveUp)
    {
        (_queue, _work, _renewed, _outage, _time) = (queue, work, received, outage, time);
        _over = CancellationTokenSource.CreateLinkedTokenSource(giveUp);
        _keeping = KeepAsync();
    }

    /// <summary>Cancelled when the work was lost, or nobody waits for it any more.</summary>
    public CancellationToken Token => _over.Token;

    /// <summary>Ends the holding.</summary>
    /// <returns>The work with its newest lease; null if it was lost.</returns>
    public async Task<LeasedWork?> StopAsync()
    {
        // A renewal on its way is waited for: cut off, it would leave a lease that nobody knows.
        await _done.CancelAsync();
        await _keeping;
        return _work;
    }

    public void Dispose()
    {
        _done.Dispose();
        _over.Dispose();
    }

    private async Task KeepAsync()
    {
        var wait = WorkPace.Lease / 2;
        while (await ElapsesAsync(_renewed, wait))
        {
            var now = _time.GetTimestamp();
            try
            {
                _work = await _queue.RenewAsync(_work!, WorkPace.Lease, CancellationToken.None);
                (_renewed, wait) = (now, WorkPace.Lease / 2);
            }
            catch (Exception fault) when (StorageFaults.Is(fault))
            {
                _outage.Found(fault);
                var elapsed = _time.GetElapsedTime(_renewed);
                wait = elapsed + Retry < WorkPace.Lease ? elapsed + Retry : WorkPace.Lease;

                // Out of reach for as long as that, it may be anybody's.
                _work = elapsed < WorkPace.Lease ? _work : null;
            }

            if (_work is null)
            {
                await _over.CancelAsync();
                return;
            }
        }
    }

    private async Task<bool> ElapsesAsync(long since, TimeSpan wait)
    {
        var left = wait - _time.GetElapsedTime(since);
        try
        {
            await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, _time, _done.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
