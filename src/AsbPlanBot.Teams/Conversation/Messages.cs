using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Puts cards into messages: as plain JSON, which every serialiser of activities writes as it is.</summary>
internal static class Messages
{
    public static Activity Of(AdaptiveCard card) => Of(JObject.Parse(card.ToJson()));

    public static Activity Of(JObject card)
    {
        var message = (Activity)MessageFactory.Attachment(
            new Attachment { ContentType = AdaptiveCard.ContentType, Content = card });

        // Shown in a notification and in the list of chats.
        message.Summary = card.Value<string>("fallbackText");
        return message;
    }
}
