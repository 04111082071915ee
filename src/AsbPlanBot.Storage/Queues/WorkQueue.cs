using AsbPlanBot.Core.CheckIns;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace AsbPlanBot.Storage.Queues;

/// <summary>
/// Work over Azure Storage Queues: a lease is a message's time out of sight. The client repeats a request whose answer
/// was lost; then work may stand in the queue twice, be out of sight with nobody doing it until the lease is over, or
/// look lost to who holds it. Each ends in work that is taken up once more, which the port allows.
/// </summary>
internal sealed partial class WorkQueue(StorageQueues queues, ILogger<WorkQueue> logger) : IWorkQueue
{
    private const int MostAtATime = 32;

    // Unless told otherwise the service drops a message after seven days, without a word.
    private static readonly TimeSpan ForEver = TimeSpan.FromSeconds(-1);

    private static readonly TimeSpan ShortestLease = TimeSpan.FromSeconds(1);

    public Task EnqueueAsync(WorkItem item, CancellationToken cancellationToken) =>
        SendAsync(queues.Work, WorkMessage.Write(item with { Trace = QueueTelemetry.Enqueue(item.Kind) }), cancellationToken);

    public async Task<IReadOnlyList<LeasedWork>> ReceiveAsync(int atMost, TimeSpan lease, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(atMost, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(lease, ShortestLease);
        QueueMessage[] messages = await queues.Work.ReceiveMessagesAsync(
            Math.Min(atMost, MostAtATime), WorkLease.Length(lease), cancellationToken);

        List<LeasedWork> received = [];
        List<QueueMessage> unread = [];
        foreach (var message in messages)
        {
            QueueTelemetry.Received(message);
            if (WorkMessage.Read(message.MessageText) is { } item)
                received.Add(new LeasedWork(item, Deliveries(message), WorkLease.Of(message).ToString()));
            else
                unread.Add(message);
        }

        await SetAsideUnreadAsync(unread, cancellationToken);
        return received;
    }

    public async Task<LeasedWork?> RenewAsync(LeasedWork work, TimeSpan lease, CancellationToken cancellationToken)
    {
        var (id, receipt) = WorkLease.Of(work);
        try
        {
            UpdateReceipt renewed = await queues.Work.UpdateMessageAsync(
                id, receipt, messageText: null, WorkLease.Length(lease), cancellationToken);
            return work with { Lease = new WorkLease(id, renewed.PopReceipt).ToString() };
        }
        catch (RequestFailedException e) when (IsLost(e))
        {
            return null;
        }
    }

    public Task CompleteAsync(LeasedWork work, CancellationToken cancellationToken) =>
        RemoveAsync(WorkLease.Of(work), cancellationToken);

    // First there, then gone from here: who is killed in between leaves it in both, and not in neither.
    public async Task SetAsideAsync(LeasedWork work, string reason, CancellationToken cancellationToken)
    {
        await SendAsync(queues.Poison, WorkMessage.WriteSetAside(work, reason), cancellationToken);
        QueueTelemetry.SetAside(work.Item.Kind.ToString());
        await RemoveAsync(WorkLease.Of(work), cancellationToken);
    }

    private static int Deliveries(QueueMessage message) => (int)Math.Min(message.DequeueCount, int.MaxValue);

    // By code, not by status: a queue that is missing is broken infrastructure.
    private static bool IsLost(RequestFailedException e) =>
        e.ErrorCode == QueueErrorCode.MessageNotFound || e.ErrorCode == QueueErrorCode.PopReceiptMismatch;

    private static async Task SendAsync(QueueClient queue, string text, CancellationToken cancellationToken) =>
        await queue.SendMessageAsync(text, visibilityTimeout: null, ForEver, cancellationToken);

    private async Task SetAsideUnreadAsync(IEnumerable<QueueMessage> unread, CancellationToken cancellationToken)
    {
        foreach (var message in unread)
        {
            try
            {
                await SendAsync(queues.Poison, message.MessageText, cancellationToken);
                QueueTelemetry.SetAside("Unknown");
                await RemoveAsync(WorkLease.Of(message), cancellationToken);
                Log.Unread(logger, message.MessageId, queues.Poison.Name);
            }
            catch (Exception e) when (e is RequestFailedException or AggregateException)
            {
                // It is received again when its lease is over. What came with it is leased already and must be handed out.
                Log.Kept(logger, message.MessageId, e.GetType().Name);
            }
        }
    }

    private async Task RemoveAsync(WorkLease lease, CancellationToken cancellationToken)
    {
        try
        {
            await queues.Work.DeleteMessageAsync(lease.MessageId, lease.Receipt, cancellationToken);
        }
        catch (RequestFailedException e) when (IsLost(e))
        {
            // Somebody else has it, or has done it.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Message {MessageId} is no work that this version knows; it was put into the queue {Queue}.")]
        public static partial void Unread(ILogger logger, string messageId, string queue);

        [LoggerMessage(2, LogLevel.Warning, "Message {MessageId} is no work that this version knows, and could not be set aside yet ({Fault}).")]
        public static partial void Kept(ILogger logger, string messageId, string fault);
    }
}
