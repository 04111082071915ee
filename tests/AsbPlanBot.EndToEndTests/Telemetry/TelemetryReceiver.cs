using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AsbPlanBot.EndToEndTests;

/// <summary>Stands for a collector that takes OTLP over HTTP, and for Application Insights: keeps the bytes of what it is sent.</summary>
internal sealed class TelemetryReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _received;

    private TelemetryReceiver(WebApplication app, ConcurrentQueue<(string Path, byte[] Body)> received) => (_app, _received) = (app, received);

    /// <summary>The settings with which the service sends everything here.</summary>
    public IReadOnlyDictionary<string, string> Settings
    {
        get
        {
            var address = _app.Urls.Single();
            return new Dictionary<string, string>
            {
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = address,
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
                ["OTEL_METRIC_EXPORT_INTERVAL"] = "2000",
                ["APPLICATIONINSIGHTS_CONNECTION_STRING"] =
                    $"InstrumentationKey=7d0a2b1e-6c1f-4e0f-9a53-0d2f8c4b1a66;IngestionEndpoint={address}/;LiveEndpoint={address}/",
                ["APPLICATIONINSIGHTS_STATSBEAT_DISABLED"] = "true",
            };
        }
    }

    public static async Task<TelemetryReceiver> StartAsync(CancellationToken cancellationToken)
    {
        ConcurrentQueue<(string Path, byte[] Body)> received = [];
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddRequestDecompression();
        var app = builder.Build();
        app.UseRequestDecompression();
        app.MapPost("/{**path}", async (HttpRequest request) =>
        {
            using MemoryStream body = new();
            await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
            received.Enqueue((request.Path, body.ToArray()));
        });
        await app.StartAsync(cancellationToken);
        return new TelemetryReceiver(app, received);
    }

    /// <summary>Takes no more.</summary>
    /// <returns>All that it was sent.</returns>
    public async Task<ReceivedTelemetry> StopAsync()
    {
        await _app.StopAsync();
        return new ReceivedTelemetry([.. _received]);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

/// <summary>What was sent, by the path that it was sent to.</summary>
internal sealed class ReceivedTelemetry(IReadOnlyList<(string Path, byte[] Body)> received)
{
    /// <summary>What Application Insights was sent.</summary>
    public RawBytes AzureMonitor => new("Azure Monitor", [.. Requests("/v2.1/track").SelectMany(body => body)]);

    /// <param name="signal">traces, metrics or logs.</param>
    public RawBytes Otlp(string signal) => new($"OTLP {signal}", [.. Requests($"/v1/{signal}").SelectMany(body => body)]);

    public IEnumerable<byte[]> Requests(string path) => received.Where(request => request.Path == path).Select(request => request.Body);
}
