using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>Decides which column says what, by their names and, where those leave it open, by what stands below them.</summary>
internal static class ColumnChoice
{
    private const int EnoughRows = 300;

    /// <param name="rows">What stands below the header.</param>
    public static IReadOnlyDictionary<Column, IReadOnlyList<int>> Of(HeaderRow header, IReadOnlyList<TableRow> rows)
    {
        IReadOnlyList<TableRow> sample = [.. rows.Where(row => row.FilledCells > 1).Take(EnoughRows)];
        var named = header.Names.Index()
            .Select(item => (item.Index, item.Item, Named: NameOf(header.Names, item.Index, sample)))
            .Where(item => item.Named is not null)
            .Select(item => (item.Index, Name: item.Item, item.Named!.Column, item.Named.Rank))
            .ToList();
        named.RemoveAll(item => item.Column == Column.Theme && Share(sample, item.Index, IsLevel) > 0.8);

        Dictionary<Column, IReadOnlyList<int>> chosen = [];
        foreach (var group in named.OrderBy(item => item.Rank).ThenBy(item => item.Index).GroupBy(item => item.Column))
        {
            IReadOnlyList<int> periods = group.Key is Column.Progress or Column.Status
                ? [.. group.Where(item => ColumnRules.IsOfPeriod(item.Name)).Select(item => item.Index).Order()]
                : [];
            chosen[group.Key] = periods.Count > 1 && periods.Contains(group.First().Index) ? periods
                // A revised date counts where there is one.
                : group.Key == Column.Due && group.First().Rank == 0 && group.Count() > 1 ? [group.ElementAt(1).Index, group.First().Index]
                : [group.First().Index];
        }

        FindUnnamedReferences(header.Names, sample, chosen);
        Settle(named.ConvertAll(item => (item.Index, new NamedColumn(item.Column, item.Rank))), sample, chosen);
        return chosen;
    }

    private static NamedColumn? NameOf(IReadOnlyList<string> names, int index, IReadOnlyList<TableRow> sample)
    {
        var named = ColumnNames.Find(names[index]);

        // A wide name over two columns, of which the first has only the numbers.
        if (named is { Column: Column.Action or Column.Objective } && index + 1 < names.Count && names[index + 1] == names[index] && Share(sample, index, IsReference) > 0.6)
            return new(Column.Reference, 1);
        return named switch
        {
            // "Objective & Ref" over "1.1 Light the parks".
            { Column: Column.Reference } when Lacks(names, Column.Objective) && Share(sample, index, text => ReferenceText.AtStart(text) is { HasParts: true, Text.Length: > 0 }) > 0.6 => new(Column.Objective, 1),
            { Column: Column.Due, Rank: ColumnRules.Doubtful } when Share(sample, index, text => DateWords.Find(text) is not null) < 0.5 => new(Column.Outcome, ColumnRules.Doubtful),
            { Column: Column.Action, Rank: > 3 } when Lacks(names, Column.Due) && Share(sample, index, text => DateWords.Find(text) is not null) > 0.8 => new(Column.Due, 4),
            null when ColumnRules.IsOfPeriod(names[index]) && Lacks(names, Column.Progress) => new(Column.Progress, ColumnRules.Doubtful),
            { Column: Column.Progress } when Lacks(names, Column.Percent) && Share(sample, index, text => PercentWords.Find(text) is not null) > 0.8 => new(Column.Percent, 1),
            { Column: Column.Progress } when Lacks(names, Column.Status) && Share(sample, index, text => StatusWords.Find(text) is { Rest: "" }) > 0.8 => new(Column.Status, 4),
            _ => named,
        };
    }

    private static bool Lacks(IReadOnlyList<string> names, Column column) => names.All(name => ColumnNames.Find(name)?.Column != column);

