namespace AsbPlanBot.Core.Plans;

/// <summary>What an import changes, objective by objective, in the new plan's order.</summary>
public sealed record PlanDifference
{
    /// <summary>Whether there was no plan before.</summary>
    public required bool IsFirst { get; init; }

    /// <summary>"6 commitments, 16 objectives, 38 lettered actions": the plan as it would be.</summary>
    public required string Size { get; init; }

    /// <summary>Changes to the plan's title and to commitments' titles, as sentences.</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];

    public IReadOnlyList<Objective> Added { get; init; } = [];

    /// <summary>Objectives that had been taken out and come back.</summary>
    public IReadOnlyList<Objective> Returned { get; init; } = [];

    /// <summary>In the old plan's order.</summary>
    public IReadOnlyList<Objective> Removed { get; init; } = [];

    /// <summary>Objectives whose words changed; <see cref="ObjectiveChange.What"/> names the parts.</summary>
    public IReadOnlyList<ObjectiveChange> Reworded { get; init; } = [];

    /// <summary>Objectives that went to another commitment or another place.</summary>
    public IReadOnlyList<ObjectiveChange> Moved { get; init; } = [];

    public IReadOnlyList<ObjectiveChange> PartiesChanged { get; init; } = [];

    public IReadOnlyList<ObjectiveChange> DatesChanged { get; init; } = [];

    /// <summary>Objectives whose status the import changes: reported by the document, or Blue no longer.</summary>
    public IReadOnlyList<ObjectiveChange> StatusChanged { get; init; } = [];

    /// <summary>Whether the document says nothing that the plan in force does not.</summary>
    public bool IsEmpty => !IsFirst
        && Headings.Count + Added.Count + Returned.Count + Removed.Count + Reworded.Count + Moved.Count
            + PartiesChanged.Count + DatesChanged.Count + StatusChanged.Count == 0;

    /// <summary>Compares a plan with the one in force; null stands for none.</summary>
    /// <param name="kept">Objectives that are not in force and whose state is kept.</param>
    public static PlanDifference Between(Plan? before, Plan after, IReadOnlyList<Objective> kept) =>
        PlanComparison.Compare(before, after, kept);

    /// <summary>Lines for an administrator, one a change; a single line when nothing differs or there was no plan.</summary>
    public IReadOnlyList<string> Describe()
    {
        if (IsFirst)
            return [$"A new plan: {Size}."];

        if (IsEmpty)
            return ["Nothing differs from the plan in force."];

        return
        [
            .. Headings,
            .. Added.Select(objective => $"Added {objective.Ref} {objective.Title}"),
            .. Returned.Select(objective => $"Back again {objective.Ref} {objective.Title} (its status and history were kept)"),
            .. Removed.Select(objective => $"Removed {objective.Ref} {objective.Title} (its history is kept)"),
            .. Lines("Reworded", Reworded),
            .. Lines("Moved", Moved),
            .. Lines("Accountable for", PartiesChanged),
            .. Lines("Dates of", DatesChanged),
            .. Lines("Status of", StatusChanged),
        ];
    }

    private static IEnumerable<string> Lines(string heading, IEnumerable<ObjectiveChange> changes) =>
        changes.Select(change => $"{heading} {change.Ref}: {change.What}");
}

/// <summary>One change of one objective.</summary>
/// <param name="What">In words: "title, action b", "from commitment 2 to commitment 3", "ASB Team → SNT".</param>
public sealed record ObjectiveChange(string Ref, string What);
