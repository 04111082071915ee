using AsbPlanBot.Hosting;
using AsbPlanBot.Telemetry;
using Microsoft.Extensions.Options;

namespace AsbPlanBot.Workers;

/// <summary>Lets the ticker run again and again while the service lives.</summary>
internal sealed partial class TickWorker(
    Ticker ticker, StorageStartup storage, TickClock clock, IOptions<DeliveryOptions> options, TimeProvider time, ILogger<TickWorker> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await storage.WhenReadyAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ticker.RunAsync(stoppingToken);
                clock.Ticked();
            }
            catch (Exception exception) when (StorageFaults.Is(exception))
            {
                Log.Missed(logger, exception.GetType().Name);
            }

            await Task.Delay(options.Value.TickInterval, time, stoppingToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A tick was missed because storage cannot be reached ({Fault}); the next one catches up.")]
        public static partial void Missed(ILogger logger, string fault);
    }
}
