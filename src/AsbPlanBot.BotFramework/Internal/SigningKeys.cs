using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot;

/// <summary>
/// The published keys of those who write tokens, and what every token of theirs has to satisfy. The keys are kept, and
/// read anew when a token names one that is not among them.
/// </summary>
internal sealed class SigningKeys
{
    public const int MaxTokenLength = 16 * 1024;

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    // How often strangers can have the keys read anew by naming keys that do not exist.
    private static readonly TimeSpan BetweenReadings = TimeSpan.FromSeconds(30);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MaxTokenLength };
    private readonly ConfigurationManager<OpenIdConnectConfiguration> _metadata;
    private readonly TokenValidationParameters _parameters;
    private readonly ILogger _logger;

    // The first token that is signed with a new key waits for that key; in the background it would come too late for it.
    static SigningKeys() => AppContext.SetSwitch("Switch.Microsoft.IdentityModel.UpdateConfigAsBlocking", true);

    public SigningKeys(
        string metadataUrl, string audience, IEnumerable<string> issuers, ConnectorHttpClients clients, ILogger logger, TimeProvider time)
    {
        _logger = logger;
        var local = Uri.TryCreate(metadataUrl, UriKind.Absolute, out var uri) && uri.IsLoopback;
        _metadata = new ConfigurationManager<OpenIdConnectConfiguration>(
            metadataUrl, new OpenIdConnectConfigurationRetriever(), new Documents(clients, requireHttps: !local))
        {
            RefreshInterval = BetweenReadings,
        };
        _parameters = new TokenValidationParameters
        {
            ConfigurationManager = _metadata,
            LifetimeValidator = (from, until, _, _) => IsAlive(from, until, time.GetUtcNow().UtcDateTime),
            RequireSignedTokens = true,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
            ValidAudience = audience,
            ValidIssuers = [.. issuers],
            ValidateIssuerSigningKey = true,
        };
    }

    /// <exception cref="RefusedException">The token is malformed, was not signed by them, is not for the bot, or is not valid now.</exception>
    public async Task<TokenValidationResult> ValidateAsync(string token, CancellationToken cancellationToken)
    {
        await MetadataAsync(cancellationToken);
        var result = await _handler.ValidateTokenAsync(token, _parameters);
        return result.IsValid
            ? result
            : throw new RefusedException(
                StatusCodes.Status401Unauthorized, "its token is not valid (" + result.Exception?.GetType().Name + ")");
    }

    /// <summary>The channels that the key is good for which signed a valid token.</summary>
    public async Task<IReadOnlySet<string>> EndorsementsAsync(TokenValidationResult token, CancellationToken cancellationToken)
    {
        var keyId = ((JsonWebToken)token.SecurityToken).Kid;
        var key = (await MetadataAsync(cancellationToken)).JsonWebKeySet?.Keys.FirstOrDefault(key => key.Kid == keyId);
        return key?.AdditionalData.TryGetValue("endorsements", out var listed) is true
            && listed is JsonElement { ValueKind: JsonValueKind.Array } names
            ? names.EnumerateArray().Select(name => name.ToString()).ToHashSet(StringComparer.Ordinal)
            : new HashSet<string>(StringComparer.Ordinal);
    }

    private static bool IsAlive(DateTime? from, DateTime? until, DateTime now) =>
        now < until + Skew && (from is null || now >= from - Skew);

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
