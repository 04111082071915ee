using ScottPlot;

namespace AsbPlanBot.Figures.Plots;

/// <summary>What all plots look like.</summary>
internal static class Look
{
    public static Picture Finished(this Plot plot, string title, string across, string up)
    {
        plot.Title(title);
        plot.XLabel(across);
        plot.YLabel(up);
        plot.FigureBackground.Color = Colors.White;
        plot.DataBackground.Color = Colors.White;
        plot.Legend.Alignment = Alignment.UpperLeft;
        return new Picture(plot);
    }
}
