using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>One or two rows that name the columns of a table.</summary>
/// <param name="Names">By column; empty for a column without a name. A wide name stands for each column that it goes across.</param>
/// <param name="Rows">How many rows they are.</param>
internal sealed record HeaderRow(Place Place, IReadOnlyList<string> Names, int Rows)
{
    private const int LongestName = 90;

    /// <summary>The header that begins in a row, under whatever names; null if none does.</summary>
    /// <param name="lenient">Whether a table may be a plan that has no column for objectives or actions.</param>
    public static HeaderRow? At(IReadOnlyList<TableRow> rows, int index, bool lenient)
    {
        var single = new HeaderRow(rows[index].Place, Spread(rows[index]), 1);
        var pair = index + 1 < rows.Count ? Pair(rows[index], rows[index + 1]) : null;
        var isPlan = single.NamesPlan(lenient);
        if (pair is null || pair.Columns <= single.Columns || !pair.NamesPlan(lenient))
            return isPlan ? single : null;

        // A title above a header is no group of columns.
        var lower = new HeaderRow(rows[index + 1].Place, Spread(rows[index + 1]), 1);
        return !isPlan && !rows[index + 1].Cells.Any(cell => cell.MergedAbove) && lower.NamesPlan(lenient) && lower.Columns >= pair.Columns ? null : pair;
    }

    /// <summary>The header that is said again in a row, as at the head of a page; null if none is.</summary>
    public static HeaderRow? AgainAt(IReadOnlyList<TableRow> rows, int index, IReadOnlyList<HeaderRow> known)
    {
        if (rows[index].FilledCells < 2)
            return null;
        if (index + 1 < rows.Count && known.Any(header => header.Rows == 2) && Pair(rows[index], rows[index + 1]) is { } pair
            && known.FirstOrDefault(header => header.SaysTheSameAs(pair)) is { } twice)
        {
            return twice;
        }

        var single = new HeaderRow(rows[index].Place, Spread(rows[index]), 1);
        return known.FirstOrDefault(header => header.SaysTheSameAs(single)) ?? (single.IsExact ? At(rows, index, lenient: false) ?? single : null);
    }

    /// <summary>Whether two headers have the same names.</summary>
    public bool SaysTheSameAs(HeaderRow other) => Names.SequenceEqual(other.Names, StringComparer.OrdinalIgnoreCase);

    private int Filled => Names.Distinct(StringComparer.OrdinalIgnoreCase).Count(name => name.Length > 0);

    private int Columns => Names.Select(ColumnNames.Find).OfType<NamedColumn>().Select(named => named.Column).Distinct().Count();

    /// <summary>Whether the names leave no doubt, though rows of the plan stand above.</summary>
    private bool IsExact
    {
        get
        {
            if (Names.Any(name => name.Length > LongestName))
                return false;
            var found = Names.Select(ColumnNames.Exactly).OfType<Column>().ToHashSet();
            return found.Count >= 2 && found.Count * 2 >= Filled && (found.Contains(Column.Objective) || found.Contains(Column.Action));
        }
    }

    private bool NamesPlan(bool lenient)
    {
        if (Filled < 2 || Names.Any(name => name.Length > LongestName))
            return false;

        var found = Names.Select(ColumnNames.Find).OfType<NamedColumn>().Select(named => named.Column).ToHashSet();
        return found.Count >= (Filled <= 3 ? 2 : 3)
            && found.Count * 2 >= Filled
            && (found.Contains(Column.Objective) || found.Contains(Column.Action) || (lenient && (found.Contains(Column.Theme) || found.Contains(Column.Outcome))))
            && found.Any(column => column is not (Column.Objective or Column.Action or Column.Theme or Column.Reference));
    }

    /// <summary>The names of a header whose groups stand in a row of their own above: "Timescale" over "Start" and "End".</summary>
    private static HeaderRow? Pair(TableRow upper, TableRow lower)
    {
        if (lower.Cells.Any(cell => cell.Text.Length > LongestName) || lower.FilledCells < 2)
            return null;

        var groups = Spread(upper);
        var under = Spread(lower with { Cells = [.. lower.Cells.Select(cell => cell.MergedAbove ? Cell.Empty with { Span = cell.Span } : cell)] });
        List<string> names = [];
        var group = "";
        for (var column = 0; column < Math.Max(groups.Count, lower.Cells.Count); column++)
        {
            var above = column < groups.Count ? groups[column] : "";
            var below = column < under.Count ? under[column] : "";

            // Only a merged cell or, in text, blanks to its right make a group. What is below anything else is a row of its own.
            group = above.Length > 0 || below.Length == 0 ? above : group;
            var isGroup = above.Length == 0 || upper.At(column) is { Span: > 1 } or { Text: "" } || (column + 1 < lower.Cells.Count && (column + 1 >= groups.Count || groups[column + 1].Length == 0));
            if (below.Length > 0 && above.Length > 0 && !isGroup)
                return null;
            names.Add(below.Length == 0 ? above : ColumnNames.Find(below) is not null || group.Length == 0 ? below : $"{group} {below}");
        }

        return new HeaderRow(upper.Place, names, 2);
    }

    private static List<string> Spread(TableRow row)
    {
        List<string> names = [.. row.Cells.Select(cell => cell.Text)];
        foreach (var (column, cell) in row.Cells.Index())
        {
            for (var covered = column + 1; covered < column + cell.Span; covered++)
            {
                while (names.Count <= covered)
                    names.Add("");
                names[covered] = cell.Text;
            }
        }

        return names;
    }
}
