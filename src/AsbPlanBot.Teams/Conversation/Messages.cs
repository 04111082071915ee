using AdaptiveCards;
using AsbPlanBot.Teams.Cards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Puts cards into messages.</summary>
internal static class Messages
{
    public static Activity Of(AdaptiveCard card) => Of(RenderedCard.Of(card));

    public static Activity Of(RenderedCard card)
    {
        var message = (Activity)MessageFactory.Attachment(
            new Attachment { ContentType = AdaptiveCard.ContentType, Content = card.Content });
        message.Summary = card.Summary;
        return message;
    }
}
