using System.Globalization;
using AsbPlanBot.Benchmarks.Peers;
using AsbPlanBot.Reports;

namespace AsbPlanBot.Benchmarks.Turns;

/// <summary>The tables of a case: the figures, and how many times the bare endpoint's they are.</summary>
internal static class TurnTables
{
    private const double Goal = 1.5;

    private static readonly Column[] Figures =
    [
        new("p50 ms", "p50 ms", 3),
        new("p95 ms", "p95 ms", 3),
        new("p99 ms", "p99 ms", 3),
        new("turns a second", "turns/s", 0),
        new("processor ms a turn", "CPU ms/turn", 3),
        new("memory at rest MB", "MB at rest", 0),
        new("memory under load MB", "MB in use", 0),
        new("card bytes", "card bytes", 0),
        new("load processor ms a turn", "CPU ms/turn of the load", 3),
    ];

    private static readonly Column[] Ratios =
    [
        new("p50", "p50", 2),
        new("p95", "p95", 2),
        new("p99", "p99", 2),
        new("turns a second", "turns/s", 2),
        new("processor", "CPU", 2),
        new("memory under load", "MB in use", 2),
    ];

    public static IReadOnlyList<ResultTable> Of(TurnCase turn, IReadOnlyList<TurnRounds> measured)
    {
        var bare = measured.Single(one => one.Peer.Name == KestrelPeer.Name);
        var ratios = measured.Where(one => one != bare).ToDictionary(one => one.Peer.Name, one => TurnFigures.Ratio(one.Rounds, bare.Rounds), StringComparer.Ordinal);
        return
        [
            new(turn.Name, "figures", $"{turn.Name}: {turn.Description}", Figures, [.. measured.Select(Row)], []),
            new(turn.Name, "ratios", $"{turn.Name}: times {bare.Peer.Name}", Ratios, [.. ratios.Select(Row)], [.. Notes(turn, ratios)]),
        ];
    }

    private static Row Row(TurnRounds measured)
    {
        var median = TurnFigures.Median(measured.Rounds);
        return new(
            measured.Peer.Name,
            [
                median.P50, median.P95, median.P99, median.TurnsASecond, median.Processor,
                measured.Peer.MemoryAtRest, median.Memory, median.CardBytes, median.LoadProcessor,
            ]);
    }

    private static Row Row(KeyValuePair<string, TurnFigures> ratio)
    {
        var (name, times) = ratio;
        return new(name, [times.P50, times.P95, times.P99, times.TurnsASecond, times.Processor, times.Memory]);
    }

    private static IEnumerable<string> Notes(TurnCase turn, Dictionary<string, TurnFigures> ratios)
    {
        var ours = ratios[AsbPlanBotPeer.Label];
        if (turn.Kind is TurnKind.Message)
        {
            var reached = ours.P50 <= Goal && ours.Processor <= Goal && 1 / ours.TurnsASecond <= Goal;
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"Goal: {AsbPlanBotPeer.Label} within {Goal} times, in latency, turns and CPU: {(reached ? "reached" : "not reached")}.");
        }

        var theirs = ratios[PeerProcess.BotBuilder];
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{PeerProcess.BotBuilder} takes {theirs.P50 / ours.P50:0.0} times the latency and {theirs.Processor / ours.Processor:0.0} times the CPU of {AsbPlanBotPeer.Label}.");
    }
}
