using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace AsbPlanBot.Tests.Service;

/// <summary>A clock that the test moves, and that notes how long it was asked to wait.</summary>
internal sealed class RecordingClock : FakeTimeProvider
{
    private readonly ConcurrentQueue<TimeSpan> _waits = [];

    public IReadOnlyList<TimeSpan> Waits => [.. _waits];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _waits.Enqueue(dueTime);
        return base.CreateTimer(callback, state, dueTime, period);
    }
}
