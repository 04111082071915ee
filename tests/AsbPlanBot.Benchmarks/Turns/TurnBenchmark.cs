using AsbPlanBot.Benchmarks.Command;
using AsbPlanBot.Benchmarks.Load;
using AsbPlanBot.Reports;

namespace AsbPlanBot.Benchmarks.Turns;

/// <summary>
/// What a turn costs: of a bot on AsbPlanBot's Bot Framework, of an endpoint that does the same HTTP and JSON, and of
/// a bot on npm's botbuilder. All run at once and are measured in turn, again and again, in short windows: what else
/// the machine does hits all alike.
/// </summary>
internal sealed class TurnBenchmark : IBenchmark
{
    // Few at a time: what compiles the code behind the turns needs a processor too, and must be done before counting.
    private const int WarmUpConcurrency = 4;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);

    public IReadOnlyList<BenchmarkCase> Cases => TurnCase.All;

    public async Task<BenchmarkResult> RunAsync(
        IReadOnlyList<BenchmarkCase> cases, BenchmarkOptions options, TextWriter progress, CancellationToken cancellationToken)
    {
        TurnCase[] turns = [.. cases.Cast<TurnCase>()];
        await using var sink = new ConnectorSink(TurnActivities.LastRow(TurnKind.Message));
        await sink.StartAsync(cancellationToken);
        await using var peers = new TurnPeers(sink);
        await progress.WriteLineAsync("Starting ...");
        await peers.StartAsync(cancellationToken);
        foreach (var kind in turns.Select(turn => turn.Kind).Distinct())
        {
            await progress.WriteLineAsync($"Warming up: {kind} ...");
            foreach (var peer in peers.All.Where(peer => peer.TakesPart(kind)))
                await peer.RunAsync(new TurnCase(kind, WarmUpConcurrency), WarmUp, cancellationToken);
        }

        List<ResultTable> tables = [];
        foreach (var turn in turns)
            tables.AddRange(TurnTables.Of(turn, await MeasureAsync(peers, turn, options, progress, cancellationToken)));
        return new(peers.Versions, tables);
    }

    private static async Task<IReadOnlyList<TurnRounds>> MeasureAsync(
        TurnPeers peers, TurnCase turn, BenchmarkOptions options, TextWriter progress, CancellationToken cancellationToken)
    {
        TurnRounds[] measured = [.. peers.All.Where(peer => peer.TakesPart(turn.Kind)).Select(peer => new TurnRounds(peer, []))];
        for (var round = 0; round < options.Rounds; round++)
        {
            await progress.WriteLineAsync($"{turn.Name}: round {round + 1} of {options.Rounds}");

            // Each comes first in its turn: who follows upon whom must not matter.
            for (var index = 0; index < measured.Length; index++)
            {
                var (peer, rounds) = measured[(index + round) % measured.Length];
                rounds.Add(await peer.RunAsync(turn, options.Window, cancellationToken));
            }
        }

        return measured;
    }
}

/// <summary>A peer with its figures of each round.</summary>
internal sealed record TurnRounds(TurnPeer Peer, List<TurnFigures> Rounds);
