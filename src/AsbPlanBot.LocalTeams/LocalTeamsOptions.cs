using AsbPlanBot.LocalTeams.People;

namespace AsbPlanBot.LocalTeams;

/// <summary>How a <see cref="LocalTeamsServer"/> is set up.</summary>
public sealed record LocalTeamsOptions
{
    /// <summary>The port on loopback; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Where chats, installs and the clock's offset are kept; null keeps nothing.</summary>
    public string? DataFolder { get; init; }

    /// <summary>The users beside the manager, who is always there.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>The bot's root; null when it starts later and is told by <see cref="LocalTeamsServer.UseBot"/>.</summary>
    public Uri? Bot { get; init; }

    public string BotName { get; init; } = "ASB Plan Bot";

    /// <summary>
    /// Everybody has the app, and their chats with the bot have begun, from the start; the bot is not told. For tenants so
    /// large that their installations would take longer than what is looked at.
    /// </summary>
    public bool AlreadyInstalled { get; init; }

    /// <summary>
    /// Is told of each message that is new, changed or deleted, with the chat or channel it is in: in the order of the
    /// changes and while the change is held, so it must be quick.
    /// </summary>
    public Action<string, Conversations.Message>? OnMessage { get; init; }

    /// <summary>Answer 429 to a bot that calls more often than Teams allows.</summary>
    public bool RateLimits { get; init; } = true;

    /// <summary>The machine's clock. The bot's clock is ahead of it by the offset that is kept.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
