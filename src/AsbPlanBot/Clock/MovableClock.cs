namespace AsbPlanBot.Clock;

/// <summary>
/// A clock that runs ahead of the machine's by an offset, so that weeks of a plan's life can be seen in minutes.
/// Used in the Development environment only.
/// </summary>
internal sealed class MovableClock(TimeProvider machine, TimeSpan offset) : TimeProvider
{
    private long _offsetTicks = offset.Ticks;

    /// <summary>How far ahead of the machine's clock.</summary>
    public TimeSpan Offset => new(Interlocked.Read(ref _offsetTicks));

    public override TimeZoneInfo LocalTimeZone => machine.LocalTimeZone;

    public override long TimestampFrequency => machine.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => machine.GetUtcNow() + Offset;

    public override long GetTimestamp() => machine.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        machine.CreateTimer(callback, state, dueTime, period);

    /// <summary>Moves forward to that instant. False, and nothing moves, if it has passed: what was sent cannot be unsent.</summary>
    public bool TryMoveTo(DateTimeOffset instant)
    {
        var ahead = instant - machine.GetUtcNow();
        if (ahead < Offset)
        {
            return false;
        }

        Interlocked.Exchange(ref _offsetTicks, ahead.Ticks);
        return true;
    }
}
