using AdaptiveCards;
using AsbPlanBot.Core.Questions;

namespace AsbPlanBot.Teams.Cards;

/// <summary>Somebody who has not answered everything.</summary>
internal static class NotRepliedBlock
{
    private const int MaxText = 160;

    public static AdaptiveRichTextBlock Render(NotRepliedLine line) => Parts.Line(
        [Parts.Bold(CardText.Line(line.Name, MaxText)), Parts.Run(Missing(line)), Parts.Faint(Parts.Dot + CardText.Line(DetailOf(line), MaxText))]);

    public static int SizeOf(NotRepliedLine line) =>
        350 + CardSize.Of(CardText.Line(line.Name, MaxText)) + CardSize.Of(Missing(line)) + CardSize.Of(CardText.Line(DetailOf(line), MaxText));

    private static string DetailOf(NotRepliedLine line) => line.InARowInWords is { } row ? row + Parts.Dot + line.Detail : line.Detail;

    // All of them need no list.
    private static string Missing(NotRepliedLine line) => line.Unanswered.Count == line.Asked
        ? $" {(line.Asked == 1 ? "1 objective" : $"all {line.Asked} objectives")}"
        : $" {line.Unanswered.Count} of {line.Asked}: {CardText.Line(string.Join(", ", line.Unanswered), MaxText)}";
}
