using System.Text.Json;
using AsbPlanBot.BotFramework.Tests;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Tests.NpmClients;

/// <summary>npm's client posts, over HTTP, to a bot on the framework that this build uses.</summary>
public sealed class PostActivityTests : IClassFixture<OpenBotServer>, IClassFixture<PostActivityScript>
{
    private readonly OpenBotServer _server;
    private readonly PostActivityScript _npm;

    public PostActivityTests(OpenBotServer server, PostActivityScript npm)
    {
        (_server, _npm) = (server, npm);
        _server.Bot = new RecordingBot();
    }

    [Theory]
    [MemberData(nameof(RecordedActivity.Handlers), MemberType = typeof(RecordedActivity))]
    public async Task What_Teams_sends_reaches_its_handler_and_is_answered_with_200(string activity, string[] calls)
    {
        var (status, _) = await PostAsync(RecordedActivity.Read(activity));

        Assert.Equal(200, status);
        Assert.Equal(calls, _server.Bot.Calls);
    }

    [Fact]
    public async Task What_the_client_makes_of_an_activity_arrives()
    {
        await PostAsync(RecordedActivity.Read("message-groupChat"));

        var activity = _server.Bot.Last!;
        Assert.Equal(_server.Address.OriginalString, activity.ServiceUrl);
        Assert.Equal("skill", activity.Recipient!.Role);
        Assert.Equal(RecordedActivity.Bot, activity.Recipient.Id);
        var original = activity.RelatesTo!;
        Assert.Equal(RecordedActivity.ServiceUrl, original.ServiceUrl);
        Assert.Equal(activity.Conversation!.Id, original.Conversation!.Id);
        Assert.Equal(activity.Id, original.ActivityId);
        Assert.Null(original.Bot);
    }

    [Fact]
    public async Task The_answer_to_a_click_comes_back_to_the_client()
    {
        _server.Bot.OnExecute = _ => new AdaptiveCardInvokeResponse
        {
            StatusCode = 200,
            Type = "application/vnd.microsoft.card.adaptive",
            Value = JObject.Parse("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"Saved – £5"}]}"""),
        };

        var (status, body) = await PostAsync(RecordedActivity.Read("invoke-personal"));

        Assert.Equal(200, status);
        Assert.Equal(200, body.GetProperty("statusCode").GetInt32());
        Assert.Equal("application/vnd.microsoft.card.adaptive", body.GetProperty("type").GetString());
        Assert.Equal("Saved – £5", body.GetProperty("value").GetProperty("body")[0].GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("unheard/of", """{"action":{"type":"Action.Execute","verb":"checkin"}}""", 501)]
    [InlineData("adaptiveCard/action", """{"action":{"verb":"checkin"}}""", 400)]
    public async Task An_invoke_that_the_bot_cannot_do_is_told_apart(string name, string value, int expected)
    {
        var (status, _) = await PostAsync(RecordedActivity.Read("invoke-personal", activity =>
        {
            activity["name"] = name;
            activity["value"] = JToken.Parse(value);
        }));

        Assert.Equal(expected, status);
        Assert.Empty(_server.Bot.Calls);
    }

    private Task<(int Status, JsonElement Body)> PostAsync(string activity) =>
        _npm.PostAsync(_server.Address, null, _server.Address, activity);
}
