using Azure.Core;
using Azure.Identity;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The bot's identity from its settings: a managed identity, or an app with a secret.</summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly BotSettings _settings;
    private readonly Lazy<ServiceClientCredentials> _credentials;

    public ConfigurationServiceClientCredentialFactory(
        IConfiguration configuration, HttpClient? httpClient = null, ILogger? logger = null)
        : this(configuration, TimeProvider.System)
    {
        // Azure.Identity keeps clients and a log of its own.
        _ = (httpClient, logger);
    }

    internal ConfigurationServiceClientCredentialFactory(IConfiguration configuration, TimeProvider time)
    {
        _settings = BotSettings.From(configuration);
        _credentials = new(() => new AppCredentials(Credential(_settings), _settings.Scope, time));
        if (_settings.AppId.Length > 0)
            Require(_settings);
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(IsOurs(appId));

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(_settings.AppId.Length == 0);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string? audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        IsOurs(appId)
            ? Task.FromResult(_credentials.Value)
            : throw new InvalidOperationException("The app id is not the one in MicrosoftAppId.");

    private static void Require(BotSettings settings)
    {
        if (settings.AppType is not BotAppType.UserAssignedMsi && settings.Password is null)
            throw new InvalidOperationException("This MicrosoftAppType needs a MicrosoftAppPassword.");
        if (settings.AppType is not BotAppType.MultiTenant && settings.TenantId is null)
            throw new InvalidOperationException("This MicrosoftAppType needs a MicrosoftAppTenantId.");
        if (settings.EntraServiceUrls.Count > 0 && settings.TenantId is null)
            throw new InvalidOperationException("EntraServiceUrls needs a MicrosoftAppTenantId: the tokens of other tenants do not count.");
    }

    private static TokenCredential Credential(BotSettings settings)
    {
        if (settings.AppType is BotAppType.UserAssignedMsi)
            return new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(settings.AppId));

        var login = new Uri(settings.LoginUrl);
        var tenant = settings.AppType is BotAppType.SingleTenant ? settings.TenantId : login.AbsolutePath.Trim('/');
        var options = new ClientSecretCredentialOptions { AuthorityHost = new Uri(login.GetLeftPart(UriPartial.Authority)) };
        return new ClientSecretCredential(tenant, settings.AppId, settings.Password, options);
    }

    private bool IsOurs(string? appId) => string.Equals(appId, _settings.AppId, StringComparison.OrdinalIgnoreCase);
}
