using System.Diagnostics;
using System.Text;

namespace AsbPlanBot.Benchmarks.Load;

/// <param name="Latencies">In ticks of the stopwatch, sorted.</param>
/// <param name="AnswerBytes">Of one answer's body; they are all alike.</param>
internal sealed record LoadResult(long[] Latencies, TimeSpan Elapsed, int AnswerBytes);

/// <summary>Sends one request over and over on some connections, each waiting for its answer before it sends again.</summary>
/// <param name="who">Named where an answer is wrong.</param>
/// <param name="expected">What is in the body of every answer.</param>
internal sealed class LoadRun(string who, IReadOnlyList<HttpConnection> connections, byte[] request, byte[] expected)
{
    private const int Usual = 64 * 1024;

    /// <exception cref="BenchmarkException">An answer was wrong, or there was none.</exception>
    public async Task<LoadResult> RunAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        var until = began + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        var each = await Task.WhenAll(connections.Select(
            connection => Task.Run(() => SendAsync(connection, until, cancellationToken), cancellationToken)));
        var elapsed = Stopwatch.GetElapsedTime(began);

        long[] all = [.. each.SelectMany(one => one.Latencies)];
        Array.Sort(all);
        return new LoadResult(all, elapsed, each[0].AnswerBytes);
    }

    private async Task<(List<long> Latencies, int AnswerBytes)> SendAsync(
        HttpConnection connection, long until, CancellationToken cancellationToken)
    {
        var latencies = new List<long>(Usual / connections.Count);
        var bytes = 0;
        try
        {
            long now;
            do
            {
                var sent = Stopwatch.GetTimestamp();
                var answer = await connection.SendAsync(request, cancellationToken);
                now = Stopwatch.GetTimestamp();
                latencies.Add(now - sent);
                bytes = answer.Body.Length;
                Check(answer);
            }
            while (now < until);
        }
        catch (Exception exception) when (exception is IOException or System.Net.Sockets.SocketException)
        {
            throw new BenchmarkException($"{who} did not answer: {exception.Message}", exception);
        }

        return (latencies, bytes);
    }

    private void Check(HttpAnswer answer)
    {
        if (answer.Status == 200 && answer.Body.Span.IndexOf(expected) >= 0)
            return;
        var said = Encoding.UTF8.GetString(answer.Body.Span[..Math.Min(answer.Body.Length, 300)]);
        throw new BenchmarkException(
            $"{who} answered with status {answer.Status}, and not with 200 and '{Encoding.UTF8.GetString(expected)}': {said}");
    }
}
