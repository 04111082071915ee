using System.Globalization;

namespace AsbPlanBot.Simulation.Calendar;

/// <summary>
/// The wall clock in London by the rule itself, not by a time zone database: an hour ahead from the last Sunday of March
/// to the last Sunday of October, each at 1:00 UTC.
/// </summary>
internal static class LondonTime
{
    private static readonly TimeSpan Summer = TimeSpan.FromHours(1);

    /// <summary>The instant at which the wall clock shows that time; both times of the plan are far from the changes.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var wall = day.ToDateTime(time, DateTimeKind.Utc);
        var instant = new DateTimeOffset(wall);
        return IsSummer(instant - Summer) ? instant - Summer : instant;
    }

    public static DateTimeOffset Of(DateTimeOffset instant) => instant.ToOffset(IsSummer(instant) ? Summer : TimeSpan.Zero);

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(Of(instant).DateTime);

    public static string Text(DateTimeOffset instant) =>
        Of(instant).ToString("ddd d MMM yyyy HH:mm zzz", CultureInfo.InvariantCulture);

    private static bool IsSummer(DateTimeOffset instant) =>
        instant >= LastSunday(instant.UtcDateTime.Year, 3) && instant < LastSunday(instant.UtcDateTime.Year, 10);

    private static DateTimeOffset LastSunday(int year, int month)
    {
        var last = new DateTimeOffset(year, month, 31, 1, 0, 0, TimeSpan.Zero);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
