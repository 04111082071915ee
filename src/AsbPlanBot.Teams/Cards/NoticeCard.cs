using AdaptiveCards;
using AsbPlanBot.Core.CheckIns;

namespace AsbPlanBot.Teams.Cards;

/// <summary>Tells a manager something that they should know.</summary>
internal static class NoticeCard
{
    private const int MaxLines = 40;
    private const int MaxText = 300;

    public static AdaptiveCard Render(string planTitle, NoticeText notice)
    {
        var (shown, left) = CardSize.Take(
            notice.Lines, MaxLines, CardSize.Budget, line => 300 + CardSize.Of(CardText.Line(line.Name, MaxText)) + CardSize.Of(CardText.Line(line.Detail, MaxText)));
        return Parts.Card(
            notice.Title,
            [
                Parts.Subtle(CardText.Line(planTitle, MaxText)),
                Parts.Title(CardText.Line(notice.Title, MaxText)),
                Parts.Text(CardText.Plain(notice.Intro)),
                .. shown.Select(Line),
                .. left > 0 ? [Parts.Subtle($"and {left} more")] : Array.Empty<AdaptiveElement>(),
                .. Parts.Buttons([.. notice.Suggestions.Select(question => Parts.Ask(question))]),
            ]);
    }

    private static AdaptiveContainer Line(NoticeLine line) => new()
    {
        Spacing = AdaptiveSpacing.Medium,
        Items = line.Detail.Length == 0
            ? [Parts.Text(CardText.Line(line.Name, MaxText))]
            : [
                new AdaptiveTextBlock(CardText.Line(line.Name, MaxText)) { Weight = AdaptiveTextWeight.Bolder, Wrap = true },
                new AdaptiveTextBlock(CardText.Line(line.Detail, MaxText)) { Wrap = true, Spacing = AdaptiveSpacing.None },
            ],
    };
}
