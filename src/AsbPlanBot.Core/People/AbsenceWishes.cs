using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.People;

/// <summary>What is to be done about a wish to be away.</summary>
public abstract record AbsenceDecision
{
    private AbsenceDecision()
    {
    }

    /// <summary>It may be noted.</summary>
    /// <param name="StandIn">Null for nobody.</param>
    public sealed record Ready(Absence Absence, Person Person, Person? StandIn) : AbsenceDecision;

    /// <summary>The day of the return has to be asked for.</summary>
    public sealed record WithoutEnd(Person Person, Person? StandIn) : AbsenceDecision;

    /// <summary>It may not, or cannot, be noted; a sentence says why.</summary>
    public sealed record Refused(string Why) : AbsenceDecision;
}

/// <summary>Decides whose absence may be noted, by whom, and who covers.</summary>
public static class AbsenceWishes
{
    // Longer than any leave; what is meant to be longer is a change of who holds the party.
    private const int LongestDays = 400;

    /// <param name="askerId">AAD object id of who says so.</param>
    /// <param name="isManager">Whether they manage the plan: managers may say it of others.</param>
    public static AbsenceDecision Decide(
        PlanDirectory directory, Request.Away wish, string askerId, bool isManager, DateOnly today)
    {
        var (person, fault) = Whom(directory, wish.Who, askerId, isManager);
        if (person is null)
            return new AbsenceDecision.Refused(fault);

        Person? standIn = null;
        if (wish.StandIn is { } name && PersonNames.Find(directory, name, out fault) is var found)
        {
            if (found is null)
                return new AbsenceDecision.Refused(fault);
            if (found.Id == person.Id)
                return new AbsenceDecision.Refused("Nobody can cover for themselves. Name somebody else, or nobody.");
            standIn = found;
        }

        // Who only says who covers means the absence that is known.
        var known = directory.Absences.FirstOrDefault(absence => absence.PersonId == person.Id && today < absence.Until);
        var from = wish.From ?? (wish.Until is null ? known?.From : null) ?? today;
        return (wish.Until ?? known?.Until) switch
        {
            null => new AbsenceDecision.WithoutEnd(person, standIn),
            { } until when until <= today || until <= from => new AbsenceDecision.Refused(
                $"{PlanClock.Date(until)} is no day to come back on: it has to come after {PlanClock.Date(from > today ? from : today)}."),
            { } until when until.DayNumber - today.DayNumber > LongestDays => new AbsenceDecision.Refused(
                $"{PlanClock.Date(until)} is too far away. If somebody else takes over for good, a manager can change who holds the role."),
            { } until => new AbsenceDecision.Ready(new Absence(person.Id, from, until, standIn?.Id), person, standIn),
        };
    }

    /// <summary>Whose absence is meant; null with a sentence that says why not.</summary>
    public static (Person? Person, string Fault) Whom(PlanDirectory directory, string? who, string askerId, bool isManager)
    {
        if (who is null)
        {
            return directory.FindPerson(askerId) is { } asker
                ? (asker, "")
                : (null, "I do not ask you anything in this plan, so there is nothing to hold back while you are away.");
        }

        var person = PersonNames.Find(directory, who, out var fault);
        return person is null || isManager || person.Id == askerId
            ? (person, fault)
            : (null, $"Only {person.Name}, or a manager of the plan, can say when {person.Name} is away.");
    }
}
