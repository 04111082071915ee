using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AsbPlanBot.Tests.LocalTeams;

/// <summary>A bot that keeps what it is sent and answers what it is told to.</summary>
internal sealed class FakeBot : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<JsonElement> _received = new();

    private FakeBot(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public IReadOnlyList<JsonElement> Received => [.. _received];

    public JsonElement Last => Received[^1];

    /// <summary>The body and status of its answers.</summary>
    public Func<JsonElement, (int Status, object? Body)> Answer { get; set; } = _ => (200, null);

    /// <summary>What the clock is moved by; each move is told here before it is answered.</summary>
    public Func<DateTimeOffset, Task> WhileMoving { get; set; } = _ => Task.CompletedTask;

    public TimeSpan ClockOffset { get; set; }

    public TimeProvider Time { get; set; } = TimeProvider.System;

    public static async Task<FakeBot> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var bot = new FakeBot(app);
        app.MapPost("/api/messages", bot.ReceiveAsync);
        app.MapGet("/dev/clock", bot.Clock);
        app.MapPost("/dev/clock", bot.MoveClockAsync);
        await app.StartAsync(cancellationToken);
        return bot;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> ReceiveAsync(HttpRequest request)
    {
        using var json = await JsonDocument.ParseAsync(request.Body);
        var activity = json.RootElement.Clone();
        _received.Enqueue(activity);
        var (status, body) = Answer(activity);
        return body is null ? Results.StatusCode(status) : Results.Json(body, statusCode: status);
    }

    private IResult Clock() => Results.Json(new
    {
        now = Time.GetUtcNow() + ClockOffset,
        offset = ClockOffset,
        moments = new[] { new { label = "Next check-in", at = Time.GetUtcNow() + ClockOffset + TimeSpan.FromDays(1) } },
    });

    private async Task<IResult> MoveClockAsync(JsonObject body)
    {
        var now = body["now"]!.GetValue<DateTimeOffset>();
        if (now < Time.GetUtcNow() + ClockOffset)
            return Results.Json(new { error = "The clock moves forward only." }, statusCode: 400);
        ClockOffset = now - Time.GetUtcNow();
        await WhileMoving(now);
        return Clock();
    }
}
