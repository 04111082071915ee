namespace AsbPlanBot.Core.People;

/// <summary>Who covers for whom on a day. A stand-in who is away too is stood in for by theirs.</summary>
public static class Cover
{
    /// <summary>
    /// Who is to be asked in the place of somebody who is away; null if they are not away, if nobody covers, or if those who
    /// cover are away in turn.
    /// </summary>
    public static Person? StandInFor(PlanDirectory directory, string personId, DateOnly day)
    {
        HashSet<string> passed = new(StringComparer.OrdinalIgnoreCase) { personId };
        var absence = directory.AbsenceOf(personId, day);
        while (absence?.StandInId is { } standIn && passed.Add(standIn))
        {
            absence = directory.AbsenceOf(standIn, day);
            if (absence is null)
                return directory.FindPerson(standIn);
        }

        return null;
    }

    /// <summary>The people for whom a person is to be asked that day.</summary>
    public static IReadOnlyList<Person> CoveredBy(PlanDirectory directory, string personId, DateOnly day) =>
        [.. directory.Absences
            .Where(absence => absence.CoversDay(day))
            .Where(absence => string.Equals(StandInFor(directory, absence.PersonId, day)?.Id, personId, StringComparison.OrdinalIgnoreCase))
            .Select(absence => directory.FindPerson(absence.PersonId))
            .OfType<Person>()];
}
