using AdaptiveCards;
using AsbPlanBot.Teams.Cards;
using AsbPlanBot.Teams.Conversation;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Benchmarks.Peers;

/// <summary>Answers a message, and a card with ten inputs, with a card of ten rows.</summary>
internal sealed class TenRowBot : TeamsActivityHandler
{
    protected override Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var text = turnContext.Activity.Text ?? "";
        return turnContext.SendActivityAsync(Messages.Of(Render(CardRow.Ten(number => $"{text} {number}"))), cancellationToken);
    }

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        var inputs = invokeValue.Action?.Data as JObject ?? [];
        var card = Render(CardRow.Ten(number => inputs.Value<string>(CardRow.InputId(number)) ?? ""));
        return Task.FromResult(new AdaptiveCardInvokeResponse
        {
            StatusCode = StatusCodes.Status200OK,
            Type = AdaptiveCard.ContentType,
            Value = RenderedCard.Of(card).Content,
        });
    }

    // Made of what an answer to a question is made of, but for what a plan's texts need: cutting and escaping.
    private static AdaptiveCard Render(IReadOnlyList<CardRow> rows) => Parts.Card(
        CardRow.CardText, [Parts.Subtle(CardRow.CardText), Parts.Title(CardRow.CardTitle), .. rows.Select(Row)]);

    private static AdaptiveContainer Row(CardRow row) => new()
    {
        Items =
        [
            new AdaptiveTextBlock(row.Title) { Weight = AdaptiveTextWeight.Bolder, Wrap = true },
            Parts.Line(
                new AdaptiveTextRun(row.Status) { Weight = AdaptiveTextWeight.Bolder, Color = AdaptiveTextColor.Warning },
                Parts.Faint(row.Facts)),
            new AdaptiveTextBlock(row.Note) { Wrap = true, Spacing = AdaptiveSpacing.Small },
            Parts.Subtle(row.Owners),
        ],
        Spacing = AdaptiveSpacing.Medium,
        Separator = true,
    };
}
