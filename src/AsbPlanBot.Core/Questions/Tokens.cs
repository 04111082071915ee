using System.Globalization;

namespace AsbPlanBot.Core.Questions;

/// <summary>A word of a message, a reference such as 4.1 or P1-03, or somebody who is mentioned.</summary>
/// <param name="Text">A word in lower case without apostrophes; a reference or the name of somebody as it was typed.</param>
/// <param name="IsReference">Whether it can be an objective's reference.</param>
/// <param name="Start">Where it begins in the message.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct Token(string Text, bool IsReference, int Start, int End)
{
    /// <summary>Whether it is the whole name of somebody who is mentioned.</summary>
    public bool IsMention { get; init; }

    /// <summary>The word of which this is the genitive: "jo" of "Jo's"; else the word itself.</summary>
    public string Stem { get; init; } = Text;
}

/// <summary>Cuts a message into words and references; punctuation, emoji and the like fall between them.</summary>
internal static class Tokens
{
    /// <summary>No question is longer; what is, cannot be read and need not be looked at in full.</summary>
    public const int Limit = 40;

    private const int LongestReference = 20;
    private const int LongestPrefix = 4;
    private const int MostDigits = 3;

    /// <summary>At most one more than <see cref="Limit"/>, so that a caller can tell that there were too many.</summary>
    public static IReadOnlyList<Token> Of(MessageText message, int start, int end) =>
        [.. Cut(message, start, end).Take(Limit + 1)];

    private static IEnumerable<Token> Cut(MessageText message, int start, int limit)
    {
        var text = message.Text;
        for (var at = start; at < limit; at++)
        {
            if (MentionAt(message, at) is { } mention)
            {
                yield return Mention(text, at, mention.End.Value);
                at = mention.End.Value - 1;
            }
            else if (char.IsLetterOrDigit(text, at))
            {
                var end = EndOfToken(text, at);
                yield return Make(text, at, end);
                at = end - 1;
            }
        }
    }

    private static Range? MentionAt(MessageText message, int at)
    {
        foreach (var mention in message.Mentions)
        {
            if (mention.Start.Value == at && mention.End.Value > at)
                return mention;
        }

        return null;
    }

    private static Token Mention(string text, int start, int end) =>
        new(text[start..end], false, start, end) { IsMention = true };

    private static Token Make(string text, int start, int end)
    {
        var typed = string.Concat(text[start..end].Where(character => !IsUnseen(character)));
        var isGenitive = typed.Length > 2 && typed[^1] is 's' or 'S' && MessageText.IsApostrophe(typed[^2]);
        var stem = isGenitive ? typed[..^2] : typed;
        if (IsReference(stem))
            return new Token(stem, true, start, end);

        return new Token(WordOf(typed), false, start, end) { Stem = WordOf(stem) };
    }

    private static string WordOf(string typed) =>
        string.Concat(typed.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    // Dots and hyphens hold a reference together; between words they part them.
    private static int EndOfToken(string text, int start)
    {
        var end = start;
        var sawDigit = false;
        for (; end < text.Length && (char.IsLetterOrDigit(text, end) || char.IsLowSurrogate(text[end]) || Joins(text, end, sawDigit)); end++)
            sawDigit |= char.IsAsciiDigit(text[end]);

        return end;
    }

    private static bool Joins(string text, int at, bool sawDigit) =>
        at + 1 < text.Length && char.IsLetterOrDigit(text, at + 1) && text[at] switch
        {
            '.' or '-' => sawDigit || char.IsAsciiDigit(text[at + 1]),
            var character => MessageText.IsApostrophe(character) || IsUnseen(character),
        };

    private static bool IsUnseen(char character) => char.GetUnicodeCategory(character) == UnicodeCategory.Format;

    /// <summary>A few letters or none, then a digit, then letters, digits, dots and hyphens: 4.1, A1, P1-03, 1.1a.</summary>
    private static bool IsReference(string text)
    {
        if (text.Length > LongestReference || !text.All(char.IsAscii) || text.Contains('\'', StringComparison.Ordinal) || text.Contains('`', StringComparison.Ordinal))
            return false;

        var prefix = text.TakeWhile(char.IsAsciiLetter).Count();
        return prefix <= LongestPrefix
            && prefix < text.Length
            && char.IsAsciiDigit(text[prefix])
            && !(text.Length > MostDigits && text.All(char.IsAsciiDigit));
    }
}
