using static AsbPlanBot.Core.CheckIns.CheckInState;

namespace AsbPlanBot.Core.CheckIns;

/// <summary>
/// How a check-in goes from state to state. An event whose time has passed (another instance was faster, the officer
/// answered meanwhile) leaves what is true as it is; nothing moves back from answered, unless more is asked.
/// </summary>
public static class CheckInMoves
{
    /// <summary>What becomes of a check-in; the same one if the event means nothing to it.</summary>
    public static CheckIn After(CheckIn checkIn, CheckInEvent happened, DateTimeOffset now) => (happened, checkIn.State) switch
    {
        (CheckInEvent.Claimed, _) when Sendings.MayClaim(checkIn, now) =>
            To(checkIn, Sending, now) with { Attempts = checkIn.Attempts + 1 },

        (CheckInEvent.Arrived arrived, _) => Arrived(checkIn, arrived, now),

        (CheckInEvent.SendFailed failed, Planned or Sending) => checkIn.Attempts >= Sendings.MaxAttempts
            ? To(checkIn, Unreachable, now) with { Reason = failed.Reason }
            : To(checkIn, Planned, now),
        (CheckInEvent.Refused refused, Planned or Sending) => To(checkIn, Unreachable, now) with { Reason = refused.Reason },
        (CheckInEvent.Reachable, Unreachable) => Again(checkIn, SendPurpose.Ask, now),

        (CheckInEvent.ReminderDue, Sent) => Again(checkIn, SendPurpose.Remind, now),
        (CheckInEvent.Chased, Sent or Reminded or Escalated) => Again(checkIn, SendPurpose.Remind, now),
        (CheckInEvent.EscalationDue, Sent or Reminded) => To(checkIn, Escalated, now),
        // A reminder that does not get through keeps nothing from the managers.
        (CheckInEvent.EscalationDue, Planned or Sending) when checkIn.SentAt is not null => To(checkIn, Escalated, now),

        (CheckInEvent.Snooze snooze, Planned or Sending or Sent or Reminded or Escalated or Snoozed or Unreachable) =>
            To(checkIn, Snoozed, now) with { Until = snooze.Until },
        (CheckInEvent.Leave leave, not (Answered or Missed)) =>
            To(checkIn, Away, now) with { Until = leave.Until, StandInId = leave.StandInId },
        (CheckInEvent.Woken, Snoozed or Away) => Again(checkIn, SendPurpose.Ask, now),

        (CheckInEvent.Handed handed, not Missed) => Handed(checkIn, handed.Refs, now),

        (CheckInEvent.Replied replied, _) => Replied(checkIn, replied.Refs, now),

        (CheckInEvent.Disowned disowned, not Missed) when checkIn.Asked.Contains(disowned.Ref, StringComparer.OrdinalIgnoreCase) =>
            Disowned(checkIn, disowned.Ref, now),

        // Who was away or could not be reached has missed nothing; the state says what was the matter.
        (CheckInEvent.CycleEnded, not (Answered or Away or Unreachable or Missed)) => To(checkIn, Missed, now),

        _ => checkIn,
    };

    private static CheckIn To(CheckIn checkIn, CheckInState state, DateTimeOffset now) => checkIn with
    {
        State = state,
        StateSince = now,
        Reason = null,
        Until = null,
        StandInId = null,
    };

    private static CheckIn Again(CheckIn checkIn, SendPurpose purpose, DateTimeOffset now) =>
        To(checkIn, Planned, now) with { Purpose = purpose, Attempts = 0 };

    // Who has a card already gets another; who is not to be asked now is asked for all of it when they are.
    private static CheckIn Handed(CheckIn checkIn, IReadOnlyCollection<string> refs, DateTimeOffset now)
    {
        string[] more = [.. refs.Except(checkIn.Asked, StringComparer.OrdinalIgnoreCase)];
        if (more.Length == 0)
            return checkIn;

        var after = checkIn with { Asked = [.. checkIn.Asked, .. more] };
        return checkIn.State is Sent or Reminded or Escalated or Answered ? Again(after, SendPurpose.Ask, now) : after;
    }

    private static CheckIn Disowned(CheckIn checkIn, string reference, DateTimeOffset now)
    {
        var after = checkIn with
        {
            Asked = [.. checkIn.Asked.Where(asked => !asked.Equals(reference, StringComparison.OrdinalIgnoreCase))],
            Answered = [.. checkIn.Answered.Where(answered => !answered.Equals(reference, StringComparison.OrdinalIgnoreCase))],
            Revision = checkIn.Revision + 1,
        };
        return after.Unanswered.Any() || checkIn.State == Answered ? after : To(after, Answered, now) with { AnsweredAt = now };
    }

    // Whatever was believed before, this is so; an answer, or a move that was quicker than this note of it, stays.
    private static CheckIn Arrived(CheckIn checkIn, CheckInEvent.Arrived arrived, DateTimeOffset now)
    {
        var known = checkIn with { ConversationId = arrived.ConversationId, ActivityId = arrived.ActivityId, Trace = arrived.Trace };
        return checkIn.State is not (Planned or Sending or Unreachable)
            ? known with { SentAt = checkIn.SentAt ?? now }
            : checkIn.Purpose == SendPurpose.Remind
                ? To(known, Reminded, now) with { RemindedAt = now }
                : To(known, Sent, now) with { SentAt = now };
    }

    // Partial answers are kept, in whatever state. The card is shown anew, so its revision goes up.
    private static CheckIn Replied(CheckIn checkIn, IReadOnlyCollection<string> refs, DateTimeOffset now)
    {
        var given = checkIn.Answered.Concat(refs).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var after = checkIn with
        {
            Answered = [.. checkIn.Asked.Where(given.Contains)],
            Revision = checkIn.Revision + 1,
        };
        return after.Unanswered.Any() || checkIn.State == Answered
            ? after
            : To(after, Answered, now) with { AnsweredAt = now, IsLate = checkIn.State == Missed };
    }
}
