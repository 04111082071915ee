namespace AsbPlanBot.Core.Questions;

/// <summary>
/// The words that the bot knows. A sentence is read only when every word of it is known, so an ordinary sentence that
/// happens to hold a colour is not taken for a question. Verbs that ask for a change are not among them.
/// </summary>
internal static class Lexicon
{
    private static readonly Dictionary<string, Meaning> Words = Build(
        (Meaning.Filler, """
            show list give tell display see get find view check please pls plz thanks cheers ok okay so then and
            is are was were be been app bot there the a an of in on at to for with about it this that these those me us we
            has have do does got going doing like marked rated coloured running still yet now currently current right
            today all any anything anyone anybody everything some something objective objectives action actions
            item items task tasks job jobs todo todos row rows one ones plan asb its their our your date dates
            deadline deadlines more detail details
            """),
        (Meaning.Greeting, "hi hello hey hiya howdy morning afternoon evening"),
        (Meaning.What, "what whats which how hows where wheres wat wats wot wots"),
        (Meaning.Who, "who whos whose whom"),
        (Meaning.I, "i am im ive"),
        (Meaning.Mine, "my mine"),
        (Meaning.Owe, "owe owes owing"),
        (Meaning.Not, "not no never nothing nobody without hasnt havent didnt isnt arent cant cannot"),
        (Meaning.Missing, "missing"),
        (Meaning.Open, "open outstanding pending remaining left"),
        (Meaning.Past, "past passed beyond"),
        (Meaning.Due, "due"),
        (Meaning.Overdue, "overdue late"),
        (Meaning.Red, "red reds"),
        (Meaning.Amber, "amber ambers"),
        (Meaning.Green, "green greens"),
        (Meaning.Blue, "blue blues blu complete completed done finished"),
        (Meaning.Status, "status statuses rag"),
        (Meaning.Reported, "reported"),
        (Meaning.Unreported, "unreported statusless"),
        (Meaning.Replied, """
            reply replied replies replying answer answered answers answering respond responded responding response
            responses
            """),
        (Meaning.Silent, "silent quiet"),
        (Meaning.Reached, "reach reached reachable installed install"),
        (Meaning.Unreachable, "unreachable blocked uninstalled"),
        (Meaning.Help, "help commands menu"));

    /// <summary>Words that only mean something together.</summary>
    private static readonly (string[] Words, Meaning Meaning)[] Phrases =
    [
        (["what", "can", "you", "do"], Meaning.Help),
        (["what", "can", "i", "ask"], Meaning.Help),
        (["what", "can", "i", "say"], Meaning.Help),
        (["can", "you"], Meaning.Filler),
        (["can", "be"], Meaning.Filler),
        (["could", "you"], Meaning.Filler),
        (["would", "you"], Meaning.Filler),
        (["can", "i"], Meaning.Filler),
        (["could", "i"], Meaning.Filler),
        (["can", "we"], Meaning.Filler),
        (["i", "want", "to"], Meaning.Filler),
        (["i", "need", "to"], Meaning.Filler),
        (["id", "like", "to"], Meaning.Filler),
        (["thank", "you"], Meaning.Filler),
        (["let", "me"], Meaning.Filler),
        (["for", "me"], Meaning.Mine),
        (["over", "due"], Meaning.Overdue),
        (["good", "morning"], Meaning.Greeting),
        (["good", "afternoon"], Meaning.Greeting),
        (["good", "evening"], Meaning.Greeting),
    ];

    /// <summary>What the words of a message mean, in their order.</summary>
    public static IReadOnlyList<Meaning> MeaningsOf(IReadOnlyList<Token> tokens)
    {
        var meanings = new List<Meaning>(tokens.Count);
        for (var at = 0; at < tokens.Count;)
        {
            var (words, meaning) = Array.Find(Phrases, phrase => StartsAt(tokens, at, phrase.Words));
            meanings.Add(words is null ? MeaningOf(tokens[at]) : meaning);
            at += words?.Length ?? 1;
        }

        return meanings;
    }

    private static bool StartsAt(IReadOnlyList<Token> tokens, int at, string[] words) =>
        at + words.Length <= tokens.Count && words.Select((word, index) => tokens[at + index].Text == word).All(same => same);

    private static Meaning MeaningOf(Token token)
    {
        if (token.IsReference)
            return Meaning.Reference;

        return Words.TryGetValue(token.Text, out var meaning) || Spelling.Forgive(token.Text) is { } meant
            && Words.TryGetValue(meant, out meaning)
                ? meaning
                : Meaning.Unknown;
    }

    private static Dictionary<string, Meaning> Build(params (Meaning Meaning, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(word => (Word: word, row.Meaning)))
            .ToDictionary(pair => pair.Word, pair => pair.Meaning, StringComparer.Ordinal);
}
