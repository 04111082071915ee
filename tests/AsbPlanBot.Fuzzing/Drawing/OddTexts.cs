namespace AsbPlanBot.Fuzzing.Drawing;

/// <summary>Text as nobody hopes to get it.</summary>
internal static class OddTexts
{
    private const int Longest = 70_000;

    private static readonly string[] Pieces =
    [
        "", " ", "  ", "\0", "\n", "\r\n", "\t", "\u001B[31m", "\u007F", "\u0085", "\u2028", "\uFEFF", "\u202E", "\u200B", "\uFFFF",
        "\uD800", "\uDC00", "é", "e\u0301", "ß", "İ", "ı", "ſ", "Σ", "ς", "日本語", "مرحبا", "😀", "👩‍👩‍👧", "𐐀", "Ǆ",
        "<at>", "</at>", "<at>Jo Bell</at>", "<b>", "</p>", "<!--", "&nbsp;", "&#39;", "&#x110000;", "&#0;", "&amp", "{{DATE(2026-01-01T00:00:00Z)}}",
        "[x](https://evil.example)", "**", "# ", "'", "’", "\"", "\\", "\\u0000", "/", "#", "?", "!", "%2F", "%00", "../..", "=1+1", "{0}", "${x}", ";", ",", "|",
        "null", "true", "NaN", "0", "-1", "00", "1.1", "4.1", "1e999", "2147483648", "9223372036854775808", "100%", "-5 %", "60%", "101",
        "31 December 9999", "1 January 0001", "30 February", "29 February", "0001-01-01", "9999-12-31", "2027-02-30", "5/11/26", "Q4 2023/24", "tomorrow", "99:99",
        "amber", "red", "Blue", "done", "no change", "a", "A", "z", "1", "asb", "ASB Team", "P1-03", "a,b", "abc",
    ];

    /// <summary>Something short or something long, of pieces that have done harm elsewhere.</summary>
    public static string Draw(Dice dice) => dice.Below(12) switch
    {
        0 => Repeated(dice),
        1 => string.Concat(Enumerable.Range(0, dice.From(1, 12)).Select(_ => (char)dice.Below(0x10000))),
        _ => string.Concat(Enumerable.Range(0, dice.Few(6)).Select(_ => Piece(dice))),
    };

    public static string Piece(Dice dice) => dice.Of(Pieces);

    private static string Repeated(Dice dice)
    {
        var piece = Piece(dice);
        var times = (dice.OneIn(30) ? Longest : dice.Of(2, 30, 300)) / Math.Max(piece.Length, 1);
        return string.Concat(Enumerable.Repeat(piece, times));
    }
}
