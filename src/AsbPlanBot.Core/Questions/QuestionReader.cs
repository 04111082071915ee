namespace AsbPlanBot.Core.Questions;

/// <summary>Reads a sentence that somebody wrote to the bot: words, their meanings, a table of forms. It never fails.</summary>
public static class QuestionReader
{
    /// <summary>The question that a message asks, or <see cref="Question.Unreadable"/> with the nearest ones.</summary>
    /// <param name="text">As Teams sends it: plain or HTML, with mentions, of any length.</param>
    public static Question Read(string text)
    {
        var cleaned = MessageText.Clean(text);
        var tokens = Tokens.Of(cleaned);
        if (tokens.Count == 0 && cleaned.Contains('?', StringComparison.Ordinal))
            return new Question.Help();

        var meanings = Lexicon.MeaningsOf(tokens);
        return ReadWhole(tokens, meanings) ?? new Question.Unreadable(Suggestions.For(tokens, meanings));
    }

    private static Question? ReadWhole(IReadOnlyList<Token> tokens, IReadOnlyList<Meaning> meanings) =>
        tokens.Count > Tokens.Limit
            ? null
            : QuestionForms.Read(meanings, [.. tokens.Where(token => token.IsReference).Select(token => token.Text)]);
}
