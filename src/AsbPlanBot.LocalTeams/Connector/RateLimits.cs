namespace AsbPlanBot.LocalTeams.Connector;

/// <summary>
/// Teams' limits on a bot's calls: by thread, apart for writing and reading, and for the whole tenant. A refused call
/// does not count. Measured on the machine's own clock, for the bot's may jump.
/// </summary>
internal sealed class RateLimits(TimeProvider time)
{
    private static readonly Limit[] Tenant = [new(50, 1)];
    private static readonly Limit[] Writing = [new(7, 1), new(8, 2), new(60, 30), new(1800, 3600)];
    private static readonly Limit[] Reading = [new(14, 1), new(16, 2), new(120, 30), new(3600, 3600)];

    private readonly Lock _gate = new();
    private readonly Calls _tenant = new(Tenant);
    private readonly Dictionary<(string Thread, bool Writing), Calls> _threads = [];

    /// <summary>Counts a call, or says how long to wait before it would be let through.</summary>
    /// <param name="thread">The conversation; null when the call is not about one.</param>
    public TimeSpan? Count(string? thread, bool writing)
    {
        lock (_gate)
        {
            var now = time.GetElapsedTime(0);
            Calls? calls = null;
            if (thread is not null && !_threads.TryGetValue((thread, writing), out calls))
                _threads[(thread, writing)] = calls = new(writing ? Writing : Reading);

            var wait = Longer(_tenant.Wait(now), calls?.Wait(now) ?? TimeSpan.Zero);
            if (wait > TimeSpan.Zero)
                return wait;
            _tenant.Add(now);
            calls?.Add(now);
            return null;
        }
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private sealed record Limit(int Calls, int Seconds);

    /// <summary>When the last calls were, newest last; as many as the longest limit looks back on.</summary>
    private sealed class Calls(Limit[] limits)
    {
        private readonly List<TimeSpan> _times = [];

        public TimeSpan Wait(TimeSpan now) => limits
            .Where(limit => _times.Count >= limit.Calls)
            .Select(limit => _times[^limit.Calls] + TimeSpan.FromSeconds(limit.Seconds) - now)
            .Append(TimeSpan.Zero)
            .Max();

        public void Add(TimeSpan now)
        {
            _times.Add(now);
            var longest = limits[^1].Calls;
            if (_times.Count > 2 * longest)
                _times.RemoveRange(0, _times.Count - longest);
        }
    }
}
