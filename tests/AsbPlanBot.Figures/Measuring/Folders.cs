namespace AsbPlanBot.Figures.Measuring;

/// <summary>Where the figures are kept.</summary>
/// <param name="Repository">The clone's folder.</param>
internal sealed record Folders(string Repository)
{
    /// <summary>The page.</summary>
    public string Page => Path.Combine(Repository, "docs", "figures.md");

    /// <summary>The figures and the plots.</summary>
    public string Data => Path.Combine(Repository, "docs", "figures");

    /// <summary>Of the clone in which this program was built; null if there is none.</summary>
    public static Folders? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AsbPlanBot.sln")))
                return new Folders(folder.FullName);
        }

        return null;
    }
}
