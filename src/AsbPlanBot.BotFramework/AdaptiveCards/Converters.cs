using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Enumerations are written in camel case.</summary>
internal sealed class CardEnumConverter() : StringEnumConverter(new CamelCaseNamingStrategy());

/// <summary>Versions, widths and heights are written as the text they stand for.</summary>
internal sealed class CardTextConverter : JsonConverter
{
    public override bool CanRead => false;

    public override bool CanConvert(Type objectType) => true;

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
        writer.WriteValue(value?.ToString());

    public override object ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
        throw new NotSupportedException("Cards are written here, not read.");
}

/// <summary>A length in pixels is written with its unit.</summary>
internal sealed class CardPixelConverter : JsonConverter<uint>
{
    public override bool CanRead => false;

    public override void WriteJson(JsonWriter writer, uint value, JsonSerializer serializer) =>
        writer.WriteValue(value.ToString(CultureInfo.InvariantCulture) + "px");

    public override uint ReadJson(
        JsonReader reader, Type objectType, uint existingValue, bool hasExistingValue, JsonSerializer serializer) =>
        throw new NotSupportedException("Cards are written here, not read.");
}

/// <summary>A fallback is another element, or the word "drop".</summary>
internal sealed class CardFallbackConverter : JsonConverter<AdaptiveFallbackElement>
{
    public override bool CanRead => false;

    public override void WriteJson(JsonWriter writer, AdaptiveFallbackElement? value, JsonSerializer serializer)
    {
        if (value?.Type is AdaptiveFallbackElement.AdaptiveFallbackType.Content && value.Content is not null)
            serializer.Serialize(writer, value.Content);
        else
            writer.WriteValue(AdaptiveFallbackElement.drop);
    }

    public override AdaptiveFallbackElement ReadJson(
        JsonReader reader,
        Type objectType,
        AdaptiveFallbackElement? existingValue,
        bool hasExistingValue,
        JsonSerializer serializer) => throw new NotSupportedException("Cards are written here, not read.");
}
