namespace AsbPlanBot.Hosting;

/// <summary>Who the bot is towards Teams.</summary>
/// <param name="AppId">The bot's app id; empty where activities are not authenticated.</param>
internal sealed record BotIdentity(string AppId)
{
    /// <summary>Without an app id no token can be checked. Allowed in the Development environment, from this machine.</summary>
    public bool AcceptsUnauthenticated => AppId.Length == 0;

    /// <summary>Every fault of the identity settings, each naming its setting; empty if they are usable.</summary>
    public static IReadOnlyList<string> FaultsOf(IConfiguration settings, bool isDevelopment)
    {
        List<string> faults = [];
        var appId = settings["MicrosoftAppId"];
        if (string.IsNullOrWhiteSpace(appId))
        {
            if (!isDevelopment)
            {
                faults.Add("MicrosoftAppId is not set: outside the Development environment every activity must be authenticated.");
            }

            return faults;
        }

        if (!Guid.TryParse(appId, out _))
        {
            faults.Add("MicrosoftAppId is not a GUID.");
        }

        if (string.IsNullOrWhiteSpace(settings["MicrosoftAppTenantId"]))
        {
            faults.Add("MicrosoftAppTenantId is not set: the bot answers one organisation only and must know which.");
        }

        var type = settings["MicrosoftAppType"];
        if (type is not ("UserAssignedMSI" or "SingleTenant"))
        {
            faults.Add("MicrosoftAppType must be UserAssignedMSI or SingleTenant.");
        }
        else if (type == "SingleTenant" && string.IsNullOrWhiteSpace(settings["MicrosoftAppPassword"]))
        {
            faults.Add("MicrosoftAppPassword is not set: a SingleTenant bot needs it.");
        }

        return faults;
    }
}
