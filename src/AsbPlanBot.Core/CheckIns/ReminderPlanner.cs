using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.CheckIns;

/// <summary>
/// Decides what should be sent. It looks at what the ledger has, never at what the process remembers,
/// so a restart asks nobody twice, and after an outage only the newest cycle is asked for.
/// </summary>
public static class ReminderPlanner
{
    /// <summary>The cycle that check-ins belong to now: the newest occurrence since the plan runs; null if there is none yet.</summary>
    /// <exception cref="FormatException">The settings hold a schedule that is none.</exception>
    public static string? CurrentCycle(PlanSettings settings, DateTimeOffset now) =>
        Newest(settings.CheckIns, settings.CheckInsBefore, settings, now);

    /// <summary>The occurrence whose summary should have been posted by now; null if there is none yet.</summary>
    /// <exception cref="FormatException">The settings hold a schedule that is none.</exception>
    public static string? CurrentSummary(PlanSettings settings, DateTimeOffset now) =>
        Newest(settings.Summaries, settings.SummariesBefore, settings, now);

    /// <summary>
    /// The check-ins to insert into the ledger's cycle: one for each person who has an open objective to be asked of
    /// and no check-in in it yet; none once the cycle is opened. Who is away is not asked, and who covers is asked in their
    /// place.
    /// </summary>
    /// <returns>In the order in which the plan names what they are asked.</returns>
    public static IReadOnlyList<CheckIn> Due(
        PlanInForce plan, PlanDirectory people, CycleLedger ledger, DateTimeOffset now)
    {
        if (ledger.Opened)
            return [];

        var taken = ledger.CheckIns.Select(checkIn => checkIn.PersonId).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var checkIns = AskedByPerson(plan, people, now).Select(asked => new CheckIn
        {
            PlanId = plan.PlanId,
            Cycle = ledger.Cycle,
            PersonId = asked.Key,
            State = CheckInState.Planned,
            StateSince = now,
            Asked = asked.Value,
        });
        return [.. checkIns
            .Where(checkIn => !taken.Contains(checkIn.PersonId))
            .Select(checkIn => Absences.LeaveOf(plan.Settings, people, checkIn, now) is { } leave
                ? CheckInMoves.After(checkIn, leave, now)
                : checkIn)];
    }

    /// <summary>
    /// What the clock alone brings about for a check-in of the newest cycle: it wakes, is reminded of, is escalated; null if
    /// nothing. The hour is that of the cycle, the days are working days, and after an outage a reminder still comes first.
    /// Who is away by then is left alone until they are back.
    /// </summary>
    public static CheckInEvent? DueOf(PlanSettings settings, PlanDirectory people, CheckIn checkIn, DateTimeOffset now) =>
        DueOf(settings, checkIn, now) is { } due ? Absences.LeaveOf(settings, people, checkIn, now) ?? due : null;

    private static CheckInEvent? DueOf(PlanSettings settings, CheckIn checkIn, DateTimeOffset now)
    {
        if (settings.PausedFrom is not null || Cycle.InstantOf(checkIn.Cycle) is not { } occurrence)
            return null;

        var (remind, escalate) = (settings.ReminderAfterDays, settings.EscalationAfterDays);
        return checkIn.State switch
        {
            CheckInState.Snoozed when checkIn.Until <= now => new CheckInEvent.Woken(),
            // What somebody covers for is asked of them, and not once more of who comes back.
            CheckInState.Away when checkIn.StandInId is null && checkIn.Until <= now => new CheckInEvent.Woken(),
            CheckInState.Sent when remind > 0 && HavePassed(remind, checkIn.SentAt) => new CheckInEvent.ReminderDue(),
            CheckInState.Sent when remind == 0 && escalate > 0 && HavePassed(escalate, checkIn.SentAt) => new CheckInEvent.EscalationDue(),
            CheckInState.Reminded when escalate > 0 && HavePassed(escalate, checkIn.RemindedAt) => new CheckInEvent.EscalationDue(),
            CheckInState.Planned or CheckInState.Sending when checkIn.Purpose == SendPurpose.Remind
                && escalate > 0 && HavePassed(remind + escalate, checkIn.SentAt) => new CheckInEvent.EscalationDue(),
            _ => null,
        };

        bool HavePassed(int workingDays, DateTimeOffset? since) =>
            since is { } from && settings.CheckIns.AfterWorkingDays(from, occurrence, workingDays) <= now;
    }

    // What comes due while the plan is paused is not due; what was due before stays the newest.
    private static string? Newest(WorkingSchedule schedule, FormerSchedule? former, PlanSettings settings, DateTimeOffset now)
    {
        var newest = schedule.Newest(settings.PausedFrom < now ? settings.PausedFrom.Value : now);
        if (newest is { } occurrence && schedule.DueOf(occurrence) is var due && due >= settings.ActiveFrom && !(due <= former?.Until))
            return Cycle.NameOf(occurrence);

        return former?.Cycle is { } cycle && Cycle.InstantOf(cycle) >= settings.ActiveFrom ? cycle : null;
    }

    // Each party is looked up once: a plan of a thousand objectives with hundreds of people is planned in one pass.
    private static OrderedDictionary<string, List<string>> AskedByPerson(
        PlanInForce plan, PlanDirectory people, DateTimeOffset now)
    {
        var today = new PlanClock(plan.Settings, now).Today;
        var persons = new Dictionary<string, IReadOnlyList<Person>>(StringComparer.OrdinalIgnoreCase);
        var asked = new OrderedDictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var objective in plan.Plan.Objectives.Where(objective => objective.IsOpen))
        {
            foreach (var party in objective.Parties)
            {
                if (!persons.TryGetValue(party, out var toAsk))
                    persons[party] = toAsk = Accountability.PersonsToAsk(people, party, today);

                foreach (var person in toAsk)
                {
                    Ask(asked, person.Id, objective.Ref);
                    if (Cover.StandInFor(people, person.Id, today) is { } standIn)
                        Ask(asked, standIn.Id, objective.Ref);
                }
            }
        }

        return asked;
    }

    private static void Ask(OrderedDictionary<string, List<string>> asked, string personId, string reference)
    {
        if (!asked.TryGetValue(personId, out var references))
            asked[personId] = references = [];

        // A person who holds two parties of one objective is asked about it once.
        if (references.Count == 0 || references[^1] != reference)
            references.Add(reference);
    }
}
