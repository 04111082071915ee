using System.Collections.Frozen;

namespace AsbPlanBot.Documents.Reading;

/// <summary>Suspects that an owner's name is several, when no people file can tell.</summary>
internal static class RunTogether
{
    private static readonly FrozenSet<string> HeadNouns = new[]
    {
        "TEAM", "TEAMS", "LEADER", "LEADERS", "LEAD", "MANAGER", "MANAGERS", "OFFICER", "OFFICERS", "WARDEN", "WARDENS",
        "DIRECTOR", "COORDINATOR", "COORDINATORS", "CO-ORDINATOR", "UNIT", "GROUP", "FORUM", "PARTNERSHIP", "DEPARTMENT",
        "BOARD", "COMMISSIONER", "SERVICE", "SERVICES", "AGENCY", "ASSOCIATION", "INSPECTOR", "SERGEANT", "SUPERVISOR", "ADVISER", "ADVISOR", "ASSISTANT",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> GoOn =
        new[] { "OF", "FOR", "IN", "AT", "ON", "WITH", "THE", "-", "SUPPORT" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether names of roles and teams end in that word.</summary>
    public static bool IsHeadNoun(string key) => HeadNouns.Contains(key);

    /// <summary>Whether it says nothing without a word before it, as "Team" and unlike "Wardens".</summary>
    public static bool IsEndOfName(string key) => IsHeadNoun(key) && key[^1] != 'S';

    // These say who it is without a word before them.
    private static readonly FrozenSet<string> Organisations =
        new[] { "POLICE", "COUNCIL", "SCHOOLS", "PROBATION", "NHS", "SNT", "CSP", "YOT", "YJS", "PCC", "RSLS", "RPS", "LANDLORDS" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> PersonTitles =
        new[] { "CLLR", "COUNCILLOR", "MR", "MRS", "MS", "MISS", "DR", "PC", "PCSO", "SGT", "INSP", "INSPECTOR", "CI", "SUPT", "REV" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the words on both sides of an "and" name somebody each, unlike "Neighbourhood and Enforcement Manager".</summary>
    public static bool Separates(IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        before.Count > 0 && after.Count > 0 && !(before[^1] == "POLICE" && after[0] == "CRIME")
        && ((IsWhole(before) && IsWhole(after)) || IsTitled(after) || (IsInitialled(before) && IsInitialled(after)) || (after.Count == 1 && Organisations.Contains(after[0])));

    /// <summary>"Cllr Jones".</summary>
    private static bool IsTitled(IReadOnlyList<string> keys) => keys.Count > 1 && PersonTitles.Contains(keys[0]);

    /// <summary>"C. Jones".</summary>
    private static bool IsInitialled(IReadOnlyList<string> keys) => keys is [{ Length: 1 }, { Length: > 2 }];

    private static bool IsWhole(IReadOnlyList<string> keys) =>
        keys is ["HEAD" or "DIRECTOR" or "CHIEF", "OF", ..] || Organisations.Contains(keys[^1]) || (keys.Count > 1 && IsHeadNoun(keys[^1]));

    /// <summary>Whether words follow where a name should have ended, or a word comes twice: "ASB Team Leader ASB Team".</summary>
    public static bool LooksSo(string name)
    {
        var keys = OwnerTokens.Of(name).Select(token => token.Key).ToArray();
        var goesOn = keys.Index().Skip(1).SkipLast(1).Any(item =>
            IsHeadNoun(item.Item) && keys[item.Index + 1] is var next && !IsHeadNoun(next) && !GoOn.Contains(next) && next[0] != '(');
        var join = Array.FindIndex(keys, key => key is "AND" or "&" or "+");
        return goesOn || (join > 0 && !(keys[join - 1] == "POLICE" && keys[^1] == "COMMISSIONER") && !(keys.Length > join + 1 && IsEndOfName(keys[^1]) && !IsHeadNoun(keys[join - 1]) && keys.Length > 2)) || keys.Where(key => char.IsLetter(key[0]) && !GoOn.Contains(key) && key != "AND").CountBy(key => key).Any(word => word.Value > 1);
    }
}
