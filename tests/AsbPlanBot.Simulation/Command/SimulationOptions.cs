namespace AsbPlanBot.Simulation.Command;

/// <summary>What is to be simulated.</summary>
internal sealed record SimulationOptions
{
    /// <summary>How long the sample plan runs on a simulated clock; null for the simulation of a load instead.</summary>
    public int? Weeks { get; init; }

    /// <summary>The day on whose morning the plan is put in force.</summary>
    public DateOnly From { get; init; } = new(2026, 10, 1);

    /// <summary>The weekday of the check-ins.</summary>
    public DayOfWeek CheckInDay { get; init; } = DayOfWeek.Thursday;

    /// <summary>What the officers' behaviour is drawn from: the same seed gives the same year, and the same throws of the dice.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many officers are asked in one cycle.</summary>
    public int Officers { get; init; } = 2000;

    public bool Faults { get; init; }

    public bool Kill { get; init; }

    /// <summary>For how many seconds the services cannot reach their storage; null for never.</summary>
    public int? StorageOutage { get; init; }

    /// <summary>How many processes of the service there are; null for one, or three where one is killed or a crowd answers.</summary>
    public int? Instances { get; init; }

    /// <summary>Delivery:Parallel of each process.</summary>
    public int Parallel { get; init; } = 16;

    /// <summary>After how many minutes of sending it is given up; null for what the number of officers calls for.</summary>
    public int? Minutes { get; init; }

    /// <summary>For how many minutes a steady load is kept up; null for another simulation.</summary>
    public int? Soak { get; init; }

    /// <summary>Turns a second of that load.</summary>
    public int Rate { get; init; } = 20;

    /// <summary>How many people answer shared objectives at once; null for another simulation.</summary>
    public int? Crowd { get; init; }

    /// <summary>How often each of them answers.</summary>
    public int Rounds { get; init; } = 10;

    /// <summary>What was typed.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Where the figures go for a program to read; null for nowhere.</summary>
    public FileInfo? Json { get; init; }

    public int Processes => Instances ?? (Kill || Crowd is not null ? 3 : 1);

    /// <summary>The slowest that is waited for, 10 a second, and the two minutes after which a dead process's work is taken up.</summary>
    public TimeSpan Limit => Minutes is { } minutes
        ? TimeSpan.FromMinutes(minutes)
        : TimeSpan.FromSeconds(300 + (Officers / 10.0) + (StorageOutage ?? 0));
}
