using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.People;

/// <summary>Finds people by what somebody typed for their name.</summary>
public static class PersonNames
{
    private const int MostNamed = 5;

    /// <summary>
    /// The person whose name it is or, if it is that of nobody, the only one in whose name each of its words stands.
    /// </summary>
    /// <param name="fault">A sentence that says why there is none; empty if there is one.</param>
    public static Person? Find(PlanDirectory directory, string typed, out string fault) => Find(directory, [], typed, out fault);

    /// <summary>The same among those mentioned, who come first, and the people of the plan.</summary>
    public static Person? Find(PlanDirectory directory, IReadOnlyList<Person> mentioned, string typed, out string fault)
    {
        fault = "";
        if (mentioned.FirstOrDefault(person => WordsOf(person.Name).SequenceEqual(WordsOf(typed), StringComparer.OrdinalIgnoreCase)) is { } meant)
            return meant;

        var everybody = directory.Everybody.ToList();
        var words = WordsOf(typed);
        var exact = everybody.FindAll(person => WordsOf(person.Name).SequenceEqual(words, StringComparer.OrdinalIgnoreCase));
        var found = exact.Count > 0 || words.Length == 0
            ? exact
            : everybody.FindAll(person => words.All(WordsOf(person.Name).Contains));
        fault = found.Count switch
        {
            1 => "",
            0 => $"I do not know anybody called “{typed}” in this plan. Mention them with @ in the team's channel, and I look them up.",
            _ => $"“{typed}” could be {Words.List([.. found.Take(MostNamed).Select(person => person.Name)])}. Write the whole name.",
        };
        return found.Count == 1 ? found[0] : null;
    }

    private static string[] WordsOf(string name) =>
        name.ToUpperInvariant().Split([' ', '.', ',', '@', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
