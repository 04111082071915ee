using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.Privacy;

/// <summary>Decides whether somebody can be forgotten, and says what a plan then lacks.</summary>
public static class Forgetting
{
    /// <summary>Why a plan cannot do without them; null if it can.</summary>
    public static string? Refusal(PlanSettings settings, Identity who) =>
        settings.Managers.Any(who.Is) && settings.Managers.All(who.Is)
            ? $"They are the only manager of plan {settings.PlanId}. Add another one first, in the chat: “add … as a manager”."
            : null;

    /// <summary>What is to be seen to once they are forgotten, in sentences.</summary>
    /// <param name="plan">Null where only people have been imported yet.</param>
    /// <param name="today">In the plan's zone.</param>
    public static IReadOnlyList<string> Consequences(PlanInForce? plan, PlanDirectory directory, Identity who, PersonWords words, DateOnly today) =>
    [
        .. directory.Parties
            .Where(party => party.Holdings.Any(holding => who.Is(holding.Person.Id) && IsNotOver(holding, today)))
            .Select(party => Consequence(party, who, today))
            .OfType<string>(),
        .. directory.Absences
            .Where(absence => who.Is(absence.StandInId) && !who.Is(absence.PersonId) && today < absence.Until)
            .Select(absence => $"Nobody covers any more for {directory.NameOf(absence.PersonId)}, who is away until {PlanClock.Date(absence.Until)}."),
        .. (plan?.Plan.Objectives ?? [])
            .Where(objective => objective.Parties.Any(words.AreIn))
            .Select(objective => $"The plan's document names them as accountable for {objective.Ref}. Change the document too: the next import of this one brings the name back."),
    ];

    /// <summary>Whether somebody else in the people lists has one of their names, so that a name does not say who is meant.</summary>
    public static bool HasNamesake(Identity who, IEnumerable<PlanDirectory> directories) => directories
        .SelectMany(directory => directory.Everybody)
        .Any(person => !who.Is(person.Id) && who.Names.Contains(person.Name, StringComparer.OrdinalIgnoreCase));

    private static string? Consequence(Party party, Identity who, DateOnly today)
    {
        var others = party.Holdings.Where(holding => !who.Is(holding.Person.Id) && IsNotOver(holding, today)).ToList();
        return others.Count == 0
            ? $"Nobody holds {party.Name} any more. Say who does, in the chat: “assign {party.Name} to @name”, or import a people file."
            : others.Exists(holding => holding.Lead) || !party.Holdings.Any(holding => who.Is(holding.Person.Id) && holding.Lead)
                ? null
                : $"{party.Name} loses its lead: everybody who holds it is asked until there is another.";
    }

    private static bool IsNotOver(Holding holding, DateOnly today) => holding.To is null || holding.To >= today;
}
