using System.Diagnostics;
using System.Diagnostics.Metrics;
using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Teams.Delivery;

namespace AsbPlanBot.Telemetry;

/// <summary>
/// What is recorded on the way from a tick to what it sends: plans, cycles, kinds and outcomes; no person and no text. Costs
/// nothing while nobody listens.
/// </summary>
internal static class DeliveryTelemetry
{
    /// <summary>Of the source of traces and of the meters, here and in the other projects.</summary>
    public const string Name = "AsbPlanBot";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Sends = Meter.CreateCounter<long>(
        "asbplanbot.sends", "{message}", "Messages that nobody asked for, by what became of them.");

    /// <summary>Runs one tick of a plan. What it sends shows as its consequence; a tick that brings nothing about is not kept.</summary>
    public static async Task TickAsync(string planId, Func<Task> tick)
    {
        using var span = StartRoot("tick", ActivityKind.Internal, default)?.SetTag("asbplanbot.plan", planId);
        await WatchAsync(span, tick);
        if (span is { Status: not ActivityStatusCode.Error } && !span.Events.Any())
        {
            span.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }

    /// <summary>Does work, as a consequence of what put it into the queue.</summary>
    public static async Task<T> WorkAsync<T>(WorkItem item, Func<Task<T>> work)
    {
        var cause = ActivityContext.TryParse(item.Trace, null, isRemote: true, out var found) ? found : default;
        using var span = StartRoot("work", ActivityKind.Consumer, cause)?
            .SetTag("asbplanbot.kind", item.Kind.ToString())
            .SetTag("asbplanbot.plan", item.PlanId)
            .SetTag("asbplanbot.cycle", item.Cycle);
        T result = default!;
        await WatchAsync(span, async () => result = await work());
        return result;
    }

    /// <summary>Sends one message and counts it.</summary>
    /// <returns>What became of it, and where its telemetry is found; null if none is recorded.</returns>
    public static async Task<(SendOutcome Outcome, string? Trace)> SendAsync(string kind, Func<Task<SendOutcome>> send)
    {
        using var span = Source.StartActivity("send", ActivityKind.Client)?.SetTag("asbplanbot.kind", kind);
        SendOutcome? outcome = null;
        try
        {
            await WatchAsync(span, async () => outcome = await send());
        }
        finally
        {
            var name = outcome?.GetType().Name ?? "Failed";
            span?.SetTag("asbplanbot.outcome", name);
            Sends.Add(1, new TagList { { "asbplanbot.kind", kind }, { "asbplanbot.outcome", name } });
        }

        return (outcome!, span is { Recorded: true } ? span.Id : null);
    }

    // Beside whatever else is going on in this flow, such as the request that moves the clock.
    private static Activity? StartRoot(string name, ActivityKind kind, ActivityContext cause)
    {
        Activity.Current = null;
        return Source.StartActivity(name, kind, cause);
    }

    // An exception's message may quote what somebody typed; its type does not.
    private static async Task WatchAsync(Activity? span, Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception exception) when (span is not null)
        {
            span.SetStatus(ActivityStatusCode.Error).SetTag("error.type", exception.GetType().FullName);
            throw;
        }
    }
}
