namespace AsbPlanBot.Core.People;

/// <summary>That a person is away: they are asked nothing meanwhile, and whoever covers for them is asked in their place.</summary>
/// <param name="PersonId">AAD object id.</param>
/// <param name="From">The first day away, in the plan's zone.</param>
/// <param name="Until">The day of the return, on which they may be asked again.</param>
/// <param name="StandInId">AAD object id of who covers; null for nobody.</param>
public sealed record Absence(string PersonId, DateOnly From, DateOnly Until, string? StandInId)
{
    /// <summary>Whether they are away on that day.</summary>
    public bool CoversDay(DateOnly day) => From <= day && day < Until;
}
