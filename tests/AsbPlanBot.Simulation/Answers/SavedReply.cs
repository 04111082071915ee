using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Simulation.Answers;

/// <summary>A reply as whoever gave it knows it.</summary>
/// <param name="By">Entra id of who gave it.</param>
/// <param name="Word">The last word of its note, which no other reply has.</param>
internal sealed record SavedReply(string By, string Reference, string Word)
{
    /// <summary>The word of a reply's number: letters alone, so that no reader of sentences takes it for anything else.</summary>
    public static string WordOf(int number)
    {
        Span<char> letters = stackalloc char[6];
        for (var at = letters.Length - 1; at >= 0; at--, number /= 26)
            letters[at] = (char)('a' + (number % 26));
        return $"q{letters}z";
    }

    /// <summary>How often each reply is in a history.</summary>
    public static IReadOnlyDictionary<SavedReply, int> Count(IEnumerable<HistoryEntry> history) => history
        .Where(entry => entry.Source is ReplySource.Card or ReplySource.Words)
        .CountBy(entry => new SavedReply(entry.By, entry.ObjectiveRef, entry.Note?.Split(' ')[^1] ?? ""))
        .ToDictionary();
}
