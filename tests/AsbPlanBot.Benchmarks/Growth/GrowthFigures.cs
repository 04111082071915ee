using AsbPlanBot.Benchmarks.Load;
using AsbPlanBot.Benchmarks.Tables;

namespace AsbPlanBot.Benchmarks.Growth;

/// <summary>What one turn took.</summary>
/// <param name="Time">In milliseconds.</param>
/// <param name="Allocated">In kilobytes, by this process: the bot, and its client of the tables.</param>
internal sealed record GrowthFigures(double Time, double Allocated)
{
    /// <summary>What the tables were asked for; null where they do not tell.</summary>
    public TableCounts? Counts { get; init; }

    public static GrowthFigures Median(IReadOnlyList<GrowthFigures> all) => new(
        Statistics.Median(all.Select(one => one.Time)), Statistics.Median(all.Select(one => one.Allocated)));
}
