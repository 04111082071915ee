using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards;

/// <summary>Has an element written in the same way whoever writes what it stands in.</summary>
internal sealed class CardElementConverter : CardConverter
{
    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
        CardJson.Write(writer, value);
}

/// <summary>Enumerations are written by name, in camel case.</summary>
internal sealed class CardNamesConverter() : StringEnumConverter(Strategy)
{
    private static readonly CamelCaseNamingStrategy Strategy = new();

    public static string Written(string name) => Strategy.GetPropertyName(name, hasSpecifiedName: false);
}

/// <summary>Versions, widths and heights are written as the text they stand for.</summary>
internal sealed class CardTextConverter : CardConverter
{
    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
        writer.WriteValue(value?.ToString());
}

/// <summary>A fallback is written as the element that it is.</summary>
internal sealed class CardFallbackConverter : CardConverter
{
    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
        serializer.Serialize(writer, ((AdaptiveFallbackElement)value!).Content);
}

/// <summary>Of an element of which no more is said, the id alone is written.</summary>
internal sealed class CardTargetConverter : CardConverter
{
    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        var target = (AdaptiveTargetElement)value!;
        JToken written = target.IsVisible is { } isVisible
            ? new JObject { ["elementId"] = target.ElementId, ["isVisible"] = isVisible }
            : target.ElementId;
        written.WriteTo(writer);
    }
}

/// <summary>Cards are written here, not read.</summary>
internal abstract class CardConverter : JsonConverter
{
    public override bool CanRead => false;

    public override bool CanConvert(Type objectType) => true;

    public override object ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
        throw new NotSupportedException("Cards are written here, not read.");
}
