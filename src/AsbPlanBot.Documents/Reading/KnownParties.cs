using AsbPlanBot.Core.People;

namespace AsbPlanBot.Documents.Reading;

/// <summary>A stretch of tokens; <paramref name="Party"/> is the known name that it is, or null.</summary>
internal readonly record struct Stretch(int Start, int End, string? Party);

/// <summary>The names of a people file's parties, ready to be found in text that runs several together.</summary>
internal sealed class KnownParties
{
    private readonly Dictionary<string, List<(string[] Keys, string Name)>> _byFirstWord;

    public KnownParties(PlanDirectory people)
    {
        _byFirstWord = people.Parties
            .Select(party => (Keys: OwnerTokens.Of(party.Name).Select(token => token.Key).ToArray(), party.Name))
            .Where(item => item.Keys.Length > 0)
            .GroupBy(item => item.Keys[0])
            .ToDictionary(group => group.Key, group => group.OrderByDescending(item => item.Keys.Length).ToList());
    }

    /// <summary>
    /// Covers tokens with known names so that the fewest words stay unknown and, of such covers, the fewest and so
    /// the longest names are taken; the first of two equal covers has the longer name first.
    /// </summary>
    public IReadOnlyList<Stretch> Cover(IReadOnlyList<OwnerToken> tokens)
    {
        var best = new (int Unknown, int Names, Stretch First)[tokens.Count + 1];
        for (var at = tokens.Count - 1; at >= 0; at--)
        {
            best[at] = (best[at + 1].Unknown + (tokens[at].Separates ? 0 : 1), best[at + 1].Names, new Stretch(at, at + 1, null));
            foreach (var (keys, name) in _byFirstWord.GetValueOrDefault(tokens[at].Key, []))
            {
                if (!StandsAt(keys, tokens, at))
                    continue;

                var rest = best[at + keys.Length];
                if ((rest.Unknown, rest.Names + 1).CompareTo((best[at].Unknown, best[at].Names)) < 0)
                    best[at] = (rest.Unknown, rest.Names + 1, new Stretch(at, at + keys.Length, name));
            }
        }

        List<Stretch> cover = [];
        for (var at = 0; at < tokens.Count; at = best[at].First.End)
            cover.Add(best[at].First);
        return cover;
    }

    private static bool StandsAt(string[] keys, IReadOnlyList<OwnerToken> tokens, int at)
    {
        if (at + keys.Length > tokens.Count)
            return false;
        for (var index = 0; index < keys.Length; index++)
        {
            if (tokens[at + index].Key != keys[index])
                return false;
        }

        return true;
    }
}
