namespace AsbPlanBot.Core.CheckIns;

/// <summary>The summary of one occurrence of a plan's summary schedule, posted once.</summary>
public sealed record SummaryPost
{
    public required string PlanId { get; init; }

    /// <summary>The occurrence in UTC, as <see cref="Scheduling.Cycle"/> writes it.</summary>
    public required string Cycle { get; init; }

    /// <summary><see cref="CheckInState.Planned"/>, Sending, Sent or Unreachable; a summary is never answered.</summary>
    public required CheckInState State { get; init; }

    public required DateTimeOffset StateSince { get; init; }

    /// <summary>Id of the message in the channel; null until posted.</summary>
    public string? ActivityId { get; init; }

    /// <summary>Why the newest attempt to post it failed; null if none did, or once it is posted.</summary>
    public string? Reason { get; init; }

    public int Attempts { get; init; }

    /// <summary>Status by objective reference when it was posted: what the next summary compares with.</summary>
    public IReadOnlyDictionary<string, Plans.RagStatus> Statuses { get; init; } =
        new Dictionary<string, Plans.RagStatus>();

    /// <summary>The store's token; null for what was never stored. Opaque.</summary>
    public string? Version { get; init; }
}
