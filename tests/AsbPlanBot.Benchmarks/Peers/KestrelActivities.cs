using System.Text.Json;

namespace AsbPlanBot.Benchmarks.Peers;

/// <summary>An activity that comes in, with all that is in it.</summary>
internal sealed record KestrelActivity
{
    public string? Type { get; init; }
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? Text { get; init; }
    public string? TextFormat { get; init; }
    public string? Locale { get; init; }
    public string? ChannelId { get; init; }
    public string? ServiceUrl { get; init; }
    public string? ReplyToId { get; init; }
    public DateTimeOffset? Timestamp { get; init; }
    public DateTimeOffset? LocalTimestamp { get; init; }
    public string? LocalTimezone { get; init; }
    public KestrelAccount? From { get; init; }
    public KestrelAccount? Recipient { get; init; }
    public KestrelConversation? Conversation { get; init; }
    public IReadOnlyList<JsonElement>? Entities { get; init; }
    public JsonElement? ChannelData { get; init; }
    public KestrelInvokeValue? Value { get; init; }
}

internal sealed record KestrelAccount(string? Id, string? Name, string? AadObjectId);

internal sealed record KestrelConversation(string? ConversationType, string? TenantId, string? Id);

internal sealed record KestrelInvokeValue(KestrelAction? Action, string? Trigger);

internal sealed record KestrelAction(string? Type, string? Title, string? Verb, Dictionary<string, string>? Data);

internal sealed record KestrelInvokeAnswer(int StatusCode, string Type, KestrelCard Value);

/// <summary>What the connector answers to a message.</summary>
internal sealed record KestrelSent(string? Id);

/// <summary>A message that goes out.</summary>
internal sealed record KestrelMessage
{
    public string Type { get; } = "message";
    public string? ServiceUrl { get; init; }
    public string? ChannelId { get; init; }
    public KestrelAccount? From { get; init; }
    public KestrelConversation? Conversation { get; init; }
    public KestrelAccount? Recipient { get; init; }
    public string AttachmentLayout { get; } = "list";
    public string? Locale { get; init; }
    public string? Summary { get; init; }
    public string InputHint { get; } = "acceptingInput";
    public IReadOnlyList<KestrelAttachment> Attachments { get; init; } = [];
    public string? ReplyToId { get; init; }

    public static KestrelMessage Answer(KestrelActivity activity, KestrelCard card) => new()
    {
        ServiceUrl = activity.ServiceUrl,
        ChannelId = activity.ChannelId,
        From = activity.Recipient,
        Conversation = activity.Conversation,
        Recipient = activity.From,
        Locale = activity.Locale,
        Summary = card.FallbackText,
        Attachments = [new KestrelAttachment(KestrelCard.ContentType, card)],
        ReplyToId = activity.Id,
    };
}

internal sealed record KestrelAttachment(string ContentType, KestrelCard Content);
