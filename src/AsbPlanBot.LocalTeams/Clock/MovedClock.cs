namespace AsbPlanBot.LocalTeams.Clock;

/// <summary>A clock that is ahead of another: the bot's own, so that messages are stamped with the time the bot lives in.</summary>
internal sealed class MovedClock(TimeProvider real) : TimeProvider
{
    private long _offsetTicks;

    public TimeSpan Offset
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref _offsetTicks));
        set => Interlocked.Exchange(ref _offsetTicks, value.Ticks);
    }

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + Offset;
}
