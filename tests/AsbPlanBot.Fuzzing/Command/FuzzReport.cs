using AsbPlanBot.Fuzzing.Running;
using AsbPlanBot.Reports;

namespace AsbPlanBot.Fuzzing.Command;

/// <summary>What was tried, as a table.</summary>
internal static class FuzzReport
{
    private static readonly Column[] Columns =
    [
        new("inputs", "inputs", 0),
        new("failures", "failures", 0),
        new("seconds", "seconds", 0),
        new("inputsPerSecond", "inputs/s", 0),
        new("seed", "seed", 0),
    ];

    public static Report Of(IReadOnlyList<string> arguments, FuzzOptions options, IReadOnlyList<KindFigures> kinds) => Report.Of(
        "AsbPlanBot.Fuzzing",
        arguments,
        [Report.Fact("at a time", options.Parallel)],
        [new(".NET", Environment.Version.ToString())],
        [
            new ResultTable(
                "fuzzing", "inputs", "Inputs that were tried", Columns, [.. kinds.Select(kind => RowOf(kind, options.Seed))], []),
        ]);

    private static Row RowOf(KindFigures figures, int seed) => new(
        figures.Kind,
        [figures.Inputs, figures.Failed, figures.Took.TotalSeconds, figures.Inputs / Math.Max(figures.Took.TotalSeconds, 0.001), seed]);
}
