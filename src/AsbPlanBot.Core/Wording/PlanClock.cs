using System.Globalization;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Wording;

/// <summary>
/// One moment as a plan's people see it: the day and the hour in the plan's zone, written as in Britain.
/// A year is written only where it is not the present one; due dates always have theirs.
/// </summary>
public sealed class PlanClock
{
    private readonly TimeZoneInfo _zone;

    /// <exception cref="TimeZoneNotFoundException">The settings name a zone that does not exist.</exception>
    public PlanClock(PlanSettings settings, DateTimeOffset now)
    {
        _zone = TimeZoneInfo.FindSystemTimeZoneById(settings.Zone);
        Now = now;
        Today = DayOf(now);
    }

    /// <summary>The moment itself.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The day it is in the plan's zone.</summary>
    public DateOnly Today { get; }

    /// <summary>The day that an instant falls on in the plan's zone.</summary>
    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(Local(at));

    /// <summary>"22 Nov", or "22 Nov 2025".</summary>
    public string Day(DateTimeOffset at) => Write(at, "d MMM", "d MMM yyyy");

    /// <summary>"22 Nov 10:04", or "22 Nov 2025 10:04".</summary>
    public string Moment(DateTimeOffset at) => Write(at, "d MMM HH:mm", "d MMM yyyy HH:mm");

    /// <summary>"Thu 26 Nov 10:00", or "Thu 27 Nov 2025 10:00".</summary>
    public string Weekday(DateTimeOffset at) => Write(at, "ddd d MMM HH:mm", "ddd d MMM yyyy HH:mm");

    /// <summary>"Mon 30 Nov 2026, 09:00": for what may be read long after.</summary>
    public string InFull(DateTimeOffset at) => Write(at, "ddd d MMM yyyy, HH:mm", "ddd d MMM yyyy, HH:mm");

    /// <summary>"30 Jun 2026".</summary>
    public static string Date(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The first instant of a day in the plan's zone, whatever its clock does that night.</summary>
    /// <exception cref="TimeZoneNotFoundException">The settings name a zone that does not exist.</exception>
    public static DateTimeOffset StartOf(DateOnly day, PlanSettings settings)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(settings.Zone);
        var wall = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(wall))
            wall = wall.AddMinutes(1);
        return new DateTimeOffset(wall, zone.IsAmbiguousTime(wall) ? zone.GetAmbiguousTimeOffsets(wall).Max() : zone.GetUtcOffset(wall));
    }

    /// <summary>Whole days in the plan's zone from an instant to now; negative if it is to come.</summary>
    public int DaysSince(DateTimeOffset at) => Today.DayNumber - DayOf(at).DayNumber;

    private string Write(DateTimeOffset at, string thisYear, string otherYear) =>
        Local(at).ToString(DayOf(at).Year == Today.Year ? thisYear : otherYear, CultureInfo.InvariantCulture);

    /// <summary>What the clock on the wall says at an instant in the plan's zone.</summary>
    public DateTime Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, _zone).DateTime;
}
