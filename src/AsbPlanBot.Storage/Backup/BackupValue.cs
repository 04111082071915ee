using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsbPlanBot.Storage.Backup;

/// <summary>
/// A property's value with its type: texts, whole numbers of 32 bits and true or false as JSON has them; what JSON has no type
/// for as an object with the type's name.
/// </summary>
internal static class BackupValue
{
    public static JsonNode Write(object value) => value switch
    {
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        int number => JsonValue.Create(number),
        long number => Typed("long", number.ToString(CultureInfo.InvariantCulture)),
        double number => Typed("double", number.ToString("R", CultureInfo.InvariantCulture)),
        DateTimeOffset instant => Typed("instant", instant.ToString("O", CultureInfo.InvariantCulture)),
        Guid guid => Typed("guid", guid.ToString()),
        byte[] bytes => Typed("bytes", Convert.ToBase64String(bytes)),
        _ => throw new ArgumentException($"No table holds a {value.GetType()}.", nameof(value)),
    };

    /// <exception cref="FormatException">It is none of these.</exception>
    public static object Read(JsonNode? value) => value switch
    {
        JsonValue plain when plain.GetValueKind() == JsonValueKind.String => plain.GetValue<string>(),
        JsonValue plain when plain.GetValueKind() is JsonValueKind.True or JsonValueKind.False => plain.GetValue<bool>(),
        JsonValue plain when plain.TryGetValue<int>(out var number) => number,
        JsonObject { Count: 1 } typed when typed.First() is { Value: JsonValue text } pair && text.GetValueKind() == JsonValueKind.String =>
            ReadTyped(pair.Key, text.GetValue<string>()),
        _ => throw new FormatException("Not a value."),
    };

    private static JsonObject Typed(string type, string text) => new() { [type] = text };

    private static object ReadTyped(string type, string text) => type switch
    {
        "long" => long.Parse(text, CultureInfo.InvariantCulture),
        "double" => double.Parse(text, CultureInfo.InvariantCulture),
        "instant" => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture),
        "guid" => Guid.Parse(text),
        "bytes" => Convert.FromBase64String(text),
        _ => throw new FormatException("Not a type."),
    };
}
