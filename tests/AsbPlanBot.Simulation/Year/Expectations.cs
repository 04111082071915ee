using AsbPlanBot.LocalTeams.People;

namespace AsbPlanBot.Simulation.Year;

/// <summary>
/// Works out what should have been written in the year, from the calendar and from what the officers answered when, and
/// from nothing that the service says.
/// </summary>
internal sealed class Expectations(YearCalendar calendar, SamplePlan sample, YearReplies replies)
{
    public IReadOnlyList<Expected> All() =>
    [
        .. calendar.Cycles.SelectMany(Of).Concat(calendar.Summaries.Select(at => new Expected(at, "channel", PromptKind.Summary)))
            .Where(expected => expected.At < calendar.End)
            .OrderBy(expected => expected.At),
    ];

    /// <summary>Who had not answered a cycle's check-in when the next cycle began; only of cycles that are over.</summary>
    public IEnumerable<(Person Person, SimulatedCycle Cycle)> Missed() =>
        from cycle in calendar.Cycles
        where cycle.End < calendar.End
        from person in sample.AskedAt(cycle.Due)
        where !replies.HasAnswered(person, cycle, cycle.End)
        select (person, cycle);

    private IEnumerable<Expected> Of(SimulatedCycle cycle)
    {
        var asked = sample.AskedAt(cycle.Due);
        var checkIns = asked.Select(person => new Expected(cycle.Due, person.Name, PromptKind.CheckIn));
        var reminders = cycle.HasReminder
            ? asked.Where(person => !replies.HasAnswered(person, cycle, cycle.Reminder))
                .Select(person => new Expected(cycle.Reminder, person.Name, PromptKind.Reminder))
            : [];
        return [.. checkIns, .. reminders, .. EscalationOf(cycle, asked)];
    }

    private IEnumerable<Expected> EscalationOf(SimulatedCycle cycle, IReadOnlyList<Person> asked)
    {
        var silent = asked.ToLookup(person => !replies.HasAnswered(person, cycle, cycle.Escalation), person => person.Name);
        return cycle.HasEscalation && silent[true].Any()
            ? [new Expected(cycle.Escalation, Person.Manager.Name, PromptKind.Escalation, [.. silent[true]], [.. silent[false]])]
            : [];
    }
}
