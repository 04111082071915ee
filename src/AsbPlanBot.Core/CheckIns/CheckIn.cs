namespace AsbPlanBot.Core.CheckIns;

/// <summary>One person's check-in in one cycle of one plan.</summary>
public sealed record CheckIn
{
    public required string PlanId { get; init; }

    /// <summary>The cycle's occurrence in UTC, as <see cref="Scheduling.Cycle"/> writes it.</summary>
    public required string Cycle { get; init; }

    /// <summary>AAD object id of the officer.</summary>
    public required string PersonId { get; init; }

    public required CheckInState State { get; init; }

    /// <summary>When it took this state.</summary>
    public required DateTimeOffset StateSince { get; init; }

    /// <summary>References of the objectives that were asked about, in plan order.</summary>
    public required IReadOnlyList<string> Asked { get; init; }

    /// <summary>References answered so far.</summary>
    public IReadOnlyList<string> Answered { get; init; } = [];

    /// <summary>Counts the cards shown for it; a reply carries the revision of the card it was typed into. From 1.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>What the card is sent for, while it is planned or being sent.</summary>
    public SendPurpose Purpose { get; init; }

    /// <summary>When the officer was asked: the first time, or again after a snooze or an absence.</summary>
    public DateTimeOffset? SentAt { get; init; }

    public DateTimeOffset? RemindedAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Whether the last answer came after the cycle's end.</summary>
    public bool IsLate { get; init; }

    /// <summary>Until when it sleeps; only with <see cref="CheckInState.Snoozed"/> and <see cref="CheckInState.Away"/>.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>AAD object id of who covers for the officer in this cycle; only with <see cref="CheckInState.Away"/>, null for nobody.</summary>
    public string? StandInId { get; init; }

    /// <summary>Id of the message that holds the card, to update it; null until sent.</summary>
    public string? ActivityId { get; init; }

    /// <summary>Id of the conversation that holds the card; null until sent.</summary>
    public string? ConversationId { get; init; }

    /// <summary>Where the telemetry of its last send is found; opaque, and null where none is recorded.</summary>
    public string? Trace { get; init; }

    /// <summary>Why the officer could not be reached; only with <see cref="CheckInState.Unreachable"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>How many times sending has been tried.</summary>
    public int Attempts { get; init; }

    /// <summary>The store's token; null for what was never stored. Opaque.</summary>
    public string? Version { get; init; }

    /// <summary>References asked about and not yet answered, in plan order.</summary>
    public IEnumerable<string> Unanswered => Asked.Except(Answered, StringComparer.OrdinalIgnoreCase);
}

/// <summary>How far a check-in has come.</summary>
public enum CheckInState
{
    /// <summary>Decided, not yet sent.</summary>
    Planned,

    /// <summary>An instance is sending it. One that died leaves it here; another takes it up after a while.</summary>
    Sending,

    /// <summary>The card is with the officer.</summary>
    Sent,

    /// <summary>Every objective asked about has an answer.</summary>
    Answered,

    /// <summary>The officer cannot be written to; see the reason.</summary>
    Unreachable,

    /// <summary>The card has been sent once more.</summary>
    Reminded,

    /// <summary>The managers have been told that no answer came.</summary>
    Escalated,

    /// <summary>The officer asked to be asked again later.</summary>
    Snoozed,

    /// <summary>The officer is away, with or without somebody who covers.</summary>
    Away,

    /// <summary>The cycle ended without an answer, or without all of them.</summary>
    Missed,
}

/// <summary>What a card is sent for.</summary>
public enum SendPurpose
{
    /// <summary>To ask.</summary>
    Ask,

    /// <summary>To remind of what was asked.</summary>
    Remind,
}
