
namespace Microsoft.Bot.Schema;

/// <summary>What has to be kept to come back to a conversation later.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class ConversationReference
{
    public string? ActivityId { get; set; }
    public ChannelAccount? User { get; set; }
    public ChannelAccount? Bot { get; set; }
    public ConversationAccount? Conversation { get; set; }
    public string? ChannelId { get; set; }
    public string? Locale { get; set; }
    public string? ServiceUrl { get; set; }

    /// <summary>
    /// The event that a turn begun by the bot handles. It has no id, so what the turn sends is a new message
    /// of the conversation and not an answer to something.
    /// </summary>
    public Activity GetContinuationActivity() => new()
    {
        Type = ActivityTypes.Event,
        Name = ActivityEventNames.ContinueConversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Recipient = Bot,
        From = User,
        RelatesTo = this,
    };
}

/// <summary>What a new conversation is made of.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class ConversationParameters
{
    /// <summary>True for a new thread in a channel.</summary>
    public bool? IsGroup { get; set; }

    public ChannelAccount? Bot { get; set; }

    /// <summary>One person, for a personal chat; their id may be the Entra object id.</summary>
    public IList<ChannelAccount>? Members { get; set; }

    public string? TopicName { get; set; }

    /// <summary>The first message of a thread.</summary>
    public Activity? Activity { get; set; }

    public object? ChannelData { get; set; }
    public string? TenantId { get; set; }
}

/// <summary>The conversation that was made.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class ConversationResourceResponse
{
    public string? ActivityId { get; set; }
    public string? ServiceUrl { get; set; }
    public string? Id { get; set; }
}

/// <summary>The id that the channel gave to what was sent.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class ResourceResponse
{
    public ResourceResponse()
    {
    }

    public ResourceResponse(string? id = default) => Id = id;

    public string? Id { get; set; }
}

/// <summary>A page of a conversation's members.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class PagedMembersResult
{
    /// <summary>Empty on the last page.</summary>
    public string? ContinuationToken { get; set; }

    public IList<ChannelAccount>? Members { get; set; }
}
