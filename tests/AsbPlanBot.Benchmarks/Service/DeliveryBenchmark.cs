using System.Globalization;
using AsbPlanBot.Benchmarks.Command;
using AsbPlanBot.Reports;
using AsbPlanBot.Simulation.Command;
using AsbPlanBot.Simulation.Load;

namespace AsbPlanBot.Benchmarks.Service;

internal sealed record DeliveryCase(int Officers, int Instances, bool Kill = false) : BenchmarkCase(
    string.Create(CultureInfo.InvariantCulture, $"delivery/{Officers}x{Instances}{(Kill ? "/kill" : "")}"),
    string.Create(CultureInfo.InvariantCulture, $"A card to each of {Officers} officers from {Instances} processes of the service, with 3 % faults{(Kill ? "; one is killed half-way and again at its start" : "")}"));

/// <summary>How fast a cycle's cards go out: the simulation of one cycle, once for each case.</summary>
internal sealed class DeliveryBenchmark : IBenchmark
{
    private const double Megabyte = 1024 * 1024;

    private static readonly Column[] Columns =
    [
        new("officers", "officers", 0),
        new("instances", "instances", 0),
        new("seconds", "seconds", 1),
        new("cards a second", "cards/s", 1),
        new("percent of the permitted rate", "% of 50/s", 1),
        new("lost", "lost", 0),
        new("doubled", "doubled", 0),
        new("calls tried again", "calls tried again", 0),
        new("processor ms a card", "CPU ms/card", 2),
        new("memory of a process MB", "MB of a process", 0),
    ];

    private static readonly string[] Notes =
    [
        "Each instance has its share of the 50 calls a second that Teams allows. Where one is killed, each may use all of it, and its work is taken up after the two minutes for which it is held.",
        "Ten cards go out in one burst, which the limit allows. What else runs on the machine (storage, Teams, the simulation) shares its cores.",
    ];

    public IReadOnlyList<BenchmarkCase> Cases =>
    [
        new DeliveryCase(10, 1), new DeliveryCase(10, 2), new DeliveryCase(10, 4),
        new DeliveryCase(1000, 1), new DeliveryCase(1000, 2), new DeliveryCase(1000, 4),
        new DeliveryCase(10_000, 1), new DeliveryCase(10_000, 2), new DeliveryCase(10_000, 4), new DeliveryCase(10_000, 3, Kill: true),
    ];

    public async Task<BenchmarkResult> RunAsync(
        IReadOnlyList<BenchmarkCase> cases, BenchmarkOptions options, TextWriter progress, CancellationToken cancellationToken)
    {
        List<Row> rows = [];
        foreach (var @case in cases.Cast<DeliveryCase>())
        {
            await progress.WriteLineAsync($"{@case.Name} ...");
            var sending = new SimulationOptions { Officers = @case.Officers, Instances = @case.Instances, Faults = true, Kill = @case.Kill };
            rows.Add(RowOf(@case, await new LoadSimulation(sending, progress).RunAsync(cancellationToken)));
        }

        return new([], [new("delivery", "figures", "A cycle's cards", Columns, rows, Notes)]);
    }

    private static Row RowOf(DeliveryCase @case, LoadFigures figures) => new(
        @case.Name,
        [
            @case.Officers, @case.Instances, figures.Time.TotalSeconds, figures.Rate, 100 * figures.Rate / LoadChecks.Permitted,
            figures.Lost, figures.Doubled, figures.Refused, figures.Processor.TotalMilliseconds, figures.MostMemory / Megabyte,
        ]);
}
