using AsbPlanBot.Storage;
using Azure;
using Azure.Identity;

namespace AsbPlanBot.Hosting;

/// <summary>Which exceptions say that storage is out of reach or refuses us, rather than that the code is wrong.</summary>
internal static class StorageFaults
{
    public static bool Is(Exception exception) => exception switch
    {
        // The client's retries give up with all their failures together.
        AggregateException { InnerExceptions: var all } => all.All(Is),
        _ => exception is StorageUnavailableException or RequestFailedException or AuthenticationFailedException,
    };
}
