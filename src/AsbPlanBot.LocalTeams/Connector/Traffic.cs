namespace AsbPlanBot.LocalTeams.Connector;

/// <summary>Counts the bot's calls by what the gate made of them. Safe to use from any thread.</summary>
public sealed class Traffic
{
    private int _passed;
    private int _faults;
    private int _throttled;

    /// <summary>Calls that were let through.</summary>
    public int Passed => Volatile.Read(ref _passed);

    /// <summary>Calls that met a fault that was asked for.</summary>
    public int Faults => Volatile.Read(ref _faults);

    /// <summary>Calls beyond what Teams allows.</summary>
    public int Throttled => Volatile.Read(ref _throttled);

    internal void CountPassed() => Interlocked.Increment(ref _passed);

    internal void CountFault() => Interlocked.Increment(ref _faults);

    internal void CountThrottled() => Interlocked.Increment(ref _throttled);
}
