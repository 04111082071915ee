using System.Globalization;
using AdaptiveCards;
using AsbPlanBot.Core.Summaries;

namespace AsbPlanBot.Teams.Cards;

/// <summary>How the counts have moved over the last summaries: a line for each status, or a row for each summary.</summary>
internal static class TrendBlock
{
    /// <returns>Nothing where there is only one, or no room.</returns>
    public static IReadOnlyList<AdaptiveElement> Render(IReadOnlyList<CountsOn> trend, CardRoom room)
    {
        var chart = Chart(trend);
        return trend.Count < 2 || !room.TryTake(CardRoom.SizeOf(chart))
            ? []
            : [Parts.Heading(string.Create(CultureInfo.InvariantCulture, $"The last {trend.Count} summaries")), chart];
    }

    private static LineChart Chart(IReadOnlyList<CountsOn> trend) => new()
    {
        ValuesTitle = "Objectives",
        Data = [.. StatusLook.Order.Select(status => new ChartLine(
            StatusLook.Of(status),
            StatusLook.ChartColourOf(status),
            [.. trend.Select(point => new ChartPoint(point.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), point.Counts.Of(status)))]))],
        Fallback = new AdaptiveFallbackElement(new AdaptiveContainer { Items = [.. trend.Select(point => CountsLine.Render(point.InWords, point.Counts))] }),
    };
}
