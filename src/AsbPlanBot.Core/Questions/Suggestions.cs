using FuzzySharp;
using static AsbPlanBot.Core.Questions.Meaning;
using RagStatus = AsbPlanBot.Core.Plans.RagStatus;

namespace AsbPlanBot.Core.Questions;

/// <summary>Finds the questions nearest to what could not be read.</summary>
internal static class Suggestions
{
    private const int Most = 3;
    private const int LookedAt = 60;
    private const int ForSharedMeaning = 100;
    private const int NearEnough = 60;

    private static readonly (string Text, Meaning[] Meanings)[] Catalogue =
    [
        ("what's red?", [Red]),
        ("what's amber?", [Amber]),
        ("what's green?", [Green]),
        ("what's blue?", [Blue]),
        ("what's not reported?", [Not, Reported, Unreported, Status]),
        ("what's overdue?", [Overdue, Due, Past]),
        ("my actions", [Mine, I, Owe, Open]),
        ("who hasn't replied?", [Who, Not, Replied, Missing, Silent]),
        ("who can't be reached?", [Reached, Unreachable]),
        ("due this month", [Due, DueWithin]),
        ("what's stale?", [Stale, Silent]),
        ("nobody accountable", [NobodyAccountable, Own]),
        ("key differs", [KeyDiffers]),
        ("what changed?", [Changed, Since]),
        ("what was amber at the end of last month?", []),
        ("how has the plan moved?", [Moved, Trend]),
        ("who has missed two in a row?", [InARow, Keeps]),
        ("what needs me?", [Digest]),
        ("history of {0}", [History]),
        ("who owns {0}?", [Own]),
        ("summary", [Summary, Plan]),
        ("who holds what?", [Hold, Own, Parties, Party, Person]),
        ("chase", []),
        ("settings", []),
        ("export word", []),
        ("help", [Help, Greeting]),
    ];

    private static readonly string[] Usual = ["what's amber?", "my actions", "help"];

    /// <summary>One to three sentences that the bot reads, the nearest first.</summary>
    public static IReadOnlyList<string> For(MessageText message, IReadOnlyList<Token> tokens, IReadOnlyList<Piece> pieces, Vocabulary words)
    {
        var typed = string.Join(' ', tokens.Select(token => token.Text));
        if (typed.Length > LookedAt)
            typed = typed[..LookedAt];

        var references = ReferencesIn(pieces, words).Select(reference => "show " + reference);
        var meanings = pieces.Select(piece => piece.Meaning).ToList();
        var others = Catalogue
            .Select(entry => (entry.Text, Score: Score(entry.Text, entry.Meanings.Intersect(meanings).Count(), typed)))
            .Where(entry => entry.Score >= NearEnough && (words.FirstReference is not null || !entry.Text.Contains('{', StringComparison.Ordinal)))
            .OrderByDescending(entry => entry.Score)
            .Select(entry => entry.Text.Replace("{0}", words.FirstReference, StringComparison.Ordinal));
        var nearest = RepliesNear(message, tokens, pieces, words).Concat(references).Concat(others)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(Most)
            .ToList();
        return nearest.Count > 0 ? nearest : Usual;
    }

    // A number by itself is seldom a reference: "red in commitment 2", "away until 5 January".
    private static IEnumerable<string> ReferencesIn(IReadOnlyList<Piece> pieces, Vocabulary words) => pieces
        .Where(piece => piece.Meaning == Reference)
        .Select(piece => (string)piece.Value!)
        .Where(reference => !reference.All(char.IsAsciiDigit) || words.Reference(reference) is not null);

    // What is like a reply but misses something, with what it misses.
    private static IEnumerable<string> RepliesNear(
        MessageText message, IReadOnlyList<Token> tokens, IReadOnlyList<Piece> pieces, Vocabulary words)
    {
        ReplyHeadReader.Read(message, 0, message.Text.Length, words, mayBeOfNone: false, out var target);
        var named = ReferencesIn(pieces, words).ToList();
        if (named.Count > 1 || message.Text.Contains('?', StringComparison.Ordinal))
            return [];

        var colours = ColoursOf(tokens);
        if (target is null && colours.Count > 0 && named is [var only] && words.Find(only) is ({ } objective, null))
            target = new ReplyTarget(objective.Ref, objective, []);
        if (target is null || target.Objective is null && words.FirstReference is not null)
            return [];

        var withColours = colours.Select(status => $"{target.Reference} {ReplyWords.Of(status)}");
        IEnumerable<string> near = target.Letters.Count > 0 ? [.. withColours.Take(1), $"{target.Reference}{target.Letters[0]} done"]
            : colours.Count > 0 ? withColours.Take(Most - 1)
            : WithNote(message, tokens, target.Reference);
        return near.Where(sentence => ReplyReader.Read(MessageText.Of(sentence), words) is not null);
    }

    // Of what is "not green" the others are meant.
    private static List<RagStatus> ColoursOf(IReadOnlyList<Token> tokens)
    {
        List<RagStatus> colours = [.. tokens.Select(token => ReplyWords.ColourOf(token.Text)).OfType<RagStatus>().Distinct()];
        return colours.Count > 0 && tokens.Any(token => token.Text is "not" or "isnt" or "never" or "longer")
            ? [.. new[] { RagStatus.Red, RagStatus.Amber, RagStatus.Green }.Except(colours)]
            : colours;
    }

    private static IEnumerable<string> WithNote(MessageText message, IReadOnlyList<Token> tokens, string reference)
    {
        var rest = tokens.SkipWhile(token => !token.Text.StartsWith(reference, StringComparison.OrdinalIgnoreCase)).ToList();
        var note = rest.Count == tokens.Count && rest.Skip(1).Any(token => !ReplyWords.IsLink(token.Text))
            ? ReplyReader.NoteIn(message.Text, rest[0].End, message.Text.Length)
            : null;
        return note is { Length: <= LookedAt } && !note.AsSpan().ContainsAny("\n\r<>&")
            ? [$"{reference} amber {note}", $"no change on {reference}"]
            : [$"no change on {reference}"];
    }

    private static int Score(string question, int shared, string typed) =>
        shared * ForSharedMeaning + Fuzz.Ratio(typed, question);
}
