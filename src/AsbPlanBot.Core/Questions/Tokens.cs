namespace AsbPlanBot.Core.Questions;

/// <summary>A word of a message, or a reference such as 4.1 or P1-03.</summary>
/// <param name="Text">A word in lower case without apostrophes; a reference as it was typed.</param>
/// <param name="IsReference">Whether it can be an objective's reference.</param>
internal readonly record struct Token(string Text, bool IsReference);

/// <summary>Cuts a message into words and references; punctuation, emoji and the like fall between them.</summary>
internal static class Tokens
{
    /// <summary>No question is longer; what is, cannot be read and need not be looked at in full.</summary>
    public const int Limit = 40;

    private const int LongestReference = 20;
    private const int LongestPrefix = 4;
    private const int MostDigits = 3;

    /// <summary>At most one more than <see cref="Limit"/>, so that a caller can tell that there were too many.</summary>
    public static IReadOnlyList<Token> Of(string text) => [.. Cut(text).Take(Limit + 1)];

    private static IEnumerable<Token> Cut(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text, at))
                continue;

            var end = EndOfToken(text, at);
            yield return Make(text[at..end]);
            at = end - 1;
        }
    }

    private static Token Make(string text) => IsReference(text)
        ? new Token(text, true)
        : new Token(string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)), false);

    // Dots and hyphens hold a reference together; between words they part them.
    private static int EndOfToken(string text, int start)
    {
        var end = start;
        var sawDigit = false;
        for (; end < text.Length && (char.IsLetterOrDigit(text, end) || Joins(text, end, sawDigit)); end++)
            sawDigit |= char.IsAsciiDigit(text[end]);

        return end;
    }

    private static bool Joins(string text, int at, bool sawDigit) =>
        at + 1 < text.Length && char.IsLetterOrDigit(text, at + 1) && text[at] switch
        {
            '\'' => true,
            '.' or '-' => sawDigit || char.IsAsciiDigit(text[at + 1]),
            _ => false,
        };

    /// <summary>A few letters or none, then a digit, then letters, digits, dots and hyphens: 4.1, A1, P1-03, 1.1a.</summary>
    private static bool IsReference(string text)
    {
        if (text.Length > LongestReference || !text.All(char.IsAscii) || text.Contains('\'', StringComparison.Ordinal))
            return false;

        var prefix = text.TakeWhile(char.IsAsciiLetter).Count();
        return prefix <= LongestPrefix
            && prefix < text.Length
            && char.IsAsciiDigit(text[prefix])
            && !(text.Length > MostDigits && text.All(char.IsAsciiDigit));
    }
}
