using AsbPlanBot.CommandLine;
using AsbPlanBot.LocalTeams.Launching;

namespace AsbPlanBot.Tests.Service;

/// <summary>Runs commands against a storage of their own, as an administrator does, with a folder for their files.</summary>
public sealed class CommandHarness : IAsyncDisposable
{
    private readonly AzuriteServer _azurite;

    private CommandHarness(DirectoryInfo data, AzuriteServer azurite) => (Data, _azurite) = (data, azurite);

    public DirectoryInfo Data { get; }

    public string ConnectionString => _azurite.ConnectionString;

    public static async Task<CommandHarness> StartAsync(CancellationToken cancellationToken)
    {
        var data = Directory.CreateTempSubdirectory("asbplanbot-");
        return new CommandHarness(data, await AzuriteServer.StartAsync(data.FullName, cancellationToken));
    }

    public string FileOf(string name) => Path.Combine(Data.FullName, name);

    public Task<(int Code, string Output, string Error)> RunAsync(params string[] args) => RunWithPrefixAsync("", args);

    public Task<(int Code, string Output, string Error)> RunWithPrefixAsync(string prefix, params string[] args) => RunAsync(
        args,
        [KeyValuePair.Create("Storage:ConnectionString", (string?)_azurite.ConnectionString), KeyValuePair.Create("Storage:TablePrefix", (string?)prefix)]);

    /// <summary>Runs a command that needs no storage.</summary>
    public static Task<(int Code, string Output, string Error)> RunAloneAsync(params string[] args) => RunAsync(args, settings: null);

    public ValueTask StopStorageAsync() => _azurite.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await _azurite.DisposeAsync();
        Data.Delete(recursive: true);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string[] args, IReadOnlyList<KeyValuePair<string, string?>>? settings)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await CommandTree.RunAsync(args, output, error, settings);
        return (code, output.ToString(), error.ToString());
    }
}
