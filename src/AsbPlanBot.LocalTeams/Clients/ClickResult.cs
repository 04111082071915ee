using System.Text.Json;
using AsbPlanBot.LocalTeams.Connector;

namespace AsbPlanBot.LocalTeams.Clients;

/// <summary>What a person sees after a click on a card.</summary>
/// <param name="Kind">"card": this card in the place of the clicked one; "message": a note; "error"; "none".</param>
public sealed record ClickResult(string Kind, JsonElement? Card = null, string? Text = null, string? Code = null)
{
    /// <summary>Reads the bot's answer to the invoke "adaptiveCard/action", as a Teams client does.</summary>
    internal static ClickResult Read(JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object)
            return new ClickResult("none");
        var value = answer.TryGetProperty("value", out var given) ? given : default;
        return answer.Text("type") switch
        {
            "application/vnd.microsoft.card.adaptive" when value.ValueKind == JsonValueKind.Object => new("card", value),
            "application/vnd.microsoft.activity.message" =>
                new("message", Text: value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText()),
            _ => new("error", Text: value.Text("message") ?? "Something went wrong. Please try again.", Code: value.Text("code")),
        };
    }
}
