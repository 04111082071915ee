namespace AsbPlanBot.Storage.Queues;

/// <summary>Where an account's queues are, told from where its tables are.</summary>
internal static class QueueAddress
{
    /// <summary>
    /// https://name.queue.core.windows.net for https://name.table.core.windows.net, in whichever cloud. Null if no part
    /// of the host's name after the account's own says "table", or more than one does.
    /// </summary>
    public static Uri? From(Uri tables)
    {
        var labels = tables.Host.Split('.');
        var services = Enumerable.Range(1, labels.Length - 1)
            .Where(at => string.Equals(labels[at], "table", StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (services is not [var service])
            return null;

        labels[service] = "queue";
        return new UriBuilder(tables) { Host = string.Join('.', labels) }.Uri;
    }
}
