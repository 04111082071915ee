using System.Globalization;

namespace AsbPlanBot.Simulation.Soak;

/// <summary>The figures of some samples that follow one another.</summary>
internal sealed record Stretch(
    double Minutes,
    int Turns,
    int Failed,
    Latency Latency,
    double WorkingSet,
    double Anonymous,
    double Handles,
    double Threads,
    double ProcessorOfATurn,
    double AzuriteMemory,
    double AzuriteLoad,
    int Replies)
{
    private const double Megabyte = 1024 * 1024;

    /// <summary>Medians over the samples; what is counted, over all of them.</summary>
    public static Stretch Of(IReadOnlyList<Sample> samples, Sample? before)
    {
        List<Turn> turns = [.. samples.SelectMany(sample => sample.Turns)];
        var (first, last) = (before ?? samples[0], samples[^1]);
        var seconds = Math.Max(1, (last.At - first.At).TotalSeconds);
        return new Stretch(
            last.At.TotalMinutes,
            turns.Count,
            turns.Count(turn => turn.Fault is not null),
            Latency.Of(turns),
            Median(samples, sample => sample.Service.WorkingSet / Megabyte),
            Median(samples, sample => sample.Service.Anonymous / Megabyte),
            Median(samples, sample => sample.Service.Handles),
            Median(samples, sample => sample.Service.Threads),
            (last.Service.Processor - first.Service.Processor).TotalMilliseconds / Math.Max(1, turns.Count),
            Median(samples, sample => sample.Azurite.WorkingSet / Megabyte),
            100 * (last.Azurite.Processor - first.Azurite.Processor).TotalSeconds / seconds,
            last.Replies);
    }

    private static double Median(IReadOnlyList<Sample> samples, Func<Sample, double> of)
    {
        double[] sorted = [.. samples.Select(of).Order()];
        return sorted[sorted.Length / 2];
    }
}

/// <summary>How figures are shown.</summary>
internal static class SoakTables
{
    /// <summary>A line for whoever looks on.</summary>
    public static string Line(IReadOnlyList<Sample> samples)
    {
        var stretch = Stretch.Of(samples, before: null);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{stretch.Minutes,5:0.0} min: {stretch.Turns} turns, {stretch.Failed} failed, {stretch.Latency.Median:0} ms ({stretch.Latency.NinetyNinth:0} ms), "
            + $"{stretch.WorkingSet:0.0} MB, {stretch.Handles} handles, {stretch.Threads} threads, {stretch.ProcessorOfATurn:0.0} ms a turn; "
            + $"Azurite {stretch.AzuriteMemory:0} MB, {stretch.AzuriteLoad:0} %; {stretch.Replies} replies");
    }
}
