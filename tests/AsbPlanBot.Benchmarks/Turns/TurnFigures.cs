using AsbPlanBot.Benchmarks.Load;

namespace AsbPlanBot.Benchmarks.Turns;

/// <summary>What one peer's turns took in one window, or over all of them.</summary>
/// <param name="Processor">Milliseconds of processor time a turn.</param>
/// <param name="Memory">MB at the end of the window.</param>
/// <param name="LoadProcessor">Milliseconds of processor time a turn that sending it and standing for the connector took.</param>
/// <param name="CardBytes">Of the message sent or the answer given.</param>
internal sealed record TurnFigures(
    double P50, double P95, double P99, double TurnsASecond, double Processor, double Memory, double LoadProcessor, double CardBytes)
{
    public static TurnFigures Of(LoadResult load, ProcessUsage before, ProcessUsage after, TimeSpan ownProcessor, int cardBytes)
    {
        var turns = load.Latencies.Length;
        return new(
            Statistics.Percentile(load.Latencies, 0.50),
            Statistics.Percentile(load.Latencies, 0.95),
            Statistics.Percentile(load.Latencies, 0.99),
            turns / load.Elapsed.TotalSeconds,
            (after.Processor - before.Processor).TotalMilliseconds / turns,
            after.Memory / 1e6,
            ownProcessor.TotalMilliseconds / turns,
            cardBytes);
    }

    public static TurnFigures Median(IReadOnlyList<TurnFigures> rounds) => new(
        Of(rounds, one => one.P50),
        Of(rounds, one => one.P95),
        Of(rounds, one => one.P99),
        Of(rounds, one => one.TurnsASecond),
        Of(rounds, one => one.Processor),
        Of(rounds, one => one.Memory),
        Of(rounds, one => one.LoadProcessor),
        Of(rounds, one => one.CardBytes));

    /// <summary>
    /// How many times another's. Taken round by round and then the median: what slows the machine down for a while
    /// slows both of a round.
    /// </summary>
    public static TurnFigures Ratio(IReadOnlyList<TurnFigures> rounds, IReadOnlyList<TurnFigures> to) =>
        Median([.. rounds.Zip(to, (one, other) => new TurnFigures(
            one.P50 / other.P50,
            one.P95 / other.P95,
            one.P99 / other.P99,
            one.TurnsASecond / other.TurnsASecond,
            one.Processor / other.Processor,
            one.Memory / other.Memory,
            one.LoadProcessor / other.LoadProcessor,
            one.CardBytes / other.CardBytes))]);

    private static double Of(IReadOnlyList<TurnFigures> rounds, Func<TurnFigures, double> figure) =>
        Statistics.Median(rounds.Select(figure));
}
