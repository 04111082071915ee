using AsbPlanBot.Fuzzing.Drawing;

namespace AsbPlanBot.Fuzzing.Texts;

/// <summary>Changes a text or some bytes here and there.</summary>
internal static class TextMutations
{
    /// <summary>The same with a letter or a piece of it dropped, doubled, swapped or replaced, a few times.</summary>
    public static string Of(string text, Dice dice)
    {
        for (var times = dice.Few(5); times > 0; times--)
            text = Once(text, dice);
        return text;
    }

    /// <summary>The same with bytes changed, dropped, put in or cut off, a few times.</summary>
    public static byte[] Of(byte[] bytes, Dice dice)
    {
        List<byte> changed = [.. bytes];
        for (var times = dice.Few(8); times > 0; times--)
            Once(changed, dice);
        return [.. changed];
    }

    private static string Once(string text, Dice dice)
    {
        var at = dice.Below(text.Length + 1);
        var count = Math.Min(dice.Few(6), text.Length - at);
        return dice.Below(8) switch
        {
            0 => text.Remove(at, count),
            1 => text.Insert(at, text.Substring(at, count)),
            2 => text.Insert(at, OddTexts.Draw(dice)),
            3 => text.Remove(at, count).Insert(at, OddTexts.Piece(dice)),
            4 when at < text.Length => text[..at] + Cased(text[at]) + text[(at + 1)..],
            5 when at + 1 < text.Length => string.Concat(text.AsSpan(0, at), [text[at + 1], text[at]], text.AsSpan(at + 2)),
            6 => text[at..] + " " + text[..at],
            _ => text.Insert(at, " "),
        };
    }

    private static char Cased(char letter) => char.IsUpper(letter) ? char.ToLowerInvariant(letter) : char.ToUpperInvariant(letter);

    private static void Once(List<byte> bytes, Dice dice)
    {
        var at = dice.Below(bytes.Count + 1);
        var count = Math.Min(dice.From(1, 16), bytes.Count - at);
        switch (dice.Below(6))
        {
            case 0:
                bytes.RemoveRange(at, count);
                break;
            case 1:
                bytes.InsertRange(at, bytes.GetRange(at, count));
                break;
            case 2:
                bytes.Insert(at, dice.Of<byte>(0, 0x22, 0x5C, 0x7B, 0x7D, 0xC0, 0xED, 0xEF, 0xFE, 0xFF));
                break;
            case 3 when dice.OneIn(8):
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            default:
                if (at < bytes.Count)
                    bytes[at] = dice.OneIn(2) ? (byte)(bytes[at] ^ (1 << dice.Below(8))) : (byte)dice.Below(256);
                break;
        }
    }
}
