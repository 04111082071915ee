using AsbPlanBot.Benchmarks.Load;

namespace AsbPlanBot.Benchmarks.Service;

/// <summary>What a process of the service took from its start on.</summary>
/// <param name="Ready">Seconds until it said that it is ready.</param>
/// <param name="Rest">MB that were resident a while after, with nothing to do.</param>
/// <param name="Load">The most MB under questions.</param>
/// <param name="After">MB a while after those.</param>
internal sealed record StartFigures(double Ready, double Rest, double Load, double After, double Turns)
{
    public static StartFigures Median(IReadOnlyList<StartFigures> all) => new(
        Of(all, one => one.Ready), Of(all, one => one.Rest), Of(all, one => one.Load), Of(all, one => one.After), Of(all, one => one.Turns));

    private static double Of(IReadOnlyList<StartFigures> all, Func<StartFigures, double> figure) => Statistics.Median(all.Select(figure));
}
