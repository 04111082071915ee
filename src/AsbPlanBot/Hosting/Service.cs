using AsbPlanBot.Endpoints;
using AsbPlanBot.Settings;
using AsbPlanBot.Telemetry;
using Microsoft.AspNetCore.Connections;

namespace AsbPlanBot.Hosting;

/// <summary>Serves until it is stopped.</summary>
internal static class Service
{
    private const string HostLog = "Microsoft.Extensions.Hosting.Internal.Host";
    private const string ServerLog = "Microsoft.AspNetCore.Server.Kestrel";

    /// <summary>Exit code: 0 stopped, 1 could not start, with a line that says why.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        // Settings stand beside the program, wherever it is started from.
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.AddAsbPlanBot();

        // Why it could not start is said below in a line; the host's and the server's own stack traces add nothing to it.
        var started = false;
        ConsoleWithoutMessages.AddTo(builder.Logging, builder.Environment.IsDevelopment());
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        builder.Logging.AddFilter(HostLog, WhenStarted).AddFilter(ServerLog, WhenStarted);
        await using var app = builder.Build();
        if (SettingsSetup.FaultsOf(app.Services) is { Count: > 0 } faults)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, faults));
            return 1;
        }

        app.Lifetime.ApplicationStarted.Register(() => Volatile.Write(ref started, true));
        app.UseSecurityHeaders(overTls: !app.Environment.IsDevelopment());

        var storage = app.Services.GetRequiredService<StorageStartup>();
        app.MapBot();
        if (app.Environment.IsDevelopment())
        {
            app.MapDevelopmentClock();
        }

        try
        {
            await app.RunAsync();
            if (storage.Refusal is { } refusal)
            {
                await Console.Error.WriteLineAsync(refusal);
                return 1;
            }

            return 0;
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync(
                $"{exception.Message} Another program has that port: stop it, or start this one with --urls http://localhost:PORT.");
            return 1;
        }

        bool WhenStarted(LogLevel level) => Volatile.Read(ref started) && level >= LogLevel.Warning;
    }
}
