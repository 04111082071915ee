using System.Diagnostics.Metrics;
using AsbPlanBot.Workers;
using Microsoft.Extensions.Options;

namespace AsbPlanBot.Telemetry;

/// <summary>When the last tick was over.</summary>
internal sealed class TickClock : IDisposable
{
    // A tick that opens a large cycle takes a while, and nobody is served better elsewhere meanwhile.
    private static readonly TimeSpan ShortestLimit = TimeSpan.FromMinutes(5);
    private const int Intervals = 4;

    private readonly TimeProvider _time;
    private readonly TimeSpan _interval;
    private readonly Meter _meter = new(DeliveryTelemetry.Name);
    private long _last;

    public TickClock(TimeProvider time, IOptions<DeliveryOptions> options)
    {
        (_time, _interval, _last) = (time, options.Value.TickInterval, time.GetTimestamp());
        _meter.CreateObservableGauge(
            "asbplanbot.tick.lag",
            () => Math.Max(0, (Since - _interval).TotalSeconds),
            "s",
            "How long the next tick is overdue; nought while it is not.");
    }

    /// <summary>How long ago the last tick was over, or the service started.</summary>
    public TimeSpan Since => _time.GetElapsedTime(Interlocked.Read(ref _last));

    /// <summary>Whether ticks have stopped coming: none for four intervals, and for five minutes at least.</summary>
    public bool IsLate => Since > (_interval * Intervals > ShortestLimit ? _interval * Intervals : ShortestLimit);

    public void Ticked() => Interlocked.Exchange(ref _last, _time.GetTimestamp());

    public void Dispose() => _meter.Dispose();
}
