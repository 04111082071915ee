using AsbPlanBot.Tests.Teams;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Fuzzing.Invokes;

/// <summary>A button of a card, with what a client sends when it is pressed.</summary>
/// <param name="Data">As JSON, with what stands in the card's inputs.</param>
internal sealed record CardButton(string Verb, string Data);

/// <summary>Every button of every card that the bot shows.</summary>
internal static class CardButtons
{
    public static IReadOnlyList<CardButton> All { get; } =
        [.. Gallery.All.SelectMany(named => Of(PlainCard.Of(named.Card))).DistinctBy(button => button.Verb + button.Data)];

    private static IEnumerable<CardButton> Of(JObject card)
    {
        var elements = card.DescendantsAndSelf().OfType<JObject>().ToList();
        var inputs = elements.Where(element => element.Value<string>("type")?.StartsWith("Input.", StringComparison.Ordinal) == true).ToList();
        foreach (var button in elements.Where(element => element.Value<string>("type") == "Action.Execute" && element.Value<string>("verb") is not null))
        {
            var data = (JObject?)button["data"]?.DeepClone() ?? [];
            foreach (var input in inputs)
                data[input.Value<string>("id")!] = input["choices"]?.FirstOrDefault()?.Value<string>("value") ?? input.Value<string>("value") ?? "3";
            yield return new CardButton(button.Value<string>("verb")!, data.ToString(Newtonsoft.Json.Formatting.None));
        }
    }
}
