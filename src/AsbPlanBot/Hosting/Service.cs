using AsbPlanBot.Endpoints;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

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
        var faults = BotIdentity.FaultsOf(builder.Configuration, builder.Environment.IsDevelopment());
        if (faults.Count > 0)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, faults));
            return 1;
        }

        try
        {
            builder.AddAsbPlanBot();
        }
        catch (OptionsValidationException exception)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, exception.Failures));
            return 1;
        }

        // Why it could not start is said below in a line; the host's and the server's own stack traces add nothing to it.
        var started = false;
        builder.Logging.AddFilter(HostLog, WhenStarted).AddFilter(ServerLog, WhenStarted);
        await using var app = builder.Build();
        app.Lifetime.ApplicationStarted.Register(() => Volatile.Write(ref started, true));
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
        catch (OptionsValidationException exception)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, exception.Failures));
            return 1;
        }

        bool WhenStarted(LogLevel level) => Volatile.Read(ref started) && level >= LogLevel.Warning;
    }
}
