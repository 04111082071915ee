using AsbPlanBot.Simulation.Calendar;

namespace AsbPlanBot.Simulation.Load;

/// <summary>
/// The occurrence that the load is: the next Thursday at 10:00 on which people work. The services' clocks run an hour short
/// of it until they are moved there together.
/// </summary>
internal sealed class Occasion
{
    private static readonly TimeSpan Short = TimeSpan.FromHours(1);
    private static readonly TimeSpan JustAfter = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _machine;

    public Occasion(TimeProvider machine)
    {
        _machine = machine;
        var thursdays = new WeeklyOccurrences(DayOfWeek.Thursday, new TimeOnly(10, 0));
        var day = thursdays.FirstDay(LondonTime.DayOf(machine.GetUtcNow()).AddDays(2));
        while (!WorkingDays.Includes(day))
            day = day.AddDays(7);
        At = thursdays.At(day);
        ClockOffset = Before - machine.GetUtcNow();
    }

    public DateTimeOffset At { get; }

    /// <summary>Where the services' clocks begin.</summary>
    public DateTimeOffset Before => At - Short;

    /// <summary>The plan runs from the day before, so that nothing else is due.</summary>
    public DateTimeOffset ActiveFrom => At.AddDays(-1);

    /// <summary>How far the services' clocks are ahead of the machine's.</summary>
    public TimeSpan ClockOffset { get; private set; }

    /// <summary>The instant to which the clocks are moved: from now on a service that starts is past the occurrence.</summary>
    public DateTimeOffset Arrive()
    {
        ClockOffset = At + JustAfter - _machine.GetUtcNow();
        return At + JustAfter;
    }
}
