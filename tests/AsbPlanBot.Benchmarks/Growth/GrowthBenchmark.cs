using System.Diagnostics;
using AsbPlanBot.Benchmarks.Command;
using AsbPlanBot.Benchmarks.Tables;
using AsbPlanBot.LocalTeams.Launching;
using AsbPlanBot.Reports;
using AsbPlanBot.Simulation.Launching;

namespace AsbPlanBot.Benchmarks.Growth;

/// <summary>What turns cost, and how that grows with the plan and with its history.</summary>
internal sealed class GrowthBenchmark : IBenchmark
{
    private const double Kilobyte = 1024;

    // So long is a turn done that has not been done before: what compiles its code comes back to it for some seconds.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    private static readonly Column[] Columns =
    [
        new("ms", "ms", 1),
        new("times the size", "x size", 1),
        new("times the ms", "x ms", 1),
        new("requests", "requests", 0),
        new("rows", "rows", 0),
        new("rows looked at", "looked at", 0),
        new("rows written", "written", 0),
        new("kB read", "kB read", 0),
        new("kB allocated", "kB allocated", 0),
    ];

    private static readonly string[] Notes =
    [
        "x: times the row above. Requests, rows that were answered, rows that were looked at for them and rows that were written: as the tables count them, for one turn.",
        "The tables are in memory, by the rules of Azure's; rows named Azurite are the same turns over Azurite, which looks through every row of a table for each request.",
    ];

    public IReadOnlyList<BenchmarkCase> Cases => GrowthCase.All;

    public async Task<BenchmarkResult> RunAsync(
        IReadOnlyList<BenchmarkCase> cases, BenchmarkOptions options, TextWriter progress, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        await using var azurite = await AzuriteServer.StartAsync(folder.Path, cancellationToken);
        Dictionary<GrowthCase, GrowthFigures> measured = [];
        HashSet<string> warm = [];
        foreach (var alike in cases.Cast<GrowthCase>().GroupBy(one => (one.PlanId, one.OnAzurite)))
        {
            await progress.WriteLineAsync($"{alike.Key.PlanId}{(alike.Key.OnAzurite ? " in Azurite" : "")}: storing ...");
            await using var standIn = alike.Key.OnAzurite ? null : await StandIn.StartAsync(cancellationToken);
            var account = new GrowthAccount(standIn?.Beside(azurite.ConnectionString) ?? azurite.ConnectionString, standIn);
            var plan = new GrownPlan(alike.First().Objectives, alike.First().Lines);
            await using var storage = await GrownStorage.StoreAsync(account, plan, alike.Key.PlanId, cancellationToken);
            foreach (var @case in alike)
            {
                var warmUp = warm.Add(@case.Turn.Name) ? WarmUp : TimeSpan.Zero;
                measured[@case] = await MeasureAsync(@case, storage, warmUp, options, progress, cancellationToken);
            }
        }

        return new([], [.. cases.Cast<GrowthCase>().GroupBy(one => (one.Turn.Name, one.IsOfHistory)).Select(alike => TableOf([.. alike], measured))]);
    }

    private static async Task<GrowthFigures> MeasureAsync(
        GrowthCase @case, GrownStorage storage, TimeSpan warmUp, BenchmarkOptions options, TextWriter progress, CancellationToken cancellationToken)
    {
        var time = 0;
        List<GrowthFigures> rounds = [];
        await RoundAsync(warmUp);
        for (var round = 0; round < options.Rounds; round++)
        {
            await progress.WriteLineAsync($"{@case.Name}: round {round + 1} of {options.Rounds}");
            rounds.Add(await RoundAsync(options.Window));
        }

        var counted = await @case.Turn.PrepareAsync(storage, time++, cancellationToken);
        return GrowthFigures.Median(rounds) with { Counts = await storage.CountAsync(counted, cancellationToken) };

        async Task<GrowthFigures> RoundAsync(TimeSpan window)
        {
            List<GrowthFigures> all = [];
            for (var began = Stopwatch.GetTimestamp(); all.Count == 0 || Stopwatch.GetElapsedTime(began) < window;)
                all.Add(await OnceAsync(await @case.Turn.PrepareAsync(storage, time++, cancellationToken)));
            return GrowthFigures.Median(all);
        }
    }

    private static async Task<GrowthFigures> OnceAsync(Func<Task> turn)
    {
        var (allocated, began) = (GC.GetTotalAllocatedBytes(precise: true), Stopwatch.GetTimestamp());
        await turn();
        var time = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        return new(time, (GC.GetTotalAllocatedBytes(precise: true) - allocated) / Kilobyte);
    }

    private static ResultTable TableOf(IReadOnlyList<GrowthCase> cases, Dictionary<GrowthCase, GrowthFigures> measured)
    {
        var (turn, what) = (cases[0].Turn, cases[0].IsOfHistory ? "lines of history" : "objectives");
        return new(
            cases[0].IsOfHistory ? turn.Name + "/history" : turn.Name,
            "figures",
            $"{turn.Title}, by {what}",
            Columns,
            [.. cases.Select((@case, at) => RowOf(@case, at > 0 && cases[at - 1].OnAzurite == @case.OnAzurite ? cases[at - 1] : null, measured))],
            Notes);
    }

    private static Row RowOf(GrowthCase @case, GrowthCase? before, Dictionary<GrowthCase, GrowthFigures> measured)
    {
        var figures = measured[@case];
        return new(
            @case.RowName,
            [
                figures.Time,
                before is null ? null : (double)@case.Size / before.Size,
                before is null ? null : figures.Time / measured[before].Time,
                figures.Counts?.Requests, figures.Counts?.Rows, figures.Counts?.Scanned, figures.Counts?.Written,
                figures.Counts?.Bytes / Kilobyte,
                figures.Allocated,
            ]);
    }
}
