namespace AsbPlanBot.Core.CheckIns;

/// <summary>What can happen to a check-in. <see cref="CheckInMoves"/> says what becomes of it.</summary>
public abstract record CheckInEvent
{
    private CheckInEvent()
    {
    }

    /// <summary>An instance takes it for sending; to be stored before anything is sent.</summary>
    public sealed record Claimed : CheckInEvent;

    /// <summary>The card is with the officer.</summary>
    /// <param name="Trace">See <see cref="CheckIn.Trace"/>.</param>
    public sealed record Arrived(string ConversationId, string ActivityId, string? Trace = null) : CheckInEvent;

    /// <summary>Sending failed for now.</summary>
    public sealed record SendFailed(string Reason) : CheckInEvent;

    /// <summary>The officer cannot be written to.</summary>
    public sealed record Refused(string Reason) : CheckInEvent;

    /// <summary>The officer, who could not be written to, has installed the app or written to the bot.</summary>
    public sealed record Reachable : CheckInEvent;

    /// <summary>It is time for a reminder.</summary>
    public sealed record ReminderDue : CheckInEvent;

    /// <summary>A manager has them asked once more.</summary>
    public sealed record Chased : CheckInEvent;

    /// <summary>It is time to tell the managers.</summary>
    public sealed record EscalationDue : CheckInEvent;

    /// <summary>The officer wants to be asked again then.</summary>
    public sealed record Snooze(DateTimeOffset Until) : CheckInEvent;

    /// <summary>The officer is away until then.</summary>
    public sealed record Leave(DateTimeOffset Until, string? StandInId) : CheckInEvent;

    /// <summary>More is to be asked of the officer, who covers for somebody; what they are asked about already is passed over.</summary>
    public sealed record Handed(IReadOnlyCollection<string> Refs) : CheckInEvent;

    /// <summary>The snooze or the absence is over.</summary>
    public sealed record Woken : CheckInEvent;

    /// <summary>The officer answered for some objectives; references that were not asked about are passed over.</summary>
    public sealed record Replied(IReadOnlyCollection<string> Refs) : CheckInEvent;

    /// <summary>The officer says that an objective is not theirs.</summary>
    public sealed record Disowned(string Ref) : CheckInEvent;

    /// <summary>The next cycle has begun.</summary>
    public sealed record CycleEnded : CheckInEvent;
}
