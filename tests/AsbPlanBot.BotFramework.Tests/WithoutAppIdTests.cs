using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AsbPlanBot.BotFramework.Tests;

/// <summary>Without an app id nothing vouches for anything, so the bot stays on this machine.</summary>
public sealed class WithoutAppIdTests
{
    private readonly BotHost _host = new();

    [Theory]
    [InlineData("https://smba.trafficmanager.net/teams/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://localhost.attacker.example/")]
    public async Task An_activity_that_names_a_service_URL_elsewhere_is_refused(string serviceUrl)
    {
        var answer = await _host.PostAsync(RecordedActivity.Read("message-personal", activity => activity["serviceUrl"] = serviceUrl));

        Assert.Equal(401, answer.Status);
        Assert.Empty(_host.Bot.Calls);
        Assert.Single(_host.Log.Lines);
    }

    [Theory]
    [InlineData("http://localhost:5000/")]
    [InlineData("http://127.0.0.1:5000/emea")]
    [InlineData("http://[::1]:5000")]
    public async Task One_that_names_this_machine_is_let_in(string serviceUrl)
    {
        var answer = await _host.PostAsync(RecordedActivity.Read("message-personal", activity => activity["serviceUrl"] = serviceUrl));

        Assert.Equal(200, answer.Status);
    }

    [Fact]
    public async Task No_connection_is_opened_elsewhere_for_a_stored_reference_either()
    {
        var reference = new ConversationReference
        {
            ServiceUrl = "https://connector.example/emea",
            ChannelId = "msteams",
            Conversation = new ConversationAccount { Id = "a:1" },
        };

        await Assert.ThrowsAsync<ArgumentException>(() => _host.Adapter.ContinueConversationAsync(
            "", reference, (turn, cancelled) => turn.SendActivityAsync(MessageFactory.Text("x"), cancelled), TestContext.Current.CancellationToken));

        Assert.Empty(_host.Connector.Requests);
    }
}
