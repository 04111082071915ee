using FsCheck;
using FsCheck.Fluent;

namespace AsbPlanBot.Tests.Storage;

/// <summary>Text as nobody hopes to get it: everything that a key may not hold, unicode, broken surrogate pairs.</summary>
public sealed record OddText(string Value)
{
    public override string ToString() => string.Concat(Value.Select(unit => unit is > ' ' and < '\u007F' ? $"{unit}" : $"\\u{(int)unit:X4}"));
}

/// <summary>The same without broken surrogate pairs: what UTF-8 can carry.</summary>
public sealed record WholeText(string Value);

/// <summary>What FsCheck makes texts from.</summary>
public static class Texts
{
    private static Gen<string> Pieces(params string[] more) => Gen.OneOf(
        Gen.Elements("/", "\\", "#", "?", "!", "=", "==", "'", "\"", "%", "%2F", "+", " ", "\0", "\n", "\u001F", "\u007F", "\u009F"),
        Gen.Elements("a", "A", "z", "Z", "0", "9", ".", "-", ":", "@", "_", "|", "1.1", "P1-03", "0041", "=0041"),
        Gen.Elements([.. "é;É;ß;ẞ;ı;İ;ſ;K;Ŵ;ŵ;Σ;ς;σ;ǅ;\uFFFF;\u3000;😀;𐐀;𐐨".Split(';'), .. more]),
        Gen.Choose(0x20, 0xD7FF).Select(unit => $"{(char)unit}"));

    private static Gen<string> TextOf(Gen<string> pieces) =>
        pieces.ListOf().Select(list => string.Concat(list));

    public static Arbitrary<OddText> Odd() => Arb.From(
        TextOf(Pieces("\uD800", "\uDC00")).Select(text => new OddText(text)),
        text => Shorter(text.Value).Select(shorter => new OddText(shorter)));

    public static Arbitrary<WholeText> Whole() => Arb.From(TextOf(Pieces()).Select(text => new WholeText(text)));

    private static IEnumerable<string> Shorter(string text) =>
        Enumerable.Range(0, text.Length).Select(at => text.Remove(at, 1));
}
