namespace AsbPlanBot.LocalTeams.Clients;

/// <summary>Where the bot is reached: it starts after the server that it speaks to.</summary>
internal sealed class BotAddress
{
    /// <summary>The bot's root; null before it has started.</summary>
    public Uri? Base { get; set; }

    /// <exception cref="BotException">No bot has started yet.</exception>
    public Uri Of(string path) => Base is { } root
        ? new Uri(new Uri(root.AbsoluteUri.TrimEnd('/') + "/"), path)
        : throw new BotException("The bot has not started yet.");
}
