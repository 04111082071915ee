using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot;

/// <summary>Believes an activity when the Bot Connector signed for it: for this bot, this service URL and this channel.</summary>
internal sealed class InboundTokens
{
    private const string Scheme = "Bearer ";
    private const int MaxTokenLength = 16 * 1024;
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MaxTokenLength };
    private readonly ConfigurationManager<OpenIdConnectConfiguration> _metadata;
    private readonly TokenValidationParameters _parameters;
    private readonly AuthenticationConfiguration _further;
    private readonly ILogger _logger;

    public InboundTokens(
        BotSettings settings,
        AuthenticationConfiguration further,
        ConnectorHttpClients clients,
        ILogger logger,
        TimeProvider time)
    {
        _further = further;
        _logger = logger;
        var local = Uri.TryCreate(settings.MetadataUrl, UriKind.Absolute, out var uri) && uri.IsLoopback;
        _metadata = new ConfigurationManager<OpenIdConnectConfiguration>(
            settings.MetadataUrl,
            new OpenIdConnectConfigurationRetriever(),
            new Documents(clients, requireHttps: !local));
        _parameters = new TokenValidationParameters
        {
            ConfigurationManager = _metadata,
            LifetimeValidator = (from, until, _, _) => IsAlive(from, until, time.GetUtcNow().UtcDateTime),
            RequireSignedTokens = true,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
            ValidAudience = settings.AppId,
            ValidIssuer = settings.Issuer,
            ValidateIssuerSigningKey = true,
        };
    }

    /// <exception cref="RefusedException">The token is missing, malformed, or does not vouch for the activity.</exception>
    public async Task<ClaimsIdentity> ValidateAsync(Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        if (authHeader?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) is not true)
            throw Refused("it has no bearer token");

        await MetadataAsync(cancellationToken);
        var result = await _handler.ValidateTokenAsync(authHeader[Scheme.Length..].Trim(), _parameters);
        if (!result.IsValid)
            throw Refused("its token is not valid (" + result.Exception?.GetType().Name + ")");

        if (!ServiceUrl.Same(Claim(result, AuthenticationConstants.ServiceUrlClaim), activity.ServiceUrl))
            throw Refused("its token is for another service URL");

        // Asked for again: a token signed with a new key has made the handler read it anew.
        var metadata = await MetadataAsync(cancellationToken);
        var endorsed = Endorsements(metadata, ((JsonWebToken)result.SecurityToken).Kid);
        if (activity.ChannelId is not { Length: > 0 } channel || !_further.RequiredEndorsements.Append(channel).All(endorsed.Contains))
            throw Refused("its token's key is not endorsed for the channel");

        return result.ClaimsIdentity;
    }

    private static bool IsAlive(DateTime? from, DateTime? until, DateTime now) =>
        now < until + Skew && (from is null || now >= from - Skew);

    private static HashSet<string> Endorsements(OpenIdConnectConfiguration metadata, string keyId)
    {
        var key = metadata.JsonWebKeySet?.Keys.FirstOrDefault(key => key.Kid == keyId);
        return key?.AdditionalData.TryGetValue("endorsements", out var listed) is true
            && listed is JsonElement { ValueKind: JsonValueKind.Array } names
            ? [.. names.EnumerateArray().Select(name => name.ToString())]
            : [];
    }

    private async Task<OpenIdConnectConfiguration> MetadataAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _metadata.GetConfigurationAsync(cancellationToken);
        }
        catch (InvalidOperationException exception)
        {
            Log.NoKeys(_logger, exception);
            throw new RefusedException(StatusCodes.Status503ServiceUnavailable, "there are no keys to check its token with");
        }
    }

    private static string? Claim(TokenValidationResult result, string name) =>
        result.ClaimsIdentity.FindFirst(name)?.Value;

    private static RefusedException Refused(string reason) => new(StatusCodes.Status401Unauthorized, reason);

    // A client for each reading: the factory renews what is under it.
    private sealed class Documents(ConnectorHttpClients clients, bool requireHttps) : IDocumentRetriever
    {
        public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
        {
            using var client = clients.Create();
            return await new HttpDocumentRetriever(client) { RequireHttps = requireHttps }.GetDocumentAsync(address, cancel);
        }
    }
}
