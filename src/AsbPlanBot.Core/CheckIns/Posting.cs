using System.Globalization;
using AsbPlanBot.Core.Summaries;

namespace AsbPlanBot.Core.CheckIns;

/// <summary>A message that is sent once and needs no answer, and how far it has come.</summary>
public abstract record Posting
{
    public required string PlanId { get; init; }

    /// <summary>The occurrence in UTC, as <see cref="Scheduling.Cycle"/> writes it.</summary>
    public required string Cycle { get; init; }

    /// <summary><see cref="CheckInState.Planned"/>, Sending, Sent or Unreachable.</summary>
    public required CheckInState State { get; init; }

    public required DateTimeOffset StateSince { get; init; }

    /// <summary>Id of the message; null until it was sent.</summary>
    public string? ActivityId { get; init; }

    /// <summary>Why the newest attempt failed; null if none did, or once it was sent.</summary>
    public string? Reason { get; init; }

    public int Attempts { get; init; }

    /// <summary>The store's token; null for what was never stored. Opaque.</summary>
    public string? Version { get; init; }
}

/// <summary>The summary of one occurrence of a plan's summary schedule, posted once.</summary>
public sealed record SummaryPost : Posting
{
    /// <summary>How the plan stood when it was first posted: what the next summary compares with.</summary>
    public SummarySnapshot Snapshot { get; init; } = SummarySnapshot.Empty;

    /// <summary>When it was first posted; null until then, and of what was posted before this was kept.</summary>
    public DateTimeOffset? PostedAt { get; init; }

    /// <summary>Teams id of the channel that it stands in, or is to stand in; null where the plan had none.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Ids of the messages that continue it in its thread, in order.</summary>
    public IReadOnlyList<string> PartIds { get; init; } = [];
}

/// <summary>Something that a manager of the plan is told, once.</summary>
public sealed record Notice : Posting
{
    public required NoticeKind Kind { get; init; }

    /// <summary>The day that it is about, in the plan's zone: what happens on another day is told again.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>AAD object id of the manager.</summary>
    public required string ManagerId { get; init; }

    /// <summary>What it is about, for a kind that there can be several of in a day; else empty.</summary>
    public string About { get; init; } = "";

    /// <summary>By which it is known within its cycle.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Kind}.{Day:yyyyMMdd}.{ManagerId}")
        + (About.Length > 0 ? "." + About : "");
}

/// <summary>What a manager is told.</summary>
public enum NoticeKind
{
    /// <summary>Who has not answered in spite of a reminder, and for what.</summary>
    NotAnswered,

    /// <summary>Who could not be reached, and why.</summary>
    NotReached,

    /// <summary>What nobody is accountable for, before the cycle starts.</summary>
    NobodyAccountable,

    /// <summary>That the bank holidays are known for only so long.</summary>
    CalendarEnds,

    /// <summary>That the summary could not be posted, and why.</summary>
    SummaryNotPosted,

    /// <summary>That they manage the plan from now on.</summary>
    ManagerAdded,

    /// <summary>That they do not manage it any more.</summary>
    ManagerRemoved,

    /// <summary>That an officer says an objective is not theirs: its reference and the officer's id, with a space between.</summary>
    NotTheirs,

    /// <summary>That the place of the summary is gone: which <see cref="PlaceLoss"/>, and the id of the channel or team, with a space between.</summary>
    PlaceLost,

    /// <summary>What of a summary needs a manager.</summary>
    Digest,
}
