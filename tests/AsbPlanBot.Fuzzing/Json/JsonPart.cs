using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AsbPlanBot.Fuzzing.Json;

/// <summary>JSON that may hold what no library writes: members of one name, numbers beyond all bounds, half of a surrogate pair.</summary>
internal abstract record JsonPart
{
    private JsonPart()
    {
    }

    public sealed record Object(IReadOnlyList<(string Name, JsonPart Value)> Members) : JsonPart;

    public sealed record List(IReadOnlyList<JsonPart> Items) : JsonPart;

    /// <summary>A text, a number or whatever else is written as it stands.</summary>
    public sealed record Token(string Raw) : JsonPart;

    public static JsonPart Null { get; } = new Token("null");

    public static JsonPart Text(string text) => new Token(Quoted(text));

    public static JsonPart Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Of(document.RootElement);
    }

    public JsonPart this[string name] => Own.First(member => member.Name == name).Value;

    /// <summary>The same with a member set, in the place of the first of its name or behind the others.</summary>
    public JsonPart With(string name, JsonPart value)
    {
        var at = Own.ToList().FindIndex(member => member.Name == name);
        return new Object(at < 0 ? [.. Own, (name, value)] : [.. Own.Take(at), (name, value), .. Own.Skip(at + 1)]);
    }

    public sealed override string ToString()
    {
        var json = new StringBuilder();
        Write(json);
        return json.ToString();
    }

    private IReadOnlyList<(string Name, JsonPart Value)> Own => this is Object whole ? whole.Members : [];

    private static JsonPart Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new Object([.. element.EnumerateObject().Select(member => (member.Name, Of(member.Value)))]),
        JsonValueKind.Array => new List([.. element.EnumerateArray().Select(Of)]),
        _ => new Token(element.GetRawText()),
    };

    private static string Quoted(string text)
    {
        var json = new StringBuilder(text.Length + 2).Append('"');
        foreach (var unit in text)
        {
            if (unit is '"' or '\\' or < ' ' || char.IsSurrogate(unit))
                json.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
            else
                json.Append(unit);
        }

        return json.Append('"').ToString();
    }

    private void Write(StringBuilder json)
    {
        switch (this)
        {
            case Object whole:
                json.Append('{');
                foreach (var (index, (name, value)) in whole.Members.Index())
                {
                    json.Append(index > 0 ? "," : "").Append(Quoted(name)).Append(':');
                    value.Write(json);
                }

                json.Append('}');
                break;
            case List list:
                json.Append('[');
                foreach (var (index, item) in list.Items.Index())
                {
                    json.Append(index > 0 ? "," : "");
                    item.Write(json);
                }

                json.Append(']');
                break;
            case Token token:
                json.Append(token.Raw);
                break;
        }
    }
}
