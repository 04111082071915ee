using System.ComponentModel;

namespace AdaptiveCards;

/// <summary>Whatever stands in a card under a type: the card itself, an element or an action.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
[JsonConverter(typeof(CardElementConverter))]
public abstract class AdaptiveTypedElement
{
    [JsonProperty(Order = -10)]
    public abstract string Type { get; set; }

    [JsonProperty(Order = -9)]
    public string? Id { get; set; }

    /// <summary>What a client shows that does not know this element.</summary>
    [JsonConverter(typeof(CardFallbackConverter))]
    public AdaptiveFallbackElement? Fallback { get; set; }

    /// <summary>Members that the library has no property for, written as they are.</summary>
    [JsonExtensionData]
    public SerializableDictionary<string, object> AdditionalProperties
    {
        get => Further ??= new(StringComparer.OrdinalIgnoreCase);
        set => Further = value;
    }

    /// <summary>The same; null while there are none, as in most elements.</summary>
    internal SerializableDictionary<string, object>? Further { get; private set; }
}

/// <summary>A dictionary of further members.</summary>
public class SerializableDictionary<TKey, TValue> : Dictionary<TKey, TValue>
    where TKey : notnull
{
    // Json.NET looks for it, though nothing is read.
    public SerializableDictionary()
    {
    }

    public SerializableDictionary(IEqualityComparer<TKey> comparer)
        : base(comparer)
    {
    }
}

/// <summary>What takes the place of an element that a client does not know: another element.</summary>
public class AdaptiveFallbackElement
{
    public AdaptiveFallbackElement(AdaptiveTypedElement fallbackContent) => Content = fallbackContent;

    public AdaptiveTypedElement? Content { get; set; }
}

/// <summary>Something that a card shows.</summary>
public abstract class AdaptiveElement : AdaptiveTypedElement
{
    public AdaptiveSpacing Spacing { get; set; }

    /// <summary>A line above it.</summary>
    public bool Separator { get; set; }

    [DefaultValue(true)]
    public bool IsVisible { get; set; } = true;
}

/// <summary>An inline of a rich text.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public abstract class AdaptiveInline
{
    [JsonProperty(Order = -10)]
    public abstract string Type { get; set; }

    [JsonExtensionData]
    public SerializableDictionary<string, object> AdditionalProperties { get; set; } = new(StringComparer.OrdinalIgnoreCase);
}
