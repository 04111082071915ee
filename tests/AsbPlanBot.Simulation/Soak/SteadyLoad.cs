using System.Collections.Concurrent;
using System.Threading.Channels;

namespace AsbPlanBot.Simulation.Soak;

/// <summary>
/// Begins a turn at each instant of a fixed rate, whether or not those before are answered: a service that falls behind
/// is not spared. A turn's time counts from when it was due.
/// </summary>
internal sealed class SteadyLoad(IReadOnlyList<SoakPerson> people, int rate)
{
    private static readonly TimeSpan UntilAllAreOver = TimeSpan.FromMinutes(2);

    private readonly ConcurrentQueue<Turn> _turns = new();
    private int _begun;

    /// <summary>Turns that should have been begun by now.</summary>
    public int Begun => Volatile.Read(ref _begun);

    /// <summary>Turns that are over, in that order.</summary>
    public IReadOnlyCollection<Turn> Over => _turns;

    public async Task RunAsync(TimeSpan length, CancellationToken cancellationToken)
    {
        // Whoever has waited longest is next, and nobody does two things at a time.
        var free = Channel.CreateUnbounded<SoakPerson>();
        foreach (var person in people)
            free.Writer.TryWrite(person);

        var began = TimeProvider.System.GetTimestamp();
        var all = (int)(length.TotalSeconds * rate);
        for (var number = 0; number < all; number++)
        {
            var due = TimeSpan.FromSeconds((double)number / rate);
            if (due - TimeProvider.System.GetElapsedTime(began) is { Ticks: > 0 } early)
                await Task.Delay(early, TimeProvider.System, cancellationToken);
            Interlocked.Increment(ref _begun);
            _ = TurnAsync(free, began, due, cancellationToken);
        }

        var ended = TimeProvider.System.GetTimestamp();
        while (_turns.Count < all && TimeProvider.System.GetElapsedTime(ended) < UntilAllAreOver)
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellationToken);
    }

    private async Task TurnAsync(Channel<SoakPerson> free, long began, TimeSpan due, CancellationToken cancellationToken)
    {
        var person = await free.Reader.ReadAsync(cancellationToken);
        var kind = default(TurnKind);
        string? fault = "the simulation itself failed";
        try
        {
            (kind, fault) = await person.ActAsync(cancellationToken);
        }
        finally
        {
            _turns.Enqueue(new Turn(kind, TimeProvider.System.GetElapsedTime(began) - due, fault));
            free.Writer.TryWrite(person);
        }
    }
}
