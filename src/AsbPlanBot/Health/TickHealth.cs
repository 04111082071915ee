using AsbPlanBot.Telemetry;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AsbPlanBot.Health;

/// <summary>Whether the ticks still come.</summary>
internal sealed class TickHealth(TickClock clock) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(clock.IsLate
            ? HealthCheckResult.Unhealthy(FormattableString.Invariant($"the last one was {clock.Since.TotalSeconds:0} s ago"))
            : HealthCheckResult.Healthy());
}
