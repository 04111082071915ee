using System.Globalization;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace AsbPlanBot.BotFramework.Tests;

public sealed class RetryTests
{
    private readonly BotHost _host = new();

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_refusal_that_may_pass_is_tried_again(int status)
    {
        _host.Connector.Answers(status).Answers(status);

        await SendAsync();

        Assert.Equal(3, _host.Connector.Requests.Count);
        Assert.Single(_host.Connector.Requests.Select(request => request.Body).Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(408)]
    [InlineData(413)]
    [InlineData(500)]
    [InlineData(501)]
    public async Task Any_other_refusal_is_final(int status)
    {
        _host.Connector.Answers(status);

        var refusal = await FailAsync();

        Assert.Equal(status, (int)refusal.Response!.StatusCode);
        Assert.Single(_host.Connector.Requests);
    }

    [Fact]
    public async Task Trying_again_has_an_end_within_the_time_that_somebody_waits()
    {
        foreach (var _ in Enumerable.Range(0, 20))
            _host.Connector.Answers(502);

        var refusal = await FailAsync();

        Assert.Equal(502, (int)refusal.Response!.StatusCode);
        Assert.Equal(4, _host.Connector.Requests.Count);
        Assert.InRange(_host.Connector.Requests[^1].At - BotHost.Start, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Many_that_wait_do_not_all_come_back_at_once()
    {
        List<TimeSpan> firstWaits = [];
        foreach (var _ in Enumerable.Range(0, 8))
        {
            var before = _host.Connector.Requests.Count;
            _host.Connector.Answers(503);
            await SendAsync();
            firstWaits.Add(_host.Connector.Requests[before + 1].At - _host.Connector.Requests[before].At);
        }

        Assert.True(firstWaits.Distinct().Count() > 1, string.Join(", ", firstWaits));
    }

    [Theory]
    [InlineData("3")]
    [InlineData("date")]
    public async Task Retry_After_is_obeyed(string retryAfter)
    {
        var header = retryAfter is "date" ? BotHost.Start.AddSeconds(3).ToString("R", CultureInfo.InvariantCulture) : retryAfter;
        _host.Connector.Answers(429, retryAfter: header);

        await SendAsync();

        Assert.InRange(
            _host.Connector.Requests[1].At - _host.Connector.Requests[0].At, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3.5));
    }

    [Fact]
    public async Task A_wait_longer_than_a_turn_can_take_is_left_to_the_caller()
    {
        _host.Connector.Answers(429, """{"error":{"code":"Throttled"}}""", retryAfter: "60");

        var refusal = await FailAsync();

        Assert.Equal(["60"], refusal.Response!.Headers["Retry-After"]);
        Assert.Single(_host.Connector.Requests);
    }

    private Task<ErrorResponseException> FailAsync() => Assert.ThrowsAsync<ErrorResponseException>(SendAsync);

    private async Task SendAsync()
    {
        var reference = JsonConvert.DeserializeObject<Activity>(RecordedActivity.Read("message-personal"))!.GetConversationReference();
        var sending = _host.Adapter.ContinueConversationAsync(
            "",
            reference,
            (turn, cancelled) => turn.SendActivityAsync("Hello", cancellationToken: cancelled),
            TestContext.Current.CancellationToken);
        await _host.LetTimePassAsync(sending);
    }
}
