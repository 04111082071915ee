using AsbPlanBot.Hosting;
using AsbPlanBot.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AsbPlanBot.Health;

/// <summary>Whether a part of the storage answers.</summary>
internal sealed class StorageHealth(StorageStartup startup, Func<CancellationToken, Task> probe) : IHealthCheck
{
    // However often anybody asks, storage is not asked more often than this while it is well.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    private long _well;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!startup.IsReady)
        {
            return HealthCheckResult.Unhealthy("not reached yet");
        }

        var last = Interlocked.Read(ref _well);
        if (last != 0 && TimeProvider.System.GetElapsedTime(last) < Fresh)
        {
            return HealthCheckResult.Healthy();
        }

        try
        {
            await probe(cancellationToken);
            Interlocked.Exchange(ref _well, TimeProvider.System.GetTimestamp());
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (exception is StorageUnavailableException or OperationCanceledException)
        {
            // Who asks has no use for the setting's name, and no right to the account's.
            return HealthCheckResult.Unhealthy("cannot be reached");
        }
    }
}
