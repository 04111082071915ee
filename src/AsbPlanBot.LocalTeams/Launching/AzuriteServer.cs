using System.Text.RegularExpressions;

namespace AsbPlanBot.LocalTeams.Launching;

/// <summary>
/// Azurite, Microsoft's emulator of Azure Storage, as a child process on free loopback ports. Disposing it stops it
/// with everything on disk; it also stops by itself when this process dies.
/// </summary>
public sealed partial class AzuriteServer : IAsyncDisposable
{
    // The emulator's account and key, the same on every machine and published by Microsoft.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly ChildProcess _process;
    private readonly AddressBook _addresses = new();

    private AzuriteServer(string npmFolder, string dataFolder) => _process = ChildProcess.Start(
        NodeRuntime.Node,
        [
            Path.Combine(npmFolder, "azurite.cjs"),
            "--location", dataFolder, "--disableTelemetry", "--silent", "--skipApiVersionCheck",
            "--tablePort", "0", "--queuePort", "0", "--blobPort", "0",
        ],
        StopBy.ClosingInput,
        _addresses.Read);

    /// <summary>What a client of Azure Storage connects with: tables, queues and blobs.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>Installs Azurite from npm if need be and starts it.</summary>
    /// <param name="dataFolder">Where it keeps its files; made if missing. Only one Azurite may use a folder at a time.</param>
    /// <returns>The running server, all three services answering.</returns>
    /// <exception cref="SetupException">Node is missing, npm failed, or Azurite did not start.</exception>
    public static async Task<AzuriteServer> StartAsync(string dataFolder, CancellationToken cancellationToken)
    {
        var npmFolder = Repository.FindNpmFolder();
        await NpmPackages.EnsureAsync(npmFolder, cancellationToken);
        Directory.CreateDirectory(dataFolder);

        var server = new AzuriteServer(npmFolder, dataFolder);
        try
        {
            await server.ReadyAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private async Task ReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAny(_addresses.Complete, _process.ExitAsync(cancellationToken))
                .WaitAsync(StartLimit, TimeProvider.System, cancellationToken);
        }
        catch (TimeoutException e)
        {
            throw new SetupException(
                $"Azurite did not answer within {StartLimit.TotalSeconds:0} s. It said:{Environment.NewLine}{_process.LastLines}", e);
        }

        if (!_addresses.Complete.IsCompletedSuccessfully)
            throw new SetupException($"Azurite stopped at once. It said:{Environment.NewLine}{_process.LastLines}");
        ConnectionString = await _addresses.Complete;
    }

    /// <summary>Collects where the services listen from what Azurite prints: asked for port 0, it takes a free one.</summary>
    private sealed partial class AddressBook
    {
        private readonly Dictionary<string, string> _addresses = new(StringComparer.Ordinal);
        private readonly TaskCompletionSource<string> _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Complete => _complete.Task;

        public void Read(string line)
        {
            if (Listening().Match(line) is not { Success: true } match)
                return;
            lock (_addresses)
            {
                _addresses[match.Groups["service"].Value] = match.Groups["address"].Value;
                if (_addresses.Count == 3)
                {
                    _complete.TrySetResult(
                        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};" +
                        string.Concat(_addresses.Select(pair => $"{pair.Key}Endpoint={pair.Value}/{Account};")));
                }
            }
        }

        [GeneratedRegex(
            @"^Azurite (?<service>Blob|Queue|Table) service is successfully listening at (?<address>http://\S+?)/?$",
            RegexOptions.ExplicitCapture,
            matchTimeoutMilliseconds: 1000)]
        private static partial Regex Listening();
    }
}
