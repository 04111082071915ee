using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;

namespace AsbPlanBot.Core.Summaries;

/// <summary>The weekly RAG summary, ready to be shown: first what needs somebody, then where the plan stands.</summary>
public sealed record Summary
{
    public required string PlanTitle { get; init; }

    /// <summary>"As at Mon 30 Nov 2026, 09:00".</summary>
    public required string AsAt { get; init; }

    /// <summary>When the summary compared with was posted, in words; null for the first one.</summary>
    public string? ComparedWith { get; init; }

    /// <summary>When it was due, in words, where it is posted well after that; else null.</summary>
    public string? WasDue { get; init; }

    /// <summary>When a summary that had been posted before was made anew, in words; else null.</summary>
    public string? BroughtUpToDate { get; init; }

    /// <summary>What changed since then, worst first; empty for the first summary.</summary>
    public IReadOnlyList<StatusChange> Changes { get; init; } = [];

    /// <summary>What is due later than it was then, the longest slip first; empty for the first summary.</summary>
    public IReadOnlyList<Slip> Slipped { get; init; } = [];

    /// <summary>What has become stale since then, the oldest first; for the first summary all that is.</summary>
    public IReadOnlyList<StaleLine> GoneStale { get; init; } = [];

    /// <summary>How many are stale in all.</summary>
    public int Stale { get; init; }

    /// <summary>Where the plan's key says another status than the officer, in plan order.</summary>
    public IReadOnlyList<ObjectiveLine> KeyDiffers { get; init; } = [];

    /// <summary>Where the owners of one objective said different things in the newest cycle, in plan order.</summary>
    public IReadOnlyList<OwnersDiffer> OwnersDiffer { get; init; } = [];

    /// <summary>Who has not answered everything in the newest cycle: who has been silent for longest first.</summary>
    public IReadOnlyList<NotRepliedLine> NotReplied { get; init; } = [];

    /// <summary>Sentences about what nobody is accountable for: parties without holder, objectives without party.</summary>
    public IReadOnlyList<string> NobodyAccountable { get; init; } = [];

    /// <summary>Overall counts.</summary>
    public required StatusCounts Total { get; init; }

    /// <summary>The overall counts of the summary compared with; null for the first one.</summary>
    public StatusCounts? TotalBefore { get; init; }

    /// <summary>Counts by commitment, in plan order.</summary>
    public required IReadOnlyList<CommitmentCounts> ByCommitment { get; init; }

    /// <summary>The overall counts of the last summaries and of this one, oldest first: at most <see cref="SummaryContext.Summaries"/>.</summary>
    public IReadOnlyList<CountsOn> Trend { get; init; } = [];

    /// <summary>Red ones with their notes, then amber ones.</summary>
    public IReadOnlyList<ObjectiveLine> RedAndAmber { get; init; } = [];

    /// <summary>What the next summary compares with.</summary>
    public required SummarySnapshot Snapshot { get; init; }
}

/// <summary>An objective whose status changed between two summaries.</summary>
public sealed record StatusChange(string Ref, string Title, RagStatus Before, RagStatus After, ChangeKind Kind);

/// <summary>What a change of status means.</summary>
public enum ChangeKind
{
    Worse,
    Better,
    Completed,

    /// <summary>The status is as it was, and it is due later.</summary>
    Slipped,

    FirstReported,

    /// <summary>The status is as it was, and something else was reported.</summary>
    Progressed,

    Added,
    Removed,
}

/// <summary>An objective that is due later than it was.</summary>
/// <param name="Before">When it was due.</param>
/// <param name="Due">When it is due now.</param>
/// <param name="First">The date that was first agreed.</param>
/// <param name="Moves">How often the date has moved in all.</param>
public sealed record Slip(string Ref, string Title, DateOnly Before, DateOnly Due, DateOnly First, int Moves);

/// <summary>An objective whose status nobody has confirmed for longer than the plan allows.</summary>
/// <param name="Days">Since it was last confirmed.</param>
public sealed record StaleLine(string Ref, string Title, RagStatus Status, int Days);

/// <summary>An objective of which its owners said different things in one cycle. The newest is its status.</summary>
public sealed record OwnersDiffer(string Ref, string Title, IReadOnlyList<OwnerSaid> Said);

/// <summary>What one of them said last.</summary>
/// <param name="Who">A name; with the party where it was said on its behalf.</param>
public sealed record OwnerSaid(string Who, RagStatus Status);

/// <summary>How many objectives have each status.</summary>
public sealed record StatusCounts(int NotReported, int Red, int Amber, int Green, int Blue)
{
    public int All => NotReported + Red + Amber + Green + Blue;

    public int Of(RagStatus status) => status switch
    {
        RagStatus.Red => Red,
        RagStatus.Amber => Amber,
        RagStatus.Green => Green,
        RagStatus.Blue => Blue,
        _ => NotReported,
    };

    /// <summary>How many of these objectives have each status.</summary>
    public static StatusCounts Count(IEnumerable<Objective> objectives) => Count(objectives.Select(objective => objective.Status));

    /// <summary>How often each status is among these.</summary>
    public static StatusCounts Count(IEnumerable<RagStatus> statuses)
    {
        var counts = statuses.CountBy(status => status).ToDictionary();
        return new StatusCounts(
            counts.GetValueOrDefault(RagStatus.NotReported),
            counts.GetValueOrDefault(RagStatus.Red),
            counts.GetValueOrDefault(RagStatus.Amber),
            counts.GetValueOrDefault(RagStatus.Green),
            counts.GetValueOrDefault(RagStatus.Blue));
    }

    /// <summary>The sum of two.</summary>
    public static StatusCounts operator +(StatusCounts one, StatusCounts other) => new(
        one.NotReported + other.NotReported, one.Red + other.Red, one.Amber + other.Amber, one.Green + other.Green, one.Blue + other.Blue);

    /// <inheritdoc cref="op_Addition"/>
    public static StatusCounts Add(StatusCounts one, StatusCounts other) => one + other;
}

/// <summary>The counts of one commitment.</summary>
/// <param name="Before">Those of the summary compared with; null if there was none, or no commitment of that title in it.</param>
public sealed record CommitmentCounts(int Number, string? Title, StatusCounts Counts, StatusCounts? Before = null);

/// <summary>The overall counts as a summary gave them.</summary>
/// <param name="Day">The day in the plan's zone.</param>
/// <param name="InWords">The same: "30 Nov".</param>
public sealed record CountsOn(DateOnly Day, string InWords, StatusCounts Counts);
