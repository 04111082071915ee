namespace AsbPlanBot.Teams.Delivery;

/// <summary>
/// Tells a conversation that is throttled from a tenant that is: Teams' answer is the same. It is the tenant when within
/// a second three conversations or more are throttled and they are at least half of what was let through. A few refusals
/// here and there, which a large tenant always has, do not stop everybody.
/// </summary>
internal sealed class ThrottleWatch
{
    private const int Several = 3;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Queue<TimeSpan> _sent = [];
    private readonly Dictionary<string, TimeSpan> _throttled = [];

    public void Sent(TimeSpan now)
    {
        Forget(now);
        _sent.Enqueue(now);
    }

    /// <summary>Notes that a conversation was throttled; whether the tenant is.</summary>
    public bool Throttled(string conversationKey, TimeSpan now)
    {
        Forget(now);
        _throttled[conversationKey] = now;
        return _throttled.Count >= Several && 2 * _throttled.Count >= _sent.Count;
    }

    private void Forget(TimeSpan now)
    {
        while (_sent.TryPeek(out var at) && at + Second <= now)
            _sent.Dequeue();
        foreach (var (key, at) in _throttled)
        {
            if (at + Second <= now)
                _throttled.Remove(key);
        }
    }
}
