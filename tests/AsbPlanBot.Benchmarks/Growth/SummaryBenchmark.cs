using System.Diagnostics;
using System.Globalization;
using AsbPlanBot.Benchmarks.Command;
using AsbPlanBot.Benchmarks.Tables;
using AsbPlanBot.Core.Summaries;
using AsbPlanBot.LocalTeams.Launching;
using AsbPlanBot.Reports;
using AsbPlanBot.Teams.Cards;

namespace AsbPlanBot.Benchmarks.Growth;

internal sealed record SummaryCase(int Objectives) : BenchmarkCase(
    string.Create(CultureInfo.InvariantCulture, $"summary/{Objectives}"),
    string.Create(CultureInfo.InvariantCulture, $"The weekly summary of {Objectives} objectives: loaded, worked out, laid out in cards"));

/// <summary>What a weekly summary costs, and how that grows with the plan.</summary>
internal sealed class SummaryBenchmark : IBenchmark
{
    private static readonly Column[] Columns =
    [
        new("officers", "officers", 0),
        new("load ms", "load ms", 1),
        new("work out ms", "work out ms", 2),
        new("cards ms", "cards ms", 2),
        new("sum ms", "sum ms", 1),
        new("times the objectives", "x objectives", 1),
        new("times the sum", "x sum", 1),
        new("messages", "messages", 0),
        new("largest card bytes", "largest card bytes", 0),
    ];

    public IReadOnlyList<BenchmarkCase> Cases => [new SummaryCase(20), new SummaryCase(200), new SummaryCase(1000), new SummaryCase(10_000)];

    public async Task<BenchmarkResult> RunAsync(
        IReadOnlyList<BenchmarkCase> cases, BenchmarkOptions options, TextWriter progress, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("asbplanbot-benchmark-");
        try
        {
            await using var azurite = await AzuriteServer.StartAsync(folder.FullName, cancellationToken);
            List<(SummaryCase Case, SummaryFigures Figures)> measured = [];
            foreach (var @case in cases.Cast<SummaryCase>())
            {
                await progress.WriteLineAsync($"{@case.Name}: storing the plan ...");
                await using var standIn = await StandIn.StartAsync(cancellationToken);
                var account = new GrowthAccount(standIn.Beside(azurite.ConnectionString), standIn);
                await using var storage = await GrownStorage.StoreAsync(account, new GrownPlan(@case.Objectives), $"grown{@case.Objectives}", cancellationToken);
                measured.Add((@case, await MeasureAsync(@case, storage, options, progress, cancellationToken)));
            }

            return new([], [new("summary", "figures", "The weekly summary", Columns, [.. measured.Select((one, at) => RowOf(one, at == 0 ? null : measured[at - 1]))], Notes)]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static readonly string[] Notes =
        ["x: times the row above. Half as many officers as objectives; ten lines of history an objective, eight check-ins an officer, seven summaries."];

    private static async Task<SummaryFigures> MeasureAsync(
        SummaryCase @case, GrownStorage storage, BenchmarkOptions options, TextWriter progress, CancellationToken cancellationToken)
    {
        // The first rounds compile what the others run.
        var rounds = new List<SummaryFigures>();
        await RoundAsync(storage, options.Window, cancellationToken);
        for (var round = 0; round < options.Rounds; round++)
        {
            await progress.WriteLineAsync($"{@case.Name}: round {round + 1} of {options.Rounds}");
            rounds.Add(await RoundAsync(storage, options.Window, cancellationToken));
        }

        return SummaryFigures.Median(rounds);
    }

    private static async Task<SummaryFigures> RoundAsync(GrownStorage storage, TimeSpan window, CancellationToken cancellationToken)
    {
        List<SummaryFigures> all = [];
        for (var began = Stopwatch.GetTimestamp(); all.Count == 0 || Stopwatch.GetElapsedTime(began) < window;)
            all.Add(await OnceAsync(storage, cancellationToken));
        return SummaryFigures.Median(all);
    }

    private static async Task<SummaryFigures> OnceAsync(GrownStorage storage, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        var context = await storage.LoadAsync(cancellationToken);
        var loaded = Stopwatch.GetTimestamp();
        var summary = SummaryBuilder.Build(context);
        var built = Stopwatch.GetTimestamp();
        string[] cards =
        [
            SummaryCard.Render(summary, context.Plan.PlanId).ToJson(),
            .. SummaryThread.Parts(summary, context.Plan.PlanId).Select(part => SummaryRestCard.Render(part, summary, context.Plan.PlanId).ToJson()),
        ];
        var laidOut = Stopwatch.GetTimestamp();
        if (context.Cycles.Count != SummaryContext.CyclesBack || summary.Trend.Count != SummaryContext.Summaries || summary.NotReplied.Count == 0)
            throw new BenchmarkException($"The summary was not made from all that was stored: {context.Cycles.Count} check-ins, {summary.Trend.Count} summaries, {summary.NotReplied.Count} silent.");

        return new(
            context.People.Parties.Count,
            Stopwatch.GetElapsedTime(began, loaded).TotalMilliseconds,
            Stopwatch.GetElapsedTime(loaded, built).TotalMilliseconds,
            Stopwatch.GetElapsedTime(built, laidOut).TotalMilliseconds,
            cards.Length,
            cards.Max(card => card.Length));
    }

    private static Row RowOf((SummaryCase Case, SummaryFigures Figures) one, (SummaryCase Case, SummaryFigures Figures)? before) => new(
        one.Case.Name,
        [
            one.Figures.Officers, one.Figures.Load, one.Figures.WorkOut, one.Figures.Cards, one.Figures.Sum,
            before is { } smaller ? (double)one.Case.Objectives / smaller.Case.Objectives : null,
            before is { } quicker ? one.Figures.Sum / quicker.Figures.Sum : null,
            one.Figures.Messages, one.Figures.LargestCard,
        ]);
}
