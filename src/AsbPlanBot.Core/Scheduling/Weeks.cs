namespace AsbPlanBot.Core.Scheduling;

/// <summary>Weeks that begin on Monday, as in Britain.</summary>
internal static class Weeks
{
    /// <summary>The first day of the week after that of a day.</summary>
    public static DateOnly NextMonday(DateOnly day) => day.AddDays(7 - (((int)day.DayOfWeek + 6) % 7));
}
