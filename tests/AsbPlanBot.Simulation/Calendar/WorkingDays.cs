namespace AsbPlanBot.Simulation.Calendar;

/// <summary>
/// When people in England and Wales work, from 2026 to 2028: the simulation's own account, written out from the
/// government's list, so that the service is not measured by its own calendar.
/// </summary>
internal static class WorkingDays
{
    private static readonly HashSet<DateOnly> BankHolidays =
    [
        new(2026, 1, 1), new(2026, 4, 3), new(2026, 4, 6), new(2026, 5, 4), new(2026, 5, 25), new(2026, 8, 31),
        new(2026, 12, 25), new(2026, 12, 28),
        new(2027, 1, 1), new(2027, 3, 26), new(2027, 3, 29), new(2027, 5, 3), new(2027, 5, 31), new(2027, 8, 30),
        new(2027, 12, 27), new(2027, 12, 28),
        new(2028, 1, 3), new(2028, 4, 14), new(2028, 4, 17), new(2028, 5, 1), new(2028, 5, 29), new(2028, 8, 28),
        new(2028, 12, 25), new(2028, 12, 26),
    ];

    /// <summary>The years whose bank holidays are written out here.</summary>
    public static bool Covers(DateOnly day) => day.Year is >= 2026 and <= 2028;

    public static bool Includes(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !BankHolidays.Contains(day);

    /// <summary>That day, or the next on which people work.</summary>
    public static DateOnly From(DateOnly day) => Includes(day) ? day : From(day.AddDays(1));

    /// <summary>So many working days later.</summary>
    public static DateOnly After(DateOnly day, int count) => count == 0 ? day : After(From(day.AddDays(1)), count - 1);
}
