using System.Security.Claims;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Says whether an activity comes from the Bot Connector, and gives the means to answer it.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <exception cref="UnauthorizedAccessException">The activity is not to be believed.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string? authHeader, CancellationToken cancellationToken);

    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);
}

/// <summary>Makes clients for a service URL.</summary>
public abstract class ConnectorFactory
{
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken);
}

/// <summary>Who sent an activity.</summary>
public class AuthenticateRequestResult
{
    public string? Audience { get; set; }
    public ClaimsIdentity? ClaimsIdentity { get; set; }
    public ConnectorFactory? ConnectorFactory { get; set; }
}

/// <summary>The bot's own identity.</summary>
public abstract class ServiceClientCredentialsFactory
{
    public abstract Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken);

    public abstract Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken);

    public abstract Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string? audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken);
}

/// <summary>What else a token has to satisfy.</summary>
public class AuthenticationConfiguration
{
    public AuthenticationConfiguration()
    {
    }

    /// <summary>Endorsements that a signing key needs beside that for the activity's channel.</summary>
    public string[] RequiredEndorsements { get; set; } = [];
}

/// <summary>Names and addresses of the public cloud.</summary>
public static class AuthenticationConstants
{
    public const string ToChannelFromBotLoginUrl = "https://login.microsoftonline.com/botframework.com";
    public const string ToChannelFromBotOAuthScope = "https://api.botframework.com";
    public const string ToBotFromChannelTokenIssuer = "https://api.botframework.com";
    public const string ToBotFromChannelOpenIdMetadataUrl = "https://login.botframework.com/v1/.well-known/openidconfiguration";
    public const string ToBotFromEmulatorOpenIdMetadataUrl =
        "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";

    public const string AudienceClaim = "aud";
    public const string AppIdClaim = "appid";
    public const string AuthorizedParty = "azp";
    public const string ServiceUrlClaim = "serviceurl";
}
