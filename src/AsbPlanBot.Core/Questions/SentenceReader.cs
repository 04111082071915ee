namespace AsbPlanBot.Core.Questions;

/// <summary>
/// Reads what somebody wrote to the bot: as a question, every word of which is known; as a reply; as a wish.
/// It never fails: what it cannot read is <see cref="Question.Unreadable"/>, with the nearest that it can.
/// </summary>
public static class SentenceReader
{
    // Before a reference these ask: "is 4.1 amber", but not "4.1 is amber".
    private static readonly string[] Askers =
    [
        "is", "are", "was", "were", "has", "have", "does", "do", "did", "should", "will", "show", "what", "whats", "why", "whys",
        "when", "whens", "how", "hows", "where", "wheres", "which", "tell",
    ];

    private static readonly string[] BeginsSaying = ["still", "now", "its", "it", "nothing"];

    /// <summary>What the message asks, wants or says.</summary>
    /// <param name="text">As Teams sends it: plain or HTML, with mentions, of any length.</param>
    /// <param name="words">The names that the plan brings; <see cref="Vocabulary.Empty"/> where there is no plan.</param>
    /// <param name="today">In the plan's zone: "tomorrow" and "5 January" are counted from it.</param>
    public static Sentence Read(string text, Vocabulary words, DateOnly today)
    {
        var message = MessageText.Of(text);
        var tokens = Tokens.Of(message, 0, message.Text.Length);
        IReadOnlyList<Piece> pieces = tokens.Count > Tokens.Limit ? [] : Pieces.Of(message, tokens, words, today);
        var isSaid = IsSaid(message, tokens);
        var replies = isSaid ? ReplyReader.Read(message, words) : null;

        // "Amber, due by 30 June" asks, though it could be a note.
        if (replies is not null && (BeginsSaying.Contains(tokens[0].Text) || replies.All(reply => reply.ObjectiveRef is not null || reply.Percent is not null)))
            return new Sentence.Says(replies);

        if (tokens.Count <= Tokens.Limit && QuestionReader.Read(message, tokens, pieces, isSaid) is { } question)
            return new Sentence.Asks(question);

        if ((isSaid ? replies : ReplyReader.Read(message, words)) is { } said)
            return new Sentence.Says(said);

        return RequestReader.Read(message, words, today) is { } request
            ? new Sentence.Wants(request)
            : new Sentence.Asks(new Question.Unreadable(Suggestions.For(message, tokens, pieces, words)));
    }

    /// <summary>
    /// The replies of a message that is read as these whatever people the plan has, each with a reference; null for any other
    /// message. Of the plan only the objectives matter whose references are <see cref="PossibleReferences"/> of it.
    /// </summary>
    public static IReadOnlyList<SaidReply>? PlainReplies(string text, Vocabulary words)
    {
        var message = MessageText.Of(text);
        var tokens = Tokens.Of(message, 0, message.Text.Length);
        return message.Mentions.Count == 0 && tokens.Count <= Tokens.Limit && IsSaid(message, tokens)
            && ReplyReader.Read(message, words) is { } replies && replies.All(reply => reply.ObjectiveRef is not null)
                ? replies
                : null;
    }

    /// <summary>Every text in a message that could be the reference of an objective, or of one of the actions of which it begins.</summary>
    public static IReadOnlySet<string> PossibleReferences(string text)
    {
        var message = MessageText.Of(text);
        var tokens = Tokens.Of(message, 0, message.Text.Length);
        var typed = tokens.Where(token => token.IsReference).Select(token => token.Text)
            .Concat(tokens.Zip(tokens.Skip(1), (first, second) => Pieces.Together(message.Text, first, second)).OfType<string>());
        return typed.SelectMany(part => Enumerable.Range(1, part.Length).Select(length => part[..length])).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    // Whether it is rather said than asked, if all of it can be read as either.
    private static bool IsSaid(MessageText message, IReadOnlyList<Token> tokens)
    {
        if (tokens.Count == 0 || message.Text.Contains('?', StringComparison.Ordinal))
            return false;

        var reference = Enumerable.Range(0, tokens.Count).FirstOrDefault(at => tokens[at].IsReference, -1);
        return BeginsSaying.Contains(tokens[0].Text)
            || reference >= 0 && !tokens.Take(reference).Any(token => Askers.Contains(token.Text));
    }
}
