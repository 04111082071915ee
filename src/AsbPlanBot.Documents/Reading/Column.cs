namespace AsbPlanBot.Documents.Reading;

/// <summary>What a column of a plan's table says.</summary>
internal enum Column
{
    Reference,
    Objective,
    Action,
    Outcome,
    Progress,
    Owner,
    Status,
    Start,
    Due,
    Percent,
}

/// <summary>The names that councils give to the columns.</summary>
internal static class ColumnNames
{
    private static readonly Dictionary<string, Column> Known = new (Column Column, string[] Names)[]
    {
        (Column.Reference,
            ["ref", "ref no", "reference", "reference no", "reference number", "no", "number", "id", "action ref", "action no", "objective ref", "objective no"]),
        (Column.Objective,
            ["objective", "objectives", "key objective", "strategic objective", "aim", "aims", "goal", "what we want to achieve", "what we will achieve"]),
        (Column.Action,
            ["action", "actions", "key action", "key actions", "action required", "actions required", "activity", "activities", "task", "tasks", "what we will do", "what will we do", "how we will do it", "how we will achieve this"]),
        (Column.Outcome,
            ["outcome", "outcomes", "expected outcome", "expected outcomes", "desired outcome", "intended outcome", "measure", "measures", "measure of success", "measures of success", "success measure", "success measures", "what success looks like", "what difference it will make"]),
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

    /// <summary>What a column of that name says; null if no column of a plan is called so.</summary>
    public static Column? Find(string name)
    {
        var words = OfWords(name.Replace("%", " percent ", StringComparison.Ordinal).Replace("(s)", "s", StringComparison.Ordinal));
        return Known.TryGetValue(words, out var column) ? column : null;
    }

    private static string OfWords(string text) =>
        string.Join(' ', new string([.. text.Select(letter => char.IsLetter(letter) ? char.ToLowerInvariant(letter) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
