using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Summaries;

/// <summary>
/// What a committee is told of a plan as at a day. Sentences, tables and strips are made from this one record, so their
/// figures agree. It names parties and no persons.
/// </summary>
public sealed record Report
{
    /// <summary>The day as at which it stands.</summary>
    public required DateOnly AsAt { get; init; }

    /// <summary>The day with whose end it compares; null on the plan's first day.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Overall counts.</summary>
    public required StatusCounts Total { get; init; }

    /// <summary>The overall counts then; null on the plan's first day.</summary>
    public StatusCounts? TotalBefore { get; init; }

    /// <summary>By commitment, in plan order. What has been taken out since is in none of them.</summary>
    public required IReadOnlyList<CommitmentCounts> ByCommitment { get; init; }

    /// <summary>How what has been taken out since stood then.</summary>
    public StatusCounts TakenOut { get; init; } = StatusCounts.Count(Array.Empty<RagStatus>());

    /// <summary>How many are open and past their due day.</summary>
    public required int Overdue { get; init; }

    /// <summary>How many have a status that nobody has confirmed for longer than <see cref="StaleAfterDays"/>.</summary>
    public required int Stale { get; init; }

    public required int StaleAfterDays { get; init; }

    /// <summary>The open objectives that name no party, in plan order.</summary>
    public IReadOnlyList<(string Ref, string Title)> WithoutParty { get; init; } = [];

    /// <summary>The parties of open objectives that nobody holds; empty where it was never told who holds what.</summary>
    public IReadOnlyList<string> VacantParties { get; init; } = [];

    /// <summary>What changed since then, by kind; empty on the plan's first day.</summary>
    public IReadOnlyList<ReportChange> Changes { get; init; } = [];

    /// <summary>The statuses of each objective over time.</summary>
    public required ReportStrips Strips { get; init; }
}

/// <summary>A change that a committee is told of.</summary>
/// <param name="Before">Its status then.</param>
/// <param name="After">Its status now, or at last for what has been taken out.</param>
/// <param name="Note">The note to its status now; null if there is none.</param>
public sealed record ReportChange(ChangeKind Kind, string Ref, string Title, RagStatus Before, RagStatus After, string? Note)
{
    /// <summary>How its due date moved, of <see cref="ChangeKind.Slipped"/>; null of any other kind.</summary>
    public Slip? Slip { get; init; }
}
