using AsbPlanBot.Simulation.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace AsbPlanBot.Simulation.Crowd;

/// <summary>
/// Stands before the instances as a load balancer does: each request goes to the next of them. Some presses of a button go
/// to two, at once or one after the other, as where a client or a proxy sends a request again whose answer it missed.
/// </summary>
internal sealed class Balancer : IAsyncDisposable
{
    private const int SentTwice = 30;

    private readonly WebApplication _app;
    private readonly IReadOnlyList<Uri> _instances;
    private readonly Dice _dice;
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private int _next;
    private int _twice;
    private int _otherwise;
    private int _errors;

    private Balancer(IReadOnlyList<Uri> instances, Dice dice)
    {
        (_instances, _dice) = (instances, dice);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/api/messages", PassAsync);
    }

    public Uri Address => new(_app.Urls.First());

    /// <summary>Presses that went to two instances.</summary>
    public int Twice => _twice;

    /// <summary>Those of them that one instance acknowledged and the other did not, for others had replied in between.</summary>
    public int Otherwise => _otherwise;

    /// <summary>Answers that were no success.</summary>
    public int Errors => _errors;

    public static async Task<Balancer> StartAsync(IReadOnlyList<Uri> instances, Dice dice, CancellationToken cancellationToken)
    {
        var balancer = new Balancer(instances, dice);
        await balancer._app.StartAsync(cancellationToken);
        return balancer;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task PassAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var answer = await AnswerAsync(body.ToArray(), context.Request.ContentType, context.RequestAborted);
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }

    private async Task<Answer> AnswerAsync(byte[] body, string? type, CancellationToken cancellationToken)
    {
        if (body.AsSpan().IndexOf("\"invoke\""u8) >= 0 && _dice.Percent(SentTwice))
        {
            Interlocked.Increment(ref _twice);
            var first = SendAsync(body, type, cancellationToken);
            if (_dice.Percent(50))
                await first;
            return Better(await first, await SendAsync(body, type, cancellationToken));
        }

        return await SendAsync(body, type, cancellationToken);
    }

    // Whoever was told once that it is saved relies on it; and whoever was told that it is not certain does not rely on the form.
    private Answer Better(Answer one, Answer other)
    {
        if (one.IsReceipt != other.IsReceipt)
            Interlocked.Increment(ref _otherwise);
        return one.IsReceipt || other.IsForm ? one : other;
    }

    private async Task<Answer> SendAsync(byte[] body, string? type, CancellationToken cancellationToken)
    {
        var instance = _instances[(int)((uint)Interlocked.Increment(ref _next) % (uint)_instances.Count)];
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await _http.PostAsync(new Uri(instance, "api/messages"), content, cancellationToken);
        if (!response.IsSuccessStatusCode)
            Interlocked.Increment(ref _errors);
        return new Answer((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellationToken));
    }

    private sealed record Answer(int Status, byte[] Body)
    {
        public bool IsForm => Body.AsSpan().IndexOf("checkin.send"u8) >= 0;

        public bool IsReceipt => !IsForm && Body.AsSpan().IndexOf("checkin.amend"u8) >= 0;
    }
}
