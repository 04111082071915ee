using System.Diagnostics;
using AsbPlanBot.Fuzzing.Drawing;

namespace AsbPlanBot.Fuzzing.Running;

/// <summary>Draws inputs, tries them and shrinks those that fail.</summary>
internal abstract class Fuzzer<T>(string kind) : IFuzzer
{
    /// <summary>No input may take longer.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    public async Task<Failure?> TryAsync(int seed, long index, Func<string, bool> isKnown, CancellationToken cancellationToken)
    {
        var input = Draw(new Dice(seed, kind, index), index);
        if (await CheckAsync(input, cancellationToken) is not { } fault)
            return null;

        if (isKnown(fault))
            return new Failure(kind, seed, index, fault, "");

        var shrunk = await Shrinking.ReduceAsync(
            input, Simpler, async simpler => await CheckAsync(simpler, cancellationToken) == fault);
        return new Failure(kind, seed, index, fault, Show(shrunk));
    }

    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;

    protected abstract T Draw(Dice dice, long index);

    /// <summary>What is not as it should be, in a line that does not hold the input; null if nothing.</summary>
    protected abstract Task<string?> FaultOfAsync(T input, CancellationToken cancellationToken);

    /// <summary>Simpler inputs, those that leave out most first.</summary>
    protected abstract IEnumerable<T> Simpler(T input);

    protected abstract string Show(T input);

    private async Task<string?> CheckAsync(T input, CancellationToken cancellationToken)
    {
        const int MostTimes = 3;
        for (var times = 1; ; times++)
        {
            // The machine may have been busy with something else.
            var (fault, isSlow) = await MeasureAsync(input, cancellationToken);
            if (fault is not null || !isSlow)
                return fault;
            if (times == MostTimes)
                return $"It took longer than {Longest.TotalSeconds:0} s.";
        }
    }

    private async Task<(string? Fault, bool IsSlow)> MeasureAsync(T input, CancellationToken cancellationToken)
    {
        var (started, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        try
        {
            var fault = await FaultOfAsync(input, cancellationToken);
            return (fault, Stopwatch.GetElapsedTime(started) > Longest && Environment.CpuUsage.TotalTime - used > Longest);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return (Faults.Of(exception), IsSlow: false);
        }
    }
}