    /// <summary>A first column without a name that has only references.</summary>
    private static void FindUnnamedReferences(IReadOnlyList<string> names, IReadOnlyList<TableRow> sample, Dictionary<Column, IReadOnlyList<int>> chosen)
    {
        if (!chosen.ContainsKey(Column.Reference) && names.Count > 0
            && names.Index().FirstOrDefault(item => sample.Any(row => row.At(item.Index).IsFilled)) is { Item: "", Index: var index }
            && Share(sample, index, IsReference) > 0.6)
        {
            chosen[Column.Reference] = [index];
        }
    }

    /// <summary>Leaves a plan's table with something to report on, and with no more levels than a plan has.</summary>
    private static void Settle(List<(int Index, NamedColumn Named)> named, IReadOnlyList<TableRow> sample, Dictionary<Column, IReadOnlyList<int>> chosen)
    {
        var objectives = named.FindAll(item => item.Named.Column == Column.Objective).ConvertAll(item => item.Index);

        // Aims with objectives under them are what the plan is arranged by.
        if (objectives.Count > 1 && !chosen.ContainsKey(Column.Theme))
            chosen[Column.Theme] = [objectives.First(index => index != chosen[Column.Objective][0])];

        if (!chosen.ContainsKey(Column.Objective) && chosen.TryGetValue(Column.Theme, out var theme)
            && (!chosen.TryGetValue(Column.Action, out var action)
                || (Share(sample, action[0], text => Markers.AtStart(text) is { IsFirst: true }) > 0.5 && !Repeats(sample, theme[0]))))
        {
            chosen.Remove(Column.Theme);
            chosen[Column.Objective] = theme;
        }

        SettleActions(named, chosen);
        if (!chosen.ContainsKey(Column.Objective) && !chosen.ContainsKey(Column.Action) && chosen.Remove(Column.Outcome, out var outcome))
            chosen[Column.Objective] = outcome;
        if (!chosen.ContainsKey(Column.Owner) && chosen.Remove(Column.Support, out var support))
            chosen[Column.Owner] = support;
    }

    /// <summary>"What" and "How", "Action" and "Milestones": of two columns for actions the first is what the second serves.</summary>
    private static void SettleActions(List<(int Index, NamedColumn Named)> named, Dictionary<Column, IReadOnlyList<int>> chosen)
    {
        const int PoorestSteps = 4;
        if (chosen.ContainsKey(Column.Objective) || named.FindAll(item => item.Named.Column == Column.Action).OrderBy(item => item.Index).ToList() is not [var first, var second, ..])
            return;
        if (second.Named.Rank > PoorestSteps)
            return;
        chosen[Column.Objective] = [first.Index];
        chosen[Column.Action] = [second.Index];
    }

    /// <summary>The share of the cells of a column that are as told, of those that say anything.</summary>
    private static double Share(IReadOnlyList<TableRow> rows, int index, Func<string, bool> isSo)
    {
        IReadOnlyList<string> texts = [.. rows.Select(row => row.At(index)).Where(cell => cell.IsFilled).Select(cell => cell.Text)];
        return texts.Count == 0 ? 0 : (double)texts.Count(isSo) / texts.Count;
    }

    private static bool Repeats(IReadOnlyList<TableRow> rows, int index) =>
        rows.Any(row => row.At(index) is { MergedAbove: true } or { Text: "" })
        || rows.Zip(rows.Skip(1)).Any(pair => pair.First[index].Equals(pair.Second[index], StringComparison.OrdinalIgnoreCase));

    private static bool IsReference(string text) => ReferenceText.AtStart(text) is { Text: "" };

    private static bool IsLevel(string text) => text.Trim().ToUpperInvariant()
        is "HIGH" or "MEDIUM" or "LOW" or "H" or "M" or "L" or "MED" or "URGENT" or "CRITICAL" or "HIGH/MEDIUM" or "MEDIUM/LOW" or "VERY HIGH" or "1" or "2" or "3" or "4" or "5" or "ESSENTIAL" or "DESIRABLE";
}
