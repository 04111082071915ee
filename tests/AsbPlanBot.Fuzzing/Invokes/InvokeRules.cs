using System.Text.Json;
using AsbPlanBot.Fuzzing.Activities;

namespace AsbPlanBot.Fuzzing.Invokes;

/// <summary>What the answer to the press of a button must be.</summary>
internal static class InvokeRules
{
    private const int LargestCard = 28 * 1024;

    /// <summary>Null if it is what a client understands.</summary>
    public static string? FaultOf(ServiceAnswer answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer.Body);
            var root = document.RootElement;
            return root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("statusCode", out var status) || !status.TryGetInt32(out _) ? "An answer has no status."
                : !root.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String ? "An answer has no type."
                : type.ValueEquals("application/vnd.microsoft.card.adaptive") ? FaultOfCard(root)
                : null;
        }
        catch (JsonException)
        {
            return "An answer is not JSON.";
        }
    }

    private static string? FaultOfCard(JsonElement answer) =>
        !answer.TryGetProperty("value", out var card) || card.ValueKind != JsonValueKind.Object ? "An answer has no card."
        : !card.TryGetProperty("type", out var type) || !type.ValueEquals("AdaptiveCard") ? "A card is none."
        : !card.TryGetProperty("version", out _) || !card.TryGetProperty("body", out var body) || body.ValueKind != JsonValueKind.Array || body.GetArrayLength() == 0 ? "A card has no body."
        : card.GetRawText().Length > LargestCard ? "A card is too large."
        : null;
}
