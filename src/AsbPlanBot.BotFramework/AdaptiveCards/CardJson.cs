using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace AdaptiveCards;

/// <summary>
/// Writes cards small: what has its default value is left out and enumerations are in camel case, for the members of
/// cards only and not for the data that they carry. The contracts are made once.
/// </summary>
internal static class CardJson
{
    private const int UsualLength = 8 * 1024;

    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        ContractResolver = new Resolver(),
        NullValueHandling = NullValueHandling.Ignore,
    });

    private static readonly ConcurrentDictionary<Type, CardMember[]> Members = new();

    public static string Write(AdaptiveCard card)
    {
        using var text = new StringWriter(new StringBuilder(UsualLength), CultureInfo.InvariantCulture);
        using var writer = new JsonTextWriter(text);
        Write(writer, card);
        return text.ToString();
    }

    public static void Write(JsonWriter writer, object? value)
    {
        if (value is null || !CardMember.IsElement(value.GetType()))
        {
            Serializer.Serialize(writer, value);
            return;
        }

        writer.WriteStartObject();
        foreach (var member in Members.GetOrAdd(value.GetType(), MembersOf))
            member.Write(writer, value, Serializer);
        if (FurtherOf(value) is { Count: > 0 } further)
        {
            foreach (var (name, one) in further)
            {
                writer.WritePropertyName(name);
                Serializer.Serialize(writer, one);
            }
        }

        writer.WriteEndObject();
    }

    private static SerializableDictionary<string, object>? FurtherOf(object element) =>
        element is AdaptiveTypedElement typed ? typed.Further : ((AdaptiveInline)element).AdditionalProperties;

    private static CardMember[] MembersOf(Type type) =>
        [.. ((JsonObjectContract)Serializer.ContractResolver.ResolveContract(type)).Properties.Where(property => !property.Ignored).Select(CardMember.Of)];

    private sealed class Resolver : DefaultContractResolver
    {
        private static readonly CardNamesConverter Names = new();

        // Elsewhere the converter leads here; here it would lead round in circles.
        protected override JsonConverter? ResolveContractConverter(Type objectType) =>
            typeof(AdaptiveTypedElement).IsAssignableFrom(objectType) ? null : base.ResolveContractConverter(objectType);

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
