using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A card, a file or a picture on a message.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class Attachment
{
    public Attachment()
    {
    }

    public Attachment(
        string? contentType = default,
        string? contentUrl = default,
        object? content = default,
        string? name = default,
        string? thumbnailUrl = default)
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    public string? ContentType { get; set; }

    public string? ContentUrl { get; set; }

    public object? Content { get; set; }

    public string? Name { get; set; }

    public string? ThumbnailUrl { get; set; }

    [JsonExtensionData(ReadData = true, WriteData = true)]
    public JObject Properties { get; set; } = [];
}

/// <summary>Something that a message's text speaks of; what it says beside its type is in <see cref="Properties"/>.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class Entity
{
    public Entity()
    {
    }

    public Entity(string? type = default) => Type = type;

    public string? Type { get; set; }

    [JsonExtensionData(ReadData = true, WriteData = true)]
    public JObject Properties { get; set; } = [];

    /// <summary>This entity read as one of a known kind.</summary>
    public T? GetAs<T>() => this is T typed
        ? typed
        : JObject.FromObject(this, BotJson.Serializer).ToObject<T>(BotJson.Serializer);

    /// <summary>Takes over the type and the members of <paramref name="obj"/>.</summary>
    public void SetAs<T>(T obj)
    {
        var written = JObject.FromObject(obj!, BotJson.Serializer);
        Type = written.Value<string>("type");
        written.Remove("type");
        Properties = written;
    }
}

/// <summary>An @mention: <see cref="Text"/> is how it stands in the message's text.</summary>
public class Mention : Entity
{
    public Mention()
    {
    }

    public Mention(ChannelAccount? mentioned = default, string? text = default, string? type = default)
        : base(type)
    {
        Mentioned = mentioned;
        Text = text;
    }

    public ChannelAccount? Mentioned { get; set; }

    public string? Text { get; set; }
}

/// <summary>A reaction such as "like".</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public partial class MessageReaction
{
    public MessageReaction()
    {
    }

    public MessageReaction(string? type = default) => Type = type;

    public string? Type { get; set; }
}

/// <summary>Buttons offered below a message.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class SuggestedActions
{
    public SuggestedActions()
    {
    }

    public SuggestedActions(IList<string>? to = default, IList<CardAction>? actions = default)
    {
        To = to;
        Actions = actions;
    }

    /// <summary>Who sees them; everybody when empty.</summary>
    public IList<string>? To { get; set; }

    public IList<CardAction>? Actions { get; set; }
}

/// <summary>One of those buttons.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class CardAction
{
    public CardAction()
    {
    }

    public CardAction(
        string? type = default,
        string? title = default,
        string? image = default,
        string? text = default,
        string? displayText = default,
        object? value = default,
        object? channelData = default)
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
    }

    /// <summary>See <see cref="ActionTypes"/>.</summary>
    public string? Type { get; set; }

    public string? Title { get; set; }

    public string? Image { get; set; }

    public string? Text { get; set; }

    public string? DisplayText { get; set; }

    public object? Value { get; set; }

    public object? ChannelData { get; set; }
}
