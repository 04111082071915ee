using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Questions;

/// <summary>The words of which a reply in words is made.</summary>
internal static class ReplyWords
{
    private static readonly Dictionary<string, RagStatus> Colours = new(StringComparer.Ordinal)
    {
        ["red"] = RagStatus.Red,
        ["amber"] = RagStatus.Amber,
        ["green"] = RagStatus.Green,
        ["blue"] = RagStatus.Blue,
        ["blu"] = RagStatus.Blue,
    };

    private static readonly HashSet<string> Leads = Split("""
        please pls hi hello hey hiya morning good ok okay so and then also well just set mark make put change update report
        turn move can could you would i we want to id like lets think objective action item the a status of for on re
        """);

    private static readonly HashSet<string> Links = Split("""
        is are now to as at has have been be its it status currently still remains remain stays gone went turned turns goes
        """);

    private static readonly HashSet<string> Tails = Split("yet now already please pls thanks thank you cheers today still again");

    private static readonly HashSet<string> DoneWords = Split("done complete completed finished ticked");

    private static readonly HashSet<string> OpenWords = Split("open reopened incomplete undone outstanding unfinished");

    private static readonly string[][] NoChange =
    [
        ["no", "change"], ["no", "changes"], ["no", "update"], ["no", "updates"], ["no", "news"], ["no", "difference"],
        ["not", "changed"], ["hasnt", "changed"], ["nothing", "new"], ["nothing", "changed"], ["nothing", "has", "changed"],
        ["nothing", "to", "report"], ["unchanged"], ["as", "before"], ["the", "same"], ["same"],
    ];

    // What may follow "the same" without being a note.
    private static readonly string[][] AsBefore =
    [
        ["as", "before"], ["as", "last", "time"], ["as", "last", "week"], ["as", "last", "month"], ["as", "ever"], ["here"], ["there"],
    ];

    public static bool IsLead(string word) => Leads.Contains(word);

    public static bool IsLink(string word) => Links.Contains(word);

    public static bool IsTail(string word) => Tails.Contains(word);

    public static bool IsDone(string word) => DoneWords.Contains(word);

    public static bool IsOpen(string word) => OpenWords.Contains(word);

    /// <summary>The status that a colour is; words such as "done" are none.</summary>
    public static RagStatus? ColourOf(string word) =>
        Colours.TryGetValue(word, out var status) || Spelling.Forgive(word) is { } meant && Colours.TryGetValue(meant, out status)
            ? status
            : null;

    /// <summary>The word for a status.</summary>
    public static string Of(RagStatus status) => Colours.First(colour => colour.Value == status).Key;

    /// <summary>How many words from here say that nothing has changed; 0 if they do not.</summary>
    public static int NoChangeAt(IReadOnlyList<Token> tokens, int at)
    {
        var length = LengthOf(NoChange, tokens, at);
        return length == 0 ? 0 : length + LengthOf(AsBefore, tokens, at + length);
    }

    private static int LengthOf(string[][] phrases, IReadOnlyList<Token> tokens, int at) =>
        Array.Find(phrases, phrase => at + phrase.Length <= tokens.Count
            && phrase.Select((word, index) => tokens[at + index].Text == word).All(same => same))?.Length ?? 0;

    private static HashSet<string> Split(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
