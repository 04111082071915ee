using Microsoft.Extensions.Options;

namespace AsbPlanBot.Settings;

/// <summary>Who the bot is towards Teams, under the names that the Bot Framework gave these settings; it reads them by itself.</summary>
internal sealed class BotIdentity
{
    /// <summary>The bot's app id; empty where activities are not authenticated.</summary>
    public string MicrosoftAppId { get; init; } = "";

    /// <summary>The one organisation that the bot answers.</summary>
    public string MicrosoftAppTenantId { get; init; } = "";

    /// <summary>How it proves who it is: UserAssignedMSI or SingleTenant.</summary>
    public string MicrosoftAppType { get; init; } = "";

    /// <summary>The client secret of a SingleTenant bot.</summary>
    public string MicrosoftAppPassword { get; init; } = "";

    /// <summary>Service URLs, with spaces between them, for which a token of Entra ID for the bot itself is believed.</summary>
    public string EntraServiceUrls { get; init; } = "";

    /// <summary>Without an app id no token can be checked. Allowed in the Development environment, from this machine.</summary>
    public bool AcceptsUnauthenticated => MicrosoftAppId.Length == 0;
}

/// <summary>Outside the Development environment every activity must be authenticated.</summary>
internal sealed class BotIdentityValidator(bool isDevelopment) : IValidateOptions<BotIdentity>
{
    public ValidateOptionsResult Validate(string? name, BotIdentity options)
    {
        string[] faults = [.. FaultsOf(options)];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> FaultsOf(BotIdentity identity)
    {
        var isNeeded = !isDevelopment || !identity.AcceptsUnauthenticated;
        if (isNeeded && identity.AcceptsUnauthenticated)
        {
            yield return "MicrosoftAppId is not set: outside the Development environment every activity must be authenticated.";
        }
        else if (isNeeded && !Guid.TryParse(identity.MicrosoftAppId, out _))
        {
            yield return "MicrosoftAppId is not a GUID.";
        }

        if (isNeeded && string.IsNullOrWhiteSpace(identity.MicrosoftAppTenantId))
        {
            yield return "MicrosoftAppTenantId is not set: the bot answers one organisation only and must know which.";
        }

        if ((isNeeded || identity.MicrosoftAppType.Length > 0) && identity.MicrosoftAppType is not ("UserAssignedMSI" or "SingleTenant"))
        {
            yield return "MicrosoftAppType must be UserAssignedMSI or SingleTenant.";
        }

        if (isNeeded && identity.MicrosoftAppType == "SingleTenant" && string.IsNullOrWhiteSpace(identity.MicrosoftAppPassword))
        {
            yield return "MicrosoftAppPassword is not set: a SingleTenant bot needs it.";
        }

        if (!identity.EntraServiceUrls.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(url => Uri.TryCreate(url, UriKind.Absolute, out _)))
        {
            yield return "EntraServiceUrls are not addresses with spaces between them.";
        }
    }
}
