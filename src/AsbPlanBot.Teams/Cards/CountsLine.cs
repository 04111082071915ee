using System.Globalization;
using AdaptiveCards;
using AsbPlanBot.Core.Summaries;

namespace AsbPlanBot.Teams.Cards;

/// <summary>How many objectives have which status, in one short line: "● 2  ▲ 5  ■ 6  ★ 1  ○ 2".</summary>
internal static class CountsLine
{
    /// <summary>A line that begins with what is counted. What the shapes stand for is to be said beside it: <see cref="Key"/>.</summary>
    public static AdaptiveRichTextBlock Render(string what, StatusCounts counts) => Parts.Line(
        Parts.Bold(what + "  "),
        Parts.Run(string.Join("  ", StatusLook.Order.Select(status =>
            string.Create(CultureInfo.InvariantCulture, $"{StatusLook.ShapeOf(status)}\u00A0{counts.Of(status)}")))));

    /// <summary>"● Red, ▲ Amber, ■ Green, ★ Blue, ○ Not reported".</summary>
    public static AdaptiveTextBlock Key => Parts.Subtle(string.Join(", ", StatusLook.Order.Select(StatusLook.Of)));
}
