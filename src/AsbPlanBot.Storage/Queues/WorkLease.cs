using AsbPlanBot.Core.CheckIns;
using Azure.Storage.Queues.Models;

namespace AsbPlanBot.Storage.Queues;

/// <summary>The message and the receipt by which the service knows who holds it; a new receipt with every renewal.</summary>
internal readonly record struct WorkLease(string MessageId, string Receipt)
{
    // The service's own bounds. It counts in whole seconds.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    public static WorkLease Of(QueueMessage message) => new(message.MessageId, message.PopReceipt);

    /// <exception cref="ArgumentException">It was not received from this store.</exception>
    public static WorkLease Of(LeasedWork work) =>
        work.Lease.Split(' ') is [{ Length: > 0 } id, { Length: > 0 } receipt]
            ? new WorkLease(id, receipt)
            : throw new ArgumentException("It is not a lease of this queue.", nameof(work));

    /// <summary>What the service takes for so long a lease: never less than asked, except beyond its longest.</summary>
    public static TimeSpan Length(TimeSpan lease) => lease switch
    {
        _ when lease <= TimeSpan.Zero => TimeSpan.Zero,
        _ when lease >= Longest => Longest,
        _ => TimeSpan.FromSeconds(Math.Ceiling(lease.TotalSeconds)),
    };

    public override string ToString() => $"{MessageId} {Receipt}";
}
