namespace AsbPlanBot.Simulation.Calendar;

/// <summary>What happens once a week at an hour of the wall clock, or on the next working day at that hour.</summary>
internal sealed record WeeklyOccurrences(DayOfWeek Day, TimeOnly Time)
{
    public DateTimeOffset At(DateOnly day) => LondonTime.At(day, Time);

    /// <summary>The first occurrence's own day, on or after a day.</summary>
    public DateOnly FirstDay(DateOnly from) => from.AddDays(((int)Day - (int)from.DayOfWeek + 7) % 7);

    /// <summary>When occurrences are due that fall in that time by their own day, and the one after them; in order.</summary>
    public IEnumerable<DateTimeOffset> Due(DateOnly from, DateOnly until)
    {
        for (var day = FirstDay(from); day < until; day = day.AddDays(7))
            yield return At(WorkingDays.From(day));
    }
}
