namespace AsbPlanBot.LocalTeams.Launching;

/// <summary>The folder that the programs of this solution were built in.</summary>
public static class Repository
{
    /// <summary>The folder with AsbPlanBot.sln above the running program; null when it runs elsewhere.</summary>
    public static string? Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AsbPlanBot.sln")))
                folder = folder.Parent;
            return folder?.FullName;
        }
    }

    /// <summary>Where package.json and its lock file are.</summary>
    /// <exception cref="SetupException">The program does not run from a clone of the repository.</exception>
    public static string FindNpmFolder() => Root is { } root
        ? Path.Combine(root, "src", "AsbPlanBot.LocalTeams", "npm")
        : throw new SetupException(
            $"No folder with AsbPlanBot.sln was found above {AppContext.BaseDirectory}. LocalTeams runs from a clone of the repository.");
}
