using AsbPlanBot.Simulation.Calendar;

namespace AsbPlanBot.Simulation.Year;

/// <summary>One cycle as the simulation works it out for itself.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Due">When officers are asked.</param>
/// <param name="End">When the next cycle begins, and what is unanswered is missed.</param>
internal sealed record SimulatedCycle(int Number, DateTimeOffset Due, DateTimeOffset End, DateTimeOffset Reminder, DateTimeOffset Escalation)
{
    public bool HasReminder => Reminder < End;

    public bool HasEscalation => Escalation < End;
}

/// <summary>When what is due in the time that is simulated, and the instants at which the clock stops.</summary>
internal sealed class YearCalendar
{
    private const int ReminderAfter = 2;
    private const int EscalationAfter = 2;
    private static readonly TimeOnly Noon = new(12, 0);
    private static readonly TimeSpan JustBefore = TimeSpan.FromMinutes(1);

    private readonly DateOnly _first;
    private readonly DateOnly _until;

    public YearCalendar(DateOnly first, int weeks, DayOfWeek checkInDay)
    {
        (_first, _until) = (first, first.AddDays(7 * weeks));
        var checkIns = new WeeklyOccurrences(checkInDay, new TimeOnly(10, 0));
        var due = checkIns.Due(first, _until.AddDays(7)).ToList();
        Cycles = [.. due.Zip(due.Skip(1)).Index().Select(pair => CycleOf(checkIns, pair.Index, pair.Item.First, pair.Item.Second))];
        Summaries = [.. new WeeklyOccurrences(DayOfWeek.Monday, new TimeOnly(9, 0)).Due(first, _until).Where(at => at < End)];
    }

    /// <summary>Early on the first day, when the plan is put in force.</summary>
    public DateTimeOffset Start => LondonTime.At(_first, new TimeOnly(7, 0));

    public DateTimeOffset End => LondonTime.At(_until, TimeOnly.MinValue);

    public IReadOnlyList<SimulatedCycle> Cycles { get; }

    public IReadOnlyList<DateTimeOffset> Summaries { get; }

    /// <summary>Each instant at which something is due and the minute before it, and every day at noon; in order.</summary>
    public IReadOnlyList<DateTimeOffset> Stops
    {
        get
        {
            var due = Cycles.SelectMany(cycle => new[] { cycle.Due, cycle.Reminder, cycle.Escalation }).Concat(Summaries);
            var noons = Enumerable.Range(0, _until.DayNumber - _first.DayNumber).Select(day => LondonTime.At(_first.AddDays(day), Noon));
            return [.. due.SelectMany(at => new[] { at - JustBefore, at }).Concat(noons).Where(at => at < End).Distinct().Order()];
        }
    }

    private static SimulatedCycle CycleOf(WeeklyOccurrences checkIns, int number, DateTimeOffset due, DateTimeOffset next)
    {
        var reminder = WorkingDays.After(LondonTime.DayOf(due), ReminderAfter);
        var escalation = WorkingDays.After(reminder, EscalationAfter);
        return new SimulatedCycle(number, due, next, checkIns.At(reminder), checkIns.At(escalation));
    }
}
