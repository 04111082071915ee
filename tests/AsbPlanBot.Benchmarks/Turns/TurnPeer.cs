using AsbPlanBot.Benchmarks.Load;
using AsbPlanBot.Benchmarks.Peers;

namespace AsbPlanBot.Benchmarks.Turns;

/// <summary>A running peer, and turns with it.</summary>
/// <param name="authorization">Proves to the peer who sends the activities; null where it does not ask.</param>
internal sealed class TurnPeer(PeerProcess process, ConnectorSink sink, string? authorization) : IAsyncDisposable
{
    private const int LinesShown = 5;
    private static readonly TimeSpan RunUp = TimeSpan.FromSeconds(0.2);

    public string Name => process.Name;

    public IReadOnlyDictionary<string, string> Versions => process.Ready.Versions;

    /// <summary>MB before the first turn.</summary>
    public double MemoryAtRest { get; } = ProcessUsage.Of(process.Ready.Pid).Memory / 1e6;

    /// <summary>Whether the peer takes part in a case. With a token, only where it sends nothing and needs no token itself.</summary>
    public bool TakesPart(TurnKind kind) => authorization is null || kind is TurnKind.Invoke;

    /// <summary>Takes turns for a while, after a run-up that is not counted.</summary>
    /// <exception cref="BenchmarkException">An answer was wrong, or a card did not reach the connector.</exception>
    public async Task<TurnFigures> RunAsync(TurnCase @case, TimeSpan window, CancellationToken cancellationToken)
    {
        List<HttpConnection> connections = [];
        try
        {
            for (var index = 0; index < @case.Concurrency; index++)
                connections.Add(await HttpConnection.OpenAsync(process.Ready.Port, cancellationToken));
            return await RunAsync(@case, connections, window, cancellationToken);
        }
        catch (BenchmarkException exception) when (process.LastLines.Any())
        {
            var said = process.LastLines.Where(line => !IsStack(line)).Take(LinesShown);
            throw new BenchmarkException(
                $"{exception.Message}{Environment.NewLine}It said: {string.Join(Environment.NewLine, said)}", exception);
        }
        finally
        {
            connections.ForEach(connection => connection.Dispose());
        }
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();

    private static bool IsStack(string line) => line.TrimStart().StartsWith("at ", StringComparison.Ordinal);

    private async Task<TurnFigures> RunAsync(
        TurnCase @case, List<HttpConnection> connections, TimeSpan window, CancellationToken cancellationToken)
    {
        var (port, pid) = (process.Ready.Port, process.Ready.Pid);
        var request = HttpConnection.Post(port, "/api/messages", TurnActivities.Of(@case.Kind, sink.Url), authorization);
        byte[] expected = @case.Kind is TurnKind.Invoke ? TurnActivities.LastRow(@case.Kind) : [];
        var load = new LoadRun($"{@case.Name}: {Name}", connections, request, expected);
        var (cards, others) = (sink.Cards, sink.Others);

        var runUp = await load.RunAsync(RunUp, cancellationToken);
        var (before, ownBefore) = (ProcessUsage.Of(pid), ProcessUsage.Of(Environment.ProcessId));
        var result = await load.RunAsync(window, cancellationToken);
        var (after, ownAfter) = (ProcessUsage.Of(pid), ProcessUsage.Of(Environment.ProcessId));

        var due = @case.Kind is TurnKind.Message ? runUp.Latencies.Length + result.Latencies.Length : 0;
        if (sink.Cards - cards != due || sink.Others != others)
        {
            throw new BenchmarkException(
                $"{@case.Name}: {Name} owed the connector {due} cards, which got {sink.Cards - cards} and {sink.Others - others} other requests.");
        }

        return TurnFigures.Of(
            result, before, after, ownAfter.Processor - ownBefore.Processor, @case.Kind is TurnKind.Message ? sink.Bytes : result.AnswerBytes);
    }
}
