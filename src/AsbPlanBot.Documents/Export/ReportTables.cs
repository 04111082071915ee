namespace AsbPlanBot.Documents.Export;

/// <summary>
/// Names of columns of a report's own tables. By them reading knows that such a table is no part of the plan.
/// </summary>
internal static class ReportTables
{
    /// <summary>The first column of how many objectives have each status.</summary>
    public const string Counts = "Statuses by commitment";

    /// <summary>The first column of what became worse, better and so on.</summary>
    public const string Changes = "What changed";

    /// <summary>The last column of the statuses over time; months stand below it.</summary>
    public const string Strips = "Status over time";

    /// <param name="header">The names of a table's columns.</param>
    public static bool Has(IReadOnlyList<string> header) => header is [Counts or Changes, ..]
        || (header is ["Ref", "Objective", var last] && (last == Strips || last.StartsWith(Strips + "\n", StringComparison.Ordinal)));
}
