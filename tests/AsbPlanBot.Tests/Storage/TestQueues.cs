using System.Diagnostics;
using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Storage.Queues;
using Microsoft.Extensions.Logging.Abstractions;

namespace AsbPlanBot.Tests.Storage;

/// <summary>The queues of one test, as two instances of the service see them.</summary>
internal sealed record TestQueues(StorageQueues Here, StorageQueues Elsewhere, Wire Wire)
{
    public LogLines<WorkQueue> Log { get; } = new();

    public IWorkQueue Queue => new WorkQueue(Here, Log);

    public IWorkQueue QueueElsewhere { get; } = new WorkQueue(Elsewhere, NullLogger<WorkQueue>.Instance);

    /// <summary>What has been set aside, oldest first.</summary>
    public async Task<IReadOnlyList<string>> PoisonAsync() =>
        [.. (await Here.Poison.PeekMessagesAsync(32, TestContext.Current.CancellationToken)).Value.Select(message => message.MessageText)];

    /// <summary>Receives until something comes. It is the store's own clock that leases run by: nothing else can move it.</summary>
    public static async Task<LeasedWork> WaitAsync(IWorkQueue queue)
    {
        var limit = Stopwatch.StartNew();
        while (limit.Elapsed < TimeSpan.FromSeconds(20))
        {
            if (await queue.ReceiveAsync(1, TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken) is [var work])
                return work;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("Nothing came.");
    }
}
