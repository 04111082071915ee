namespace Microsoft.Bot.Schema;

/// <summary>What every activity has, whatever its type.</summary>
public interface IActivity
{
    string? Type { get; set; }
    string? Id { get; set; }
    string? ServiceUrl { get; set; }
    DateTimeOffset? Timestamp { get; set; }
    DateTimeOffset? LocalTimestamp { get; set; }
    string? ChannelId { get; set; }
    ChannelAccount? From { get; set; }
    ConversationAccount? Conversation { get; set; }
    ChannelAccount? Recipient { get; set; }
    string? ReplyToId { get; set; }
    IList<Entity>? Entities { get; set; }
    dynamic? ChannelData { get; set; }

    /// <summary>The channel's own data read as <typeparamref name="TypeT"/>; default when there is none.</summary>
    TypeT? GetChannelData<TypeT>();

    /// <summary>The same, answering false for data of another shape instead of throwing.</summary>
    bool TryGetChannelData<TypeT>(out TypeT? instance);

    /// <summary>Where this activity took place, and between whom.</summary>
    ConversationReference GetConversationReference();

    /// <summary>Addresses this activity to the conversation of <paramref name="reference"/>.</summary>
    Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false);
}
