namespace AsbPlanBot.Fuzzing.Json;

/// <summary>Every place of a JSON value, numbered from its root on, and the value with something else in one of them.</summary>
internal static class JsonPlaces
{
    public static int Count(JsonPart root) => root switch
    {
        JsonPart.Object whole => 1 + whole.Members.Sum(member => Count(member.Value)),
        JsonPart.List list => 1 + list.Items.Sum(Count),
        _ => 1,
    };

    /// <param name="change">What stands there instead; null to leave it out.</param>
    public static JsonPart Change(JsonPart root, int place, Func<JsonPart, JsonPart?> change) => Walk(root, ref place, change) ?? JsonPart.Null;

    /// <summary>The same without, or with less in, one of its places, the largest first.</summary>
    public static IEnumerable<JsonPart> Simpler(JsonPart root)
    {
        var count = Count(root);
        for (var place = 1; place < count; place++)
            yield return Change(root, place, _ => null);
        for (var place = 0; place < count; place++)
        {
            foreach (var less in (Func<JsonPart, JsonPart?>[])[Halved, part => part is JsonPart.Token { Raw: "null" or "\"\"" } ? part : JsonPart.Null])
            {
                var simpler = Change(root, place, less);
                if (simpler.ToString().Length < root.ToString().Length)
                    yield return simpler;
            }
        }
    }

    private static JsonPart? Halved(JsonPart part) =>
        part is JsonPart.Token { Raw: ['"', ..] raw } && raw.Length > 3 && !raw.Contains('\\', StringComparison.Ordinal)
            ? new JsonPart.Token(raw[..(raw.Length / 2)] + '"')
            : part;

    private static JsonPart? Walk(JsonPart part, ref int place, Func<JsonPart, JsonPart?> change)
    {
        if (place-- == 0)
            return change(part);

        switch (part)
        {
            case JsonPart.Object whole:
                List<(string, JsonPart)> members = [];
                foreach (var (name, value) in whole.Members)
                {
                    if ((place < 0 ? value : Walk(value, ref place, change)) is { } kept)
                        members.Add((name, kept));
                }

                return new JsonPart.Object(members);
            case JsonPart.List list:
                List<JsonPart> items = [];
                foreach (var item in list.Items)
                {
                    if ((place < 0 ? item : Walk(item, ref place, change)) is { } kept)
                        items.Add(kept);
                }

                return new JsonPart.List(items);
            default:
                return part;
        }
    }
}
