using System.Globalization;
using AdaptiveCards;
using AsbPlanBot.Core.Questions;

namespace AsbPlanBot.Teams.Cards;

/// <summary>An objective's statuses over time, as a strip of coloured parts with their shapes. The words stand in the line above it.</summary>
internal static class StripBlock
{
    // A part must have room for its shape.
    private const int LeastShare = 7;

    public static IEnumerable<AdaptiveElement> Render(StatusStrip? strip)
    {
        if (strip is null)
            yield break;

        yield return new AdaptiveColumnSet
        {
            Spacing = AdaptiveSpacing.Small,
            Columns = [.. strip.Parts.Select(part => new AdaptiveColumn
            {
                Width = Math.Max(part.Share, LeastShare).ToString(CultureInfo.InvariantCulture),
                Style = StatusLook.StyleOf(part.Status),
                Spacing = AdaptiveSpacing.None,
                Items =
                [
                    new AdaptiveTextBlock(StatusLook.ShapeOf(part.Status))
                    {
                        HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
                        Color = StatusLook.ColourOf(part.Status),
                    },
                ],
            })],
        };
        yield return Parts.Subtle($"From {strip.From} to now");
    }
}
