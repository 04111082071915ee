using AsbPlanBot.Benchmarks.Load;

namespace AsbPlanBot.Benchmarks.Growth;

/// <summary>What one summary took.</summary>
/// <param name="Load">Milliseconds to load all that it is made from.</param>
/// <param name="WorkOut">Milliseconds to decide what it says.</param>
/// <param name="Cards">Milliseconds to lay out its messages.</param>
/// <param name="LargestCard">In characters of JSON.</param>
internal sealed record SummaryFigures(double Officers, double Load, double WorkOut, double Cards, double Messages, double LargestCard)
{
    public double Sum => Load + WorkOut + Cards;

    public static SummaryFigures Median(IReadOnlyList<SummaryFigures> all) => new(
        all[0].Officers,
        Statistics.Median(all.Select(one => one.Load)),
        Statistics.Median(all.Select(one => one.WorkOut)),
        Statistics.Median(all.Select(one => one.Cards)),
        all[0].Messages,
        all[0].LargestCard);
}
