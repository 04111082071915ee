using System.Security.Cryptography;

namespace AsbPlanBot.LocalTeams.Launching;

/// <summary>Packages of a folder with package.json and package-lock.json, installed once for each state of the lock file.</summary>
public static class NpmPackages
{
    private static string LockFile(string folder) => Path.Combine(folder, "package-lock.json");

    private static string Modules(string folder) => Path.Combine(folder, "node_modules");

    // Inside node_modules, which "npm ci" empties first: an install that was cut off leaves no marker.
    private static string Marker(string folder) => Path.Combine(Modules(folder), ".installed-lock-hash");

    /// <summary>Whether node_modules holds what the lock file names.</summary>
    public static bool AreInstalled(string folder) =>
        File.Exists(Marker(folder)) && string.Equals(File.ReadAllText(Marker(folder)), HashOfLock(folder), StringComparison.Ordinal);

    /// <summary>
    /// Runs "npm ci" unless node_modules matches the lock file already. Any number of processes may ask at once;
    /// one installs and the others wait.
    /// </summary>
    /// <returns>The path of node_modules.</returns>
    /// <exception cref="SetupException">Node is missing or too old, or npm failed; the message has npm's own words.</exception>
    public static async Task<string> EnsureAsync(string folder, CancellationToken cancellationToken)
    {
        await NodeRuntime.CheckAsync(cancellationToken);
        if (!AreInstalled(folder))
        {
            using var alone = await FileLock.TakeAsync(Path.Combine(folder, "obj", "npm-ci.lock"), cancellationToken);
            if (!AreInstalled(folder))
                await InstallAsync(folder, cancellationToken);
        }

        return Modules(folder);
    }

    private static async Task InstallAsync(string folder, CancellationToken cancellationToken)
    {
        // Read before the install: a lock file that changes meanwhile is installed at the next start.
        var hash = HashOfLock(folder);
        await using var npm = ChildProcess.Start(
            NodeRuntime.Npm,
            ["ci", "--ignore-scripts", "--no-progress"],
            StopBy.Killing,
            configure: start => start.WorkingDirectory = folder);
        if (await npm.ExitAsync(cancellationToken) is not 0 and var exitCode)
        {
            throw new SetupException(
                $"'npm ci' in {folder} failed with exit code {exitCode}:{Environment.NewLine}{npm.LastLines}");
        }

        await File.WriteAllTextAsync(Marker(folder), hash, cancellationToken);
    }

    private static string HashOfLock(string folder) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(LockFile(folder))));
}
