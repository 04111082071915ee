namespace AsbPlanBot.Teams.Delivery;

/// <summary>What was sent when, and what may be sent now: all that the rates are decided by. Knows no clock.</summary>
internal sealed class RateBook(int perSecond)
{
    private static readonly TimeSpan LongestHold = TimeSpan.FromDays(1);
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, CallWindows> _conversations = [];
    private readonly ThrottleWatch _watch = new();
    private TokenBucket _tenant = new(perSecond);
    private TimeSpan _heldUntil;
    private TimeSpan _swept;

    /// <summary>How many conversations are kept in mind: those of the last hour.</summary>
    public int Conversations => _conversations.Count;

    /// <summary>How long until anything may be sent into any conversation.</summary>
    public TimeSpan Wait(TimeSpan now) => Longer(HeldFor(now), _tenant.Take(now).Wait);

    /// <summary>Counts a call into a conversation.</summary>
    /// <returns>Zero if it is counted; otherwise how long until it may be, and nothing is counted.</returns>
    public TimeSpan Take(string conversationKey, TimeSpan now)
    {
        var conversation = Find(conversationKey, now);
        if (Longer(Wait(now), conversation.Wait(now)) is var wait && wait > TimeSpan.Zero)
            return wait;

        (_tenant, _) = _tenant.Take(now);
        conversation.Add(now);
        _watch.Sent(now);
        return TimeSpan.Zero;
    }

    /// <param name="conversationKey">Null if Teams' answer was not about one.</param>
    public void Throttled(string? conversationKey, TimeSpan after, TimeSpan now)
    {
        var until = now + (after < LongestHold ? after : LongestHold);
        if (conversationKey is not null)
            Find(conversationKey, now).Hold(until);
        if (conversationKey is null || _watch.Throttled(conversationKey, now))
            _heldUntil = Longer(_heldUntil, until);
    }

    /// <summary>How long Teams has asked to leave a conversation alone, of what is left.</summary>
    public TimeSpan HeldFor(string conversationKey, TimeSpan now) =>
        _conversations.GetValueOrDefault(conversationKey)?.HeldFor(now) ?? TimeSpan.Zero;

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private TimeSpan HeldFor(TimeSpan now) => Longer(_heldUntil - now, TimeSpan.Zero);

    private CallWindows Find(string conversationKey, TimeSpan now)
    {
        Sweep(now);
        if (!_conversations.TryGetValue(conversationKey, out var conversation))
            _conversations[conversationKey] = conversation = new CallWindows();
        return conversation;
    }

    private void Sweep(TimeSpan now)
    {
        if (now < _swept + BetweenSweeps)
            return;

        _swept = now;
        foreach (var (key, conversation) in _conversations)
        {
            if (conversation.IsOver(now))
                _conversations.Remove(key);
        }
    }
}
