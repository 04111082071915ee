using AsbPlanBot.Hosting;
using AsbPlanBot.Storage;
using AsbPlanBot.Storage.Schema;
using Microsoft.Extensions.Options;

namespace AsbPlanBot.CommandLine;

/// <summary>Runs a command that needs the service's storage, with the service's own settings.</summary>
internal sealed class StoreCommands(IReadOnlyList<KeyValuePair<string, string?>> settings, TextWriter error)
{
    /// <summary>Exit 1, with a line that names the setting, where storage cannot be reached.</summary>
    public async Task<int> RunAsync(Func<IServiceProvider, Task<int>> command, CancellationToken cancellationToken)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().AddInMemoryCollection(settings);
        builder.Services.AddSingleton(TimeProvider.System).AddPlanStorage(builder.Configuration);
        using var host = builder.Build();
        try
        {
            await host.Services.GetRequiredService<StorageInitializer>().EnsureAsync(cancellationToken);
            return await command(host.Services);
        }
        catch (OptionsValidationException exception)
        {
            await error.WriteLineAsync(string.Join(Environment.NewLine, exception.Failures));
            return CommandTree.BadInput;
        }
        catch (Exception exception) when (StorageFaults.Is(exception) || exception is SchemaTooNewException)
        {
            await error.WriteLineAsync(exception.Message);
            return CommandTree.BadInput;
        }
    }
}
