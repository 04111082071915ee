using System.Net;
using System.Text.Json;
using AsbPlanBot.Benchmarks.Peers;
using Azure.Data.Tables;

namespace AsbPlanBot.Benchmarks.Tables;

/// <summary>The tables in memory, in a process of their own, with what is told of them beside the protocol.</summary>
internal sealed class StandIn : IAsyncDisposable
{
    public const string Name = "tables";

    private readonly PeerProcess _process;
    private readonly HttpClient _http;

    private StandIn(PeerProcess process) => (_process, _http) =
        (process, new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{process.Ready.Port}"), Timeout = TimeSpan.FromMinutes(10) });

    public static async Task<StandIn> StartAsync(CancellationToken cancellationToken) =>
        new(await PeerProcess.StartOwnAsync("the tables in memory", Name, new Dictionary<string, string>(StringComparer.Ordinal), cancellationToken));

    /// <summary>What a client connects with: these tables, and the rest of that account.</summary>
    public string Beside(string connectionString) => string.Join(
        ';',
        connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries).Where(part => !part.StartsWith("TableEndpoint=", StringComparison.Ordinal))
            .Append($"TableEndpoint={new Uri(_http.BaseAddress!, TableEndpoints.Account)}"));

    /// <summary>Puts rows there that there are none of yet, past the protocol: a million over it would take most of the time.</summary>
    public async Task LoadAsync(string table, IEnumerable<TableEntity> rows, CancellationToken cancellationToken)
    {
        using var content = new RowLines(rows);
        using var response = await _http.PostAsync(new Uri($"/rows/{table}", UriKind.Relative), content, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    public async Task ResetAsync(CancellationToken cancellationToken)
    {
        using var response = await _http.PostAsync(new Uri("/counts", UriKind.Relative), null, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>What was asked for since the reset.</summary>
    public async Task<TableCounts> CountsAsync(CancellationToken cancellationToken) =>
        await _http.GetFromJsonAsync<TableCounts>(new Uri("/counts", UriKind.Relative), cancellationToken)
        ?? throw new BenchmarkException("The tables in memory do not say what was asked of them.");

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return _process.DisposeAsync();
    }

    private sealed class RowLines(IEnumerable<TableEntity> rows) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var buffered = new BufferedStream(stream, 1 << 16);
            await using (var writer = new Utf8JsonWriter(buffered))
            {
                foreach (var row in rows)
                {
                    JsonSerializer.Serialize(writer, row.Where(property => property.Value is string or int or bool).ToDictionary());
                    writer.Reset();
                    buffered.WriteByte((byte)'\n');
                }
            }

            await buffered.FlushAsync();
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
