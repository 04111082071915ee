using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A card, a file or a picture on a message.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class Attachment
{
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
    public ChannelAccount? Mentioned { get; set; }
    public string? Text { get; set; }
}
