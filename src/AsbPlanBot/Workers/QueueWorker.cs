using AsbPlanBot.Hosting;

namespace AsbPlanBot.Workers;

/// <summary>Does the work in the queue while the service lives; any number of instances do so side by side.</summary>
internal sealed class QueueWorker(WorkLoop loop, StorageStartup storage) : BackgroundService
{
    private readonly CancellationTokenSource _giveUp = new();

    /// <summary>Takes nothing new, and waits for what is being done for as long as the host does.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await _giveUp.CancelAsync();
    }

    public override void Dispose()
    {
        base.Dispose();
        _giveUp.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await storage.WhenReadyAsync(stoppingToken);
        await loop.RunAsync(stoppingToken, _giveUp.Token);
    }
}

/// <summary>Registers the worker.</summary>
internal static class QueueWorkerSetup
{
    /// <summary>
    /// Needs an <see cref="IWorkHandler"/>, storage, <see cref="DeliveryOptions"/>, a <see cref="TimeProvider"/> and
    /// <see cref="StorageStartup"/>.
    /// </summary>
    public static IServiceCollection AddQueueWorker(this IServiceCollection services) => services
        .AddSingleton<StorageOutage>()
        .AddSingleton<WorkRunner>()
        .AddSingleton<WorkLoop>()
        .AddHostedService<QueueWorker>();
}
