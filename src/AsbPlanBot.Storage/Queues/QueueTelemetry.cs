using System.Diagnostics;
using System.Diagnostics.Metrics;
using AsbPlanBot.Core.CheckIns;
using Azure.Storage.Queues.Models;

namespace AsbPlanBot.Storage.Queues;

/// <summary>What is measured of the queue, and how a trace goes through it. Costs nothing while nobody listens.</summary>
internal static class QueueTelemetry
{
    private static readonly Meter Meter = new("AsbPlanBot");

    private static readonly Histogram<double> Age = Meter.CreateHistogram<double>(
        "asbplanbot.work.age", "s", "How long work lay in the queue until it was taken up for the first time.");

    private static readonly Counter<long> Poison = Meter.CreateCounter<long>(
        "asbplanbot.work.poison", "{work}", "Work that was set aside for a person to look at.");

    /// <summary>Says in the span that is being recorded, if one is, that it has made work.</summary>
    /// <returns>Where that span is found; null if nothing is recorded.</returns>
    public static string? Enqueue(WorkKind kind)
    {
        if (Activity.Current is not { Recorded: true } span)
            return null;

        span.AddEvent(new ActivityEvent("work enqueued", tags: new ActivityTagsCollection { ["asbplanbot.kind"] = kind.ToString() }));
        return span.Id;
    }

    // Work that comes again has waited on purpose. Storage counts real time, whichever clock the plans live by.
    public static void Received(QueueMessage message)
    {
        if (Age.Enabled && message is { DequeueCount: <= 1, InsertedOn: { } inserted })
            Age.Record(Math.Max(0, (TimeProvider.System.GetUtcNow() - inserted).TotalSeconds));
    }

    public static void SetAside(string kind) => Poison.Add(1, KeyValuePair.Create("asbplanbot.kind", (object?)kind));
}
