using System.Globalization;
using System.Net;
using System.Text;

namespace AsbPlanBot.Documents.Tables;

/// <summary>Puts the text of a cell in order.</summary>
internal static class PlainText
{
    /// <summary>
    /// Without mark-up, invisible characters and surrounding white space; each run of white space one space,
    /// or '\n' where it has a line break.
    /// </summary>
    public static string Tidy(ReadOnlySpan<char> raw) => TidySpaces(raw.ContainsAny('<', '&') ? WithoutMarkup(raw) : raw);

    /// <summary>The same for text that cannot have mark-up, so that "&lt;b&gt;" in it means itself.</summary>
    public static string TidySpaces(ReadOnlySpan<char> text)
    {
        var tidy = new StringBuilder(text.Length);
        var space = '\0';
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter))
            {
                space = space == '\n' || letter is '\n' or '\r' or '\v' or '\u2028' or '\u2029' ? '\n' : ' ';
            }
            else if (!IsInvisible(letter))
            {
                if (space != '\0' && tidy.Length > 0)
                    tidy.Append(space);
                space = '\0';
                tidy.Append(letter);
            }
        }

        return tidy.ToString();
    }

    /// <summary>The same in one line.</summary>
    public static string OneLine(string text) => text.Replace('\n', ' ');

    /// <summary>As much of a text as fits in a message, between quotation marks.</summary>
    public static string Quote(string text)
    {
        const int Most = 80;
        var line = OneLine(text);
        return line.Length <= Most ? $"“{line}”" : $"“{line[..Most].TrimEnd().TrimEnd('\ud83c', '\ud83d', '\ud83e')} …”";
    }

    /// <summary>Whether a text begins with an HTML tag.</summary>
    public static bool StartsWithTag(ReadOnlySpan<char> text) => TagLength(text) > 0;

    private static bool IsInvisible(char letter) =>
        char.IsControl(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.Format;

    private static string WithoutMarkup(ReadOnlySpan<char> text)
    {
        var bare = new StringBuilder(text.Length);
        while (text.IndexOf('<') is >= 0 and var at)
        {
            bare.Append(text[..at]);
            var length = TagLength(text[at..]);
            bare.Append(length > 0 ? ' ' : '<');
            text = text[(at + Math.Max(length, 1))..];
        }

        return WebUtility.HtmlDecode(bare.Append(text).ToString());
    }

    /// <summary>The length of the tag at the start of a text; 0 if there is none, as in "&lt;20 %".</summary>
    private static int TagLength(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[0] != '<' || !char.IsAsciiLetter(text[text[1] == '/' ? 2 : 1]))
            return 0;

        var end = text[1..].IndexOfAny('<', '>');
        return end >= 0 && text[end + 1] == '>' ? end + 2 : 0;
    }
}
