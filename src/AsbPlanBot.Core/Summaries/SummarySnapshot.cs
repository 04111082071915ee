using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Summaries;

/// <summary>How a plan stood: as much of it as a later summary compares with.</summary>
public sealed record SummarySnapshot
{
    /// <summary>That of no plan.</summary>
    public static SummarySnapshot Empty { get; } = new();

    /// <summary>Status by objective reference.</summary>
    public IReadOnlyDictionary<string, RagStatus> Statuses { get; init; } = new Dictionary<string, RagStatus>();

    /// <summary>Due day by objective reference, of those that have one.</summary>
    public IReadOnlyDictionary<string, DateOnly> Dues { get; init; } = new Dictionary<string, DateOnly>();

    /// <summary>By commitment, in plan order.</summary>
    public IReadOnlyList<SnapshotCounts> Counts { get; init; } = [];

    /// <summary>Overall counts.</summary>
    public StatusCounts Total() => Counts.Aggregate(new StatusCounts(0, 0, 0, 0, 0), (sum, commitment) => sum + commitment.Counts);

    /// <summary>The counts of the commitment of that title; null if there was none, or several.</summary>
    public StatusCounts? CountsOf(string? title) =>
        Counts.Where(commitment => string.Equals(commitment.Title, title, StringComparison.OrdinalIgnoreCase)).ToList() is [var one]
            ? one.Counts
            : null;

    /// <summary>How a plan stands.</summary>
    public static SummarySnapshot Of(Plan plan) => new()
    {
        Statuses = plan.Objectives.ToDictionary(
            objective => objective.Ref, objective => objective.Status, StringComparer.OrdinalIgnoreCase),
        Dues = plan.Objectives.Where(objective => objective.Due is not null).ToDictionary(
            objective => objective.Ref, objective => objective.Due!.Value, StringComparer.OrdinalIgnoreCase),
        Counts = [.. plan.Commitments.Select(commitment => new SnapshotCounts(commitment.Title, StatusCounts.Count(commitment.Objectives)))],
    };
}

/// <summary>The counts of the commitment of that title; null for what stands under none.</summary>
public sealed record SnapshotCounts(string? Title, StatusCounts Counts);
