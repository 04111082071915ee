using System.Diagnostics;
using System.Globalization;
using AsbPlanBot.Fuzzing.Command;

namespace AsbPlanBot.Fuzzing.Running;

/// <summary>Tries the inputs of one kind until there are enough, the time is over or it is stopped.</summary>
internal sealed class FuzzRun(FuzzKind kind, FuzzOptions options, TextWriter log)
{
    // More failures than anybody reads at once: something fundamental is wrong.
    private const int MostFailures = 20;

    private static readonly TimeSpan Stuck = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, Failure> _failures = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly (long Index, long Since)[] _current = new (long, long)[options.Parallel];
    private long _next = -1;
    private long _tried;
    private long _failed;

    public async Task<KindFigures> RunAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var workers = Task.WhenAll(Enumerable.Range(0, options.Only is null ? options.Parallel : 1).Select(worker => Task.Run(() => WorkAsync(worker, started, stop.Token), CancellationToken.None)));
        while (await Task.WhenAny(workers, Task.Delay(Pause, CancellationToken.None)) != workers)
        {
            await log.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{kind.Name}: {Interlocked.Read(ref _tried)} inputs, {Interlocked.Read(ref _failed)} failed"));
            if (Array.Find(_current, current => current.Since > 0 && Stopwatch.GetElapsedTime(current.Since) > Stuck) is { Since: > 0 } stuck)
            {
                // What never ends cannot be shrunk, nor be stopped.
                Note(new Failure(kind.Name, options.Seed, stuck.Index, "It does not end.", ""));
                await stop.CancelAsync();
                return Figures(started);
            }
        }

        await workers;
        return Figures(started);
    }

    private async Task WorkAsync(int worker, long started, CancellationToken cancellationToken)
    {
        await using var fuzzer = await kind.OpenAsync(cancellationToken);
        while (NextIndex(started, cancellationToken) is { } index)
        {
            _current[worker] = (index, Stopwatch.GetTimestamp());
            try
            {
                var failure = await fuzzer.TryAsync(options.Seed, index, IsKnown, cancellationToken);
                Interlocked.Increment(ref _tried);
                if (failure is not null)
                    Note(failure);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            finally
            {
                _current[worker] = default;
            }
        }
    }

    private long? NextIndex(long started, CancellationToken cancellationToken)
    {
        var isOver = cancellationToken.IsCancellationRequested
            || (options.Time is { } time && Stopwatch.GetElapsedTime(started) >= time)
            || IsEnough();
        if (isOver)
            return null;

        var next = Interlocked.Increment(ref _next);
        return options.Only is { } only ? (next == 0 ? only : null)
            : next < (options.Inputs ?? long.MaxValue) ? next
            : null;
    }

    private bool IsKnown(string fault)
    {
        lock (_lock)
            return _failures.ContainsKey(fault);
    }

    private bool IsEnough()
    {
        lock (_lock)
            return _failures.Count >= MostFailures;
    }

    private void Note(Failure failure)
    {
        Interlocked.Increment(ref _failed);
        lock (_lock)
        {
            if (_failures.TryAdd(failure.Fault, failure))
                log.WriteLine(failure);
        }
    }

    private KindFigures Figures(long started)
    {
        lock (_lock)
            return new KindFigures(kind.Name, Interlocked.Read(ref _tried), Interlocked.Read(ref _failed), Stopwatch.GetElapsedTime(started), [.. _failures.Values]);
    }
}
