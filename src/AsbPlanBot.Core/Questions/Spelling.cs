using FuzzySharp;

namespace AsbPlanBot.Core.Questions;

/// <summary>
/// Finds the word that a misspelt one was meant to be. Only words that carry a question are forgiven, and only
/// from the same first letter: too much kindness would make an amber out of a member.
/// </summary>
internal static class Spelling
{
    private const int NearEnough = 80;
    private const int Shortest = 4;
    private const int Longest = 14;

    private static readonly string[] Forgiven = Split("""
        whats which please anything everything objective objectives action actions amber green complete completed
        finished overdue reported unreported status outstanding missing reply replied replies answered answers
        responded response responses hasnt havent silent history changed changes summary overview responsible accountable
        """);

    // Among words of four letters one changed letter makes another word; there only swapped neighbours are forgiven.
    private static readonly string[] ForgivenIfSwapped = Split("what show list blue late mine help done open");

    // Real words that stand near one of ours and mean something else. Only those are here that would be corrected.
    private static readonly HashSet<string> Lookalikes = Split("""
        acting amble auction auctions chances charged charges compete competed competent compile compiled complex complied compute computed
        finish fished furnished greed greek greener greet hast haste hasten hasty haunt haven havens heaven historic massing
        messing mission missions misusing objections overdone overdose override overrule overture overuse overused
        realised realises reapplied reapply relay relied relies relieved relieves rely repay repelled replaced
        replaces reporter reporters reposted reputed resorted retorted responsibly states statue statues statutes summery winch witch
        """).ToHashSet(StringComparer.Ordinal);

    /// <summary>The word meant; null if none is near enough.</summary>
    public static string? Forgive(string word)
    {
        if (word.Length is < Shortest or > Longest || !word.All(char.IsAsciiLetter) || Lookalikes.Contains(word))
            return null;

        return Array.Find(ForgivenIfSwapped, known => AreSwapped(word, known))
            ?? Forgiven
                .Where(known => known[0] == word[0])
                .Select(known => (Known: known, Score: Fuzz.Ratio(word, known)))
                .Where(candidate => candidate.Score >= NearEnough)
                .OrderByDescending(candidate => candidate.Score)
                .ThenBy(candidate => candidate.Known, StringComparer.Ordinal)
                .Select(candidate => candidate.Known)
                .FirstOrDefault();
    }

    private static bool AreSwapped(string word, string known)
    {
        if (word.Length != known.Length)
            return false;

        var at = 0;
        while (at < word.Length && word[at] == known[at])
            at++;

        return at + 1 < word.Length
            && word[at] == known[at + 1]
            && word[at + 1] == known[at]
            && word.AsSpan(at + 2).SequenceEqual(known.AsSpan(at + 2));
    }

    private static string[] Split(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
