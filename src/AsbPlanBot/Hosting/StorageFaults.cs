using AsbPlanBot.Storage;
using Azure;
using Azure.Identity;

namespace AsbPlanBot.Hosting;

/// <summary>Which exceptions say that storage is out of reach or refuses us, rather than that the code is wrong.</summary>
internal static class StorageFaults
{
    public static bool Is(Exception exception) => exception switch
    {
        // The client's retries give up with all their failures together: refusals, answers cut off, and answers that
        // did not come in time, which look like cancellations though nobody cancelled anything.
        AggregateException { InnerExceptions: var all } => all.All(one => one is IOException or OperationCanceledException || Is(one)),
        _ => exception is StorageUnavailableException or RequestFailedException or AuthenticationFailedException,
    };
}
