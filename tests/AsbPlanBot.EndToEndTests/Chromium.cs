using AsbPlanBot.LocalTeams.Launching;
using Microsoft.Playwright;

namespace AsbPlanBot.EndToEndTests;

/// <summary>A real headless Chromium: the one that an npm package carries, or the one that ASBPLANBOT_CHROMIUM names.</summary>
internal static class Chromium
{
    // The package's build has no sandbox helper and no zygote, and wants one process.
    private static readonly string[] PackagedArguments = ["--no-sandbox", "--headless=shell", "--no-zygote", "--single-process"];

    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright, CancellationToken cancellationToken)
    {
        var installed = Environment.GetEnvironmentVariable("ASBPLANBOT_CHROMIUM");
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = installed ?? await UnpackAsync(cancellationToken),
            Args = installed is null ? PackagedArguments : ["--no-sandbox"],
        });
    }

    private static async Task<string> UnpackAsync(CancellationToken cancellationToken)
    {
        var npm = Path.Combine(Repository.Root!, "tests", "AsbPlanBot.EndToEndTests", "npm");
        var modules = await NpmPackages.EnsureAsync(npm, cancellationToken);
        var unpacked = Directory.CreateDirectory(Path.Combine(modules, ".unpacked"));
        await using var node = ChildProcess.Start(
            NodeRuntime.Node,
            ["chromium.mjs"],
            StopBy.Killing,
            configure: start =>
            {
                start.WorkingDirectory = npm;
                start.Environment["TMPDIR"] = unpacked.FullName;
            });
        return await node.ExitAsync(cancellationToken) == 0
            ? node.LastLines.Trim()
            : throw new SetupException($"Chromium could not be unpacked:{Environment.NewLine}{node.LastLines}");
    }
}
