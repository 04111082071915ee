using System.Globalization;
using ScottPlot;

namespace AsbPlanBot.Figures.Plots;

/// <summary>Bars beside one another, each with its value.</summary>
internal static class Bars
{
    private const double Headroom = 1.15;

    /// <param name="format">How a value is written above its bar.</param>
    public static Picture Of(string title, string up, string format, IReadOnlyList<(string Name, double Value)> bars)
    {
        var plot = new Plot();
        var ticks = new ScottPlot.TickGenerators.NumericManual();
        foreach (var (at, (name, value)) in bars.Index())
        {
            plot.Add.Bar(position: at, value).Bars[0].Label = value.ToString(format, CultureInfo.InvariantCulture);
            ticks.AddMajor(at, name);
        }

        plot.Axes.Bottom.TickGenerator = ticks;
        plot.Axes.SetLimitsY(0, Headroom * bars.Max(bar => bar.Value));
        return plot.Finished(title, across: "", up);
    }
}
