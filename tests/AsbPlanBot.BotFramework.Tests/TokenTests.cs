using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.BotFramework.Tests;

public sealed class TokenTests(MetadataServer server) : IClassFixture<MetadataServer>
{
    private readonly BotHost _host = new(Settings(server.Metadata), new Tokens.RealClients());

    public static TheoryData<string, Action<SecurityTokenDescriptor>> Wrong => new()
    {
        { "audience", token => token.Audience = "another-bot" },
        { "no audience", token => token.Audience = null },
        { "issuer", token => token.Issuer = "https://sts.windows.net/" + RecordedActivity.Tenant + "/" },
        { "no issuer", token => token.Issuer = null },
        { "service URL", token => token.Claims["serviceurl"] = "https://attacker.example/" },
        { "service URL of the same beginning", token => token.Claims["serviceurl"] = RecordedActivity.ServiceUrl + "x" },
        { "no service URL", token => token.Claims.Remove("serviceurl") },
        { "expired", token => token.Expires = BotHost.Start.UtcDateTime.AddMinutes(-6) },
        { "no end", token => token.Expires = null },
        { "not yet", token => token.NotBefore = BotHost.Start.UtcDateTime.AddMinutes(6) },
    };

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha256)]
    [InlineData(SecurityAlgorithms.RsaSha384)]
    [InlineData(SecurityAlgorithms.RsaSha512)]
    public async Task A_token_of_the_Bot_Connector_lets_its_activity_in(string algorithm)
    {
        var answer = await PostAsync(Token(signing: new SigningCredentials(server.Key, algorithm)));

        Assert.Empty(_host.Log.Lines);
        Assert.Equal(200, answer.Status);
        Assert.Equal(["message file"], _host.Bot.Calls);
    }

    [Theory]
    [InlineData(RecordedActivity.ServiceUrl + "/")]
    [InlineData("HTTPS://LOCALHOST/emea")]
    public async Task The_service_URL_is_compared_without_case_or_a_slash_at_its_end(string claimed)
    {
        var answer = await PostAsync(Token(token => token.Claims["serviceurl"] = claimed));

        Assert.Equal(200, answer.Status);
    }

    [Fact]
    public async Task Clocks_may_differ_by_five_minutes()
    {
        Assert.Equal(200, (await PostAsync(Token(token => token.Expires = BotHost.Start.UtcDateTime.AddMinutes(-4)))).Status);
        Assert.Equal(200, (await PostAsync(Token(token => token.NotBefore = BotHost.Start.UtcDateTime.AddMinutes(4)))).Status);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_token_that_is_wrong_in_one_thing_is_refused(string thing, Action<SecurityTokenDescriptor> change)
    {
        Assert.NotEmpty(thing);
        await RefusesAsync(Token(change));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("a.b.c")]
    [InlineData("a.b.c.d.e")]
    [InlineData("..")]
    [InlineData("eyJhbGciOiJSUzI1NiJ9.e30.c2ln")]
    [InlineData("\u0000\u0001\u00ff")]
    public async Task A_malformed_token_is_refused(string token) => await RefusesAsync(token);

    [Fact]
    public async Task An_endless_token_is_refused() => await RefusesAsync(new string('a', 100_000));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Basic dXNlcjpwYXNz")]
    public async Task Without_a_bearer_token_nothing_is_let_in(string? header)
    {
        var answer = await _host.PostAsync(RecordedActivity.Read("message-personal"), header);

        Assert.Equal(401, answer.Status);
        Assert.Empty(_host.Bot.Calls);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("NONE")]
    public async Task An_unsigned_token_is_refused(string algorithm)
    {
        var payload = Token().Split('.')[1];
        var header = Base64UrlEncoder.Encode($$"""{"alg":"{{algorithm}}","typ":"JWT","kid":"teams"}""");

        await RefusesAsync($"{header}.{payload}.");
    }

    [Fact]
    public async Task A_token_signed_with_the_public_key_as_a_secret_is_refused()
    {
        var secret = new SymmetricSecurityKey(server.Key.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = "teams" };

        await RefusesAsync(Token(signing: new SigningCredentials(secret, SecurityAlgorithms.HmacSha256)));
    }

    [Fact]
    public async Task A_token_signed_with_a_padding_that_the_connector_does_not_use_is_refused() =>
        await RefusesAsync(Token(signing: new SigningCredentials(server.Key, SecurityAlgorithms.RsaSsaPssSha256)));

    [Fact]
    public async Task A_token_signed_with_another_key_under_a_known_name_is_refused() =>
        await RefusesAsync(Token(signing: Signing(MetadataServer.NewKey("teams"))));

    [Fact]
    public async Task A_token_whose_content_was_changed_is_refused()
    {
        var parts = Token().Split('.');
        var content = JObject.Parse(Base64UrlEncoder.Decode(parts[1]));
        content["exp"] = (long)content["exp"]! + 1;

        await RefusesAsync($"{parts[0]}.{Base64UrlEncoder.Encode(content.ToString())}.{parts[2]}");
    }

    [Fact]
    public async Task A_key_that_is_not_endorsed_for_the_channel_does_not_count()
    {
        await RefusesAsync(Token(signing: Signing(server.KeyForElsewhere)));
        _host.Log.Lines.Clear();
        await RefusesAsync(Token(signing: Signing(server.KeyForNothing)));
    }

    [Fact]
    public async Task The_keys_are_kept_until_a_token_names_another_one_which_is_looked_up_at_once()
    {
        var before = server.Readings;
        Assert.Equal(200, (await PostAsync(Token())).Status);
        Assert.Equal(200, (await PostAsync(Token())).Status);
        Assert.Equal(before + 1, server.Readings);
        var later = MetadataServer.NewKey("later" + Guid.NewGuid());
        server.Publish(later, "msteams");

        Assert.Equal(200, (await PostAsync(Token(signing: Signing(later)))).Status);
        Assert.Equal(before + 2, server.Readings);
    }

    [Fact]
    public async Task Strangers_cannot_have_the_keys_read_over_and_over()
    {
        Assert.Equal(200, (await PostAsync(Token())).Status);
        var before = server.Readings;

        for (var count = 0; count < 20; count++)
            Assert.Equal(401, (await PostAsync(Token(signing: Signing(MetadataServer.NewKey("unknown" + count))))).Status);

        Assert.InRange(server.Readings, before, before + 1);
    }

    [Theory]
    [InlineData("conversation")]
    [InlineData("channelData")]
    [InlineData("both")]
    [InlineData("missing")]
    public async Task An_activity_of_another_tenant_is_answered_with_403(string where)
    {
        var activity = RecordedActivity.Read("message-personal", activity =>
        {
            var other = where is "missing" ? null : "another-tenant";
            if (where is not "channelData")
                activity["conversation"]!["tenantId"] = other;
            if (where is not "conversation")
                activity["channelData"]!["tenant"]!["id"] = other;
        });

        var answer = await _host.PostAsync(activity, "Bearer " + Token());

        Assert.Equal(403, answer.Status);
        Assert.Empty(_host.Bot.Calls);
    }

    [Fact]
    public async Task A_bot_of_many_tenants_answers_every_one_where_no_tenant_is_configured()
    {
        var settings = Settings(server.Metadata);
        settings["MicrosoftAppType"] = "MultiTenant";
        settings["MicrosoftAppTenantId"] = null;
        var host = new BotHost(settings, new Tokens.RealClients());

        var answer = await host.PostAsync(
            RecordedActivity.Read("message-personal", activity => activity["conversation"]!["tenantId"] = "another-tenant"),
            "Bearer " + Token());

        Assert.Equal(200, answer.Status);
    }

    [Fact]
    public async Task A_configured_tenant_is_the_only_one_whatever_the_type_of_the_bot()
    {
        var settings = Settings(server.Metadata);
        settings["MicrosoftAppType"] = "MultiTenant";
        var host = new BotHost(settings, new Tokens.RealClients());

        var answer = await host.PostAsync(
            RecordedActivity.Read("message-personal", activity => activity["conversation"]!["tenantId"] = "another-tenant"),
            "Bearer " + Token());

        Assert.Equal(403, answer.Status);
    }

    [Fact]
    public async Task When_the_keys_cannot_be_read_the_connector_is_told_to_come_back()
    {
        var host = new BotHost(Settings("http://127.0.0.1:1/openid"), new Tokens.RealClients());

        var answer = await host.PostAsync(RecordedActivity.Read("message-personal"), "Bearer " + Token());

        Assert.Equal(503, answer.Status);
        Assert.Empty(host.Bot.Calls);
    }

    private static Dictionary<string, string?> Settings(string metadata) => Tokens.Settings(metadata);

    private static SigningCredentials Signing(RsaSecurityKey key) => Tokens.Signing(key);

    private string Token(Action<SecurityTokenDescriptor>? change = null, SigningCredentials? signing = null) =>
        Tokens.Write(signing ?? Signing(server.Key), change);

    private Task<BotHost.Answer> PostAsync(string token) =>
        _host.PostAsync(RecordedActivity.Read("message-personal"), "Bearer " + token);

    private async Task RefusesAsync(string token)
    {
        var answer = await PostAsync(token);

        Assert.Equal(401, answer.Status);
        Assert.Empty(answer.Body);
        Assert.Empty(_host.Bot.Calls);
        var line = Assert.Single(_host.Log.Lines);
        Assert.True(token.Length < 3 || !line.Contains(token, StringComparison.Ordinal), line);
        Assert.DoesNotContain("eyJ", line, StringComparison.Ordinal);
    }
}
