namespace AsbPlanBot.Teams.Delivery;

/// <summary>One conversation: how much Teams lets a bot send into it, and how long Teams has asked to wait.</summary>
internal sealed class CallWindows
{
    // Teams counts when a call arrives; the windows are longer by what the network may bring calls closer together.
    private static readonly (int Calls, TimeSpan Length)[] Windows =
    [
        (7, TimeSpan.FromSeconds(1) + TokenBucket.Slack),
        (8, TimeSpan.FromSeconds(2) + TokenBucket.Slack),
        (60, TimeSpan.FromSeconds(30) + TokenBucket.Slack),
        (1800, TimeSpan.FromHours(1) + TokenBucket.Slack),
    ];

    private readonly List<TimeSpan> _calls = [];
    private TimeSpan _heldUntil;

    private static TimeSpan Longest => Windows[^1].Length;

    /// <summary>How long until one more call may be made; zero if it may be now.</summary>
    public TimeSpan Wait(TimeSpan now)
    {
        var wait = HeldFor(now);
        foreach (var (calls, length) in Windows)
        {
            if (_calls.Count >= calls && _calls[^calls] + length - now is var left && left > wait)
                wait = left;
        }

        return wait;
    }

    public void Add(TimeSpan now)
    {
        if (_calls.Count == _calls.Capacity)
            _calls.RemoveAll(call => call + Longest <= now);
        _calls.Add(now);
    }

    public void Hold(TimeSpan until) => _heldUntil = until > _heldUntil ? until : _heldUntil;

    /// <summary>How long Teams still wants nothing; zero if it does not mind.</summary>
    public TimeSpan HeldFor(TimeSpan now) => _heldUntil > now ? _heldUntil - now : TimeSpan.Zero;

    /// <summary>Whether there is nothing left to know about it.</summary>
    public bool IsOver(TimeSpan now) => HeldFor(now) == TimeSpan.Zero && (_calls.Count == 0 || _calls[^1] + Longest <= now);
}
