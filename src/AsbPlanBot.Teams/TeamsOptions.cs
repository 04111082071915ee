namespace AsbPlanBot.Teams;

/// <summary>Who the bot is, and where it begins conversations.</summary>
public sealed class TeamsOptions
{
    /// <summary>The bot's app id; empty where activities are not authenticated.</summary>
    public string MicrosoftAppId { get; set; } = "";

    /// <summary>The organisation that the bot answers; where it is empty it answers any.</summary>
    public string MicrosoftAppTenantId { get; set; } = "";

    /// <summary>The Bot Connector to begin conversations with where nobody has written from another one yet.</summary>
    public string ServiceUrl { get; set; } = "https://smba.trafficmanager.net/teams/";

    /// <summary>Hosts, and those below them, at which files are fetched and stored, with spaces between them.</summary>
    public string FileHosts { get; set; } = "sharepoint.com";

    /// <summary>How many calls a second the bot makes in the organisation when it sends unasked.</summary>
    public int RatePerSecond { get; set; } = 50;
}
