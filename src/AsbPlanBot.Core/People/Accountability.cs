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

    /// <summary>The parties that a person holds that day, as lead or not.</summary>
    public static IReadOnlyList<Party> PartiesHeldBy(PlanDirectory directory, string personId, DateOnly day) =>
        [.. directory.Parties.Where(party => HoldingsOn(party, day).Any(holding => IsSame(holding.Person.Id, personId)))];

    /// <summary>The open objectives of which a person is to be asked that day, in plan order.</summary>
    public static IReadOnlyList<Objective> ObjectivesToAsk(
        Plan plan, PlanDirectory directory, string personId, DateOnly day)
    {
        var parties = NamesOf(PartiesHeldBy(directory, personId, day)
            .Where(party => PersonsToAsk(directory, party.Name, day).Any(person => IsSame(person.Id, personId))));
        return OpenOf(plan, parties);
    }

    /// <summary>The open objectives of the parties that a person holds that day, as lead or not, in plan order.</summary>
    public static IReadOnlyList<Objective> ObjectivesOf(
        Plan plan, PlanDirectory directory, string personId, DateOnly day) =>
        OpenOf(plan, NamesOf(PartiesHeldBy(directory, personId, day)));

    /// <summary>Whether a person may answer for an objective: a holder of one of its parties, or a manager for any.</summary>
    public static bool MayAnswer(
        PlanSettings settings, PlanDirectory directory, Objective objective, string personId, DateOnly day) =>
        IsManager(settings, personId)
        || objective.Parties.Any(party =>
            HoldingsOn(directory.Find(party), day).Any(holding => IsSame(holding.Person.Id, personId)));

    /// <summary>Whether a person is one of the plan's managers.</summary>
    public static bool IsManager(PlanSettings settings, string personId) =>
        settings.Managers.Contains(personId, StringComparer.OrdinalIgnoreCase);

    /// <summary>An objective's parties with who is asked for them: "ASB Team Leader (Jo Bell)", "SNT (nobody)".</summary>
    public static IReadOnlyList<string> OwnersOf(Objective objective, PlanDirectory directory, DateOnly day) =>
        [.. objective.Parties.Select(party => OwnerText(party, PersonsToAsk(directory, party, day)))];

    /// <summary>
    /// Sentences about open objectives that nobody answers for: those without a party, parties that nobody holds,
    /// and parties that the directory does not know. Empty if all is well.
    /// </summary>
    public static IReadOnlyList<string> Gaps(Plan plan, PlanDirectory directory, DateOnly day)
    {
        var open = plan.Objectives.Where(objective => objective.IsOpen).ToList();
        var orphans = open.Where(objective => objective.Parties.Count == 0)
            .Select(objective => $"Nobody is accountable for {objective.Ref} {objective.Title}.");
        var vacant = open
            .SelectMany(objective => objective.Parties.Select(party => (Party: party, objective.Ref)))
            .GroupBy(pair => pair.Party, pair => pair.Ref, StringComparer.OrdinalIgnoreCase)
            .Where(group => PersonsToAsk(directory, group.Key, day).Count == 0)
            .Select(group => GapText(group.Key, directory.Find(group.Key) is not null, [.. group.Distinct()]));
        return [.. orphans, .. vacant];
    }

    private static string GapText(string party, bool known, IReadOnlyList<string> references) => known
        ? $"Nobody holds {party}, accountable for {Words.List(references)}."
        : $"The people list does not know {party}, accountable for {Words.List(references)}.";

    private static string OwnerText(string party, IReadOnlyList<Person> persons)
    {
        if (persons.Count == 0)
            return $"{party} (nobody)";

        if (persons.Count == 1 && IsSame(persons[0].Name, party))
            return party;

        var named = persons.Select(person => person.Name).Take(HoldersNamed);
        var more = persons.Count - HoldersNamed;
        return $"{party} ({string.Join(", ", named)}{(more > 0 ? $" and {more} more" : "")})";
    }

    private static List<Objective> OpenOf(Plan plan, HashSet<string> parties) =>
        [.. plan.Objectives.Where(objective => objective.IsOpen && objective.Parties.Any(parties.Contains))];

    private static HashSet<string> NamesOf(IEnumerable<Party> parties) =>
        parties.Select(party => party.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static List<Holding> HoldingsOn(Party? party, DateOnly day) =>
        [.. (party?.Holdings ?? []).Where(holding => holding.CoversDay(day))];

    private static bool IsSame(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
