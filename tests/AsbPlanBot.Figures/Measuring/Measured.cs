using AsbPlanBot.Reports;

namespace AsbPlanBot.Figures.Measuring;

/// <summary>What has been measured, by the name of its source. A source that has not been measured has no report.</summary>
internal sealed class Measured(IReadOnlyDictionary<string, Report> byName)
{
    public int Count => byName.Count;

    public Report? this[string name] => byName.GetValueOrDefault(name);

    /// <summary>One figure; null if it has not been measured.</summary>
    /// <param name="table">The case of its table.</param>
    /// <param name="row">How its row's name begins.</param>
    /// <param name="column">The key of its column.</param>
    public double? Figure(string name, string table, string row, string column) => this[name]?.Tables
        .Where(one => one.Case == table && one.Columns.Any(other => other.Key == column))
        .Select(one => Of(one, row, column))
        .FirstOrDefault(value => value is not null);

    /// <summary>Reads all that are kept.</summary>
    public static async Task<Measured> ReadAsync(Folders folders, CancellationToken cancellationToken)
    {
        var byName = new Dictionary<string, Report>(StringComparer.Ordinal);
        foreach (var file in new DirectoryInfo(folders.Data).GetFiles("*.json").OrderBy(file => file.Name, StringComparer.Ordinal))
            byName.Add(Path.GetFileNameWithoutExtension(file.Name), await JsonReport.ReadAsync(file, cancellationToken));
        return new Measured(byName);
    }

    private static double? Of(ResultTable table, string row, string column)
    {
        var index = table.Columns.Index().First(one => one.Item.Key == column).Index;
        return table.Rows.FirstOrDefault(one => one.Name.StartsWith(row, StringComparison.Ordinal))?.Values[index];
    }
}
