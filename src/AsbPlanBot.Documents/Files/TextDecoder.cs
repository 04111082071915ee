using System.Text;

namespace AsbPlanBot.Documents.Files;

/// <summary>The text of a file, and how sure it is.</summary>
/// <param name="Guessed">Whether Windows-1252 was taken because the bytes are no UTF-8.</param>
/// <param name="ControlCharacters">How many there are besides tabs and line ends.</param>
internal sealed record DecodedText(string Text, bool Guessed, int ControlCharacters);

/// <summary>Turns bytes into text: UTF-8 with and without BOM, UTF-16 with BOM, else Windows-1252.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Since .NET left the old code pages out of the default set, they are asked for by name.
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Null if the bytes are no text.</summary>
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes)
    {
        var (text, guessed) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => Unmarked(rest),
            [0xFF, 0xFE, .. var rest] => (Encoding.Unicode.GetString(rest), false),
            [0xFE, 0xFF, .. var rest] => (Encoding.BigEndianUnicode.GetString(rest), false),
            _ => Unmarked(bytes),
        };

        var controls = text.Count(letter => char.IsControl(letter) && !char.IsWhiteSpace(letter));
        return text.Contains('\0', StringComparison.Ordinal) || controls > text.Length / 20
            ? null
            : new DecodedText(text, guessed, controls);
    }

    private static (string Text, bool Guessed) Unmarked(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return (Utf8.GetString(bytes), false);
        }
        catch (DecoderFallbackException)
        {
            return (Windows1252.GetString(bytes), true);
        }
    }
}
