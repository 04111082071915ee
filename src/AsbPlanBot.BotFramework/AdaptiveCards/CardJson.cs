using System.Globalization;
using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>
/// Writes cards small: what has its default value is left out and enumerations are in camel case, for the members of
/// cards only and not for the data that they carry. The contracts are made once.
/// </summary>
internal static class CardJson
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        ContractResolver = new Resolver(),
        NullValueHandling = NullValueHandling.Ignore,
    });

    public static string Write(AdaptiveCard card)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Serializer.Serialize(text, card);
        return text.ToString();
    }

    public static void Write(JsonWriter writer, object? value) => Serializer.Serialize(writer, value);

    private sealed class Resolver : DefaultContractResolver
    {
        private static readonly StringEnumConverter Names = new(new CamelCaseNamingStrategy());

        // Elsewhere the converter leads here; here it would lead round in circles.
        protected override JsonConverter? ResolveContractConverter(Type objectType) =>
            typeof(AdaptiveTypedElement).IsAssignableFrom(objectType) ? null : base.ResolveContractConverter(objectType);

        protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
        {
            var property = base.CreateProperty(member, memberSerialization);
            if (IsOurs(member.DeclaringType))
                property.DefaultValueHandling = DefaultValueHandling.Ignore;
            var type = Nullable.GetUnderlyingType(property.PropertyType!) ?? property.PropertyType!;
            if (type.IsEnum && IsOurs(type))
                property.Converter = Names;
            return property;
        }

        private static bool IsOurs(Type? type) => type?.Assembly == typeof(CardJson).Assembly;
    }
}
