using System.Globalization;
using AsbPlanBot.Benchmarks.Command;

namespace AsbPlanBot.Benchmarks.Reports;

/// <summary>All that a run has to say.</summary>
/// <param name="Facts">Where and how it was measured.</param>
internal sealed record Report(
    IReadOnlyList<KeyValuePair<string, string>> Facts,
    IReadOnlyList<KeyValuePair<string, string>> Versions,
    IReadOnlyList<ResultTable> Tables)
{
    public static Report Of(BenchmarkOptions options, IReadOnlyList<BenchmarkResult> results) => new(
        [
            .. Machine.Facts(),
            new("rounds", options.Rounds.ToString(CultureInfo.InvariantCulture)),
            new("seconds a round", options.Window.TotalSeconds.ToString(CultureInfo.InvariantCulture)),
        ],
        [.. results.SelectMany(result => result.Versions).Distinct()],
        [.. results.SelectMany(result => result.Tables)]);
}
