using AdaptiveCards;
using AsbPlanBot.Teams.Cards;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Tests.Teams;

/// <summary>A card, or what is sent of one, as a tree to look into.</summary>
internal static class PlainCard
{
    public static JObject Of(AdaptiveCard card) => JObject.Parse(RenderedCard.Of(card).Json);

    /// <param name="sent">What an attachment or the answer to an invoke holds.</param>
    public static JObject Of(object? sent) => JObject.Parse((string)Assert.IsType<JRaw>(sent).Value!);
}
