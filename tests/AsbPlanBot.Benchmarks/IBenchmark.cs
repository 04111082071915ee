using AsbPlanBot.Benchmarks.Command;
using AsbPlanBot.Reports;

namespace AsbPlanBot.Benchmarks;

/// <summary>Something that is measured, in cases that share what is started for them.</summary>
internal interface IBenchmark
{
    IReadOnlyList<BenchmarkCase> Cases { get; }

    /// <summary>Measures some of its cases.</summary>
    /// <param name="progress">Told what is being done.</param>
    /// <exception cref="BenchmarkException">What was measured did not do what it should.</exception>
    Task<BenchmarkResult> RunAsync(
        IReadOnlyList<BenchmarkCase> cases, BenchmarkOptions options, TextWriter progress, CancellationToken cancellationToken);
}

/// <param name="Name">What <c>--filter</c> looks at.</param>
internal record BenchmarkCase(string Name, string Description);

/// <param name="Versions">What took part, and in which version.</param>
internal sealed record BenchmarkResult(
    IReadOnlyList<KeyValuePair<string, string>> Versions, IReadOnlyList<ResultTable> Tables);
