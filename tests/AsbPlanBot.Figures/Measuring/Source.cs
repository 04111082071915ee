namespace AsbPlanBot.Figures.Measuring;

/// <summary>Figures that one run of a program makes. They are kept in docs/figures/NAME.json.</summary>
/// <param name="Project">The program, below tests.</param>
internal sealed record Source(string Name, string Project, string Arguments)
{
    private const string Benchmarks = "AsbPlanBot.Benchmarks";
    private const string Simulation = "AsbPlanBot.Simulation";

    /// <summary>In the order of the page; the longest, which need no quiet machine, last.</summary>
    public static IReadOnlyList<Source> All { get; } =
    [
        new("turns", Benchmarks, "--filter message --filter invoke"),
        new("growth", Benchmarks, "--filter question --filter reply --filter plan-load --filter history --rounds 3"),
        new("summary", Benchmarks, "--filter summary --rounds 3"),
        new("documents", Benchmarks, "--filter documents --rounds 3"),
        new("start", Benchmarks, "--filter start --rounds 3 --seconds 3"),
        new("delivery", Benchmarks, "--filter delivery"),
        new("year", Simulation, "--weeks 52"),
        new("crowd", Simulation, "--crowd 50"),
        new("fuzzing", "AsbPlanBot.Fuzzing", "--inputs 1000000"),
        new("soak", Simulation, "--soak 60 --faults"),
    ];
}
