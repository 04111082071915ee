using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.People;

/// <summary>Who stands for what on a day. Parties are bound to positions, so a leaver or a stand-in changes nothing in the plan.</summary>
public static class Accountability
{
    private const int HoldersNamed = 3;

    /// <summary>Who is asked for a party: its lead of that day or, without one, everybody who holds it that day.</summary>
    /// <returns>Each person once; empty if nobody holds it or the directory does not know it.</returns>
    public static IReadOnlyList<Person> PersonsToAsk(PlanDirectory directory, string party, DateOnly day)
    {
        var holdings = HoldingsOn(directory.Find(party), day);
        var leads = holdings.Where(holding => holding.Lead).ToList();
        return [.. (leads.Count > 0 ? leads : holdings)
            .Select(holding => holding.Person)
            .DistinctBy(person => person.Id, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The parties that a person holds that day, as lead or not, and those of whom they cover for.</summary>
    public static IReadOnlyList<Party> PartiesOf(PlanDirectory directory, string personId, DateOnly day)
    {
        var ids = Cover.CoveredBy(directory, personId, day).Select(person => person.Id).Append(personId)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. directory.Parties.Where(party => HoldingsOn(party, day).Any(holding => ids.Contains(holding.Person.Id)))];
    }

    /// <summary>The open objectives of the parties of a person that day, in plan order.</summary>
    public static IReadOnlyList<Objective> ObjectivesOf(
        Plan plan, PlanDirectory directory, string personId, DateOnly day)
    {
        var parties = PartiesOf(directory, personId, day).Select(party => party.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. plan.Objectives.Where(objective => objective.IsOpen && objective.Parties.Any(parties.Contains))];
    }

    /// <summary>
    /// Whether a person may answer for an objective: a holder of one of its parties, who covers for one, or a manager for any.
    /// </summary>
    public static bool MayAnswer(
        PlanSettings settings, PlanDirectory directory, Objective objective, string personId, DateOnly day) =>
        Permissions.Of(Deed.Answer, settings, directory, personId, day, objective);

    /// <summary>Whether a person holds one of an objective's parties that day.</summary>
    public static bool Holds(PlanDirectory directory, Objective objective, string personId, DateOnly day) =>
        objective.Parties.Any(party =>
            HoldingsOn(directory.Find(party), day).Any(holding => IsSame(holding.Person.Id, personId)));

    /// <summary>Whether a person is one of the plan's managers.</summary>
    public static bool IsManager(PlanSettings settings, string personId) =>
        settings.Managers.Contains(personId, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// An objective's parties with who is asked for them: "ASB Team Leader (Jo Bell)", "SNT (nobody)", "ASB Team (Sam Osei for
    /// Jo Bell)".
    /// </summary>
    public static IReadOnlyList<string> OwnersOf(Objective objective, PlanDirectory directory, DateOnly day) =>
        [.. objective.Parties.Select(party => OwnerText(party, directory, day))];

    /// <summary>
    /// Sentences about open objectives that nobody answers for: those without a party, parties that nobody holds or whose
    /// people are away with nobody to cover, and parties that the directory does not know. Empty if all is well.
    /// </summary>
    public static IReadOnlyList<string> Gaps(Plan plan, PlanDirectory directory, DateOnly day)
    {
        var open = plan.Objectives.Where(objective => objective.IsOpen).ToList();
        var orphans = open.Where(objective => objective.Parties.Count == 0)
            .Select(objective => $"Nobody is accountable for {objective.Ref} {objective.Title}.");
        var vacant = open
            .SelectMany(objective => objective.Parties.Select(party => (Party: party, objective.Ref)))
            .GroupBy(pair => pair.Party, pair => pair.Ref, StringComparer.OrdinalIgnoreCase)
            .Where(group => PersonsToAsk(directory, group.Key, day).All(person => IsAwayUncovered(directory, person, day)))
            .Select(group => GapText(group.Key, directory, [.. group.Distinct()], day));
        return [.. orphans, .. vacant];
    }

    /// <summary>The parties of open objectives that nobody holds that day, whoever is away; each once, in the plan's order.</summary>
    public static IReadOnlyList<string> Vacant(Plan plan, PlanDirectory directory, DateOnly day) =>
        [.. plan.Objectives.Where(objective => objective.IsOpen)
            .SelectMany(objective => objective.Parties)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(party => PersonsToAsk(directory, party, day).Count == 0)];

    private static bool IsAwayUncovered(PlanDirectory directory, Person person, DateOnly day) =>
        directory.AbsenceOf(person.Id, day) is not null && Cover.StandInFor(directory, person.Id, day) is null;

    private static string GapText(string party, PlanDirectory directory, IReadOnlyList<string> references, DateOnly day)
    {
        var accountable = $"accountable for {Words.List(references)}";
        return PersonsToAsk(directory, party, day).Count > 0
            ? $"{OwnerText(party, directory, day)} is {accountable}, and nobody covers."
            : directory.Find(party) is not null
                ? $"Nobody holds {party}, {accountable}."
                : $"The people list does not know {party}, {accountable}.";
    }

    private static string OwnerText(string party, PlanDirectory directory, DateOnly day)
    {
        var persons = PersonsToAsk(directory, party, day);
        if (persons.Count == 0)
            return $"{party} (nobody)";

        var texts = persons.Select(person => PersonText(person, directory, day)).ToList();
        if (texts.Count == 1 && IsSame(texts[0], party))
            return party;

        var more = texts.Count - HoldersNamed;
        return $"{party} ({string.Join(", ", texts.Take(HoldersNamed))}{(more > 0 ? $" and {more} more" : "")})";
    }

    private static string PersonText(Person person, PlanDirectory directory, DateOnly day) =>
        directory.AbsenceOf(person.Id, day) is not { } absence
            ? person.Name
            : Cover.StandInFor(directory, person.Id, day) is { } standIn
                ? $"{standIn.Name} for {person.Name}"
                : $"{person.Name}, away until {PlanClock.Date(absence.Until)}";

    private static List<Holding> HoldingsOn(Party? party, DateOnly day) =>
        [.. (party?.Holdings ?? []).Where(holding => holding.CoversDay(day))];

    private static bool IsSame(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
