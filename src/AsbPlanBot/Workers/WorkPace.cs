namespace AsbPlanBot.Workers;

/// <summary>How long work is held, waits and is tried.</summary>
internal static class WorkPace
{
    /// <summary>How often work is taken up before it is set aside.</summary>
    public const int MaxDeliveries = 12;

    /// <summary>How long an instance that has died keeps work from the others.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan LongestIdle = TimeSpan.FromSeconds(5);

    /// <summary>How long work waits that has failed, by how often it has been taken up.</summary>
    public static TimeSpan AfterFailure(int deliveries) => deliveries switch
    {
        <= 1 => TimeSpan.FromSeconds(10),
        2 => TimeSpan.FromSeconds(30),
        3 => TimeSpan.FromMinutes(1),
        4 => TimeSpan.FromMinutes(2),
        _ => TimeSpan.FromMinutes(5),
    };

    /// <summary>How long to wait before looking again, when nothing came for so many times.</summary>
    public static TimeSpan Idle(int times, TimeSpan pollInterval)
    {
        var longest = pollInterval > LongestIdle ? pollInterval : LongestIdle;
        var wait = pollInterval * Math.Pow(1.5, Math.Clamp(times - 1, 0, 20));
        return wait < longest ? wait : longest;
    }
}
