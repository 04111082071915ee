using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Authentication from the settings MicrosoftAppType, MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId.
/// Without an app id nothing is checked and nothing is proved: then only service URLs on this machine are spoken to.
/// EntraServiceUrls (addresses with spaces between them) lets in activities with a token of Entra ID for the bot itself,
/// for those service URLs. ToBotFromChannelOpenIdMetadataUrl, ToBotFromChannelTokenIssuer, ToChannelFromBotOAuthScope,
/// ToChannelFromBotLoginUrl and ToBotFromEmulatorOpenIdMetadataUrl replace the public cloud's addresses.
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly BotSettings _settings;
    private readonly ServiceClientCredentialsFactory _credentials;
    private readonly InboundTokens _tokens;
    private readonly ConnectorTransport _transport;

    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory? credentialsFactory = null,
        AuthenticationConfiguration? authConfiguration = null,
        IHttpClientFactory? httpClientFactory = null,
        ILogger? logger = null)
        : this(configuration, credentialsFactory, authConfiguration, httpClientFactory, logger, TimeProvider.System)
    {
    }

    internal ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory? credentialsFactory,
        AuthenticationConfiguration? authConfiguration,
        IHttpClientFactory? httpClientFactory,
        ILogger? logger,
        TimeProvider time)
    {
        var clients = new ConnectorHttpClients(httpClientFactory);
        _settings = BotSettings.From(configuration);
        _credentials = credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration, time);
        _tokens = new InboundTokens(
            _settings, authConfiguration ?? new AuthenticationConfiguration(), clients, logger ?? NullLogger.Instance, time);
        _transport = new ConnectorTransport(clients.Create, ConnectorRetries.Create(time));
    }

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var identity = await _credentials.IsAuthenticationDisabledAsync(cancellationToken)
            ? Anybody(activity)
            : await _tokens.ValidateAsync(activity, authHeader, cancellationToken);
        Tenants.Check(activity, _settings.TenantId);
        return new AuthenticateRequestResult
        {
            Audience = _settings.Scope,
            ClaimsIdentity = identity,
            ConnectorFactory = CreateConnectorFactory(identity),
        };
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        var appId = claimsIdentity.FindFirst(AuthenticationConstants.AppIdClaim)?.Value
            ?? claimsIdentity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value;
        return new Factory(this, appId ?? "");
    }

    private static ClaimsIdentity Anybody(Activity activity) =>
        ServiceUrl.TryRead(activity.ServiceUrl, out var uri) && uri.IsLoopback
            ? new ClaimsIdentity()
            : throw new RefusedException(StatusCodes.Status401Unauthorized, "nothing vouches for its service URL");

    private async Task<IConnectorClient> CreateAsync(
        string appId, string serviceUrl, string? audience, CancellationToken cancellationToken)
    {
        if (!ServiceUrl.TryRead(serviceUrl, out var uri))
            throw new ArgumentException("A service URL is an absolute http or https address.", nameof(serviceUrl));

        ServiceClientCredentials? credentials = null;
        if (await _credentials.IsAuthenticationDisabledAsync(cancellationToken))
        {
            if (!uri.IsLoopback)
                throw new ArgumentException("Without an app id the bot speaks to this machine only.", nameof(serviceUrl));
        }
        else
        {
            if (!ServiceUrl.KeepsSecrets(uri))
                throw new ArgumentException("The bot does not show its token at an address without TLS.", nameof(serviceUrl));
            credentials = await _credentials.CreateCredentialsAsync(
                appId, audience ?? _settings.Scope, _settings.LoginUrl, validateAuthority: true, cancellationToken);
        }

        return new ConnectorClient(uri, credentials, _transport);
    }

    private sealed class Factory(ConfigurationBotFrameworkAuthentication owner, string appId) : ConnectorFactory
    {
        public override Task<IConnectorClient> CreateAsync(
            string serviceUrl, string? audience, CancellationToken cancellationToken) =>
            owner.CreateAsync(appId, serviceUrl, audience, cancellationToken);
    }
}
