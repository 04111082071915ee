using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace AsbPlanBot.Benchmarks.Load;

/// <summary>Stands for the Bot Connector: takes the messages that are sent to it, counts the cards, and answers with an id.</summary>
/// <param name="expected">What is in every card.</param>
internal sealed class ConnectorSink(byte[] expected) : IAsyncDisposable
{
    private static readonly byte[] Answer = """{"id":"1700000000300"}"""u8.ToArray();

    private readonly WebApplication _app = Build();
    private long _cards;
    private long _others;
    private int _bytes;

    /// <summary>What the activities give as their service URL.</summary>
    public string Url { get; private set; } = "";

    /// <summary>Messages with the card in them.</summary>
    public long Cards => Interlocked.Read(ref _cards);

    /// <summary>Whatever else came.</summary>
    public long Others => Interlocked.Read(ref _others);

    /// <summary>Of the last message.</summary>
    public int Bytes => Volatile.Read(ref _bytes);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _app.Run(TakeAsync);
        await _app.StartAsync(cancellationToken);
        Url = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        return builder.Build();
    }

    private async Task TakeAsync(HttpContext context)
    {
        var isCard = await HoldsCardAsync(context.Request.BodyReader, context.RequestAborted);
        if (isCard && HttpMethods.IsPost(context.Request.Method) && IsActivities(context.Request.Path.Value))
            Interlocked.Increment(ref _cards);
        else
            Interlocked.Increment(ref _others);

        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = Answer.Length;
        await context.Response.BodyWriter.WriteAsync(Answer, context.RequestAborted);
    }

    private async ValueTask<bool> HoldsCardAsync(PipeReader body, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await body.ReadAsync(cancellationToken);
            if (read.IsCompleted)
            {
                Volatile.Write(ref _bytes, (int)read.Buffer.Length);
                var holds = read.Buffer.IsSingleSegment
                    ? read.Buffer.FirstSpan.IndexOf(expected) >= 0
                    : read.Buffer.ToArray().AsSpan().IndexOf(expected) >= 0;
                body.AdvanceTo(read.Buffer.End);
                return holds;
            }

            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    // A message of its own or a reply: /v3/conversations/{id}/activities[/{id}].
    private static bool IsActivities(string? path) =>
        path is not null
        && path.StartsWith("/v3/conversations/", StringComparison.Ordinal)
        && path.Contains("/activities", StringComparison.Ordinal);
}
