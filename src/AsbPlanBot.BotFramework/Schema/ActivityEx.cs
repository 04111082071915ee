using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

public partial class Activity
{
    public Mention[] GetMentions() =>
        [.. (Entities ?? []).Where(entity => entity.Type == "mention").Select(entity => entity.GetAs<Mention>()!)];

    public TypeT? GetChannelData<TypeT>() => ChannelData switch
    {
        null => default,
        TypeT typed => typed,
        JToken read => read.ToObject<TypeT>(BotJson.Serializer),
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
}
