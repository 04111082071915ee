using System.Runtime.InteropServices;
using AsbPlanBot.Benchmarks.Documents;
using AsbPlanBot.Benchmarks.Growth;
using AsbPlanBot.Benchmarks.Service;
using AsbPlanBot.Benchmarks.Turns;
using AsbPlanBot.LocalTeams.Launching;
using AsbPlanBot.Reports;

namespace AsbPlanBot.Benchmarks.Command;

/// <summary>Measures what was asked for and reports it. A Ctrl-C ends what was started, then the program.</summary>
internal static class BenchmarkRun
{
    private static readonly IReadOnlyList<IBenchmark> All = [new TurnBenchmark(), new SummaryBenchmark(), new GrowthBenchmark(), new DocumentBenchmark(), new DeliveryBenchmark(), new StartBenchmark()];

    public static async Task<int> RunAsync(BenchmarkOptions options, string[] arguments, bool list, TextWriter output, TextWriter error)
    {
        var chosen = Choose(options.Filters);
        if (chosen.Count == 0)
        {
            await error.WriteLineAsync($"Nothing has {string.Join(" or ", options.Filters)} in its name. --list prints the names.");
            return 1;
        }

        if (list)
        {
            foreach (var @case in chosen.SelectMany(one => one.Cases))
                await output.WriteLineAsync($"{@case.Name,-28}{@case.Description}");
            return 0;
        }

        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
        try
        {
            await MeasureAsync(chosen, options, arguments, output, error, stop.Token);
            return 0;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await error.WriteLineAsync("Stopped; nothing is reported.");
            return 1;
        }
        catch (Exception exception) when (exception is BenchmarkException or SetupException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(exception.Message);
            return 1;
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private static async Task MeasureAsync(
        List<(IBenchmark Benchmark, IReadOnlyList<BenchmarkCase> Cases)> chosen,
        BenchmarkOptions options,
        string[] arguments,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellationToken)
    {
        if (options.Json is { } wanted)
            JsonReport.Prepare(wanted);

        List<BenchmarkResult> results = [];
        foreach (var (benchmark, cases) in chosen)
            results.Add(await benchmark.RunAsync(cases, options, error, cancellationToken));

        var report = Report.Of(
            "AsbPlanBot.Benchmarks",
            arguments,
            [Report.Fact("rounds", options.Rounds), Report.Fact("seconds a round", options.Window.TotalSeconds)],
            [.. results.SelectMany(result => result.Versions)],
            [.. results.SelectMany(result => result.Tables)]);
        await TextReport.WriteAsync(report, output);
        if (options.Json is { } file)
            await JsonReport.WriteAsync(report, file, cancellationToken);
    }

    private static List<(IBenchmark Benchmark, IReadOnlyList<BenchmarkCase> Cases)> Choose(IReadOnlyList<string> filters) =>
    [
        .. All
            .Select(benchmark => (benchmark, Cases: (IReadOnlyList<BenchmarkCase>)
                [.. benchmark.Cases.Where(one => filters.Count == 0 || filters.Any(part => one.Name.Contains(part, StringComparison.OrdinalIgnoreCase)))]))
            .Where(one => one.Cases.Count > 0),
    ];
}
