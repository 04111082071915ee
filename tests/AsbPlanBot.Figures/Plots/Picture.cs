using ScottPlot;

namespace AsbPlanBot.Figures.Plots;

/// <summary>A plot, on white, so that it can be read on a dark page as well.</summary>
internal sealed class Picture(Plot plot)
{
    private const int Width = 760;
    private const int Height = 380;

    /// <summary>As a drawing without a raster.</summary>
    public string Svg() => plot.GetSvgXml(Width, Height).ReplaceLineEndings("\n") + "\n";
}
