using AsbPlanBot.Core.Privacy;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Privacy;

/// <summary>What kinds of rows are called.</summary>
internal static class RowWords
{
    private static readonly Dictionary<string, (string One, string Many)> Names = new(StringComparer.Ordinal)
    {
        ["0settings"] = ("settings of the plan", "settings of the plan"),
        ["1document"] = ("frame of the document", "frames of the document"),
        ["2objective"] = ("objective", "objectives"),
        ["3archived"] = ("objective taken out", "objectives taken out"),
        ["4history"] = ("line of history", "lines of history"),
        ["5reply"] = ("key of a reply", "keys of replies"),
        ["6draft"] = ("document not yet applied", "documents not yet applied"),
        ["7pseudonyms"] = ("count of pseudonyms", "counts of pseudonyms"),
        ["8leaver"] = ("person being forgotten", "people being forgotten"),
        ["0schema"] = ("version of the rows", "versions of the rows"),
        ["absence"] = ("absence", "absences"),
        ["party"] = ("party with who holds it", "parties with who holds them"),
        ["0conversation"] = ("conversation", "conversations"),
        ["0mark"] = ("mark of a cycle", "marks of cycles"),
        ["0opened"] = ("mark of an opened cycle", "marks of opened cycles"),
        ["1checkin"] = ("check-in", "check-ins"),
        ["2notice"] = ("notice to a manager", "notices to managers"),
        ["open"] = ("cycle under way", "cycles under way"),
        ["opened"] = ("cycle in the list of cycles", "cycles in the list of cycles"),
        ["summary"] = ("weekly summary", "weekly summaries"),
    };

    public static string Of(string kind) => Names.TryGetValue(kind, out var words) ? words.One : kind;

    /// <summary>"12 lines of history, 3 check-ins".</summary>
    public static string Count(IEnumerable<KeyValuePair<string, int>> counts) => Words.List(
        [.. counts.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind =>
            Names.TryGetValue(kind.Key, out var words) ? Words.Count(kind.Value, words.One, words.Many) : $"{kind.Value} {kind.Key}")]);

    /// <inheritdoc cref="Count(IEnumerable{KeyValuePair{string, int}})"/>
    public static string Count(IEnumerable<HeldRow> rows) => Count(rows.CountBy(row => row.Kind));
}
