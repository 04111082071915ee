using AdaptiveCards;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Teams.Cards;

/// <summary>A card as plain JSON, which every serialiser of activities writes as it is, without white space.</summary>
internal static class PlainCard
{
    public static JObject Of(AdaptiveCard card) => JObject.Parse(card.ToJson());
}
