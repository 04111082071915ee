namespace AsbPlanBot.Core.Plans;

/// <summary>An objective's due date with where it came from.</summary>
/// <param name="Day">The date; null for none.</param>
/// <param name="Text">The same in the document's words; null if the document gives none.</param>
/// <param name="First">The date that was first agreed; null while it has never moved.</param>
/// <param name="Moves">How often it has moved.</param>
public sealed record DueDate(DateOnly? Day, string? Text, DateOnly? First, int Moves)
{
    public static DueDate Of(Objective objective) => new(objective.Due, objective.DueText, objective.FirstDue, objective.DueMoves);

    /// <summary>The objective with this due date.</summary>
    public Objective On(Objective objective) =>
        objective with { Due = Day, DueText = Text, FirstDue = First, DueMoves = Moves };
}

/// <summary>A change of a due date.</summary>
public sealed record DueMove(DueDate Before, DueDate After)
{
    /// <summary>Why it was moved, as typed; null where a document moved it.</summary>
    public string? Reason { get; init; }
}
