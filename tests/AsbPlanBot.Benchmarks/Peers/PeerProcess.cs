using System.Diagnostics;
using System.Text.Json;
using AsbPlanBot.LocalTeams.Launching;

namespace AsbPlanBot.Benchmarks.Peers;

/// <summary>A peer that runs. It ends when it is disposed, and when this program ends, however that happens.</summary>
internal sealed class PeerProcess : IAsyncDisposable
{
    public const string BotBuilder = "botbuilder";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    // What the measuring person's own shell says of a bot is not meant for these.
    private static readonly string[] Settings =
    [
        "MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId", "MicrosoftAppType",
    ];

    private readonly ChildProcess _process;
    private readonly TaskCompletionSource<PeerReady> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PeerProcess(string name, string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> settings)
    {
        Name = name;
        _process = ChildProcess.Start(program, arguments, StopBy.ClosingInput, Read, start => Configure(start, settings));
    }

    public string Name { get; }

    /// <summary>Where it listens, and as which process.</summary>
    public PeerReady Ready { get; private set; } = new(0, 0, []);

    /// <summary>The end of what it wrote beside that.</summary>
    public IEnumerable<string> LastLines => _process.LastLines.Split(Environment.NewLine).Where(line => line.Length > 0 && !IsReady(line));

    /// <summary>Starts this program once more, as the peer of that name.</summary>
    public static Task<PeerProcess> StartOwnAsync(
        string label, string name, IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken) =>
        StartAsync(
            new PeerProcess(
                label,
                Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
                [typeof(PeerProcess).Assembly.Location, "peer", name],
                settings),
            cancellationToken);

    /// <summary>Starts the bot on npm's botbuilder, which is installed first if need be.</summary>
    /// <exception cref="SetupException">Node is missing or too old, or npm failed.</exception>
    public static async Task<PeerProcess> StartBotBuilderAsync(CancellationToken cancellationToken)
    {
        var folder = Path.Combine(
            Repository.Root ?? throw new SetupException("The benchmarks run from a clone of the repository."),
            "tests", "AsbPlanBot.Benchmarks", "npm");
        await NpmPackages.EnsureAsync(folder, cancellationToken);
        var production = new Dictionary<string, string>(StringComparer.Ordinal) { ["NODE_ENV"] = "production" };
        return await StartAsync(
            new PeerProcess(BotBuilder, NodeRuntime.Node, [Path.Combine(folder, "botbuilder.cjs")], production), cancellationToken);
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static async Task<PeerProcess> StartAsync(PeerProcess peer, CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAny(peer._ready.Task, peer._process.ExitAsync(cancellationToken))
                .WaitAsync(StartLimit, TimeProvider.System, cancellationToken);
            if (!peer._ready.Task.IsCompletedSuccessfully)
                throw new BenchmarkException($"{peer.Name} did not start. It said:{Environment.NewLine}{string.Join(Environment.NewLine, peer.LastLines)}");
            peer.Ready = await peer._ready.Task;
            return peer;
        }
        catch
        {
            await peer.DisposeAsync();
            throw;
        }
    }

    private static void Configure(ProcessStartInfo start, IReadOnlyDictionary<string, string> settings)
    {
        foreach (var name in Settings)
            start.Environment.Remove(name);
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
    }

    private static bool IsReady(string line) => line.StartsWith("{\"port\":", StringComparison.Ordinal);

    private void Read(string line)
    {
        if (IsReady(line))
            _ready.TrySetResult(JsonSerializer.Deserialize<PeerReady>(line, JsonSerializerOptions.Web)!);
    }
}
