using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace AsbPlanBot.Storage.Tables;

/// <summary>
/// Any text as a part of a key. ASCII letters, digits and - . : @ _ stand for themselves; every other UTF-16 unit
/// becomes '=' and four hexadecimal digits, so that nothing the service forbids is left, nor the separator, and
/// <see cref="Decode"/> gives the text back. What would be longer than <see cref="MaxLength"/> keeps its beginning,
/// then "==" (which nothing else can hold) and the SHA-256 of the whole: distinct texts keep distinct keys.
/// Rows therefore hold the texts of their keys as properties too.
/// </summary>
internal static class KeyText
{
    /// <summary>Stands between the parts of a key and never inside one.</summary>
    public const char Separator = '!';

    /// <summary>
    /// Two parts and the kind stay within the service's 512 characters; a key that has an instant too takes two less of one.
    /// </summary>
    public const int MaxLength = 240;

    private const char Escape = '=';
    private const int EscapeLength = 5;
    private const string Shortened = "==";

    public static string Encode(string text) => EncodeWithin(MaxLength, text);

    /// <param name="most">The most characters that it may have.</param>
    public static string EncodeWithin(int most, string text)
    {
        var key = new StringBuilder(text.Length);
        var kept = 0;
        foreach (var unit in text)
        {
            if (IsPlain(unit))
                key.Append(unit);
            else
                key.Append(CultureInfo.InvariantCulture, $"{Escape}{(int)unit:X4}");
            if (key.Length <= most - Shortened.Length - (2 * SHA256.HashSizeInBytes))
                kept = key.Length;
        }

        return key.Length <= most
            ? key.ToString()
            : key.ToString(0, kept) + Shortened + Hash(text);
    }

    /// <summary>The text of a key; null for one that was shortened.</summary>
    /// <exception cref="FormatException">It is no key of ours.</exception>
    public static string? Decode(string key)
    {
        if (key.Contains(Shortened, StringComparison.Ordinal))
            return null;

        var text = new StringBuilder(key.Length);
        for (var i = 0; i < key.Length; i++)
        {
            if (key[i] != Escape)
            {
                text.Append(IsPlain(key[i]) ? key[i] : throw new FormatException("Not a key."));
                continue;
            }

            if (key.Length < i + EscapeLength)
                throw new FormatException("Not a key.");
            text.Append((char)ushort.Parse(
                key.AsSpan(i + 1, EscapeLength - 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            i += EscapeLength - 1;
        }

        return text.ToString();
    }

    /// <summary>SHA-256 of the text's UTF-16 units, in hexadecimal; unlike UTF-8 they tell broken surrogates apart.</summary>
    public static string Hash(string text) =>
        Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan())));

    private static bool IsPlain(char unit) => char.IsAsciiLetterOrDigit(unit) || unit is '-' or '.' or ':' or '@' or '_';
}
