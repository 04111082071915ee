using System.ComponentModel;
using System.Globalization;

namespace AsbPlanBot.LocalTeams.Launching;

/// <summary>Node, which runs the storage emulator and installs packages from npm.</summary>
internal static class NodeRuntime
{
    private const int OldestMajor = 20;

    public static string Node => "node";

    public static string Npm => OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    /// <exception cref="SetupException">Node is missing or too old.</exception>
    public static async Task CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var node = ChildProcess.Start(Node, ["--version"], StopBy.Killing);
            await node.ExitAsync(cancellationToken);
            if (Complaint(node.LastLines) is { } complaint)
                throw new SetupException(complaint);
        }
        catch (Win32Exception e)
        {
            throw new SetupException(
                $"Node was not found. Install Node {OldestMajor} or newer, so that 'node --version' works, and start again.", e);
        }
    }

    /// <summary>What is wrong with a version as 'node --version' prints it ("v20.20.2"); null when it will do.</summary>
    internal static string? Complaint(string version)
    {
        var major = version.Trim().TrimStart('v').Split('.')[0];
        return int.TryParse(major, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= OldestMajor
            ? null
            : $"Node {OldestMajor} or newer is needed, but 'node --version' says '{version.Trim()}'.";
    }
}
