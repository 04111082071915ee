using System.ComponentModel.DataAnnotations;

namespace AsbPlanBot.Telemetry;

/// <summary>Where telemetry goes, under the names that are usual for it.</summary>
internal sealed class TelemetrySettings : IValidatableObject
{
    /// <summary>Application Insights, as the portal shows its connection string.</summary>
    [ConfigurationKeyName("ApplicationInsights:ConnectionString")]
    public string? ConnectionString { get; init; }

    /// <inheritdoc cref="ConnectionString"/>
    [ConfigurationKeyName("APPLICATIONINSIGHTS_CONNECTION_STRING")]
    public string? UsualConnectionString { get; init; }

    /// <summary>A collector that speaks OTLP.</summary>
    [ConfigurationKeyName("OTEL_EXPORTER_OTLP_ENDPOINT")]
    public Uri? OtlpEndpoint { get; init; }

    /// <summary>The connection string, under whichever name.</summary>
    public string? AzureMonitor => ConnectionString ?? UsualConnectionString;

    public bool IsOn => AzureMonitor is not null || OtlpEndpoint is not null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ConnectionString is not null && !IsConnectionString(ConnectionString))
        {
            yield return new("ApplicationInsights:ConnectionString has no InstrumentationKey that is a GUID.");
        }

        if (UsualConnectionString is not null && !IsConnectionString(UsualConnectionString))
        {
            yield return new("APPLICATIONINSIGHTS_CONNECTION_STRING has no InstrumentationKey that is a GUID.");
        }

        if (OtlpEndpoint is not null && !(OtlpEndpoint.IsAbsoluteUri && OtlpEndpoint.Scheme is "http" or "https"))
        {
            yield return new("OTEL_EXPORTER_OTLP_ENDPOINT is not an http or https address.");
        }
    }

    private static bool IsConnectionString(string text) => text.Split(';')
        .Select(part => part.Split('=', 2))
        .Any(pair => pair is [var name, var value]
            && name.Trim().Equals("InstrumentationKey", StringComparison.OrdinalIgnoreCase)
            && Guid.TryParse(value, out _));
}
