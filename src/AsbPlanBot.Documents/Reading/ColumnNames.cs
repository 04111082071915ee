using System.Text.RegularExpressions;
using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>What a column's name stands for.</summary>
/// <param name="Rank">How well the name says it: of two columns for the same, the one of lower rank is it.</param>
internal sealed record NamedColumn(Column Column, int Rank);

/// <summary>The names that councils give to the columns.</summary>
internal static partial class ColumnNames
{
    private static readonly Dictionary<string, Column> Known = new (Column Column, string[] Names)[]
    {
        (Column.Reference,
            ["ref", "ref no", "reference", "reference no", "reference number", "no", "number", "id", "action ref", "action no", "objective ref", "objective no"]),
        (Column.Theme,
            ["theme", "themes", "priority", "priorities", "commitment", "commitments", "strand", "workstream", "pillar", "ambition", "strategic priority", "priority area", "key theme", "theme priority"]),
        (Column.Objective,
            ["objective", "objectives", "key objective", "strategic objective", "aim", "aims", "goal", "what we want to achieve", "what we will achieve"]),
        (Column.Action,
            ["action", "actions", "key action", "key actions", "action required", "actions required", "action point", "action points", "planned action", "planned actions", "activity", "activities", "task", "tasks", "what we will do", "what will we do", "how we will do it", "how we will achieve this", "how will we do it", "how will we achieve this"]),
        (Column.Outcome,
            ["outcome", "outcomes", "expected outcome", "expected outcomes", "desired outcome", "intended outcome", "measure", "measures", "measure of success", "measures of success", "success measure", "success measures", "success criteria", "what success looks like", "what difference it will make"]),
        (Column.Progress,
            ["progress", "progress update", "progress to date", "progress note", "update", "updates", "latest update", "comment", "comments", "commentary", "current position"]),
        (Column.Owner,
            ["accountable officer", "accountable officers", "accountable", "owner", "owners", "action owner", "lead", "leads", "lead officer", "lead officers", "lead agency", "lead partner", "lead team", "responsible", "responsible officer", "responsible officers", "responsible person", "responsible party", "responsibility", "who", "by whom", "who is responsible", "officer", "officers"]),
        (Column.Status,
            ["status", "current status", "rag", "brag", "rag status", "brag status", "rag rating", "brag rating", "rating"]),
        (Column.Start, ["start", "start date", "from"]),
        (Column.Due,
            ["due", "due date", "date due", "by when", "when", "deadline", "target date", "target completion", "target completion date", "completion date", "end date", "timescale", "timescales", "timeframe", "time frame"]),
        (Column.Percent,
            ["percent", "percentage", "percent complete", "percentage complete", "percent done", "complete percent", "progress percent"]),
    }.SelectMany(item => item.Names, (item, name) => (name, item.Column)).ToDictionary();

    /// <summary>What a column of just that name says, as far as there can be no doubt; null if no column of a plan is called so.</summary>
    public static Column? Exactly(string name) => Known.TryGetValue(Words(name), out var column) ? column : null;

    /// <summary>What a column of about that name says; null if it is none that a plan has.</summary>
    public static NamedColumn? Find(string name)
    {
        if (PlainText.OneLine(name).Trim() is "#" or "№")
            return new(Column.Reference, 0);
        if (name.Trim().Equals("evidence", StringComparison.OrdinalIgnoreCase))
            return new(Column.Evidence, 0);

        var bare = Brackets().Replace(name, " ");
        var words = Words(bare);
        if (words.Length == 0)
            words = Words(name);
        if (ColumnRules.Find(words) is { } found)
        {
            // "Progress (RAG)" says how it stands, not what was done.
            return found.Column == Column.Progress && ColumnRules.Find(Words(name)) is { Column: Column.Status } status ? status : found;
        }

        return name.Split('/', '|', '&', ',', '\n', ':', ';', '-', '–').Select(part => ColumnRules.Find(Words(part))).FirstOrDefault(part => part is not null);
    }

    /// <summary>The words of a name in small letters, with nothing between them but spaces, and no number before them.</summary>
    private static string Words(string name)
    {
        var text = Number().Replace(PlainText.OneLine(name), "").Replace("%", " percent ", StringComparison.Ordinal)
            .Replace("(s)", "s", StringComparison.OrdinalIgnoreCase).Replace("’s", "s", StringComparison.Ordinal).Replace("'s", "s", StringComparison.Ordinal);
        return string.Join(' ', new string([.. text.Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [GeneratedRegex(@"^\s*(\d{1,2}|[a-zA-Z])[.)]\s*(?=\p{L})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\((?!s\))[^)]*\)|\[[^\]]*\]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Brackets();
}
