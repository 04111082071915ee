using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.People;

/// <summary>Whether the bot can write to somebody.</summary>
public enum Reach
{
    /// <summary>The newest message got through, or they have written themselves.</summary>
    Fine,

    /// <summary>The app has never been installed for them, and nothing was ever sent to them.</summary>
    NeverMet,

    /// <summary>Teams refused the newest message.</summary>
    Refused,
}

/// <summary>Whether the bot can write to a person.</summary>
/// <param name="Detail">In words: "they have blocked the bot".</param>
public sealed record ReachLine(Person Person, Reach Reach, string Detail);

/// <summary>Works out who of a plan's people can be written to. What is refused is known from the newest try.</summary>
public static class Reachability
{
    /// <summary>
    /// Everybody who is to be asked or told something: who is asked for an open objective, who covers for them, and the
    /// managers that the directory knows. Those who cannot be reached come first, by name.
    /// </summary>
    /// <param name="conversations">The personal ones, of this plan's people and others.</param>
    /// <param name="newest">The newest cycle, which knows why somebody who was never met could not be; null before the first.</param>
    public static IReadOnlyList<ReachLine> Of(
        PlanInForce plan, PlanDirectory directory, IEnumerable<Conversation> conversations, CycleLedger? newest, DateOnly day)
    {
        var refused = (newest?.CheckIns ?? [])
            .Where(checkIn => checkIn.State == CheckInState.Unreachable)
            .ToDictionary(checkIn => checkIn.PersonId, checkIn => checkIn.Reason, StringComparer.OrdinalIgnoreCase);
        var known = conversations.ToDictionary(conversation => conversation.Key, StringComparer.OrdinalIgnoreCase);
        var asked = plan.Plan.Objectives
            .Where(objective => objective.IsOpen)
            .SelectMany(objective => objective.Parties)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .SelectMany(party => Accountability.PersonsToAsk(directory, party, day))
            .ToList();
        var standIns = asked.Select(person => Cover.StandInFor(directory, person.Id, day)).OfType<Person>();
        var managers = plan.Settings.Managers.Select(directory.FindPerson).OfType<Person>();
        return [.. asked.Concat(standIns).Concat(managers)
            .DistinctBy(person => person.Id, StringComparer.OrdinalIgnoreCase)
            .Select(person => LineOf(person, known.GetValueOrDefault(person.Id), refused.GetValueOrDefault(person.Id)))
            .OrderBy(line => line.Reach == Reach.Fine)
            .ThenBy(line => line.Person.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private static ReachLine LineOf(Person person, Conversation? conversation, string? refusal) => (conversation, refusal) switch
    {
        (null, { } reason) => new(person, Reach.Refused, reason),
        (null, null) => new(person, Reach.NeverMet, "the app has never been installed for them, and nothing has been sent to them yet"),
        ({ Unreachable: { } reason }, _) => new(person, Reach.Refused, reason),
        _ => new(person, Reach.Fine, "can be written to"),
    };
}
