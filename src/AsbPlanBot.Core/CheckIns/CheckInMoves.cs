namespace AsbPlanBot.Core.CheckIns;

/// <summary>
/// How check-ins and summary posts go from state to state. A move whose time has passed (another instance was faster,
/// the officer answered meanwhile) leaves what is true as it is; nothing ever moves back from answered.
/// </summary>
public static class CheckInMoves
{
    /// <summary>How often sending is tried before it is given up.</summary>
    public const int MaxAttempts = 8;

    /// <summary>An instance that has been sending for longer than this is taken to have died.</summary>
    public static TimeSpan SendingLimit { get; } = TimeSpan.FromMinutes(2);

    /// <summary>Whether an instance may take a check-in to send it now.</summary>
    public static bool MayClaim(CheckIn checkIn, DateTimeOffset now) =>
        MayClaim(checkIn.State, checkIn.StateSince, checkIn.Attempts, now);

    /// <summary>Whether an instance may take a summary to post it now.</summary>
    public static bool MayClaim(SummaryPost post, DateTimeOffset now) =>
        MayClaim(post.State, post.StateSince, post.Attempts, now);

    /// <summary>Whether every attempt ended with its instance: to be recorded as unreachable, or it would stay in sending.</summary>
    public static bool IsAbandoned(CheckIn checkIn, DateTimeOffset now) =>
        IsAbandoned(checkIn.State, checkIn.StateSince, checkIn.Attempts, now);

    /// <summary>Whether every attempt ended with its instance: to be recorded as failed, or it would stay in sending.</summary>
    public static bool IsAbandoned(SummaryPost post, DateTimeOffset now) =>
        IsAbandoned(post.State, post.StateSince, post.Attempts, now);

    /// <summary>Takes a check-in for sending; to be stored before anything is sent.</summary>
    /// <exception cref="InvalidOperationException">It may not be claimed.</exception>
    public static CheckIn Claim(CheckIn checkIn, DateTimeOffset now) => MayClaim(checkIn, now)
        ? checkIn with
        {
            State = CheckInState.Sending,
            StateSince = now,
            Attempts = checkIn.Attempts + 1,
        }
        : throw new InvalidOperationException($"A check-in that is {checkIn.State} may not be claimed now.");

    /// <summary>Takes a summary for posting; to be stored before anything is posted.</summary>
    /// <exception cref="InvalidOperationException">It may not be claimed.</exception>
    public static SummaryPost Claim(SummaryPost post, DateTimeOffset now) => MayClaim(post, now)
        ? post with
        {
            State = CheckInState.Sending,
            StateSince = now,
            Attempts = post.Attempts + 1,
        }
        : throw new InvalidOperationException($"A summary that is {post.State} may not be claimed now.");

    /// <summary>
    /// The card is with the officer. Whatever was believed before, this is so; an answer that was quicker
    /// than this note of it stays an answer.
    /// </summary>
    public static CheckIn Sent(CheckIn checkIn, string conversationId, string activityId, DateTimeOffset now)
    {
        var known = checkIn with
        {
            ConversationId = conversationId,
            ActivityId = activityId,
            SentAt = checkIn.SentAt ?? now,
        };
        return checkIn.State is CheckInState.Sent or CheckInState.Answered
            ? known
            : known with { State = CheckInState.Sent, StateSince = now, Reason = null };
    }

    /// <summary>The summary is in the channel.</summary>
    /// <param name="statuses">Status by reference as posted: what the next summary compares with.</param>
    public static SummaryPost Sent(
        SummaryPost post,
        string activityId,
        IReadOnlyDictionary<string, Plans.RagStatus> statuses,
        DateTimeOffset now) => post with
        {
            State = CheckInState.Sent,
            StateSince = post.State == CheckInState.Sent ? post.StateSince : now,
            ActivityId = activityId,
            Statuses = statuses,
            Reason = null,
        };

    /// <summary>The officer cannot be written to. A card that has arrived, or an answer, says otherwise and stays.</summary>
    public static CheckIn Unreachable(CheckIn checkIn, string reason, DateTimeOffset now) =>
        checkIn.State is CheckInState.Sent or CheckInState.Answered
            ? checkIn
            : checkIn with { State = CheckInState.Unreachable, StateSince = now, Reason = reason };

    /// <summary>Sending failed for now: planned again, with a growing wait, until the attempts are used up.</summary>
    public static CheckIn SendFailed(CheckIn checkIn, string reason, DateTimeOffset now)
    {
        if (checkIn.State is not (CheckInState.Planned or CheckInState.Sending))
            return checkIn;

        return checkIn.Attempts >= MaxAttempts
            ? Unreachable(checkIn, reason, now)
            : checkIn with { State = CheckInState.Planned, StateSince = now };
    }

    /// <summary>Posting failed for now: planned again, with a growing wait, until the attempts are used up.</summary>
    public static SummaryPost Failed(SummaryPost post, string reason, DateTimeOffset now) => post.State switch
    {
        CheckInState.Planned or CheckInState.Sending => post with
        {
            State = post.Attempts >= MaxAttempts ? CheckInState.Unreachable : CheckInState.Planned,
            StateSince = now,
            Reason = reason,
        },
        _ => post,
    };

    /// <summary>
    /// The officer answered for some objectives; answered once all that were asked about have an answer.
    /// Partial answers are kept, in whatever state. The card is shown anew, so its revision goes up.
    /// </summary>
    /// <param name="refs">What was answered; references that were not asked about are passed over.</param>
    public static CheckIn Answered(CheckIn checkIn, IEnumerable<string> refs, DateTimeOffset now)
    {
        var given = checkIn.Answered.Concat(refs).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var after = checkIn with
        {
            Answered = [.. checkIn.Asked.Where(given.Contains)],
            Revision = checkIn.Revision + 1,
        };
        return after.Unanswered.Any() || checkIn.State == CheckInState.Answered
            ? after
            : after with { State = CheckInState.Answered, StateSince = now, AnsweredAt = now, Reason = null };
    }

    private static bool MayClaim(CheckInState state, DateTimeOffset since, int attempts, DateTimeOffset now) =>
        attempts < MaxAttempts && state switch
        {
            CheckInState.Planned => now - since >= WaitAfter(attempts),
            CheckInState.Sending => now - since > SendingLimit,
            _ => false,
        };

    private static bool IsAbandoned(CheckInState state, DateTimeOffset since, int attempts, DateTimeOffset now) =>
        state == CheckInState.Sending && attempts >= MaxAttempts && now - since > SendingLimit;

    // 0, 1, 2, 4 … minutes: the seven waits come to two hours and seven minutes.
    private static TimeSpan WaitAfter(int attempts) =>
        attempts == 0 ? TimeSpan.Zero : TimeSpan.FromMinutes(Math.Pow(2, attempts - 1));
}
