using Microsoft.Extensions.Logging;

namespace Microsoft.Bot;

/// <summary>Everything that this library logs: statuses and reasons, nothing that anybody wrote.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "An activity was refused with {Status}: {Reason}.")]
    public static partial void Refused(ILogger logger, int status, string reason);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "The other side hung up before the turn was over.")]
    public static partial void HungUp(ILogger logger);

    [LoggerMessage(EventId = 4, Level = LogLevel.Warning, Message = "A turn takes long; its request is answered before it is over.")]
    public static partial void Late(ILogger logger);

    [LoggerMessage(EventId = 3, Level = LogLevel.Error, Message = "The keys that sign activities could not be read.")]
    public static partial void NoKeys(ILogger logger, Exception exception);
}
