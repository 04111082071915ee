using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

public partial class Activity
{
    public static IMessageActivity CreateMessageActivity() => new Activity
    {
        Type = ActivityTypes.Message,
        Attachments = [],
        Entities = [],
    };

    public static IConversationUpdateActivity CreateConversationUpdateActivity() => new Activity
    {
        Type = ActivityTypes.ConversationUpdate,
        MembersAdded = [],
        MembersRemoved = [],
    };

    public static ITypingActivity CreateTypingActivity() => new Activity { Type = ActivityTypes.Typing };

    public static IEventActivity CreateEventActivity() => new Activity { Type = ActivityTypes.Event };

    public static IInvokeActivity CreateInvokeActivity() => new Activity { Type = ActivityTypes.Invoke };

    /// <summary>A message back to the sender, in the same conversation.</summary>
    public Activity CreateReply(string? text = null, string? locale = null) => new()
    {
        Type = ActivityTypes.Message,
        From = new ChannelAccount(Recipient?.Id, Recipient?.Name),
        Recipient = new ChannelAccount(From?.Id, From?.Name),
        ReplyToId = Id,
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
        Conversation = new ConversationAccount { IsGroup = Conversation?.IsGroup, Id = Conversation?.Id, Name = Conversation?.Name },
        Text = text ?? string.Empty,
        Locale = locale ?? Locale,
        Attachments = [],
        Entities = [],
    };

    public IMessageActivity? AsMessageActivity() => As(ActivityTypes.Message);
    public IInstallationUpdateActivity? AsInstallationUpdateActivity() => As(ActivityTypes.InstallationUpdate);
    public IConversationUpdateActivity? AsConversationUpdateActivity() => As(ActivityTypes.ConversationUpdate);
    public ITypingActivity? AsTypingActivity() => As(ActivityTypes.Typing);
    public IEventActivity? AsEventActivity() => As(ActivityTypes.Event);
    public IInvokeActivity? AsInvokeActivity() => As(ActivityTypes.Invoke);

    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text)
        || !string.IsNullOrWhiteSpace(Summary)
        || Attachments is { Count: > 0 }
        || ChannelData is not null;

    public Mention[] GetMentions() =>
        [.. (Entities ?? []).Where(entity => entity.Type == "mention").Select(entity => entity.GetAs<Mention>()!)];

    public TypeT? GetChannelData<TypeT>() => ChannelData switch
    {
        null => default,
        TypeT typed => typed,
        var other => JToken.FromObject(other, BotJson.Serializer).ToObject<TypeT>(BotJson.Serializer),
    };

    public bool TryGetChannelData<TypeT>(out TypeT? instance)
    {
        instance = default;
        if (ChannelData is null)
            return false;

        try
        {
            instance = GetChannelData<TypeT>();
            return true;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or FormatException)
        {
            return false;
        }
    }

    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = Id,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>The reference of a message that the bot sent in answer: what is needed to update it later.</summary>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        (ChannelId, ServiceUrl, Conversation) = (reference.ChannelId, reference.ServiceUrl, reference.Conversation);
        Locale ??= reference.Locale;
        (From, Recipient) = isIncoming ? (reference.User, reference.Bot) : (reference.Bot, reference.User);
        if (isIncoming)
            Id = reference.ActivityId ?? Id;
        else
            ReplyToId = reference.ActivityId ?? ReplyToId;

        return this;
    }

    /// <summary>Whether this is of the given type or a subtype of it ("message" also covers "message/beta").</summary>
    protected bool IsActivity(string activityType) =>
        Type is not null
        && Type.StartsWith(activityType, StringComparison.OrdinalIgnoreCase)
        && (Type.Length == activityType.Length || Type[activityType.Length] == '/');

    private Activity? As(string activityType) => IsActivity(activityType) ? this : null;
}
