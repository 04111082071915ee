using System.Text.Json;

namespace AsbPlanBot.LocalTeams.Conversations;

/// <summary>A message in a chat or a channel, as it stands now.</summary>
public sealed record Message
{
    /// <summary>Milliseconds since 1970 as text, as in Teams: later messages have greater numbers.</summary>
    public required string Id { get; init; }

    /// <summary>In a channel the id of the thread's first message, which may be this one; null in a chat.</summary>
    public string? Root { get; init; }

    /// <summary>"29:…" of a user or "28:…" of the bot.</summary>
    public required string FromId { get; init; }

    public required string FromName { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>A deleted message keeps its place and loses its content.</summary>
    public bool Deleted { get; init; }

    public string? Text { get; init; }

    /// <summary>plain, markdown or xml.</summary>
    public string TextFormat { get; init; } = "plain";

    /// <summary>The activity's attachments as the bot sent them.</summary>
    public JsonElement? Attachments { get; init; }

    public JsonElement? SuggestedActions { get; init; }

    /// <summary>What the person answered about the file that the message asks to be allowed: accept or decline; null before.</summary>
    public string? FileConsent { get; init; }

    internal bool IsFromBot => FromId.StartsWith("28:", StringComparison.Ordinal);

    internal long Number => long.Parse(Id, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>This message with the content of an activity.</summary>
    internal Message With(JsonElement activity) => this with
    {
        Text = TextOf(activity, "text"),
        TextFormat = TextOf(activity, "textFormat") ?? "markdown",
        Attachments = ElementOf(activity, "attachments"),
        SuggestedActions = ElementOf(activity, "suggestedActions"),
        FileConsent = null,
    };

    /// <summary>This message deleted.</summary>
    internal Message WithoutContent() => this with { Deleted = true, Text = null, Attachments = null, SuggestedActions = null };

    private static string? TextOf(JsonElement activity, string name) =>
        activity.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement? ElementOf(JsonElement activity, string name) =>
        activity.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Array or JsonValueKind.Object ? value : null;
}
