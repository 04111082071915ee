using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;

namespace AsbPlanBot.BotFramework.Tests;

/// <summary>A bot behind a CloudAdapter that takes requests without a server, and a connector for it to speak to.</summary>
internal sealed class BotHost
{
    public static readonly DateTimeOffset Start = new(2026, 1, 8, 9, 0, 0, TimeSpan.Zero);

    public BotHost(Dictionary<string, string?>? settings = null, IHttpClientFactory? clients = null)
    {
        Connector = new FakeConnector(Time);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings ?? []).Build();
        Authentication = new ConfigurationBotFrameworkAuthentication(
            configuration, null, null, clients ?? Connector, Log, Time);
        Adapter = new CloudAdapter(Authentication, Log) { Time = Time };
    }

    public FakeTimeProvider Time { get; } = new(Start);

    public FakeConnector Connector { get; }

    public KeptLog Log { get; } = new();

    public RecordingBot Bot { get; } = new();

    public ConfigurationBotFrameworkAuthentication Authentication { get; }

    public CloudAdapter Adapter { get; }

    /// <summary>Posts an activity as the Bot Connector does.</summary>
    public Task<Answer> PostAsync(string body, string? authorization = null) =>
        SendAsync(new MemoryStream(Encoding.UTF8.GetBytes(body)), authorization: authorization);

    public async Task<Answer> SendAsync(
        Stream body,
        string method = "POST",
        string? contentType = "application/json; charset=utf-8",
        string? authorization = null,
        long? length = null,
        CancellationTokenSource? line = null)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        context.Request.ContentType = contentType;
        context.Request.ContentLength = length ?? (body.CanSeek ? body.Length : null);
        context.Request.Body = body;
        context.Request.Headers.Authorization = authorization;
        context.RequestAborted = line?.Token ?? CancellationToken.None;
        using var answer = new MemoryStream();
        context.Response.Body = answer;

        await Adapter.ProcessAsync(context.Request, context.Response, Bot, TestContext.Current.CancellationToken);

        return new Answer(context.Response.StatusCode, Encoding.UTF8.GetString(answer.ToArray()), context.Response.ContentType);
    }

    /// <summary>Waits for something that waits on the clock.</summary>
    public async Task LetTimePassAsync(Task task)
    {
        while (!task.IsCompleted)
        {
            Time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        await task;
    }

    internal sealed record Answer(int Status, string Body, string? ContentType);
}
