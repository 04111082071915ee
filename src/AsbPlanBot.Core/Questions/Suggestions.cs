using FuzzySharp;
using static AsbPlanBot.Core.Questions.Meaning;

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
        ("help", [Help, Greeting]),
    ];

    private static readonly string[] Usual = ["what's amber?", "my actions", "help"];

    /// <summary>One to three questions that the bot reads, the nearest first.</summary>
    public static IReadOnlyList<string> For(IReadOnlyList<Token> tokens, IReadOnlyList<Meaning> meanings)
    {
        var typed = string.Join(' ', tokens.Select(token => token.Text));
        if (typed.Length > LookedAt)
            typed = typed[..LookedAt];

        // A number by itself is seldom a reference: "red in commitment 2", "away until 5 January".
        var references = tokens.Where(token => token.IsReference && !token.Text.All(char.IsAsciiDigit))
            .Select(token => "show " + token.Text)
            .Distinct(StringComparer.OrdinalIgnoreCase);
        var others = Catalogue
            .Select(entry => (entry.Text, Score: Score(entry.Text, entry.Meanings.Intersect(meanings).Count(), typed)))
            .Where(entry => entry.Score >= NearEnough)
            .OrderByDescending(entry => entry.Score)
            .Select(entry => entry.Text);
        var nearest = references.Concat(others).Take(Most).ToList();
        return nearest.Count > 0 ? nearest : Usual;
    }

    private static int Score(string question, int shared, string typed) =>
        shared * ForSharedMeaning + Fuzz.Ratio(typed, question);
}
