namespace AsbPlanBot.LocalTeams.Launching;

/// <summary>What the command line asks for.</summary>
internal sealed record LauncherOptions
{
    public const int UsualPort = 3979;

    /// <summary>The plan's short name in the service.</summary>
    public const string PlanId = "asb";

    public int Port { get; init; } = UsualPort;

    /// <summary>Where everything is kept; null for .local at the root of the repository.</summary>
    public string? Data { get; init; }

    /// <summary>The plan to import at the first start; null for the sample.</summary>
    public string? Plan { get; init; }

    /// <summary>Who holds which party; null for the sample.</summary>
    public string? People { get; init; }

    /// <summary>Whether no plan is imported: one is set up in the chat.</summary>
    public bool Empty { get; init; }

    /// <summary>A bot that runs already; null to start one, with its storage.</summary>
    public Uri? Bot { get; init; }

    public string DataFolder => Path.GetFullPath(Data ?? Path.Combine(Repository.Root ?? Environment.CurrentDirectory, ".local"));
}
