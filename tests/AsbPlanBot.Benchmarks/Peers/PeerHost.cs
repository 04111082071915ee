using System.Net;
using System.Text.Json;
using AsbPlanBot.Benchmarks.Tables;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration.Json;

namespace AsbPlanBot.Benchmarks.Peers;

/// <summary>One of the programs that are measured, as it is in its own process.</summary>
internal static class PeerHost
{
    public static IReadOnlyCollection<string> Names => [AsbPlanBotPeer.Name, KestrelPeer.Name, StandIn.Name];

    /// <summary>Serves until its standard input closes, having said on standard output where it listens.</summary>
    public static async Task<int> RunAsync(string name, int port, TextWriter output, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });

        // The service's own settings lie beside this program, and are not for its peers.
        foreach (var file in builder.Configuration.Sources.OfType<JsonConfigurationSource>().ToList())
            ((IConfigurationBuilder)builder.Configuration).Sources.Remove(file);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Services.AddSingleton<IHostLifetime, ParentLifetime>();
        Action<WebApplication> map;
        if (name == KestrelPeer.Name)
        {
            KestrelPeer.AddServices(builder.Services);
            map = KestrelPeer.Map;
        }
        else if (name == StandIn.Name)
        {
            map = TableEndpoints.Map;
        }
        else
        {
            AsbPlanBotPeer.AddServices(builder.Services);
            map = AsbPlanBotPeer.Map;
        }

        await using var app = builder.Build();
        map(app);
        await app.StartAsync(cancellationToken);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        var ready = new PeerReady(new Uri(address).Port, Environment.ProcessId, []);
        await output.WriteLineAsync(JsonSerializer.Serialize(ready, JsonSerializerOptions.Web));
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    /// <summary>Ends with the program that started it, however that ends; a Ctrl-C in the terminal is for that one to hear.</summary>
    private sealed class ParentLifetime(IHostApplicationLifetime application) : IHostLifetime, IDisposable
    {
        private readonly System.Runtime.InteropServices.PosixSignalRegistration _interrupt =
            System.Runtime.InteropServices.PosixSignalRegistration.Create(
                System.Runtime.InteropServices.PosixSignal.SIGINT, signal => signal.Cancel = true);

        public Task WaitForStartAsync(CancellationToken cancellationToken)
        {
            _ = Task.Run(WatchAsync, CancellationToken.None);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose() => _interrupt.Dispose();

        private async Task WatchAsync()
        {
            await Console.In.ReadToEndAsync();
            application.StopApplication();
        }
    }
}
