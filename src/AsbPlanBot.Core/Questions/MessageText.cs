using System.Net;
using System.Text;

namespace AsbPlanBot.Core.Questions;

/// <summary>What a person typed: without markup, with the names of those they mention, otherwise character by character.</summary>
/// <param name="Text">Paragraphs and lines end with a line break.</param>
/// <param name="Mentions">Where in the text a mention stands.</param>
internal sealed record MessageText(string Text, IReadOnlyList<Range> Mentions)
{
    private const string MentionStart = "<at";
    private const string MentionEnd = "</at>";

    // Straight, modifier, acute, grave, prime and both curly ones.
    private const string Apostrophes = "'ʼ´`′‘’";

    private static readonly string[] Breaks = ["br", "/p", "/div", "/li", "/tr", "/h1", "/h2", "/h3"];

    public static bool IsApostrophe(char character) => Apostrophes.Contains(character, StringComparison.Ordinal);

    /// <param name="text">As Teams sends it: plain or HTML.</param>
    public static MessageText Of(string text)
    {
        // Where the last ones are, so that ends which do not exist are not looked for again and again.
        var lastClose = text.LastIndexOf('>');
        var lastMentionEnd = text.LastIndexOf(MentionEnd, StringComparison.OrdinalIgnoreCase);
        var kept = new StringBuilder(text.Length);
        List<Range> mentions = [];
        var plainFrom = 0;
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at < lastClose; at = text.IndexOf('<', Math.Max(at + 1, plainFrom)))
        {
            if (!StartsMarkup(text, at))
                continue;

            Append(kept, text[plainFrom..at], isParted: plainFrom > 0);
            var close = text.IndexOf('>', at);
            var tag = text.AsSpan(at, close + 1 - at);
            plainFrom = close + 1;
            if (EndsLine(tag))
                kept.Append('\n');
            if (!IsMention(tag) || close >= lastMentionEnd)
                continue;

            var end = text.IndexOf(MentionEnd, close, StringComparison.OrdinalIgnoreCase);
            var name = WebUtility.HtmlDecode(text[plainFrom..end]).Trim();
            if (!name.Contains('<', StringComparison.Ordinal) && Append(kept, name, isParted: true) is var start && start < kept.Length)
                mentions.Add(start..kept.Length);
            plainFrom = end + MentionEnd.Length;
        }

        Append(kept, text[plainFrom..], isParted: plainFrom > 0);
        return new(kept.ToString(), mentions);
    }

    // Markup parts words. Where the plain text begins is returned.
    private static int Append(StringBuilder kept, string text, bool isParted)
    {
        var plain = WebUtility.HtmlDecode(text);
        if (isParted && kept.Length > 0 && plain.Length > 0 && char.IsLetterOrDigit(plain[0]) && char.IsLetterOrDigit(kept[^1]))
            kept.Append(' ');
        var start = kept.Length;
        kept.Append(plain);
        return start;
    }

    private static bool StartsMarkup(string text, int at) =>
        char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!';

    // <at> or <at id="0">, but not <attachment …>.
    private static bool IsMention(ReadOnlySpan<char> tag) =>
        tag.StartsWith(MentionStart, StringComparison.OrdinalIgnoreCase)
        && !char.IsAsciiLetterOrDigit(tag[MentionStart.Length]);

    private static bool EndsLine(ReadOnlySpan<char> tag)
    {
        var name = tag[1..].Trim("> /\n").ToString();
        var isEnd = tag[1] == '/';
        return Array.Exists(Breaks, wanted => wanted.TrimStart('/').Equals(name, StringComparison.OrdinalIgnoreCase)
            && (wanted[0] != '/' || isEnd));
    }
}
