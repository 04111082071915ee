
namespace AdaptiveCards;

/// <summary>A card. It is written without what has its default value, so that it stays small.</summary>
public class AdaptiveCard : AdaptiveTypedElement
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";
    public const string TypeName = "AdaptiveCard";

    public AdaptiveCard(AdaptiveSchemaVersion schemaVersion) => Version = schemaVersion;

    public AdaptiveCard(string schemaVersion)
        : this(new AdaptiveSchemaVersion(schemaVersion))
    {
    }

    public override string Type { get; set; } = TypeName;

    [JsonProperty(Order = -10)]
    public AdaptiveSchemaVersion Version { get; set; }

    /// <summary>What a client shows that knows no cards of this version.</summary>
    [JsonProperty(Order = -8)]
    public string? FallbackText { get; set; }

    [JsonProperty(Order = -7)]
    public string? Speak { get; set; }

    [JsonProperty(Order = -3)]
    public List<AdaptiveElement> Body { get; set; } = [];

    [JsonProperty(Order = -2)]
    public List<AdaptiveAction> Actions { get; set; } = [];

    public bool ShouldSerializeBody() => Body is { Count: > 0 };

    public bool ShouldSerializeActions() => Actions is { Count: > 0 };

    public string ToJson() => CardJson.Write(this);
}
