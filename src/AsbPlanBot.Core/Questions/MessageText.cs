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
        // Where the last ones are, so that ends which do not exist are not looked for again and again.
        var lastClose = text.LastIndexOf('>');
        var lastMentionEnd = text.LastIndexOf(MentionEnd, StringComparison.OrdinalIgnoreCase);
        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var end = at < lastClose && StartsMarkup(text, at) ? EndOfMarkup(text, at, lastMentionEnd) : at;
            kept.Append(end > at ? ' ' : text[at]);
            at = Math.Max(end, at + 1);
        }

        return kept.ToString();
    }

    private static bool StartsMarkup(string text, int at) =>
        text[at] == '<' && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!');

    // A mention goes with the name in it; without its end only the tag goes.
    private static int EndOfMarkup(string text, int start, int lastMentionEnd)
    {
        var close = text.IndexOf('>', start);
        return close < lastMentionEnd && IsMention(text.AsSpan(start, close + 1 - start))
            ? text.IndexOf(MentionEnd, close, StringComparison.OrdinalIgnoreCase) + MentionEnd.Length
            : close + 1;
    }

    // <at> or <at id="0">, but not <attachment …>.
    private static bool IsMention(ReadOnlySpan<char> tag) =>
        tag.StartsWith(MentionStart, StringComparison.OrdinalIgnoreCase)
        && !char.IsAsciiLetterOrDigit(tag[MentionStart.Length]);
}
