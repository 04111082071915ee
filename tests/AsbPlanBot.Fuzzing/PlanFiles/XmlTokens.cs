using AsbPlanBot.Fuzzing.Drawing;
using AsbPlanBot.Fuzzing.Texts;

namespace AsbPlanBot.Fuzzing.PlanFiles;

/// <summary>XML as a row of tags and texts, which can be changed so that it stays well-formed, or not.</summary>
internal static class XmlTokens
{
    private static readonly string[] Values = ["", "0", "1", "-1", "2147483648", "99999999999", "A1", "XFD1048576", "A1:XFD1048576", "a", "none", "true", "FF0000", "rId1", "rId999", "restart", "lowerLetter", "upperRoman", "shared", "s", "e", "b", "n", "d", "inlineStr", "%1.%2)"];

    private static readonly int[] Depths = [3, 50, 150, 250, 3_000];

    public static IReadOnlyList<string> Split(string xml)
    {
        List<string> tokens = [];
        for (var at = 0; at < xml.Length;)
        {
            var end = xml[at] == '<' ? xml.IndexOf('>', at) + 1 : xml.IndexOf('<', at);
            end = end <= at ? xml.Length : end;
            tokens.Add(xml[at..end]);
            at = end;
        }

        return tokens;
    }

    /// <param name="text">Draws what may stand in a cell.</param>
    public static string Mutate(string xml, Func<Dice, string> text, Dice dice)
    {
        List<string> tokens = [.. Split(xml)];
        for (var times = dice.Few(8); times > 0 && tokens.Count > 0; times--)
            Once(tokens, text, dice);
        return string.Concat(tokens);
    }

    private static void Once(List<string> tokens, Func<Dice, string> text, Dice dice)
    {
        var at = dice.Below(tokens.Count);
        switch (dice.Below(10))
        {
            case 0 or 1 or 2 when tokens.FindIndex(at, token => token is not ['<', ..]) is >= 0 and var found:
                tokens[found] = Escaped(dice.OneIn(3) ? TextMutations.Of(tokens[found], dice) : text(dice));
                break;
            case 3 when tokens.FindIndex(at, token => token.Contains('"', StringComparison.Ordinal)) is >= 0 and var found:
                tokens[found] = WithValue(tokens[found], dice);
                break;
            case 4 when SpanOf(tokens, at) is { } span:
                tokens.RemoveRange(span.Start, span.Count);
                break;
            case 5 when SpanOf(tokens, at) is { } span:
                Insert(tokens, at, tokens.GetRange(span.Start, span.Count), dice.Few(6));
                break;
            case 6 when SpanOf(tokens, at) is { } span:
                Insert(tokens, dice.Below(tokens.Count), tokens.GetRange(span.Start, span.Count), dice.OneIn(50) ? 300 : 1);
                break;
            case 7 when dice.OneIn(6) && SpanOf(tokens, at) is { } span && NameOf(tokens[span.Start]) is { Length: > 0 } name:
                var depth = dice.Of(Depths);
                tokens.Insert(span.Start + span.Count, string.Concat(Enumerable.Repeat($"</{name}>", depth)));
                tokens.Insert(span.Start, string.Concat(Enumerable.Repeat($"<{name}>", depth)));
                break;
            case 8 when dice.OneIn(4):
                tokens.RemoveAt(at);
                break;
            case 9 when dice.OneIn(4):
                tokens[at] = dice.OneIn(4) ? "<!DOCTYPE d [<!ENTITY e \"x\">]>&e;" : TextMutations.Of(tokens[at], dice);
                break;
        }
    }

    private static void Insert(List<string> tokens, int at, List<string> piece, int times)
    {
        if (piece.Count * times < 20_000)
            tokens.InsertRange(at, Enumerable.Repeat(piece, times).SelectMany(token => token));
    }

    private static string WithValue(string tag, Dice dice)
    {
        var quotes = tag.Index().Where(letter => letter.Item == '"').Select(letter => letter.Index).ToList();
        var first = dice.Below(quotes.Count / 2 is > 0 and var pairs ? pairs : 1) * 2;
        return first + 1 >= quotes.Count
            ? tag
            : tag[..(quotes[first] + 1)] + Escaped(dice.OneIn(4) ? OddTexts.Piece(dice) : dice.Of(Values)) + tag[quotes[first + 1]..];
    }

    // The element that begins at a place or behind it, with all that is in it.
    private static (int Start, int Count)? SpanOf(List<string> tokens, int at)
    {
        var start = tokens.FindIndex(at, IsStart);
        if (start < 0)
            return null;

        var depth = 0;
        for (var end = start; end < tokens.Count; end++)
        {
            depth += IsStart(tokens[end]) ? 1 : tokens[end].StartsWith("</", StringComparison.Ordinal) ? -1 : 0;
            if (tokens[end].EndsWith("/>", StringComparison.Ordinal) && IsStart(tokens[end]))
                depth--;
            if (depth <= 0)
                return (start, end - start + 1);
        }

        return null;
    }

    private static bool IsStart(string token) => token is ['<', not ('/' or '?' or '!'), ..];

    private static string NameOf(string tag) => tag[1..].Split(' ', '>', '/')[0];

    private static string Escaped(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
