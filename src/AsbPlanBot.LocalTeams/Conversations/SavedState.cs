namespace AsbPlanBot.LocalTeams.Conversations;

/// <summary>How the bot stands with one user.</summary>
internal sealed record Standing
{
    /// <summary>The app is installed for the user.</summary>
    public bool Installed { get; init; }

    /// <summary>The user has blocked the bot.</summary>
    public bool Blocked { get; init; }

    /// <summary>The chat has begun: the app was installed once, or the bot created it.</summary>
    public bool ChatBegun { get; init; }

    /// <summary>The newest message in the chat that the user has seen.</summary>
    public long ReadUpTo { get; init; }
}

/// <summary>Everything that is there again at the next start.</summary>
internal sealed record SavedState
{
    /// <summary>How far the bot's clock is ahead of the machine's.</summary>
    public TimeSpan ClockOffset { get; init; }

    /// <summary>The app was installed for everybody and the first check-ins were sent.</summary>
    public bool FirstStartDone { get; init; }

    public bool InstalledInTeam { get; init; }

    public TeamStanding Team { get; init; } = TeamStanding.Whole;

    /// <summary>By AAD object id.</summary>
    public IReadOnlyDictionary<string, Standing> Standings { get; init; } = new Dictionary<string, Standing>();

    /// <summary>By conversation id, each in the order of sending.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Message>> Messages { get; init; } =
        new Dictionary<string, IReadOnlyList<Message>>();
}
