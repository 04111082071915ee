using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;

namespace AsbPlanBot.Core.Summaries;

/// <summary>The weekly RAG summary, ready to be shown.</summary>
public sealed record Summary
{
    public required string PlanTitle { get; init; }

    /// <summary>"As at Mon 30 Nov 2026, 09:00".</summary>
    public required string AsAt { get; init; }

    /// <summary>When the summary compared with was posted, in words; null for the first one.</summary>
    public string? ComparedWith { get; init; }

    /// <summary>What changed since then, worst first; empty for the first summary.</summary>
    public IReadOnlyList<StatusChange> Changes { get; init; } = [];

    /// <summary>Overall counts.</summary>
    public required StatusCounts Total { get; init; }

    /// <summary>Counts by commitment, in plan order.</summary>
    public required IReadOnlyList<CommitmentCounts> ByCommitment { get; init; }

    /// <summary>Red ones with their notes, then amber ones.</summary>
    public IReadOnlyList<ObjectiveLine> RedAndAmber { get; init; } = [];

    /// <summary>Who has not answered everything in the newest cycle.</summary>
    public IReadOnlyList<NotRepliedLine> NotReplied { get; init; } = [];

    /// <summary>Sentences about what nobody is accountable for: parties without holder, objectives without party.</summary>
    public IReadOnlyList<string> NobodyAccountable { get; init; } = [];

    /// <summary>Status by reference: the snapshot that the next summary compares with.</summary>
    public required IReadOnlyDictionary<string, RagStatus> Statuses { get; init; }
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
}

/// <summary>The counts of one commitment.</summary>
public sealed record CommitmentCounts(int Number, string? Title, StatusCounts Counts);
