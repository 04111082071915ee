using AsbPlanBot.Storage;
using AsbPlanBot.Storage.Schema;

namespace AsbPlanBot.Hosting;

/// <summary>Makes the tables ready when the service starts, and keeps trying for as long as storage cannot be reached.</summary>
internal sealed partial class StorageStartup(
    StorageInitializer initializer, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<StorageStartup> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Why the service must not run on these tables, in a sentence; null if it may.</summary>
    public string? Refusal { get; private set; }

    public bool IsReady => _ready.Task.IsCompletedSuccessfully;

    /// <summary>Completes when the tables are there.</summary>
    public Task WhenReadyAsync(CancellationToken cancellationToken) => _ready.Task.WaitAsync(cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var said = false;
        while (!IsReady)
        {
            try
            {
                await initializer.EnsureAsync(stoppingToken);
                _ready.SetResult();
                Log.Ready(logger);
            }
            catch (StorageUnavailableException exception)
            {
                if (!said)
                {
                    Log.Unavailable(logger, exception.Message, Pause.TotalSeconds);
                    said = true;
                }

                await Task.Delay(Pause, time, stoppingToken);
            }
            catch (SchemaTooNewException exception)
            {
                Log.TooNew(logger, exception.Message);
                Refusal = exception.Message;
                lifetime.StopApplication();
                return;
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Fault} Trying again every {Seconds} s.")]
        public static partial void Unavailable(ILogger logger, string fault, double seconds);

        [LoggerMessage(2, LogLevel.Information, "Storage is ready.")]
        public static partial void Ready(ILogger logger);

        [LoggerMessage(3, LogLevel.Critical, "{Refusal}")]
        public static partial void TooNew(ILogger logger, string refusal);
    }
}
