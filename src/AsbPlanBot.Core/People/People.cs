namespace AsbPlanBot.Core.People;

/// <summary>A Teams user.</summary>
/// <param name="Id">AAD object id, lower case.</param>
/// <param name="Name">Display name.</param>
/// <param name="Upn">User principal name, for administrators' eyes only; null if unknown.</param>
public sealed record Person(string Id, string Name, string? Upn);

/// <summary>What a party is.</summary>
public enum PartyKind
{
    Role,
    Team,
    Person,
}

/// <summary>That a person stands for a party, from a day to a day, both included; null is open-ended.</summary>
/// <param name="Lead">Whether this holder is the one who is asked.</param>
public sealed record Holding(Person Person, bool Lead, DateOnly? From, DateOnly? To)
{
    /// <summary>Whether it holds on that day.</summary>
    public bool CoversDay(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}

/// <summary>What the plan names as accountable: a role, a team or a person. May be held by nobody.</summary>
public sealed record Party(string Name, PartyKind Kind, IReadOnlyList<Holding> Holdings);
