namespace AsbPlanBot.Fuzzing.Command;

/// <summary>What is to be tried, and how long.</summary>
internal sealed record FuzzOptions
{
    public const int UsualSeed = 1;
    public const int UsualSeconds = 60;

    /// <summary>What every input is drawn from, with its index.</summary>
    public int Seed { get; init; } = UsualSeed;

    /// <summary>How many inputs of each kind; null for as many as there is time for.</summary>
    public long? Inputs { get; init; }

    /// <summary>How long each kind is tried; null for no bound.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>The one input that is to be tried again; null for all.</summary>
    public long? Only { get; init; }

    /// <summary>How many inputs are tried at a time.</summary>
    public int Parallel { get; init; } = Environment.ProcessorCount;

    public FileInfo? Json { get; init; }
}
