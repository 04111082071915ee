using AsbPlanBot.Figures.Plots;
using AsbPlanBot.Reports;

namespace AsbPlanBot.Figures.Page;

/// <summary>The parts of the page, in order.</summary>
internal static class Chapters
{
    public static IReadOnlyList<Chapter> All { get; } =
    [
        new(
            "turns",
            "A turn beside its peers",
            "A message answered with a card of ten rows, and a card with ten inputs answered with a card: by a bot on AsbPlanBot's adapter, by a bare Kestrel endpoint that does the same HTTP and JSON, and by a bot on npm's botbuilder. The three run at once and are measured in turn.",
            report => report.Tables.Where(table => table.Name == "figures").Select(table => (
                $"turns-{table.Case.Replace('/', '-')}.svg",
                Bars.Of($"{table.Case}: milliseconds of processor time a turn", "ms", "F3", Values(table, "processor ms a turn"))))),
        new("summary", "The weekly summary as the plan grows", "Loading, working out, and laying out the cards.", _ => []),
        new("documents", "A plan out as a file, and in again", "Word with its report, Excel with history and replies, CSV.", Documents),
        new("start", "Start and memory", "A process of the service with a plan in storage.", _ => []),
        new("delivery", "A cycle's cards", "One card to each officer while 3 in 100 calls to Teams fail with 429, 502 or 412.", _ => []),
        new("year", "A year on a simulated clock", "The sample plan, weekly, both clock changes and all bank holidays, every prompt held against a calendar of the simulation's own.", _ => []),
        new("crowd", "Fifty people at once", "Shared objectives answered from cards and in words, while the plan is imported again, on three instances.", _ => []),
        new("fuzzing", "Fuzzing", "A million inputs of each kind.", _ => []),
        new("mutants", "Mutation testing of Core", "[The mutants that stay, and why](mutants.md).", _ => []),
        new("soak", "An hour at 20 turns a second", "Questions, replies, cards and nonsense, while 3 in 100 of the bot's calls fail.", _ => []),
    ];

    private static IEnumerable<(string File, Picture Plot)> Documents(Report report)
    {
        var table = report.Tables[0];
        foreach (var column in new[] { "export ms", "read ms" })
        {
            yield return ($"documents-{column.Split(' ')[0]}.svg", LogLines.Of(
                $"{column.Split(' ')[0]}: milliseconds", "objectives", "ms",
                [.. Values(table, column)
                    .GroupBy(one => one.Name.Split('/')[1], StringComparer.Ordinal)
                    .Select(format => new Line(format.Key, [.. format.Select(one => (Number(one.Name), one.Value))]))]));
        }
    }

    private static double Number(string name) => double.Parse(name.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);

    private static IReadOnlyList<(string Name, double Value)> Values(ResultTable table, string column)
    {
        var index = table.Columns.Index().First(one => one.Item.Key == column).Index;
        return [.. table.Rows.Where(row => row.Values[index] is not null).Select(row => (row.Name, row.Values[index]!.Value))];
    }
}
