using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AsbPlanBot.LocalTeams.Launching;

/// <summary>The service, as built beside this program, and the environment in which it runs here.</summary>
/// <param name="environment">Its settings, as environment variables.</param>
internal sealed class BotProgram(IReadOnlyDictionary<string, string> environment)
{
    private static readonly TimeSpan ReadyLimit = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>The service's output folder: the neighbour of ours, of the same configuration and framework.</summary>
    public static string Folder
    {
        get
        {
            var framework = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
            var configuration = framework.Parent!;
            var projects = configuration.Parent!.Parent!.Parent!;
            return Path.Combine(projects.FullName, "AsbPlanBot", "bin", configuration.Name, framework.Name);
        }
    }

    private static string Program => Path.Combine(Folder, "AsbPlanBot.dll");

    // Set by the SDK for what "dotnet run" starts.
    private static string DotNet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Runs one command of the service to its end.</summary>
    /// <returns>Its exit code, and the end of what it wrote.</returns>
    public async Task<(int ExitCode, string Output)> CommandAsync(IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        await using var command = ChildProcess.Start(DotNet, [Program, .. arguments], StopBy.Killing, configure: Configure);
        var exitCode = await command.ExitAsync(cancellationToken);
        return (exitCode, command.LastLines);
    }

    /// <summary>Whether a plan is stored.</summary>
    public async Task<bool> HasPlanAsync(string planId, CancellationToken cancellationToken) =>
        (await CommandAsync(["plan", "status", "--plan", planId], cancellationToken)).ExitCode == 0;

    /// <summary>Starts the service on a free loopback port. It ends when this process does, however that ends.</summary>
    /// <param name="onLine">Gets each line that it writes.</param>
    public ChildProcess Start(Action<string> onLine, out Uri address)
    {
        address = new Uri($"http://127.0.0.1:{FreePort()}/");
        return ChildProcess.Start(
            NodeRuntime.Node,
            [Path.Combine(Repository.FindNpmFolder(), "leash.cjs"), DotNet, Program, "--urls", address.AbsoluteUri],
            StopBy.ClosingInput,
            onLine,
            Configure);
    }

    /// <summary>Waits until the service says that it is ready.</summary>
    /// <exception cref="SetupException">It ended, or took too long.</exception>
    public static async Task ReadyAsync(ChildProcess bot, Uri address, HttpClient http, CancellationToken cancellationToken)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (!await IsReadyAsync(address, http, cancellationToken))
        {
            if (bot.HasExited)
                throw new SetupException($"The bot ended at once. It said:{Environment.NewLine}{bot.LastLines}");
            if (TimeProvider.System.GetElapsedTime(since) > ReadyLimit)
            {
                throw new SetupException(
                    $"The bot was not ready after {ReadyLimit.TotalSeconds:0} s. It said:{Environment.NewLine}{bot.LastLines}");
            }

            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }
    }

    private static async Task<bool> IsReadyAsync(Uri address, HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.GetAsync(new Uri(address, "health/ready"), cancellationToken);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Configure(ProcessStartInfo start)
    {
        start.WorkingDirectory = Folder;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
