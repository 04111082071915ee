namespace AsbPlanBot.Core.Plans;

/// <summary>An action plan: commitments, under them objectives, under them lettered actions.</summary>
public sealed record Plan
{
    /// <summary>The document's own title.</summary>
    public required string Title { get; init; }

    /// <summary>In the document's order. A plan without commitments has one that has no title.</summary>
    public required IReadOnlyList<Commitment> Commitments { get; init; }

    /// <summary>Every objective, in the document's order.</summary>
    public IEnumerable<Objective> Objectives => Commitments.SelectMany(commitment => commitment.Objectives);

    /// <summary>The objective with that reference, in any case of its letters; null if there is none.</summary>
    public Objective? Find(string reference) =>
        Objectives.FirstOrDefault(objective => string.Equals(objective.Ref, reference, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A commitment, theme or priority: one band of the plan's table.</summary>
/// <param name="Number">Its place in the document, from 1.</param>
/// <param name="Title">Its words without "Commitment One –"; null where the plan has no commitments.</param>
/// <param name="Objectives">In the document's order.</param>
public sealed record Commitment(int Number, string? Title, IReadOnlyList<Objective> Objectives);
