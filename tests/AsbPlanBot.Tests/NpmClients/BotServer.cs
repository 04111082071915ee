using AsbPlanBot.BotFramework.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Microsoft.Rest;

namespace AsbPlanBot.Tests.NpmClients;

/// <summary>A bot on loopback that is also its own connector, of which a member can be asked.</summary>
public abstract class BotServer(string appId) : IAsyncLifetime
{
    private const string Connector = "https://api.botframework.com";

    private readonly MetadataServer _metadata = new();
    private WebApplication _app = null!;

    public Uri Address => new(_app.Urls.First());

    /// <summary>Replaced for each test.</summary>
    internal RecordingBot Bot { get; set; } = new();

    public async ValueTask InitializeAsync()
    {
        await _metadata.InitializeAsync();
        var adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(Settings(), new Identity(appId)));

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/api/messages", (HttpContext http) =>
            adapter.ProcessAsync(http.Request, http.Response, Bot, http.RequestAborted));
        _app.MapGet("/v3/conversations/{conversation}/members/{member}", () =>
            Results.Text(RecordedActivity.Member, "application/json"));
        await _app.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _app.DisposeAsync();
        await _metadata.DisposeAsync();
    }

    /// <summary>A token as the Bot Connector would make one for this bot and its service URL, but for what is changed.</summary>
    internal string Token(Action<SecurityTokenDescriptor>? change = null)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var token = new SecurityTokenDescriptor
        {
            Audience = appId,
            Issuer = Connector,
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddHours(1),
            Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["serviceurl"] = Address.OriginalString },
            SigningCredentials = new SigningCredentials(_metadata.Key, SecurityAlgorithms.RsaSha256),
        };
        change?.Invoke(token);
        return new JsonWebTokenHandler().CreateToken(token);
    }

    // The official library takes either all of a cloud's addresses from the settings or none.
    private IConfiguration Settings() => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MicrosoftAppType"] = "SingleTenant",
            ["MicrosoftAppId"] = appId,
            ["MicrosoftAppTenantId"] = RecordedActivity.Tenant,
            ["ToChannelFromBotLoginUrl"] = "https://login.microsoftonline.com/botframework.com",
            ["ToChannelFromBotOAuthScope"] = Connector,
            ["ToBotFromChannelTokenIssuer"] = Connector,
            ["ToBotFromChannelOpenIdMetadataUrl"] = _metadata.Metadata,
            ["ToBotFromEmulatorOpenIdMetadataUrl"] = _metadata.Metadata,
            ["OAuthUrl"] = Connector,
        })
        .Build();

    /// <summary>The bot's identity, which it need not prove to itself.</summary>
    private sealed class Identity(string own) : ServiceClientCredentialsFactory
    {
        public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
            Task.FromResult(appId == own);

        public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
            Task.FromResult(own.Length == 0);

        public override Task<ServiceClientCredentials> CreateCredentialsAsync(
            string appId, string? audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
            Task.FromResult<ServiceClientCredentials>(new NoProof());
    }

    private sealed class NoProof : ServiceClientCredentials;
}

/// <summary>A bot without an app id: it takes activities from anybody.</summary>
public sealed class OpenBotServer() : BotServer("");

/// <summary>A bot as it runs in production: it believes tokens alone.</summary>
public sealed class GuardedBotServer() : BotServer(RecordedActivity.AppId);
