using System.Text.RegularExpressions;

namespace AsbPlanBot.Benchmarks.Tables;

/// <summary>
/// A condition on rows: comparisons of texts, all of which have to hold. It is what the stores ask for; the service's language
/// has more.
/// </summary>
internal sealed partial class TableFilter
{
    private readonly IReadOnlyList<(string Name, string Operator, string Value)> _comparisons;

    private TableFilter(IReadOnlyList<(string, string, string)> comparisons) => _comparisons = comparisons;

    /// <summary>The first place at which a row can be that it holds for.</summary>
    public TableRow From => Bound("PartitionKey", "eq") is { } partition ? TableRow.At(partition, Least("RowKey")) : TableRow.At(Least("PartitionKey"), "");

    /// <returns>Null for what this cannot read.</returns>
    public static TableFilter? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return new TableFilter([]);

        var comparisons = Comparison().Matches(text);
        return string.Join(" and ", comparisons.Select(match => match.Value)) == text
            ? new TableFilter([.. comparisons.Select(match => (match.Groups["name"].Value, match.Groups["operator"].Value, match.Groups["value"].Value.Replace("''", "'", StringComparison.Ordinal)))])
            : null;
    }

    public bool Holds(TableRow row) => _comparisons.All(comparison => Holds(comparison, row));

    /// <summary>Whether it holds for no row after this one.</summary>
    public bool IsPast(TableRow row) =>
        (Bound("PartitionKey", "eq") is { } partition && IsPast(row.Partition, partition, Bound("RowKey", "eq", "le", "lt"), row.Key))
        || (Bound("PartitionKey", "le", "lt") is { } last && string.CompareOrdinal(row.Partition, last) > 0);

    private static bool IsPast(string partition, string wanted, string? lastKey, string key) =>
        string.CompareOrdinal(partition, wanted) is var order && (order > 0 || (order == 0 && lastKey is not null && string.CompareOrdinal(key, lastKey) > 0));

    private static bool Holds((string Name, string Operator, string Value) comparison, TableRow row)
    {
        var text = comparison.Name switch
        {
            "PartitionKey" => row.Partition,
            "RowKey" => row.Key,
            var name => row.Text(name),
        };
        if (text is null)
            return false;

        var order = string.CompareOrdinal(text, comparison.Value);
        return comparison.Operator switch
        {
            "eq" => order == 0,
            "ne" => order != 0,
            "gt" => order > 0,
            "ge" => order >= 0,
            "lt" => order < 0,
            _ => order <= 0,
        };
    }

    // Nothing lies between a text and the same with a zero behind it.
    private string Least(string name) => Bound(name, "eq", "ge") ?? (Bound(name, "gt") is { } before ? before + "\0" : "");

    private string? Bound(string name, params ReadOnlySpan<string> operators)
    {
        foreach (var (compared, comparison, value) in _comparisons)
        {
            if (compared == name && operators.Contains(comparison))
                return value;
        }

        return null;
    }

    [GeneratedRegex("(?<name>[A-Za-z_][A-Za-z0-9_]*) (?<operator>eq|ne|gt|ge|lt|le) '(?<value>([^']|'')*)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comparison();
}
