namespace AsbPlanBot.Core.Scheduling;

/// <summary>
/// A schedule that keeps working days: an occurrence on another day is due on the next working day, at the same hour
/// of the wall clock. An occurrence keeps its own instant as its name, so that a bank holiday that becomes known
/// afterwards makes nothing due twice.
/// </summary>
public sealed class WorkingSchedule(Schedule schedule, WorkingCalendar calendar, TimeZoneInfo zone)
{
    /// <summary>When an occurrence is due: at its own instant, or later.</summary>
    public DateTimeOffset DueOf(DateTimeOffset occurrence) => AfterWorkingDays(occurrence, occurrence, 0);

    /// <summary>A day, or the next working day, at the hour at which an occurrence stands.</summary>
    public DateTimeOffset OnDay(DateOnly day, DateTimeOffset occurrence) =>
        At(calendar.OnOrAfter(day).ToDateTime(TimeOnly.FromDateTime(Local(occurrence).DateTime)));

    /// <summary>So many working days after the day of an instant, at the hour at which an occurrence stands.</summary>
    public DateTimeOffset AfterWorkingDays(DateTimeOffset from, DateTimeOffset occurrence, int workingDays)
    {
        var day = DateOnly.FromDateTime(Local(from).DateTime);
        var moved = calendar.OnOrAfter(calendar.After(day, workingDays));
        return moved == day && workingDays == 0 ? from : At(moved.ToDateTime(TimeOnly.FromDateTime(Local(occurrence).DateTime)));
    }

    /// <summary>
    /// The next working day, at the hour of the newest occurrence: when reminders and the like may be due. Null if the
    /// schedule never had an occurrence.
    /// </summary>
    public DateTimeOffset? NextWorkingHour(DateTimeOffset after)
    {
        if (schedule.Last(after) is not { } occurrence)
            return null;

        var today = AfterWorkingDays(At(Local(after).DateTime.Date), occurrence, 0);
        var hour = At(Local(today).DateTime.Date + Local(occurrence).DateTime.TimeOfDay);
        return hour > after ? hour : AfterWorkingDays(after, occurrence, 1);
    }

    /// <summary>The working day before that of an instant, at its hour.</summary>
    public DateTimeOffset WorkingDayBefore(DateTimeOffset instant)
    {
        var local = Local(instant).DateTime;
        return At(calendar.Before(DateOnly.FromDateTime(local)).ToDateTime(TimeOnly.FromDateTime(local)));
    }

    /// <summary>The newest occurrence that is due at that instant; null if none ever was.</summary>
    public DateTimeOffset? Newest(DateTimeOffset now)
    {
        var occurrence = schedule.Last(now);
        while (occurrence is { } later && DueOf(later) > now)
            occurrence = schedule.Last(later.AddSeconds(-1));
        return occurrence;
    }

    /// <summary>When the next occurrence is due after that instant; null if there is none any more.</summary>
    public DateTimeOffset? NextDue(DateTimeOffset after)
    {
        var occurrence = Newest(after) is { } newest ? schedule.Next(newest) : schedule.Next(after);
        while (occurrence is { } early && DueOf(early) <= after)
            occurrence = schedule.Next(early);
        return occurrence is { } next ? DueOf(next) : null;
    }

    private DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);

    // An hour that the clocks leave out happens at its end; one that comes twice counts the first time.
    private DateTimeOffset At(DateTime wall)
    {
        while (zone.IsInvalidTime(wall))
            wall = wall.AddMinutes(1);
        return new DateTimeOffset(wall, zone.IsAmbiguousTime(wall) ? zone.GetAmbiguousTimeOffsets(wall).Max() : zone.GetUtcOffset(wall));
    }
}
