using Microsoft.IdentityModel.Tokens;

namespace AsbPlanBot.BotFramework.Tests;

/// <summary>Tokens that Entra ID gave to the bot itself: for the Bot Framework Emulator, where a setting allows it.</summary>
public sealed class EntraTokenTests(MetadataServer server) : IClassFixture<MetadataServer>
{
    private const string V1 = "https://sts.windows.net/" + RecordedActivity.Tenant + "/";
    private const string V2 = "https://login.microsoftonline.com/" + RecordedActivity.Tenant + "/v2.0";

    public static TheoryData<string, Action<SecurityTokenDescriptor>> Wrong => new()
    {
        { "other tenant", token => token.Issuer = "https://sts.windows.net/another-tenant/" },
        { "other audience", token => token.Audience = "another-bot" },
        { "given to another app", token => token.Claims["appid"] = "another-app" },
        { "given to nobody", token => token.Claims.Remove("appid") },
        { "expired", token => token.Expires = BotHost.Start.UtcDateTime.AddMinutes(-6) },
    };

    [Theory]
    [InlineData(V1, "appid")]
    [InlineData(V2, "azp")]
    public async Task It_lets_in_an_activity_for_a_service_URL_of_the_setting(string issuer, string claim)
    {
        var host = Host("https://elsewhere.example " + RecordedActivity.ServiceUrl + "/");

        var answer = await PostAsync(host, Token(token =>
        {
            token.Issuer = issuer;
            token.Claims.Clear();
            token.Claims[claim] = RecordedActivity.AppId;
        }));

        Assert.Equal(200, answer.Status);
        Assert.Single(host.Bot.Calls);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://elsewhere.example")]
    public async Task It_is_refused_for_another_service_URL_and_without_the_setting(string? allowed) =>
        await RefusesAsync(Host(allowed), Token());

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task It_is_refused_when_it_is_wrong_in_one_thing(string thing, Action<SecurityTokenDescriptor> change)
    {
        Assert.NotEmpty(thing);
        await RefusesAsync(Host(RecordedActivity.ServiceUrl), Token(change));
    }

    [Fact]
    public async Task It_is_refused_when_another_key_signed_it() =>
        await RefusesAsync(Host(RecordedActivity.ServiceUrl), Token(signing: Tokens.Signing(MetadataServer.NewKey("teams"))));

    [Fact]
    public async Task The_connector_is_believed_as_before()
    {
        var host = Host("https://elsewhere.example");

        Assert.Equal(200, (await PostAsync(host, Tokens.Write(Tokens.Signing(server.Key)))).Status);
    }

    [Fact]
    public void The_setting_needs_a_tenant()
    {
        var settings = Settings(RecordedActivity.ServiceUrl);
        settings["MicrosoftAppType"] = "MultiTenant";
        settings["MicrosoftAppTenantId"] = null;

        var exception = Assert.Throws<InvalidOperationException>(() => new BotHost(settings));

        Assert.Contains("MicrosoftAppTenantId", exception.Message, StringComparison.Ordinal);
    }

    private static async Task RefusesAsync(BotHost host, string token)
    {
        Assert.Equal(401, (await PostAsync(host, token)).Status);
        Assert.Empty(host.Bot.Calls);
        Assert.DoesNotContain("eyJ", Assert.Single(host.Log.Lines), StringComparison.Ordinal);
    }

    private static Task<BotHost.Answer> PostAsync(BotHost host, string token) =>
        host.PostAsync(RecordedActivity.Read("message-personal"), "Bearer " + token);

    private string Token(Action<SecurityTokenDescriptor>? change = null, SigningCredentials? signing = null) =>
        Tokens.Write(signing ?? Tokens.Signing(server.KeyForNothing), token =>
        {
            token.Issuer = V1;
            token.Claims.Clear();
            token.Claims["appid"] = RecordedActivity.AppId;
            change?.Invoke(token);
        });

    private BotHost Host(string? allowed) => new(Settings(allowed), new Tokens.RealClients());

    private Dictionary<string, string?> Settings(string? allowed)
    {
        var settings = Tokens.Settings(server.Metadata);
        settings["ToBotFromEmulatorOpenIdMetadataUrl"] = server.Metadata;
        settings["EntraServiceUrls"] = allowed;
        return settings;
    }
}
