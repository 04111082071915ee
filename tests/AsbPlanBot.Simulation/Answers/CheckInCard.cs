using System.Text.Json;
using System.Text.Json.Nodes;
using AsbPlanBot.LocalTeams.Conversations;

namespace AsbPlanBot.Simulation.Answers;

/// <summary>A card of the bot's as its reader sees it: what can be pressed, and what that sends.</summary>
internal sealed class CheckInCard(JsonElement card)
{
    private const string SendVerb = "checkin.send";
    private const string OpenVerb = "checkin.open";
    private const string AmendVerb = "checkin.amend";

    /// <summary>The button that sends answers in; null on a receipt.</summary>
    public JsonElement? Send => Button(SendVerb);

    /// <summary>The button that shows what is still to be answered; null where nothing is.</summary>
    public JsonElement? Rest => Button(OpenVerb);

    /// <summary>The button that shows again what was answered; null unless it is a receipt.</summary>
    public JsonElement? Amend => Button(AmendVerb);

    /// <summary>Whether it says that what was sent in is saved.</summary>
    public bool IsReceipt => Send is null && Amend is not null;

    /// <summary>The cycle that it asks for; null unless it asks.</summary>
    public string? Cycle => Send is { } send ? send.GetProperty("data").GetProperty("cycle").GetString() : null;

    /// <summary>Whether it shows how a reply in words was read.</summary>
    public bool IsOfWords => Send is { } send && send.GetProperty("data").TryGetProperty("said", out _);

    /// <summary>References of the objectives that it has inputs for.</summary>
    public IReadOnlyList<string> Refs => Send is { } send && send.GetProperty("data").TryGetProperty("seen", out var seen)
        ? [.. seen.EnumerateObject().Select(member => member.Name)]
        : [];

    /// <summary>The card of a message; null if it has none.</summary>
    public static CheckInCard? In(Message message) =>
        message.Attachments is { ValueKind: JsonValueKind.Array } attachments
        && attachments.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } first
        && first.TryGetProperty("content", out var content)
            ? new CheckInCard(content)
            : null;

    /// <summary>The first button of a verb; null if it has none.</summary>
    public JsonElement? Button(string verb) => Button(card, verb);

    /// <summary>The button that sends answers in, with a status and a note typed beside objectives.</summary>
    public JsonElement Filled(IEnumerable<string> refs, string status, string note)
    {
        var action = JsonNode.Parse(Send!.Value.GetRawText())!.AsObject();
        action.Remove("fallback");
        var data = action["data"]!.AsObject();
        foreach (var reference in refs)
        {
            data["status:" + reference] = status;
            data["note:" + reference] = note;
        }

        return JsonSerializer.SerializeToElement(action);
    }

    private static JsonElement? Button(JsonElement element, string verb) => element.ValueKind switch
    {
        JsonValueKind.Object when Is(element, verb) => element,
        JsonValueKind.Object => First(element.EnumerateObject().Select(member => member.Value), verb),
        JsonValueKind.Array => First(element.EnumerateArray(), verb),
        _ => null,
    };

    private static JsonElement? First(IEnumerable<JsonElement> elements, string verb) =>
        elements.Select(element => Button(element, verb)).FirstOrDefault(found => found is not null);

    private static bool Is(JsonElement element, string verb) =>
        element.TryGetProperty("type", out var type) && type.ValueEquals("Action.Execute")
        && element.TryGetProperty("verb", out var named) && named.ValueEquals(verb);
}
