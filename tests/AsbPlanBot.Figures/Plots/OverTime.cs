using ScottPlot;

namespace AsbPlanBot.Figures.Plots;

/// <summary>Lines over time, from zero, so that what is flat looks flat.</summary>
internal static class OverTime
{
    private const double Headroom = 1.25;

    public static Picture Of(string title, string across, string up, IReadOnlyList<Line> lines)
    {
        var plot = new Plot();
        foreach (var line in lines)
        {
            var scatter = plot.Add.ScatterLine(line.Points.Select(point => point.X).ToArray(), line.Points.Select(point => point.Y).ToArray());
            scatter.LegendText = line.Name;
            scatter.LineWidth = 2;
        }

        plot.Axes.SetLimitsY(0, Headroom * lines.Max(line => line.Points.Max(point => point.Y)));
        return plot.Finished(title, across, up);
    }
}
