namespace AsbPlanBot.Documents.Export;

/// <summary>
/// The names of the first columns of a report's own tables. By them reading knows that such a table is no part of the plan.
/// </summary>
internal static class ReportTables
{
    /// <summary>How many objectives have each status.</summary>
    public const string Counts = "Statuses by commitment";

    /// <summary>What became worse, better and so on.</summary>
    public const string Changes = "What changed";

    /// <summary>The statuses over time.</summary>
    public const string Strips = "Status over time of";

    public static IReadOnlyList<string> All { get; } = [Counts, Changes, Strips];
}
