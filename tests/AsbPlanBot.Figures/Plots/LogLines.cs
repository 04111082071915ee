using System.Globalization;
using ScottPlot;

namespace AsbPlanBot.Figures.Plots;

/// <param name="Points">Each above zero.</param>
internal sealed record Line(string Name, IReadOnlyList<(double X, double Y)> Points);

/// <summary>Lines over two logarithmic axes: what grows with what it is made of runs along the diagonal, what does not runs flat.</summary>
internal static class LogLines
{
    public static Picture Of(string title, string across, string up, IReadOnlyList<Line> lines)
    {
        var plot = new Plot();
        foreach (var line in lines)
        {
            var scatter = plot.Add.Scatter(
                line.Points.Select(point => Math.Log10(point.X)).ToArray(), line.Points.Select(point => Math.Log10(point.Y)).ToArray());
            scatter.LegendText = line.Name;
            scatter.LineWidth = 2;
            scatter.MarkerSize = 7;
        }

        plot.Axes.Bottom.TickGenerator = Ticks([.. lines.SelectMany(line => line.Points.Select(point => point.X))]);
        plot.Axes.Left.TickGenerator = Ticks([.. lines.SelectMany(line => line.Points.Select(point => point.Y))]);
        return plot.Finished(title, across, up);
    }

    private static ScottPlot.TickGenerators.NumericManual Ticks(IReadOnlyList<double> values)
    {
        var ticks = new ScottPlot.TickGenerators.NumericManual();
        var last = (int)Math.Ceiling(Math.Log10(values.Max()));
        for (var power = (int)Math.Floor(Math.Log10(values.Min())); power <= last; power++)
            ticks.AddMajor(power, Math.Pow(10, power).ToString(power < 0 ? $"F{-power}" : "N0", CultureInfo.InvariantCulture));
        return ticks;
    }
}
