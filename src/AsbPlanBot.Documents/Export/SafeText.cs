using System.Text;
using System.Text.RegularExpressions;

namespace AsbPlanBot.Documents.Export;

/// <summary>Text that a document can hold, whatever somebody typed or pasted.</summary>
internal static partial class SafeText
{
    /// <summary>The most characters that Excel keeps in a cell.</summary>
    public const int LongestExcelCell = 32_767;

    private const string CutMark = " … (cut: a cell holds no more)";

    /// <summary>
    /// Without what XML cannot hold: control characters are left out, halves of surrogate pairs shown as what nobody
    /// can read. A line break is '\n', a tab a space.
    /// </summary>
    public static string Xml(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029)
                safe.Append('\n');
            else if (rune.Value == '\t')
                safe.Append(' ');
            else if (!Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF))
                safe.Append(rune);
        }

        return safe.ToString();
    }

    /// <summary>The same for a cell of Excel, which reads _x0041_ as A and keeps so many characters only.</summary>
    public static string Excel(string text)
    {
        var safe = EscapeLike().Replace(Xml(text), "_x005F$0");
        if (safe.Length <= LongestExcelCell)
            return safe;

        var end = LongestExcelCell - CutMark.Length;
        return safe[..(char.IsHighSurrogate(safe[end - 1]) ? end - 1 : end)] + CutMark;
    }

    /// <summary>Whether a spreadsheet may take the text for a formula once it is opened or edited.</summary>
    public static bool LooksLikeFormula(string text) => text.TrimStart('\'') is
        ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..];

    /// <summary>A field of CSV that no spreadsheet takes for a formula: one apostrophe more, which reading takes away.</summary>
    public static string Csv(string text) => LooksLikeFormula(text) ? "'" + text : text;

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EscapeLike();
}
