using System.Globalization;
using System.Text;
using AdaptiveCards;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Teams.Cards;

/// <summary>A card as its JSON, without white space, which every serialiser of activities writes as it is.</summary>
/// <param name="Summary">What stands for it in a notification and in the list of chats.</param>
internal sealed record RenderedCard(string Json, string? Summary)
{
    private const int UsualLength = 8 * 1024;
    private static readonly JsonSerializer Serializer = JsonSerializer.Create();

    /// <summary>Raw: to read the text into a tree and write it again would take longer than the rest of a turn.</summary>
    public JRaw Content => new(Json);

    public static RenderedCard Of(AdaptiveCard card)
    {
        using var text = new StringWriter(new StringBuilder(UsualLength), CultureInfo.InvariantCulture);
        Serializer.Serialize(text, card);
        return new(text.ToString(), card.FallbackText);
    }
}
