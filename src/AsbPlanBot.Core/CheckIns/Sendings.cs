namespace AsbPlanBot.Core.CheckIns;

/// <summary>When something may be sent, and tried again: the same for check-ins, summaries and notices.</summary>
public static class Sendings
{
    /// <summary>How often sending is tried before it is given up.</summary>
    public const int MaxAttempts = 8;

    /// <summary>An instance that has been sending for longer than this is taken to have died.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromMinutes(2);

    // Work that waits its turn in a long queue is not lost.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    /// <summary>Whether an instance may take it to send it now.</summary>
    public static bool MayClaim(CheckIn checkIn, DateTimeOffset now) =>
        MayClaim(checkIn.State, checkIn.StateSince, checkIn.Attempts, now);

    /// <inheritdoc cref="MayClaim(CheckIn, DateTimeOffset)"/>
    public static bool MayClaim(Posting posting, DateTimeOffset now) =>
        MayClaim(posting.State, posting.StateSince, posting.Attempts, now);

    /// <summary>
    /// Whether what was claimed may still be sent: with an older claim the send might not be over when another instance takes
    /// this one to have died.
    /// </summary>
    public static bool MaySend(CheckIn claim, DateTimeOffset now) => now - claim.StateSince < Limit / 2;

    /// <summary>Whether every attempt ended with its instance: to be recorded as failed, or it would stay in sending.</summary>
    public static bool IsAbandoned(CheckIn checkIn, DateTimeOffset now) =>
        IsAbandoned(checkIn.State, checkIn.StateSince, checkIn.Attempts, now);

    /// <inheritdoc cref="IsAbandoned(CheckIn, DateTimeOffset)"/>
    public static bool IsAbandoned(Posting posting, DateTimeOffset now) =>
        IsAbandoned(posting.State, posting.StateSince, posting.Attempts, now);

    /// <summary>How long until it may be claimed; null if it waits for nothing.</summary>
    public static TimeSpan? NextTry(CheckIn checkIn, DateTimeOffset now) =>
        NextTry(checkIn.State, checkIn.StateSince, checkIn.Attempts, now);

    /// <inheritdoc cref="NextTry(CheckIn, DateTimeOffset)"/>
    public static TimeSpan? NextTry(Posting posting, DateTimeOffset now) =>
        NextTry(posting.State, posting.StateSince, posting.Attempts, now);

    /// <summary>
    /// What has to be assumed of a check-in that should have been sent long ago: that its work was lost, with the process
    /// that was about to enqueue it or that had claimed it. Null if it is not so.
    /// </summary>
    public static CheckInEvent? WhenStuck(CheckIn checkIn, DateTimeOffset now) =>
        IsStuck(checkIn.State, checkIn.StateSince, checkIn.Attempts, now)
            ? new CheckInEvent.SendFailed("sending was started many times and never finished")
            : null;

    /// <summary>The same of a summary or a notice.</summary>
    public static bool IsStuck(Posting posting, DateTimeOffset now) =>
        IsStuck(posting.State, posting.StateSince, posting.Attempts, now);

    /// <summary>
    /// How long to wait after so many attempts: not at all, a quarter of a minute, then 2, 4, 8 … minutes; the seven waits come
    /// to two hours and six minutes. Most of what Teams refuses it takes a moment later.
    /// </summary>
    public static TimeSpan WaitAfter(int attempts) => attempts switch
    {
        0 => TimeSpan.Zero,
        1 => TimeSpan.FromSeconds(15),
        _ => TimeSpan.FromMinutes(Math.Pow(2, attempts - 1)),
    };

    /// <summary>Takes it for sending; to be stored before anything is sent.</summary>
    /// <exception cref="InvalidOperationException">It may not be claimed.</exception>
    public static T Claim<T>(T posting, DateTimeOffset now)
        where T : Posting => MayClaim(posting, now)
        ? posting with { State = CheckInState.Sending, StateSince = now, Attempts = posting.Attempts + 1 }
        : throw new InvalidOperationException($"What is {posting.State} may not be claimed now.");

    /// <summary>It is where it was to go.</summary>
    public static T Arrived<T>(T posting, string? activityId, DateTimeOffset now)
        where T : Posting => posting with
        {
            State = CheckInState.Sent,
            StateSince = posting.State == CheckInState.Sent ? posting.StateSince : now,
            ActivityId = activityId,
            Reason = null,
        };

    /// <summary>Sending failed for now: planned again, with a growing wait, until the attempts are used up.</summary>
    public static T Failed<T>(T posting, string reason, DateTimeOffset now)
        where T : Posting => posting.State is CheckInState.Planned or CheckInState.Sending
        ? posting with
        {
            State = posting.Attempts >= MaxAttempts ? CheckInState.Unreachable : CheckInState.Planned,
            StateSince = now,
            Reason = reason,
        }
        : posting;

    /// <summary>It will not be sent.</summary>
    public static T GivenUp<T>(T posting, string reason, DateTimeOffset now)
        where T : Posting => posting.State is CheckInState.Planned or CheckInState.Sending
        ? posting with { State = CheckInState.Unreachable, StateSince = now, Reason = reason }
        : posting;

    private static bool MayClaim(CheckInState state, DateTimeOffset since, int attempts, DateTimeOffset now) =>
        attempts < MaxAttempts && state switch
        {
            CheckInState.Planned => now - since >= WaitAfter(attempts),
            CheckInState.Sending => now - since > Limit,
            _ => false,
        };

    private static bool IsStuck(CheckInState state, DateTimeOffset since, int attempts, DateTimeOffset now) =>
        NextTry(state, since, attempts, now - Grace) <= TimeSpan.Zero;

    private static TimeSpan? NextTry(CheckInState state, DateTimeOffset since, int attempts, DateTimeOffset now) => state switch
    {
        CheckInState.Planned => since + WaitAfter(attempts) - now,
        CheckInState.Sending => since + Limit - now,
        _ => null,
    };

    private static bool IsAbandoned(CheckInState state, DateTimeOffset since, int attempts, DateTimeOffset now) =>
        state == CheckInState.Sending && attempts >= MaxAttempts && now - since > Limit;
}
