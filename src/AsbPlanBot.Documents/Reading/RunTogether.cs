using System.Collections.Frozen;

namespace AsbPlanBot.Documents.Reading;

/// <summary>Suspects that an owner's name is several, when no people file can tell.</summary>
internal static class RunTogether
{
    private static readonly FrozenSet<string> HeadNouns = new[]
    {
        "TEAM", "TEAMS", "LEADER", "LEADERS", "LEAD", "MANAGER", "MANAGERS", "OFFICER", "OFFICERS", "WARDEN", "WARDENS",
        "DIRECTOR", "COORDINATOR", "COORDINATORS", "CO-ORDINATOR", "UNIT", "GROUP", "FORUM", "PARTNERSHIP", "DEPARTMENT",
        "BOARD", "INSPECTOR", "SERGEANT", "SUPERVISOR", "ADVISER", "ADVISOR", "ASSISTANT",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> GoOn =
        new[] { "OF", "FOR", "IN", "AT", "ON", "WITH", "THE", "-", "SUPPORT" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether names of roles and teams end in that word.</summary>
    public static bool IsHeadNoun(string key) => HeadNouns.Contains(key);

    /// <summary>Whether it says nothing without a word before it, as "Team" and unlike "Wardens".</summary>
    public static bool IsEndOfName(string key) => IsHeadNoun(key) && key[^1] != 'S';

    /// <summary>Whether words follow where a name should have ended, or a word comes twice: "ASB Team Leader ASB Team".</summary>
    public static bool LooksSo(string name)
    {
        var keys = OwnerTokens.Of(name).Select(token => token.Key).ToArray();
        var goesOn = keys.Index().Skip(1).SkipLast(1).Any(item =>
            IsHeadNoun(item.Item) && keys[item.Index + 1] is var next && !IsHeadNoun(next) && !GoOn.Contains(next) && next[0] != '(');
        return goesOn || keys.Where(key => char.IsLetter(key[0]) && !GoOn.Contains(key) && key != "AND").CountBy(key => key).Any(word => word.Value > 1);
    }
}
