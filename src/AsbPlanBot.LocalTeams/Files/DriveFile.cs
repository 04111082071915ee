namespace AsbPlanBot.LocalTeams.Files;

/// <summary>A file in a person's OneDrive: one that the person sent, or one that the bot put there.</summary>
/// <param name="UniqueId">A GUID.</param>
/// <param name="Name">With its ending.</param>
public sealed record DriveFile(string UniqueId, string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>The AAD object id of whose it is.</summary>
    internal string Owner { get; init; } = "";

    /// <summary>Whoever knows it may read the file.</summary>
    internal string DownloadKey { get; init; } = "";

    /// <summary>The ending of a file's name, without the dot.</summary>
    internal static string TypeOf(string name) => Path.GetExtension(name).TrimStart('.');
}
