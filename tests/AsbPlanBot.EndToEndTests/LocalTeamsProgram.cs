using System.Net;
using System.Net.Sockets;
using AsbPlanBot.LocalTeams.Launching;

namespace AsbPlanBot.EndToEndTests;

/// <summary>LocalTeams as a person starts it: a program of its own, with a port and a data folder.</summary>
internal sealed class LocalTeamsProgram : IAsyncDisposable
{
    private static readonly Dictionary<string, string> Unchanged = [];

    private readonly ChildProcess _process;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private LocalTeamsProgram(int port, string dataFolder, IReadOnlyDictionary<string, string> environment, string[] more)
    {
        Address = new Uri($"http://localhost:{port}/");
        _process = BuiltProgram.Start(
            "AsbPlanBot.LocalTeams",
            ["--port", $"{port}", "--data", dataFolder, .. more],
            line =>
            {
                if (line.Contains(Address.AbsoluteUri.TrimEnd('/'), StringComparison.Ordinal))
                {
                    _ready.TrySetResult();
                }
            },
            start =>
            {
                foreach (var (name, value) in environment)
                {
                    start.Environment[name] = value;
                }
            });
    }

    /// <summary>Where the page is.</summary>
    public Uri Address { get; }

    /// <summary>The last of what it printed.</summary>
    public string Output => _process.LastLines;

    /// <summary>Starts it and waits until it has printed the page's address.</summary>
    public static Task<LocalTeamsProgram> StartAsync(
        int port, string dataFolder, CancellationToken cancellationToken, params string[] more) =>
        StartAsync(port, dataFolder, Unchanged, cancellationToken, more);

    /// <param name="environment">Settings of the service, as environment variables.</param>
    /// <inheritdoc cref="StartAsync(int, string, CancellationToken, string[])"/>
    public static async Task<LocalTeamsProgram> StartAsync(
        int port, string dataFolder, IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken, params string[] more)
    {
        var program = new LocalTeamsProgram(port, dataFolder, environment, more);
        await Task.WhenAny(program._ready.Task, program.ExitAsync(cancellationToken)).WaitAsync(cancellationToken);
        Assert.True(program._ready.Task.IsCompleted, program.Output);
        return program;
    }

    /// <summary>Starts it and does not wait.</summary>
    public static LocalTeamsProgram Start(int port, string dataFolder, params string[] more) => new(port, dataFolder, Unchanged, more);

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public Task<int> ExitAsync(CancellationToken cancellationToken) => _process.ExitAsync(cancellationToken);

    /// <summary>Asks it to end, as Ctrl-C and SIGTERM do, and waits until it has.</summary>
    public Task StopAsync() => _process.StopAsync();

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
