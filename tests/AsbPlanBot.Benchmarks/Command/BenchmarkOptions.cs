namespace AsbPlanBot.Benchmarks.Command;

/// <summary>What the command line asks for.</summary>
internal sealed record BenchmarkOptions
{
    public const int UsualRounds = 5;
    public const double UsualSeconds = 1.5;

    /// <summary>How often each thing is measured; what is reported are medians of the rounds.</summary>
    public int Rounds { get; init; } = UsualRounds;

    /// <summary>How long each thing is measured in a round.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromSeconds(UsualSeconds);

    /// <summary>Parts of the names of the cases to measure; none for all.</summary>
    public IReadOnlyList<string> Filters { get; init; } = [];

    /// <summary>Where to write the figures for a program to read.</summary>
    public FileInfo? Json { get; init; }
}
