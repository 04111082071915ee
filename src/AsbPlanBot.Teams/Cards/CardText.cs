using System.Globalization;
using System.Text;

namespace AsbPlanBot.Teams.Cards;

/// <summary>
/// Makes text that people or documents wrote safe to show. A text block of a card is Markdown, and clients differ in what
/// they do with a backslash; so what would start a link, a mention, a list, a heading or a date function is parted by a
/// character that is not seen, and what would embolden is replaced by a letter that looks the same.
/// </summary>
internal static class CardText
{
    private const char Gap = '\u2060';

    /// <summary>In paragraphs, as typed.</summary>
    public static string Plain(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join("\n\n", lines.Select(PlainLine));
    }

    /// <summary>In one line.</summary>
    public static string Line(string text) =>
        PlainLine(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>In one line of at most so many characters.</summary>
    public static string Line(string text, int length) => Line(Cut(text, length));

    /// <summary>The text, or its beginning and an ellipsis. Never half a character.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;

        var end = length - 1;
        if (char.IsHighSurrogate(text[end - 1]))
            end--;
        return text[..end].TrimEnd() + "…";
    }

    private static string PlainLine(string line)
    {
        var plain = new StringBuilder(line.Length + 8);
        if (line.Length > 0 && !char.IsLetter(line[0]) && line[0] is not ('“' or '‘' or '('))
            plain.Append(Gap);

        for (var at = 0; at < line.Length; at++)
            Append(plain, line, at);

        return plain.ToString();
    }

    private static void Append(StringBuilder plain, string line, int at)
    {
        var character = line[at];
        switch (character)
        {
            case '[' or ']' or '<' or '&' or '@' or '\\' or '{':
                plain.Append(character).Append(Gap);
                break;
            case ':' when line.AsSpan(at).StartsWith("://", StringComparison.Ordinal):
                plain.Append(character).Append(Gap);
                break;
            case '.' when line.AsSpan(0, at).EndsWith("www", StringComparison.OrdinalIgnoreCase):
                plain.Append(Gap).Append(character);
                break;
            case '_' when !IsInsideWord(line, at):
                plain.Append('\u02CD');
                break;
            case '*':
                plain.Append('\u2217');
                break;
            case '~':
                plain.Append('\u223C');
                break;
            case '`':
                plain.Append('\u02CB');
                break;
            default:
                if (!IsUnseen(character))
                    plain.Append(character);
                break;
        }
    }

    private static bool IsInsideWord(string line, int at) =>
        at > 0 && at < line.Length - 1 && char.IsLetterOrDigit(line[at - 1]) && char.IsLetterOrDigit(line[at + 1]);

    // Controls, and the marks that turn the direction of what follows them; joiners belong to emoji and scripts.
    private static bool IsUnseen(char character) => char.GetUnicodeCategory(character) switch
    {
        UnicodeCategory.Control => true,
        UnicodeCategory.Format => character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'),
        _ => false,
    };
}
