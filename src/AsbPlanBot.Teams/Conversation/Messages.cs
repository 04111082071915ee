using AdaptiveCards;
using AsbPlanBot.Teams.Cards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Puts cards into messages.</summary>
internal static class Messages
{
    public static Activity Of(AdaptiveCard card) => Of(PlainCard.Of(card));

    public static Activity Of(JObject card)
    {
        var message = (Activity)MessageFactory.Attachment(
            new Attachment { ContentType = AdaptiveCard.ContentType, Content = card });

        // Shown in a notification and in the list of chats.
        message.Summary = card.Value<string>("fallbackText");
        return message;
    }
}
