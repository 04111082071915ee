using System.Globalization;
using AsbPlanBot.Reports;

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

    /// <summary>Medians over some of the samples; what is counted, over all of those.</summary>
    public static Stretch Of(IReadOnlyList<Sample> all, int from, int count)
    {
        List<Sample> samples = [.. all.Skip(from).Take(count)];
        List<Turn> turns = [.. samples.SelectMany(sample => sample.Turns)];
        var (first, last) = (all[Math.Max(0, from - 1)], samples[^1]);
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

/// <summary>How figures are shown, and written for a program.</summary>
internal static class SoakTables
{
    private const int InAMinute = 6;

    private static readonly (Column Column, Func<Stretch, double> Of)[] Columns =
    [
        (new("turns", "turns", 0), stretch => stretch.Turns),
        (new("failed", "failed", 0), stretch => stretch.Failed),
        (new("p50_ms", "p50 ms", 1), stretch => stretch.Latency.Median),
        (new("p99_ms", "p99 ms", 1), stretch => stretch.Latency.NinetyNinth),
        (new("working_set_mb", "working set MB", 1), stretch => stretch.WorkingSet),
        (new("anonymous_mb", "anonymous MB", 1), stretch => stretch.Anonymous),
        (new("handles", "handles", 0), stretch => stretch.Handles),
        (new("threads", "threads", 0), stretch => stretch.Threads),
        (new("processor_ms_a_turn", "processor ms a turn", 2), stretch => stretch.ProcessorOfATurn),
        (new("azurite_mb", "Azurite MB", 0), stretch => stretch.AzuriteMemory),
        (new("azurite_percent", "Azurite %", 1), stretch => stretch.AzuriteLoad),
        (new("replies", "replies", 0), stretch => stretch.Replies),
    ];

    /// <summary>A line for whoever looks on.</summary>
    public static string Line(Stretch stretch) => string.Create(
        CultureInfo.InvariantCulture,
        $"{stretch.Minutes,5:0.0} min: {stretch.Turns} turns, {stretch.Failed} failed, {stretch.Latency.Median:0} ms ({stretch.Latency.NinetyNinth:0} ms), "
        + $"{stretch.WorkingSet:0.0} MB, {stretch.Handles} handles, {stretch.Threads} threads, {stretch.ProcessorOfATurn:0.0} ms a turn; "
        + $"Azurite {stretch.AzuriteMemory:0} MB, {stretch.AzuriteLoad:0} %; {stretch.Replies} replies");

    /// <summary>A row for each minute, and one for each quarter of the whole.</summary>
    public static IReadOnlyList<ResultTable> Of(IReadOnlyList<Sample> samples) =>
    [
        Table("minutes", "Minute by minute", samples, InAMinute, ""),
        Table("quarters", "By quarters", samples, Math.Max(1, samples.Count / 4), "quarter "),
    ];

    private static ResultTable Table(string name, string title, IReadOnlyList<Sample> samples, int size, string prefix) => new(
        "soak",
        name,
        title,
        [.. Columns.Select(column => column.Column)],
        [.. Enumerable.Range(0, samples.Count / size).Select(at => Row(prefix, at, samples, size))],
        ["Memory, handles and threads are medians of samples ten seconds apart; a turn's time counts from when it was due."]);

    private static Row Row(string prefix, int at, IReadOnlyList<Sample> samples, int size)
    {
        var stretch = Stretch.Of(samples, at * size, size);
        return new Row(string.Create(CultureInfo.InvariantCulture, $"{prefix}{at + 1}"), [.. Columns.Select(column => (double?)column.Of(stretch))]);
    }
}
