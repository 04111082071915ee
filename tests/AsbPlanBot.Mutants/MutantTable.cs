using AsbPlanBot.Reports;

namespace AsbPlanBot.Mutants;

/// <summary>How many of the mutants of each folder were killed.</summary>
internal static class MutantTable
{
    private static readonly Column[] Columns =
    [
        new("mutants", "mutants", 0),
        new("killed", "killed", 0),
        new("timeout", "timeout", 0),
        new("survived", "survived", 0),
        new("no coverage", "no coverage", 0),
        new("score %", "score %", 1),
    ];

    public static Report Report(IReadOnlyList<Mutant> mutants) => new(
        DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
        "cd tests/AsbPlanBot.Core.Tests && dotnet stryker",
        [],
        [new("dotnet-stryker", "5.1.0")],
        [new ResultTable(
            "mutants",
            "folders",
            "Mutants of Core by folder",
            Columns,
            [.. mutants.GroupBy(mutant => mutant.Folder).Select(folder => RowOf(folder.Key, [.. folder])), RowOf("All of Core", mutants)],
            ["The score is what was killed or ran into a timeout, of all."])]);

    private static Row RowOf(string name, IReadOnlyCollection<Mutant> mutants)
    {
        var (killed, timeout) = (Count(Fate.Killed), Count(Fate.Timeout));
        return new Row(
            name,
            [mutants.Count, killed, timeout, Count(Fate.Survived), Count(Fate.NoCoverage), 100.0 * (killed + timeout) / Math.Max(1, mutants.Count)]);

        int Count(Fate fate) => mutants.Count(mutant => mutant.Fate == fate);
    }
}
