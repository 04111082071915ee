using AsbPlanBot.LocalTeams.Launching;
using Microsoft.Playwright;

namespace AsbPlanBot.EndToEndTests;

/// <summary>A real headless Chromium: the one that an npm package carries, or the one that ASBPLANBOT_CHROMIUM names.</summary>
internal sealed class Chromium(IPlaywright playwright, IBrowser browser) : IAsyncDisposable
{
    // The package's build has no sandbox helper and no zygote, and wants one process.
    private static readonly string[] PackagedArguments = ["--no-sandbox", "--headless=shell", "--no-zygote", "--single-process"];

    // Once for all tests: whoever came while another was still unpacking would start half a program.
    private static readonly Lazy<Task<string>> Unpacked = new(UnpackAsync);

    public static async Task<Chromium> LaunchAsync(CancellationToken cancellationToken)
    {
        var installed = Environment.GetEnvironmentVariable("ASBPLANBOT_CHROMIUM");
        var playwright = await Playwright.CreateAsync();
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = installed ?? await Unpacked.Value.WaitAsync(cancellationToken),
            Args = installed is null ? PackagedArguments : ["--no-sandbox"],
        }));
    }

    /// <summary>Opens a page as a person in Britain sees it, with half a minute's patience.</summary>
    public async Task<IPage> OpenAsync(Uri address)
    {
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = 1000, Height = 1200 },
            TimezoneId = "Europe/London",
            Locale = "en-GB",
            DeviceScaleFactor = 2,
        });
        context.SetDefaultTimeout(30_000);
        Assertions.SetDefaultExpectTimeout(30_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address.AbsoluteUri);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    private static async Task<string> UnpackAsync()
    {
        var npm = Path.Combine(Repository.Root!, "tests", "AsbPlanBot.EndToEndTests", "npm");
        var modules = await NpmPackages.EnsureAsync(npm, CancellationToken.None);
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
        return await node.ExitAsync(CancellationToken.None) == 0
            ? node.LastLines.Trim()
            : throw new SetupException($"Chromium could not be unpacked:{Environment.NewLine}{node.LastLines}");
    }
}
