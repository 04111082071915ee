using System.Globalization;
using System.Reflection;
using System.Text;
using Newtonsoft.Json.Converters;

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
        using var text = new StringWriter(new StringBuilder(4096), CultureInfo.InvariantCulture);
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

        // Most elements have no further members, and going through none of them takes as long as writing the element.
        protected override JsonObjectContract CreateObjectContract(Type objectType)
        {
            var contract = base.CreateObjectContract(objectType);
            if (contract.ExtensionDataGetter is { } all && typeof(AdaptiveTypedElement).IsAssignableFrom(objectType))
                contract.ExtensionDataGetter = o => ((AdaptiveTypedElement)o).AdditionalProperties is { Count: > 0 } ? all(o) : null;
            return contract;
        }

        protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
        {
            var property = base.CreateProperty(member, memberSerialization);
            var type = property.PropertyType!;
            if (IsOurs(member.DeclaringType))
            {
                property.DefaultValueHandling ??= DefaultValueHandling.Ignore;
                // Given once, or the serialiser makes it anew for each comparison.
                property.DefaultValue ??= type.IsValueType ? Activator.CreateInstance(type) : null;
            }

            if ((Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } names && IsOurs(names))
                property.Converter = Names;
            return property;
        }

        private static bool IsOurs(Type? type) => type?.Assembly == typeof(CardJson).Assembly;
    }
}
