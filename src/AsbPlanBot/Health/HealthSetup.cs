using AsbPlanBot.Storage;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AsbPlanBot.Health;

/// <summary>
/// What the service says of itself: that it runs (/health/live), and that it can do its work (/health/ready). The answer names
/// the part that is not well and nothing else: whoever asks needs no permission.
/// </summary>
internal static class HealthSetup
{
    private const string RetryAfterSeconds = "5";

    // Whoever asks gives up soon; storage itself is waited for longer.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddServiceHealth(this IServiceCollection services)
    {
        services
            .AddStorageHealth("storage", probe => probe.CheckTablesAsync)
            .AddStorageHealth("queue", probe => probe.CheckQueuesAsync)
            .AddHealthChecks()
            .AddCheck<TickHealth>("tick");

        // What goes wrong is logged where it is found, once, and not whenever somebody asks.
        return services.AddLogging(logging => logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None));
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false, ResponseWriter = (context, _) => WriteAsync(context, "live", []) });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions
        {
            ResponseWriter = (context, report) =>
            {
                var isReady = report.Status == HealthStatus.Healthy;
                if (!isReady)
                {
                    context.Response.Headers.RetryAfter = RetryAfterSeconds;
                }

                return WriteAsync(context, isReady ? "ready" : "not ready", report.Entries);
            },
        });
    }

    private static IServiceCollection AddStorageHealth(
        this IServiceCollection services, string part, Func<StorageProbe, Func<CancellationToken, Task>> probeOf)
    {
        services
            .AddKeyedSingleton(part, (provider, _) => ActivatorUtilities.CreateInstance<StorageHealth>(
                provider, probeOf(provider.GetRequiredService<StorageProbe>())))
            .AddHealthChecks()
            .Add(new(part, provider => provider.GetRequiredKeyedService<StorageHealth>(part), failureStatus: null, tags: null, Limit));
        return services;
    }

    private static Task WriteAsync(HttpContext context, string status, IEnumerable<KeyValuePair<string, HealthReportEntry>> parts) =>
        context.Response.WriteAsJsonAsync(
            parts.Select(part => KeyValuePair.Create(part.Key, part.Value switch
            {
                { Status: HealthStatus.Healthy } => "well",

                // Of a check that threw, its description is the exception's message.
                { Exception: null, Description: { } description } => description,
                _ => "not well",
            })).Prepend(KeyValuePair.Create("status", status)).ToDictionary(),
            context.RequestAborted);
}
