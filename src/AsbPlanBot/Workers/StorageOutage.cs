namespace AsbPlanBot.Workers;

/// <summary>Says once that storage cannot be reached, and once that it can be again, however often either is found.</summary>
internal sealed partial class StorageOutage(ILogger<StorageOutage> logger)
{
    private int _known;

    public void Found(Exception fault)
    {
        if (Interlocked.Exchange(ref _known, 1) == 0)
        {
            Log.Began(logger, fault.GetType().Name);
        }
    }

    public void Over()
    {
        if (Interlocked.Exchange(ref _known, 0) == 1)
        {
            Log.Over(logger);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The queue cannot be reached ({Fault}); work goes on when it can.")]
        public static partial void Began(ILogger logger, string fault);

        [LoggerMessage(2, LogLevel.Information, "The queue can be reached again.")]
        public static partial void Over(ILogger logger);
    }
}
