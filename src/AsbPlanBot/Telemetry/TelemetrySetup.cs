using System.Reflection;
using AsbPlanBot.Settings;
using AsbPlanBot.Storage;
using Azure.Core;
using Azure.Monitor.OpenTelemetry.Exporter;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace AsbPlanBot.Telemetry;

/// <summary>
/// Traces, metrics and logs to where the settings say, and nothing at all where they say nothing. Of ASP.NET Core and of the
/// HTTP clients only metrics are taken, which name hosts and routes: their spans would hold addresses, and an address may hold
/// a conversation's id, a person's id or the key to a file.
/// </summary>
internal static class TelemetrySetup
{
    private static readonly string[] Meters = [DeliveryTelemetry.Name, "Microsoft.AspNetCore.Hosting", "System.Net.Http", "System.Runtime"];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<TelemetrySettings>(builder.Configuration, "");
        if (SettingsSection<TelemetrySettings>.Read(builder.Configuration, "") is not { IsOn: true } settings)
        {
            return;
        }

        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource
                .AddService(DeliveryTelemetry.Name, serviceVersion: Version)
                .AddEnvironmentVariableDetector())
            .WithTracing(traces => traces.AddSource(DeliveryTelemetry.Name))
            .WithMetrics(metrics => metrics.AddMeter(Meters))
            .WithLogging(logs => logs.AddProcessor(new WithoutMessages()), options => options.IncludeFormattedMessage = true);
        if (settings.OtlpEndpoint is not null)
        {
            telemetry.UseOtlpExporter();
        }

        if (settings.AzureMonitor is { } connectionString)
        {
            // Where storage is reached with the service's own identity, so is this: deploymentTemplates/ switches keys off.
            var usesIdentity = SettingsSection<StorageOptions>.Read(builder.Configuration, StorageOptions.Section) is { AccountUri: not null };
            if (usesIdentity)
            {
                builder.Services.AddOptions<AzureMonitorExporterOptions>().Configure<TokenCredential>((options, identity) => options.Credential = identity);
            }

            telemetry.UseAzureMonitorExporter(options =>
            {
                options.ConnectionString = connectionString;
                options.EnableLiveMetrics = false;

                // Whole: what is left of a sample leads from no tick to its reply.
                options.TracesPerSecond = null;
                options.SamplingRatio = 1;
            });
        }
    }

    private static string? Version => typeof(TelemetrySetup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
}
