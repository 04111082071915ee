using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AsbPlanBot.BotFramework.Tests;

/// <summary>Writes tokens as the Bot Connector does, and has a bot read them.</summary>
internal static class Tokens
{
    public static Dictionary<string, string?> Settings(string metadata) => new(StringComparer.Ordinal)
    {
        ["MicrosoftAppType"] = "SingleTenant",
        ["MicrosoftAppId"] = RecordedActivity.AppId,
        ["MicrosoftAppPassword"] = "not-used-here",
        ["MicrosoftAppTenantId"] = RecordedActivity.Tenant,
        ["ToBotFromChannelOpenIdMetadataUrl"] = metadata,
    };

    public static SigningCredentials Signing(RsaSecurityKey key) => new(key, SecurityAlgorithms.RsaSha256);

    public static string Write(SigningCredentials signing, Action<SecurityTokenDescriptor>? change = null)
    {
        var token = new SecurityTokenDescriptor
        {
            Audience = RecordedActivity.AppId,
            Issuer = "https://api.botframework.com",
            NotBefore = BotHost.Start.UtcDateTime.AddMinutes(-10),
            Expires = BotHost.Start.UtcDateTime.AddHours(1),
            Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["serviceurl"] = RecordedActivity.ServiceUrl },
            SigningCredentials = signing,
        };
        change?.Invoke(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    /// <summary>Clients that reach the metadata on loopback.</summary>
    internal sealed class RealClients : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new();
    }
}
