using AdaptiveCards;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.BotFramework.Tests;

public sealed class InvokeTests
{
    private readonly BotHost _host = new();

    [Fact]
    public async Task The_answer_to_an_invoke_is_the_status_and_the_body_of_the_response()
    {
        _host.Bot.OnExecute = _ => new AdaptiveCardInvokeResponse
        {
            StatusCode = 200,
            Type = AdaptiveCard.ContentType,
            Value = new AdaptiveCard("1.5") { Body = [new AdaptiveTextBlock("Saved")] },
        };

        var answer = await _host.PostAsync(RecordedActivity.Read("invoke-personal"));

        Assert.Equal(200, answer.Status);
        Assert.Equal("application/json; charset=utf-8", answer.ContentType);
        Assert.Equal(
            """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"Saved"}]}}""",
            answer.Body);
        Assert.Empty(_host.Connector.Requests);
    }

    [Theory]
    [InlineData("composeExtension/painting")]
    [InlineData("adaptiveCard/actions")]
    [InlineData(null)]
    public async Task An_invoke_of_an_unknown_name_is_answered_with_501(string? name)
    {
        var answer = await _host.PostAsync(RecordedActivity.Read("invoke-personal", activity => activity["name"] = name));

        Assert.Equal(501, answer.Status);
    }

    [Theory]
    [InlineData("null", "BadRequest")]
    [InlineData("\"text\"", "BadRequest")]
    [InlineData("[]", "BadRequest")]
    [InlineData("{}", "BadRequest")]
    [InlineData("{\"action\":null}", "BadRequest")]
    [InlineData("{\"action\":\"text\"}", "BadRequest")]
    [InlineData("{\"action\":{\"verb\":\"checkin\"}}", "BadRequest")]
    [InlineData("{\"action\":{\"type\":{}}}", "BadRequest")]
    [InlineData("{\"action\":{\"type\":\"Action.Submit\"}}", "NotSupported")]
    public async Task A_badly_formed_card_invoke_is_answered_with_400_and_why(string value, string code)
    {
        var answer = await _host.PostAsync(RecordedActivity.Read("invoke-personal", activity => activity["value"] = JToken.Parse(value)));

        Assert.Equal(400, answer.Status);
        var body = JObject.Parse(answer.Body);
        Assert.Equal(400, (int)body["statusCode"]!);
        Assert.Equal("application/vnd.microsoft.error", (string?)body["type"]);
        Assert.Equal(code, (string?)body["value"]!["code"]);
        Assert.Empty(_host.Bot.Calls);
    }

    [Theory]
    [InlineData("fileConsent/invoke", """{"type":"fileUpload","action":"accept","uploadInfo":{"uploadUrl":"https://files.example/1"}}""", "accepted, upload to https://files.example/1")]
    [InlineData("fileConsent/invoke", """{"type":"fileUpload","action":"decline"}""", "declined")]
    [InlineData("task/fetch", """{"data":{"plan":"asb"}}""", "task/fetch {\"plan\":\"asb\"}")]
    [InlineData("composeExtension/query", """{"commandId":"find","parameters":[{"name":"q","value":"amber"}]}""", "query find amber")]
    public async Task Files_dialogs_and_searches_reach_their_handlers(string name, string value, string call)
    {
        var answer = await _host.PostAsync(Invoke(name, value));

        Assert.Equal(200, answer.Status);
        Assert.Equal([call], _host.Bot.Calls);
    }

    [Fact]
    public async Task A_dialog_is_answered_as_Teams_wants_it()
    {
        var answer = await _host.PostAsync(Invoke("task/fetch", "{}"));

        Assert.Equal("""{"task":{"value":"thanks","type":"message"}}""", answer.Body);
    }

    [Theory]
    [InlineData("fileConsent/invoke", """{"action":"ponder"}""", 400)]
    [InlineData("fileConsent/invoke", "[]", 400)]
    [InlineData("task/fetch", "null", 400)]
    [InlineData("task/fetch", """{"context":7}""", 400)]
    [InlineData("task/submit", "{}", 501)]
    public async Task What_is_badly_formed_or_not_handled_is_told_apart(string name, string value, int status)
    {
        var answer = await _host.PostAsync(Invoke(name, value));

        Assert.Equal(status, answer.Status);
        Assert.Empty(_host.Bot.Calls);
    }

    [Fact]
    public async Task A_turn_that_throws_leaves_the_adapter_when_nobody_is_there_to_hear_of_it()
    {
        _host.Bot.OnExecute = _ => throw new InvalidTimeZoneException("no");

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => _host.PostAsync(RecordedActivity.Read("invoke-personal")));
    }

    [Theory]
    [InlineData("invoke-personal")]
    [InlineData("message-personal")]
    public async Task OnTurnError_hears_once_of_a_turn_that_throws_which_is_answered_with_500(string activity)
    {
        List<Exception> heard = [];
        _host.Adapter.OnTurnError = (_, exception) =>
        {
            heard.Add(exception);
            return Task.CompletedTask;
        };
        _host.Bot.OnExecute = _ => throw new InvalidTimeZoneException("no");
        _host.Bot.OnMessage = (_, _) => throw new InvalidTimeZoneException("no");

        var answer = await _host.PostAsync(RecordedActivity.Read(activity));

        Assert.Equal(500, answer.Status);
        Assert.Empty(answer.Body);
        Assert.IsType<InvalidTimeZoneException>(Assert.Single(heard));
    }

    [Fact]
    public async Task A_turn_that_is_not_allowed_something_is_not_taken_for_a_stranger()
    {
        _host.Bot.OnMessage = (_, _) => throw new UnauthorizedAccessException("a file, say");

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => _host.PostAsync(RecordedActivity.Read("message-personal")));
    }

    [Fact]
    public async Task The_turn_is_cancelled_when_the_other_side_hangs_up_and_OnTurnError_does_not_hear_of_it()
    {
        using var line = new CancellationTokenSource();
        var heard = 0;
        _host.Adapter.OnTurnError = (_, _) => Task.FromResult(heard++);
        _host.Bot.OnMessage = async (_, cancelled) =>
        {
            await line.CancelAsync();
            cancelled.ThrowIfCancellationRequested();
            Assert.Fail("The turn went on.");
        };

        var body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(RecordedActivity.Read("message-personal")));
        await _host.SendAsync(body, line: line);

        Assert.Equal(0, heard);
        Assert.Single(_host.Log.Lines);
    }

    private static string Invoke(string name, string value) => RecordedActivity.Read("invoke-personal", activity =>
    {
        activity["name"] = name;
        activity["value"] = JToken.Parse(value);
    });
}
