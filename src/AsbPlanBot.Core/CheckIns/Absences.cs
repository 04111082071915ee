using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.CheckIns;

/// <summary>What an absence and a wish to be asked later mean for a check-in.</summary>
public static class Absences
{
    /// <summary>That the person of a check-in is away today, and until when; null if they are not, or the cycle has no hour.</summary>
    public static CheckInEvent.Leave? LeaveOf(PlanSettings settings, PlanDirectory people, CheckIn checkIn, DateTimeOffset now)
    {
        var today = new PlanClock(settings, now).Today;
        return people.AbsenceOf(checkIn.PersonId, today) is { } absence && Cycle.InstantOf(checkIn.Cycle) is { } occurrence
            ? new CheckInEvent.Leave(
                settings.CheckIns.OnDay(absence.Until, occurrence), Cover.StandInFor(people, checkIn.PersonId, today)?.Id)
            : null;
    }

    /// <summary>
    /// When a check-in can be put off to, before the next one is due: the next working day and the next week, each at the
    /// hour of the cycle.
    /// </summary>
    public static IReadOnlyList<PutOff> PutOffs(PlanSettings settings, string cycle, DateTimeOffset now)
    {
        if (Cycle.InstantOf(cycle) is not { } occurrence)
            return [];

        var today = new PlanClock(settings, now).Today;
        var monday = Weeks.NextMonday(today);
        PutOff[] all =
        [
            new(PutOffTo.NextWorkingDay, settings.CheckIns.OnDay(today.AddDays(1), occurrence)),
            new(PutOffTo.NextWeek, settings.CheckIns.OnDay(monday, occurrence)),
        ];
        var next = settings.NextCheckIn(now);
        return [.. all.Where(putOff => next is null || putOff.Until < next).DistinctBy(putOff => putOff.Until)];
    }
}

/// <summary>Until when a check-in is put off.</summary>
public sealed record PutOff(PutOffTo To, DateTimeOffset Until);

/// <summary>What an officer may put a check-in off to.</summary>
public enum PutOffTo
{
    NextWorkingDay,
    NextWeek,
}
