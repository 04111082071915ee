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

    /// <summary>Answer 429 to a bot that calls more often than Teams allows.</summary>
    public bool RateLimits { get; init; } = true;

    /// <summary>The machine's clock. The bot's clock is ahead of it by the offset that is kept.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
