using Azure.Storage.Queues;

namespace AsbPlanBot.Storage.Queues;

/// <summary>The queues that work waits in.</summary>
internal sealed class StorageQueues(QueueServiceClient service, string prefix)
{
    public Uri Account => service.Uri;

    /// <summary>What is to be done.</summary>
    public QueueClient Work { get; } = service.GetQueueClient(Name(prefix, "work"));

    /// <summary>What was set aside for a person to look at: the service has no dead-letter queue of its own.</summary>
    public QueueClient Poison { get; } = service.GetQueueClient(Name(prefix, "work-poison"));

    public IReadOnlyList<QueueClient> All => [Work, Poison];

    // Names of queues, unlike those of tables, have no capitals.
    private static string Name(string prefix, string name) =>
        prefix.Length == 0 ? name : string.Concat(prefix.Select(char.ToLowerInvariant)) + "-" + name;
}
