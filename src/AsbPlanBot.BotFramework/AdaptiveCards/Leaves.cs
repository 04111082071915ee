using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A pair of a fact set.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AdaptiveFact
{
    public AdaptiveFact()
    {
    }

    public AdaptiveFact(string title, string value)
    {
        Title = title;
        Value = value;
    }

    public string? Title { get; set; }
    public string? Value { get; set; }
}

/// <summary>A picture. <see cref="AltText"/> is what those read who do not see it.</summary>
public class AdaptiveImage : AdaptiveElement
{
    public const string TypeName = "Image";

    public AdaptiveImage()
    {
    }

    public AdaptiveImage(string url)
        : this(new Uri(url))
    {
    }

    public AdaptiveImage(Uri url) => Url = url;

    public override string Type { get; set; } = TypeName;
    public Uri? Url { get; set; }
    public string? AltText { get; set; }
    public AdaptiveImageSize Size { get; set; }
    public AdaptiveImageStyle Style { get; set; }
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    [JsonProperty("width")]
    [JsonConverter(typeof(CardPixelConverter))]
    public uint PixelWidth { get; set; }

    public AdaptiveAction? SelectAction { get; set; }
}
