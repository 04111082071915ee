using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot;

/// <summary>
/// Believes an activity when the Bot Connector signed for it: for this bot, this service URL and this channel. Where the
/// settings allow it, also when Entra ID signed for the bot itself, as the Bot Framework Emulator has it do; such a token
/// names no service URL, so the settings do.
/// </summary>
internal sealed class InboundTokens(
    BotSettings settings, AuthenticationConfiguration further, ConnectorHttpClients clients, ILogger logger, TimeProvider time)
{
    private const string Scheme = "Bearer ";

    private readonly SigningKeys _connector = new(settings.MetadataUrl, settings.AppId, [settings.Issuer], clients, logger, time);
    private readonly SigningKeys? _entra = settings.EntraServiceUrls.Count == 0
        ? null
        : new(settings.EntraMetadataUrl, settings.AppId, settings.EntraIssuers, clients, logger, time);

    /// <exception cref="RefusedException">The token is missing, malformed, or does not vouch for the activity.</exception>
    public async Task<ClaimsIdentity> ValidateAsync(Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        if (authHeader?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) is not true)
            throw Refused("it has no bearer token");

        var token = authHeader[Scheme.Length..].Trim();
        return _entra is not null && settings.EntraIssuers.Contains(IssuerOf(token), StringComparer.Ordinal)
            ? await OfEntraAsync(_entra, activity, token, cancellationToken)
            : await OfConnectorAsync(activity, token, cancellationToken);
    }

    private async Task<ClaimsIdentity> OfConnectorAsync(Activity activity, string token, CancellationToken cancellationToken)
    {
        var result = await _connector.ValidateAsync(token, cancellationToken);
        if (!ServiceUrl.Same(Claim(result, AuthenticationConstants.ServiceUrlClaim), activity.ServiceUrl))
            throw Refused("its token is for another service URL");

        var endorsed = await _connector.EndorsementsAsync(result, cancellationToken);
        if (activity.ChannelId is not { Length: > 0 } channel || !further.RequiredEndorsements.Append(channel).All(endorsed.Contains))
            throw Refused("its token's key is not endorsed for the channel");

        return result.ClaimsIdentity;
    }

    private async Task<ClaimsIdentity> OfEntraAsync(
        SigningKeys entra, Activity activity, string token, CancellationToken cancellationToken)
    {
        var result = await entra.ValidateAsync(token, cancellationToken);

        // Any app of the organisation can get a token for the bot; only the bot itself can get one as the bot.
        var caller = Claim(result, AuthenticationConstants.AppIdClaim) ?? Claim(result, AuthenticationConstants.AuthorizedParty);
        if (!string.Equals(caller, settings.AppId, StringComparison.OrdinalIgnoreCase))
            throw Refused("its token was given to another app");
        if (!settings.EntraServiceUrls.Any(allowed => ServiceUrl.Same(allowed, activity.ServiceUrl)))
            throw Refused("its service URL is not one of those in EntraServiceUrls");

        return result.ClaimsIdentity;
    }

    // Only to choose by whose keys the token is checked.
    private static string? IssuerOf(string token)
    {
        try
        {
            return token.Length > SigningKeys.MaxTokenLength ? null : new IdentityModel.JsonWebTokens.JsonWebToken(token).Issuer;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? Claim(TokenValidationResult result, string name) => result.ClaimsIdentity.FindFirst(name)?.Value;

    private static RefusedException Refused(string reason) => new(StatusCodes.Status401Unauthorized, reason);
}
