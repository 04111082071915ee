using AsbPlanBot.Figures.Measuring;
using AsbPlanBot.Figures.Plots;
using AsbPlanBot.Reports;

namespace AsbPlanBot.Figures.Page;

/// <summary>A part of the page: what was measured by one source.</summary>
/// <param name="Source">The name of the source.</param>
/// <param name="Text">What a reader needs to know of it.</param>
/// <param name="Plots">The plots, by the name of their file.</param>
/// <param name="Skipped">Cases whose tables are too long for a page; the data has them.</param>
internal sealed record Chapter(
    string Source, string Title, string Text, Func<Report, IEnumerable<(string File, Picture Plot)>> Plots, params IReadOnlyList<string> Skipped)
{
    public static IReadOnlyList<Chapter> All => Chapters.All;

    public IEnumerable<(string File, Picture Plot)> PlotsOf(Measured measured) => measured[Source] is { } report ? Plots(report) : [];
}
