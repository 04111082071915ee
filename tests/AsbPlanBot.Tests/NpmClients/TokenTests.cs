using AsbPlanBot.BotFramework.Tests;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.IdentityModel.Tokens;

namespace AsbPlanBot.Tests.NpmClients;

/// <summary>npm's client posts under a token that was signed as the Bot Connector signs its own, or not quite so.</summary>
public sealed class TokenTests : IClassFixture<GuardedBotServer>, IClassFixture<PostActivityScript>
{
    private const string WhyNot =
        "The official library reads keys over TLS only, with a client of its own, which trusts no certificate that a test could make.";

    private readonly GuardedBotServer _server;
    private readonly PostActivityScript _npm;

    public TokenTests(GuardedBotServer server, PostActivityScript npm)
    {
        (_server, _npm) = (server, npm);
        _server.Bot = new RecordingBot();
    }

    public static bool IsOfficial =>
        typeof(CloudAdapter).Assembly.GetName().Name!.StartsWith("Microsoft.Bot.", StringComparison.Ordinal);

    public static TheoryData<string, Action<SecurityTokenDescriptor>> Wrong => new()
    {
        { "key", token => token.SigningCredentials = new SigningCredentials(MetadataServer.NewKey("teams"), SecurityAlgorithms.RsaSha256) },
        { "bot", token => token.Audience = "another-bot" },
        { "issuer", token => token.Issuer = "https://sts.windows.net/" + RecordedActivity.Tenant + "/" },
        { "service URL", token => token.Claims["serviceurl"] = "https://attacker.example/" },
    };

    [Theory(Skip = WhyNot, SkipWhen = nameof(IsOfficial))]
    [MemberData(nameof(RecordedActivity.Handlers), MemberType = typeof(RecordedActivity))]
    public async Task What_Teams_sends_under_its_token_reaches_its_handler_and_is_answered_with_200(string activity, string[] calls)
    {
        var status = await PostAsync(_server.Token(), activity);

        Assert.Equal(200, status);
        Assert.Equal(calls, _server.Bot.Calls);
    }

    [Theory(Skip = WhyNot, SkipWhen = nameof(IsOfficial))]
    [MemberData(nameof(Wrong))]
    public async Task With_a_token_that_is_wrong_in_one_thing_the_client_is_answered_with_401(
        string thing, Action<SecurityTokenDescriptor> change)
    {
        var status = await PostAsync(_server.Token(change), "message-personal");

        Assert.True(status == 401, $"With a token of another {thing} the client was answered with {status}.");
        Assert.Empty(_server.Bot.Calls);
    }

    [Fact]
    public async Task Without_a_token_the_client_is_answered_with_401()
    {
        Assert.Equal(401, await PostAsync(null, "message-personal"));
        Assert.Empty(_server.Bot.Calls);
    }

    private async Task<int> PostAsync(string? token, string activity) =>
        (await _npm.PostAsync(_server.Address, token, _server.Address, RecordedActivity.Read(activity))).Status;
}
