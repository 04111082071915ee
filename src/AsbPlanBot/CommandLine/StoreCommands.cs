using AsbPlanBot.Hosting;
using AsbPlanBot.Settings;
using AsbPlanBot.Storage;
using AsbPlanBot.Storage.Schema;

namespace AsbPlanBot.CommandLine;

/// <summary>Runs a command that needs the service's storage, with the service's own settings.</summary>
internal sealed class StoreCommands(IReadOnlyList<KeyValuePair<string, string?>> settings, TextWriter error)
{
    /// <summary>Exit 1, with a line that names the setting, where storage cannot be reached.</summary>
    /// <param name="prepare">Whether tables that are not there are made first.</param>
    public async Task<int> RunAsync(Func<IServiceProvider, Task<int>> command, CancellationToken cancellationToken, bool prepare = true)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().AddInMemoryCollection(settings);
        builder.Services.AddSingleton(TimeProvider.System).AddPlanStorage(builder.Configuration);
        using var host = builder.Build();
        if (SettingsSetup.FaultsOf(host.Services) is { Count: > 0 } faults)
        {
            await error.WriteLineAsync(string.Join(Environment.NewLine, faults));
            return CommandTree.BadInput;
        }

        try
        {
            if (prepare)
            {
                await host.Services.GetRequiredService<StorageInitializer>().EnsureAsync(cancellationToken);
            }

            return await command(host.Services);
        }
        catch (Exception exception) when (StorageFaults.Is(exception) || exception is SchemaTooNewException)
        {
            await error.WriteLineAsync(exception.Message);
            return CommandTree.BadInput;
        }
    }
}
