using AsbPlanBot.Core.People;

namespace AsbPlanBot.Core.Questions;

/// <summary>Which objectives are asked for: those for which all of this holds.</summary>
public sealed record ObjectiveFilter
{
    /// <summary>All of them hold; "red or amber" is one clause, "amber and overdue" are two.</summary>
    public IReadOnlyList<FilterClause> Clauses { get; init; } = [];

    /// <summary>Number of the one commitment that is asked about; null for all.</summary>
    public int? Commitment { get; init; }

    /// <summary>Whose they are; null for anybody's.</summary>
    public Whose? Whose { get; init; }

    /// <summary>Due on that day or later; null for any time.</summary>
    public DateOnly? DueFrom { get; init; }

    /// <summary>Due on that day or earlier; null for any time.</summary>
    public DateOnly? DueUntil { get; init; }
}

/// <summary>One condition of a filter.</summary>
/// <param name="AnyOf">At least one of these is true of the objective; at least one is given.</param>
/// <param name="Not">Whether none of them may be: "except green", "not overdue".</param>
public sealed record FilterClause(IReadOnlyList<Trait> AnyOf, bool Not = false);

/// <summary>What can be true of an objective.</summary>
public enum Trait
{
    Red,
    Amber,
    Green,
    Blue,
    NotReported,

    /// <summary>Not Blue.</summary>
    Open,

    /// <summary>Past due and not Blue.</summary>
    Overdue,

    /// <summary>Not confirmed for longer than the plan's limit.</summary>
    Stale,

    /// <summary>Without a party, or with none that anybody holds.</summary>
    NobodyAccountable,

    /// <summary>The plan's key says another status than the officer.</summary>
    KeyDiffers,
}

/// <summary>Whose objectives are asked for.</summary>
public abstract record Whose
{
    private Whose()
    {
    }

    /// <summary>"My", "for me": those of the parties that the asker holds.</summary>
    public sealed record Askers : Whose;

    /// <summary>"For Jo Bell": those of the parties that this person holds.</summary>
    public sealed record OfPerson(Person Person) : Whose;

    /// <summary>"For the ASB Team".</summary>
    /// <param name="Name">As the plan writes it.</param>
    public sealed record OfParty(string Name) : Whose;
}
