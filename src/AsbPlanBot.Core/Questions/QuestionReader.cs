using static AsbPlanBot.Core.Questions.Meaning;

namespace AsbPlanBot.Core.Questions;

/// <summary>Reads what a sentence asks: words, their meanings, a table of forms. A sentence with any word unknown is none.</summary>
internal static class QuestionReader
{
    // What several words in a row mean together, wherever words that say nothing stand between them.
    private static readonly (Meaning First, Meaning Second, Meaning Together)[] Pairs =
    [
        (Not, Reported, Unreported),
        (No, Reported, Unreported),
        (Not, Status, Unreported),
        (No, Status, Unreported),
        (Missing, Status, Unreported),
        (Past, Due, Overdue),
        (No, Own, NobodyAccountable),
        (Not, Own, NobodyAccountable),
    ];

    private static readonly string[] SaidOfAll =
        ["is", "are", "of", "them", "it", "the", "my", "our", "mine", "ours", "actions", "objectives", "still", "now"];

    /// <summary>The question; null if the sentence is none.</summary>
    /// <param name="isSaid">Whether it is rather said than asked: "4.1 amber or red" asks nothing.</param>
    /// <param name="tokens">Not more than <see cref="Tokens.Limit"/>.</param>
    public static Question? Read(MessageText message, IReadOnlyList<Token> tokens, IReadOnlyList<Piece> pieces, bool isSaid)
    {
        var asks = message.Text.Contains('?', StringComparison.Ordinal);
        if (tokens.All(token => token.IsMention))
            return asks ? new Question.Help() : null;

        if (pieces.Any(piece => piece.Meaning == Unknown) || SaysOfAll(tokens) && !asks)
            return null;

        var days = pieces.Where(piece => piece.Meaning == AsAt).Select(piece => (DateOnly)piece.Value!).Distinct().ToList();
        var said = Together([.. pieces.Where(piece => piece.Meaning != AsAt && !QuestionForms.Noise.Contains(piece.Meaning))]);
        var question = said.Count == 0 ? OfNothing(pieces) : OfWords(said, pieces, isSaid);
        return days switch
        {
            [] => question,
            [var day] => AtTheEndOf(day, question),
            _ => null,
        };
    }

    // Only where the plan stands can be told of a past day.
    private static Question? AtTheEndOf(DateOnly day, Question? question) => question switch
    {
        Question.Objectives objectives => objectives with { AsAt = day },
        Question.Summary => new Question.Summary(day),
        _ => null,
    };

    private static Question? OfWords(List<Piece> said, IReadOnlyList<Piece> pieces, bool isSaid)
    {
        if (isSaid && said.Any(piece => piece.Meaning == Reference) && said.Any(piece => piece.Meaning is Red or Amber or Green or Blue or Moved))
            return null;

        // "What do I have to do" asks; "I do" does not.
        if (said.All(piece => piece.Meaning == I) && !pieces.Any(piece => piece.Meaning == What))
            return null;

        // "How has the plan moved" asks; "has moved" does not say what.
        if (said.All(piece => piece.Meaning == Moved) && !pieces.Any(piece => piece.Meaning is Plan or What))
            return null;

        return QuestionForms.Read(said)
            ?? (FilterReader.Read(said) is { } filter ? new Question.Objectives(filter) : null);
    }

    // "All green" is said of what somebody answers for as often as it is asked; nobody can tell.
    private static bool SaysOfAll(IReadOnlyList<Token> tokens) =>
        tokens[0].Text is "all" or "everything"
        && Lexicon.MeaningOf(tokens[^1].Text) is Red or Amber or Green or Blue
        && tokens[^1].Text[^1] != 's'
        && tokens.Skip(1).SkipLast(1).All(token => SaidOfAll.Contains(token.Text));

    private static Question? OfNothing(IReadOnlyList<Piece> pieces) =>
        pieces.Any(piece => piece.Meaning == Plan) ? new Question.Summary()
        : pieces.Any(piece => piece.Meaning == Greeting) ? new Question.Help()
        : null;

    private static List<Piece> Together(List<Piece> said)
    {
        List<Piece> joined = [];
        foreach (var piece in said)
        {
            var pair = joined.Count > 0
                ? Array.Find(Pairs, pair => pair.First == joined[^1].Meaning && pair.Second == piece.Meaning)
                : default;
            if (pair != default)
                joined[^1] = new Piece(pair.Together);
            else
                joined.Add(piece);
        }

        return joined;
    }
}
