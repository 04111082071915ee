using System.Diagnostics;

namespace AsbPlanBot.Benchmarks.Load;

/// <summary>What is made of many figures.</summary>
internal static class Statistics
{
    /// <summary>The latency that this share of the turns does not exceed, in milliseconds.</summary>
    /// <param name="sorted">In ticks of the stopwatch.</param>
    public static double Percentile(long[] sorted, double share)
    {
        var rank = (int)Math.Ceiling(share * sorted.Length) - 1;
        return sorted[Math.Clamp(rank, 0, sorted.Length - 1)] * 1000.0 / Stopwatch.Frequency;
    }

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
