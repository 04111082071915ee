namespace AsbPlanBot.Teams.Delivery;

/// <summary>
/// Holds sends back to what Teams lets a bot send: so many a second to the tenant, and so many into one conversation. Of
/// this instance of the service alone: several that send at once share the tenant's rate by the setting.
/// </summary>
public sealed class SendRates : IDisposable
{
    private readonly Lock _gate = new();
    private readonly RateBook _rates;
    private readonly SendLine<Turn> _line;
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly ITimer _timer;

    /// <param name="perSecond">Calls a second to the tenant; none has more, and at full demand it has 97 % of them.</param>
    /// <param name="time">Its timestamps count, not its date, so that a clock that is moved changes nothing.</param>
    public SendRates(int perSecond, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perSecond, 1);
        _rates = new RateBook(perSecond);
        _line = new SendLine<Turn>(_rates);
        _time = time;
        _start = time.GetTimestamp();
        _timer = time.CreateTimer(_ => Look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How many conversations are kept in mind.</summary>
    internal int Conversations
    {
        get
        {
            lock (_gate)
                return _rates.Conversations;
        }
    }

    private TimeSpan Now => _time.GetElapsedTime(_start);

    /// <summary>Waits until one call may be made into a conversation. The call is counted when this completes.</summary>
    /// <param name="conversationKey">Whatever tells one conversation from another; a new chat's is the person's id.</param>
    public Task WaitAsync(string conversationKey, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled(cancellationToken);

        var turn = new Turn();
        lock (_gate)
        {
            var leave = _line.Join(conversationKey, turn);
            turn.Patience = cancellationToken.UnsafeRegister(_ => GiveUp(leave, turn, cancellationToken), null);
        }

        Look();
        return turn.Task;
    }

    /// <summary>
    /// Teams has asked to wait: nothing goes into that conversation for so long, a day at most, and others are not concerned.
    /// Without a conversation, or when most of what is sent to several is throttled within a second, it is the whole
    /// tenant that waits, for just so long.
    /// </summary>
    public void Throttled(string? conversationKey, TimeSpan after)
    {
        lock (_gate)
            _rates.Throttled(conversationKey, after, Now);
    }

    /// <summary>
    /// What is left of the time that Teams has asked to leave one conversation alone; zero if it has not. For who would
    /// rather put the work back than keep its place while others could send.
    /// </summary>
    public TimeSpan HeldFor(string conversationKey)
    {
        lock (_gate)
            return _rates.HeldFor(conversationKey, Now);
    }

    /// <summary>Who still waits, waits until its token is cancelled.</summary>
    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        lock (_gate)
        {
            // A timer counts in whole milliseconds; one that comes too early would come again at once, many times.
            if (_line.Release(Now, turn => turn.Begin()) is { } wait)
                _timer.Change(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), Timeout.InfiniteTimeSpan);
        }
    }

    private void GiveUp(Action leave, Turn turn, CancellationToken cancellationToken)
    {
        lock (_gate)
            leave();
        turn.TrySetCanceled(cancellationToken);
    }

    private sealed class Turn() : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public CancellationTokenRegistration Patience { get; set; }

        public void Begin()
        {
            TrySetResult();
            Patience.Unregister();
        }
    }
}
