namespace AsbPlanBot.Core.Questions;

/// <summary>
/// The words that the bot knows. A sentence is read only when every word of it is known, so an ordinary sentence that
/// happens to hold a colour is not taken for a question. Verbs that ask for a change are not among them.
/// </summary>
internal static class Lexicon
{
    private static readonly Dictionary<string, Meaning> Words = Build(
        (Meaning.Filler, """
            show list give tell display see get find view check please pls plz thanks cheers ok okay so then also
            is are was were be been app bot there the a an of in on at to for with about it this that these those me us we
            has have do does did had got going doing like marked rated coloured running still yet now currently current right
            today all any anything anyone anybody everything some something objective objectives action actions
            item items task tasks job jobs todo todos row rows one ones asb its their our your date dates
            deadline deadlines more detail details only just under within
            """),
        (Meaning.Greeting, "hi hello hey hiya howdy morning afternoon evening"),
        (Meaning.What, "what whats which how hows where wheres when whens why whys wat wats wot wots"),
        (Meaning.Who, "who whos whose whom"),
        (Meaning.I, "i am im ive"),
        (Meaning.Mine, "my mine"),
        (Meaning.Owe, "owe owes owing"),
        (Meaning.Not, "not never hasnt havent hadnt didnt doesnt isnt arent wasnt werent cant cannot"),
        (Meaning.No, "no nothing nobody none without"),
        (Meaning.And, "and plus"),
        (Meaning.Or, "or"),
        (Meaning.But, "but"),
        (Meaning.Except, "except excluding excepting neither nor"),
        (Meaning.Missing, "missing missed"),
        (Meaning.Open, "open outstanding pending remaining left"),
        (Meaning.Past, "past passed beyond"),
        (Meaning.Due, "due"),
        (Meaning.Overdue, "overdue late"),
        (Meaning.Red, "red reds"),
        (Meaning.Amber, "amber ambers"),
        (Meaning.Green, "green greens"),
        (Meaning.Blue, "blue blues blu complete completed done finished"),
        (Meaning.Stale, "stale"),
        (Meaning.NobodyAccountable, "unowned ownerless unassigned unaccountable"),
        (Meaning.KeyDiffers, "disagree disagrees disagreeing disagreement"),
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
        (Meaning.Own, "own owns owned owner owners responsible accountable"),
        (Meaning.Hold, "hold holds holding held holder holders"),
        (Meaning.Parties, "parties roles"),
        (Meaning.History, "history happened timeline"),
        (Meaning.Changed, "changed changes changing different news new"),
        (Meaning.Moved, "moved progressed shifted"),
        (Meaning.Trend, "trend trends movement"),
        (Meaning.Digest, "digest"),
        (Meaning.Keeps, "keeps keep repeatedly"),
        (Meaning.CheckIns, "checkins checkin"),
        (Meaning.Summary, "summary summarise summarize overview dashboard"),
        (Meaning.Plan, "plan"),
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
        (["for", "my"], Meaning.Mine),
        (["over", "due"], Meaning.Overdue),
        (["gone", "quiet"], Meaning.Stale),
        (["out", "of", "date"], Meaning.Stale),
        (["not", "confirmed"], Meaning.Stale),
        (["key", "differs"], Meaning.KeyDiffers),
        (["key", "disagrees"], Meaning.KeyDiffers),
        (["key", "says", "otherwise"], Meaning.KeyDiffers),
        (["key", "says", "different"], Meaning.KeyDiffers),
        (["differs", "from", "the", "key"], Meaning.KeyDiffers),
        (["differ", "from", "the", "key"], Meaning.KeyDiffers),
        (["disagrees", "with", "the", "key"], Meaning.KeyDiffers),
        (["disagree", "with", "the", "key"], Meaning.KeyDiffers),
        (["nobody", "is", "accountable"], Meaning.NobodyAccountable),
        (["nobody", "accountable"], Meaning.NobodyAccountable),
        (["nobody", "is", "responsible"], Meaning.NobodyAccountable),
        (["nobody", "owns"], Meaning.NobodyAccountable),
        (["but", "not"], Meaning.Except),
        (["and", "not"], Meaning.Except),
        (["apart", "from"], Meaning.Except),
        (["other", "than"], Meaning.Except),
        (["no", "longer"], Meaning.Unknown),
        (["what", "changed"], Meaning.Changed),
        (["what", "change"], Meaning.Changed),
        (["since", "the", "last", "summary"], Meaning.Filler),
        (["since", "the", "previous", "summary"], Meaning.Filler),
        (["since", "last", "summary"], Meaning.Filler),
        (["since", "the", "summary"], Meaning.Filler),
        (["since", "last", "time"], Meaning.Filler),
        (["check", "ins"], Meaning.CheckIns),
        (["the", "last", "check", "in"], Meaning.CheckIns),
        (["the", "check", "in"], Meaning.CheckIns),
        (["needs", "me"], Meaning.Digest),
        (["needs", "us"], Meaning.Digest),
        (["needs", "my", "attention"], Meaning.Digest),
        (["needs", "our", "attention"], Meaning.Digest),
        (["needs", "attention"], Meaning.Digest),
        (["how", "did", "we", "stand"], Meaning.Summary),
        (["where", "did", "we", "stand"], Meaning.Summary),
        (["how", "were", "we", "doing"], Meaning.Summary),
        (["how", "were", "things"], Meaning.Summary),
        (["how", "did", "things", "stand"], Meaning.Summary),
        (["how", "are", "we", "doing"], Meaning.Summary),
        (["how", "we", "are", "doing"], Meaning.Summary),
        (["where", "do", "we", "stand"], Meaning.Summary),
        (["where", "we", "stand"], Meaning.Summary),
        (["how", "are", "things"], Meaning.Summary),
        (["how", "is", "it", "going"], Meaning.Summary),
        (["hows", "it", "going"], Meaning.Summary),
        (["answers", "for"], Meaning.Own),
        (["whos", "who"], Meaning.Parties),
        (["who", "is", "who"], Meaning.Parties),
        (["who", "does", "what"], Meaning.Parties),
        (["good", "morning"], Meaning.Greeting),
        (["good", "afternoon"], Meaning.Greeting),
        (["good", "evening"], Meaning.Greeting),
    ];

    /// <summary>What some words mean that only mean something together.</summary>
    /// <param name="length">How many words they are; 0 if none begin there.</param>
    public static Meaning? PhraseAt(IReadOnlyList<Token> tokens, int at, out int length)
    {
        var (words, meaning) = Array.Find(Phrases, phrase => tokens[at].Text == phrase.Words[0] && StartsAt(tokens, at, phrase.Words));
        length = words?.Length ?? 0;
        return words is null ? null : meaning;
    }

    /// <summary>Whether it is one of the words, as it should be spelt.</summary>
    public static bool Knows(string word) => Words.ContainsKey(word);

    /// <summary>What a word means, with forgiveness for how it is spelt.</summary>
    public static Meaning MeaningOf(string word) =>
        Words.TryGetValue(word, out var meaning) || Spelling.Forgive(word) is { } meant && Words.TryGetValue(meant, out meaning)
            ? meaning
            : Meaning.Unknown;

    private static bool StartsAt(IReadOnlyList<Token> tokens, int at, string[] words) =>
        at + words.Length <= tokens.Count && words.Select((word, index) => tokens[at + index].Text == word).All(same => same);

    private static Dictionary<string, Meaning> Build(params (Meaning Meaning, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(word => (Word: word, row.Meaning)))
            .ToDictionary(pair => pair.Word, pair => pair.Meaning, StringComparer.Ordinal);
}
