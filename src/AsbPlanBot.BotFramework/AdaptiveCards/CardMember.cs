using System.Collections;
using System.Linq.Expressions;

namespace AdaptiveCards;

/// <summary>
/// Writes one member of one kind of element, unless it has its default value. Json.NET would look up the contract of each
/// value and compare it with its default by reflection, which takes longer than all the rest of a turn.
/// </summary>
internal abstract class CardMember(JsonProperty property)
{
    protected JsonProperty Property { get; } = property;

    public static CardMember Of(JsonProperty property)
    {
        var type = property.PropertyType!;
        var mayBeLeftOut = property.DefaultValueHandling is DefaultValueHandling.Ignore;
        var isPlain = mayBeLeftOut && property.Converter is null;
        return isPlain && type == typeof(string) ? new Text(property, Getter<string?>(property))
            : isPlain && type == typeof(bool) ? new Flag(property, Getter<bool>(property))
            : isPlain && typeof(IList).IsAssignableFrom(type) && type.IsGenericType && IsElement(type.GetGenericArguments()[0]) ? new Elements(property, Getter<IList?>(property))
            : mayBeLeftOut && property.Converter is CardNamesConverter && type.IsEnum ? new Name(property, Getter<int>(property))
            : new Other(property);
    }

    public static bool IsElement(Type type) =>
        typeof(AdaptiveTypedElement).IsAssignableFrom(type) || typeof(AdaptiveInline).IsAssignableFrom(type);

    public abstract void Write(JsonWriter writer, object owner, JsonSerializer serializer);

    // Unlike the property's own, without a box for each value.
    private static Func<object, T> Getter<T>(JsonProperty property)
    {
        var owner = Expression.Parameter(typeof(object));
        var value = Expression.Property(Expression.Convert(owner, property.DeclaringType!), property.UnderlyingName!);
        return Expression.Lambda<Func<object, T>>(Expression.Convert(value, typeof(T)), owner).Compile();
    }

    protected void WriteName(JsonWriter writer) => writer.WritePropertyName(Property.PropertyName!, escape: false);

    private sealed class Text(JsonProperty property, Func<object, string?> get) : CardMember(property)
    {
        private readonly string? _usual = (string?)property.DefaultValue;

        public override void Write(JsonWriter writer, object owner, JsonSerializer serializer)
        {
            if (get(owner) is not { } text || text == _usual)
                return;
            WriteName(writer);
            writer.WriteValue(text);
        }
    }

    private sealed class Flag(JsonProperty property, Func<object, bool> get) : CardMember(property)
    {
        private readonly bool _usual = property.DefaultValue is true;

        public override void Write(JsonWriter writer, object owner, JsonSerializer serializer)
        {
            var flag = get(owner);
            if (flag == _usual)
                return;
            WriteName(writer);
            writer.WriteValue(flag);
        }
    }

    private sealed class Name(JsonProperty property, Func<object, int> get) : CardMember(property)
    {
        private readonly int _usual = (int)property.DefaultValue!;
        private readonly string[] _names = [.. Enum.GetNames(property.PropertyType!).Select(CardNamesConverter.Written)];

        public override void Write(JsonWriter writer, object owner, JsonSerializer serializer)
        {
            var value = get(owner);
            if (value == _usual)
                return;
            WriteName(writer);
            writer.WriteValue(_names[value]);
        }
    }

    private sealed class Elements(JsonProperty property, Func<object, IList?> get) : CardMember(property)
    {
        public override void Write(JsonWriter writer, object owner, JsonSerializer serializer)
        {
            if (Property.ShouldSerialize?.Invoke(owner) is false || get(owner) is not { } list)
                return;
            WriteName(writer);
            writer.WriteStartArray();
            for (var index = 0; index < list.Count; index++)
                CardJson.Write(writer, list[index]);
            writer.WriteEndArray();
        }
    }

    private sealed class Other(JsonProperty property) : CardMember(property)
    {
        public override void Write(JsonWriter writer, object owner, JsonSerializer serializer)
        {
            if (Property.ShouldSerialize?.Invoke(owner) is false || Property.ValueProvider!.GetValue(owner) is not { } value)
                return;
            if (Property.DefaultValueHandling is DefaultValueHandling.Ignore && Equals(value, Property.DefaultValue))
                return;
            WriteName(writer);
            if (Property.Converter is { } converter)
                converter.WriteJson(writer, value, serializer);
            else
                serializer.Serialize(writer, value);
        }
    }
}
