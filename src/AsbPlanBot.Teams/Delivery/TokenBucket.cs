using System.Runtime.InteropServices;

namespace AsbPlanBot.Teams.Delivery;

/// <summary>
/// A rate that no second exceeds, wherever it begins. Calls are spread over the second; who comes late may catch up by
/// <see cref="Slack"/> and no more. That slack is taken off the rate, some 3 % of it: a bucket that fills at the full rate
/// and holds a burst lets more than the rate through in the second after a pause.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TokenBucket
{
    /// <summary>What timers and the network may be late by without anything being lost or refused.</summary>
    public static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(28);

    private readonly TimeSpan _interval;

    // When the next call is due if all came on time.
    private readonly TimeSpan _due;

    public TokenBucket(int perSecond)
        : this(new TimeSpan(((TimeSpan.FromSeconds(1) + Slack).Ticks + perSecond - 1) / perSecond), TimeSpan.Zero)
    {
    }

    private TokenBucket(TimeSpan interval, TimeSpan due) => (_interval, _due) = (interval, due);

    /// <param name="now">Since an instant that stays the same; never less than before.</param>
    /// <returns>No wait, and the bucket after the call; or how long until there may be one, and the bucket as it is.</returns>
    public (TokenBucket After, TimeSpan Wait) Take(TimeSpan now)
    {
        var earliest = _due - Slack;
        return now < earliest
            ? (this, earliest - now)
            : (new TokenBucket(_interval, (now > _due ? now : _due) + _interval), TimeSpan.Zero);
    }
}
