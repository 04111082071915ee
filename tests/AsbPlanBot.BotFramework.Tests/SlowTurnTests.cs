using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.BotFramework.Tests;

/// <summary>Teams shows an error after some 15 seconds: a real server answers before that, however long the turn takes.</summary>
public sealed class SlowTurnTests : IAsyncLifetime
{
    private readonly BotHost _host = new();
    private readonly WebApplication _app = Build();
    private readonly HttpClient _teams = new();
    private readonly TaskCompletionSource _work = new();
    private readonly TaskCompletionSource _begun = new();
    private readonly List<Exception> _heard = [];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private IEnumerable<string> Sent => _host.Connector.Requests.ToList().Select(request => JObject.Parse(request.Body))
        .Select(body => (string?)body["text"] ?? (string?)body["attachments"]?[0]?["content"]?["type"] ?? (string)body["type"]!);

    public async ValueTask InitializeAsync()
    {
        _app.MapPost("/", context => _host.Adapter.ProcessAsync(context.Request, context.Response, _host.Bot, context.RequestAborted));
        _app.Urls.Add("http://127.0.0.1:0");
        await _app.StartAsync(Cancelled);
        _teams.BaseAddress = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        _host.Adapter.OnTurnError = (_, exception) =>
        {
            _heard.Add(exception);
            return Task.CompletedTask;
        };
        _host.Bot.OnMessage = async (turn, cancelled) =>
        {
            _begun.SetResult();
            await _work.Task.WaitAsync(cancelled);
            await turn.SendActivityAsync("Amber: two", cancellationToken: cancelled);
        };
        _host.Bot.OnExecuteAsync = async cancelled =>
        {
            _begun.SetResult();
            await _work.Task.WaitAsync(cancelled);
            return new AdaptiveCardInvokeResponse
            {
                StatusCode = 200,
                Type = AdaptiveCards.AdaptiveCard.ContentType,
                Value = new AdaptiveCards.AdaptiveCard("1.5"),
            };
        };
    }

    public async ValueTask DisposeAsync()
    {
        _teams.Dispose();
        _work.TrySetCanceled(Cancelled);
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_message_that_takes_a_while_shows_that_the_bot_is_typing_and_is_answered_when_it_is_over()
    {
        var answer = await BeginAsync("message-personal");

        await LaterAsync(TimeSpan.FromSeconds(2), () => Sent.Any());
        _work.SetResult();

        Assert.Equal(HttpStatusCode.OK, (await answer).StatusCode);
        Assert.Equal(["typing", "Amber: two"], Sent);
    }

    [Fact]
    public async Task One_that_takes_longer_is_answered_at_once_and_the_reply_follows()
    {
        var answer = await BeginAsync("message-personal");

        await LaterAsync(TimeSpan.FromSeconds(10), () => answer.IsCompleted);

        var response = await answer;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.ConnectionClose);
        Assert.DoesNotContain("Amber: two", Sent);
        _work.SetResult();
        await UntilAsync(() => Sent.Contains("Amber: two"));
        Assert.Empty(_heard);
    }

    [Fact]
    public async Task A_card_that_takes_longer_is_answered_with_a_sentence_and_what_it_comes_to_follows_as_a_message()
    {
        var answer = await BeginAsync("invoke-personal");

        await LaterAsync(TimeSpan.FromSeconds(10), () => answer.IsCompleted);

        var body = JObject.Parse(await (await answer).Content.ReadAsStringAsync(Cancelled));
        Assert.Equal("application/vnd.microsoft.activity.message", (string?)body["type"]);
        Assert.Contains("nothing is confirmed", (string?)body["value"], StringComparison.Ordinal);
        _work.SetResult();
        await UntilAsync(() => Sent.Contains("AdaptiveCard"));
    }

    [Fact]
    public async Task One_that_fails_after_it_was_answered_says_so_and_is_heard_of()
    {
        var answer = await BeginAsync("invoke-personal");
        await LaterAsync(TimeSpan.FromSeconds(10), () => answer.IsCompleted);

        _work.SetException(new InvalidTimeZoneException("no"));

        await UntilAsync(() => _heard.Count > 0);
        Assert.IsType<InvalidTimeZoneException>(Assert.Single(_heard));
        Assert.Contains(Sent, text => text.Contains("did not work", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_that_never_ends_is_ended_and_heard_of()
    {
        var answer = await BeginAsync("message-personal");
        await LaterAsync(TimeSpan.FromSeconds(10), () => answer.IsCompleted);

        await LaterAsync(TimeSpan.FromSeconds(105), () => _heard.Count > 0);

        Assert.IsType<TimeoutException>(Assert.Single(_heard));
    }

    [Fact]
    public async Task Who_hangs_up_after_the_answer_does_not_end_the_turn()
    {
        var answer = await BeginAsync("message-personal");
        await LaterAsync(TimeSpan.FromSeconds(10), () => answer.IsCompleted);
        (await answer).Dispose();
        _teams.Dispose();

        _work.SetResult();

        await UntilAsync(() => Sent.Contains("Amber: two"));
    }

    [Fact]
    public async Task Who_hangs_up_before_the_answer_ends_the_turn()
    {
        using var line = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var answer = await BeginAsync("message-personal", line.Token);

        await line.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        await UntilAsync(() => _host.Log.Lines.Count > 0);
        Assert.Contains("hung up", Assert.Single(_host.Log.Lines), StringComparison.Ordinal);
        Assert.Empty(Sent);
        Assert.Empty(_heard);
    }

    [Fact]
    public async Task A_connector_that_takes_no_typing_does_not_disturb_the_turn()
    {
        _host.Connector.Answers(403, """{"error":{"code":"ConversationBlockedByUser"}}""");
        var answer = await BeginAsync("message-personal");
        await LaterAsync(TimeSpan.FromSeconds(2), () => Sent.Any());

        _work.SetResult();

        Assert.Equal(HttpStatusCode.OK, (await answer).StatusCode);
        Assert.Equal(["typing", "Amber: two"], Sent);
        Assert.Empty(_heard);
    }

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        return builder.Build();
    }

    /// <summary>Posts the activity, and comes back when the bot is at work on it.</summary>
    private async Task<Task<HttpResponseMessage>> BeginAsync(string activity, CancellationToken? line = null)
    {
        var answer = _teams.PostAsync(
            _teams.BaseAddress, new StringContent(RecordedActivity.Read(activity), Encoding.UTF8, "application/json"), line ?? Cancelled);
        await _begun.Task.WaitAsync(Cancelled);
        return answer;
    }

    /// <summary>Moves the clock on until something happens, which may not be before so long.</summary>
    private async Task LaterAsync(TimeSpan notBefore, Func<bool> happened)
    {
        var start = _host.Time.GetUtcNow();
        while (!happened())
        {
            _host.Time.Advance(TimeSpan.FromMilliseconds(500));
            await Task.Delay(2, Cancelled);
        }

        Assert.InRange(_host.Time.GetUtcNow() - start, notBefore, TimeSpan.MaxValue);
    }

    private static async Task UntilAsync(Func<bool> happened)
    {
        while (!happened())
            await Task.Delay(5, Cancelled);
    }
}
