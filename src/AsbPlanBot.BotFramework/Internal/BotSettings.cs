using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot;

/// <summary>The settings under the names that the Bot Framework gave them.</summary>
internal sealed record BotSettings(
    BotAppType AppType,
    string AppId,
    string? Password,
    string? TenantId,
    string Issuer,
    string MetadataUrl,
    string Scope,
    string LoginUrl,
    string EntraMetadataUrl,
    IReadOnlyList<string> EntraServiceUrls)
{
    /// <summary>Who writes the tokens of the bot's own tenant, in either version.</summary>
    public IReadOnlyList<string> EntraIssuers { get; } =
        [$"https://sts.windows.net/{TenantId}/", $"https://login.microsoftonline.com/{TenantId}/v2.0"];

    public static BotSettings From(IConfiguration configuration)
    {
        var tenant = Value("MicrosoftAppTenantId");
        var type = Value("MicrosoftAppType");
        return new BotSettings(
            Enum.TryParse<BotAppType>(type ?? nameof(BotAppType.MultiTenant), ignoreCase: true, out var parsed) && Enum.IsDefined(parsed)
                ? parsed
                : throw new InvalidOperationException(
                    "MicrosoftAppType is one of UserAssignedMSI, SingleTenant and MultiTenant."),
            Value("MicrosoftAppId") ?? "",
            Value("MicrosoftAppPassword"),
            tenant,
            Value("ToBotFromChannelTokenIssuer") ?? AuthenticationConstants.ToBotFromChannelTokenIssuer,
            Value("ToBotFromChannelOpenIdMetadataUrl") ?? AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
            Value("ToChannelFromBotOAuthScope") ?? AuthenticationConstants.ToChannelFromBotOAuthScope,
            Value("ToChannelFromBotLoginUrl") ?? AuthenticationConstants.ToChannelFromBotLoginUrl,
            Value("ToBotFromEmulatorOpenIdMetadataUrl") ?? AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
            Value("EntraServiceUrls")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? []);

        string? Value(string key) => configuration[key] is { Length: > 0 } value ? value : null;
    }
}

/// <summary>How the bot proves who it is.</summary>
internal enum BotAppType
{
    MultiTenant,
    SingleTenant,
    UserAssignedMsi,
}
