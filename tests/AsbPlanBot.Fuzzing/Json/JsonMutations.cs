using AsbPlanBot.Fuzzing.Drawing;
using AsbPlanBot.Fuzzing.Texts;

namespace AsbPlanBot.Fuzzing.Json;

/// <summary>Changes a JSON value as nobody sends it: members dropped, doubled, renamed, of other types, nested, beyond all bounds.</summary>
internal static class JsonMutations
{
    private static readonly string[] Oddities =
    [
        "null", "true", "false", "0", "-1", "1", "0.1", "-0", "1e3", "1e999", "1E-400", "2147483648", "9223372036854775808", "123456789012345678901234567890",
        "\"\"", "[]", "{}", "[null]", "[[]]", "{\"\":null}", "NaN", "01", "1.", "'x'", "\"2026-11-26T10:00:00Z\"", "\"2026-13-45T99:99:99Z\"", "\"9999-12-31T23:59:59.9999999+14:00\"",
        "\"\\uD83D\"", "\"\\u0000\"",
    ];

    private static readonly int[] Depths = [3, 60, 65, 130, 1_000, 20_000];

    /// <param name="words">Texts that mean something where the value goes: ids, names, verbs.</param>
    public static JsonPart Of(JsonPart root, IReadOnlyList<string> words, Dice dice)
    {
        for (var times = dice.Few(6); times > 0; times--)
            root = JsonPlaces.Change(root, dice.Below(JsonPlaces.Count(root)), part => Changed(part, words, dice));
        return root;
    }

    private static JsonPart? Changed(JsonPart part, IReadOnlyList<string> words, Dice dice) => dice.Below(9) switch
    {
        0 => null,
        1 => new JsonPart.Token(dice.Of(Oddities)),
        2 => JsonPart.Text(dice.Of(words)),
        3 => JsonPart.Text(OddTexts.Draw(dice)),
        4 when dice.OneIn(4) => Nested(part, dice),
        5 => new JsonPart.List([part, part]),
        _ => part switch
        {
            JsonPart.Object { Members.Count: > 0 } whole => Changed(whole, words, dice),
            JsonPart.List { Items.Count: > 0 } list => new JsonPart.List([.. list.Items, dice.Of(list.Items)]),
            JsonPart.Token { Raw: ['"', .., '"'] raw } when !raw.Contains('\\', StringComparison.Ordinal) => JsonPart.Text(TextMutations.Of(raw[1..^1], dice)),
            _ => new JsonPart.Token(dice.Of(Oddities)),
        },
    };

    private static JsonPart.Object Changed(JsonPart.Object whole, IReadOnlyList<string> words, Dice dice)
    {
        var members = whole.Members.ToList();
        var at = dice.Below(members.Count);
        var (name, value) = members[at];
        switch (dice.Below(6))
        {
            case 0:
                members.RemoveAt(at);
                break;
            case 1:
                members.Add((name, dice.OneIn(2) ? value : JsonPart.Text(dice.Of(words))));
                break;
            case 2:
                members[at] = (dice.OneIn(2) ? TextMutations.Of(name, dice) : dice.Of(words), value);
                break;
            case 3:
                members[at] = (name, dice.Of(members).Value);
                break;
            case 4:
                members.Insert(at, (OddTexts.Draw(dice), dice.Of(members).Value));
                break;
            default:
                members[at] = (name, new JsonPart.Token(dice.Of(Oddities)));
                break;
        }

        return new JsonPart.Object(members);
    }

    private static JsonPart.Token Nested(JsonPart part, Dice dice)
    {
        var depth = dice.Of(Depths);
        return dice.OneIn(2)
            ? new(new string('[', depth) + part + new string(']', depth))
            : new(string.Concat(Enumerable.Repeat("{\"a\":", depth)) + part + new string('}', depth));
    }
}
