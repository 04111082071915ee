namespace AsbPlanBot.Core.Scheduling;

/// <summary>Which days people work: not Saturdays, Sundays and bank holidays.</summary>
public sealed class WorkingCalendar(IReadOnlySet<DateOnly> bankHolidays)
{
    /// <summary>
    /// The last day whose bank holidays are known: a list that goes to Christmas goes to the end of its year. After it,
    /// bank holidays count as working days.
    /// </summary>
    public DateOnly KnownUntil { get; } = EndOf(bankHolidays);

    public bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !bankHolidays.Contains(day);

    /// <summary>That day if people work on it, else the next on which they do.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorkingDay(day))
            day = day.AddDays(1);
        return day;
    }

    /// <summary>So many working days after a day, which itself does not count.</summary>
    public DateOnly After(DateOnly day, int workingDays)
    {
        for (; workingDays > 0; workingDays--)
            day = OnOrAfter(day.AddDays(1));
        return day;
    }

    /// <summary>The working day before a day.</summary>
    public DateOnly Before(DateOnly day)
    {
        do
        {
            day = day.AddDays(-1);
        }
        while (!IsWorkingDay(day));
        return day;
    }

    private static DateOnly EndOf(IReadOnlySet<DateOnly> days)
    {
        var last = days.Count == 0 ? DateOnly.MinValue : days.Max();
        return last.Month == 12 ? new DateOnly(last.Year, 12, 31) : last;
    }
}
