using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Teams.Cards;

/// <summary>Reads what a button sent, which anybody may have written.</summary>
internal static class ActionData
{
    /// <summary>A text; null where there is none, or something else in its place.</summary>
    public static string? Text(this JObject data, string name) => data[name] is JValue { Value: string text } ? text : null;
}
