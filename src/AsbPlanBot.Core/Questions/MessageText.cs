using System.Globalization;
using System.Net;
using System.Text;

namespace AsbPlanBot.Core.Questions;

/// <summary>Takes from a Teams message what a person typed: no mentions, no markup, one kind of apostrophe.</summary>
internal static class MessageText
{
    private const string MentionStart = "<at";
    private const string MentionEnd = "</at>";

    // Straight, modifier, acute, grave, prime and both curly ones.
    private const string Apostrophes = "'ʼ´`′‘’";

    /// <summary>The typed text with every apostrophe straight and without characters that are not seen.</summary>
    public static string Clean(string text) =>
        string.Concat(WebUtility.HtmlDecode(WithoutMarkup(text)).Where(IsSeen).Select(Straighten));

    private static bool IsSeen(char character) => char.GetUnicodeCategory(character) != UnicodeCategory.Format;

    private static char Straighten(char character) =>
        Apostrophes.Contains(character, StringComparison.Ordinal) ? '\'' : character;

    private static string WithoutMarkup(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var end = text[at] == '<' ? EndOfMarkup(text, at) : -1;
            if (end > at)
                kept.Append(' ');
            else
                kept.Append(text[at]);

            at = end > at ? end : at + 1;
        }

        return kept.ToString();
    }

    /// <summary>Where the tag, or the mention with its name, that starts there ends; -1 if none does.</summary>
    private static int EndOfMarkup(string text, int start)
    {
        if (start + 1 >= text.Length || !(char.IsAsciiLetter(text[start + 1]) || text[start + 1] is '/' or '!'))
            return -1;

        var close = text.IndexOf('>', start);
        if (close < 0)
            return -1;

        if (!IsMention(text.AsSpan(start, close + 1 - start)))
            return close + 1;

        var end = text.IndexOf(MentionEnd, close, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? close + 1 : end + MentionEnd.Length;
    }

    // <at> or <at id="0">, but not <attachment …>.
    private static bool IsMention(ReadOnlySpan<char> tag) =>
        tag.StartsWith(MentionStart, StringComparison.OrdinalIgnoreCase)
        && !char.IsAsciiLetterOrDigit(tag[MentionStart.Length]);
}
