using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Hosting;
using AsbPlanBot.Privacy;
using AsbPlanBot.Teams.Conversation;
using AsbPlanBot.Telemetry;

namespace AsbPlanBot.Workers;

/// <summary>One tick: for each plan, writes down what is due and puts the work into the queue. Any number of instances may tick at once.</summary>
internal sealed partial class Ticker(
    IPlanStore plans,
    ILedgerStore ledger,
    IWorkQueue queue,
    CycleTick cycles,
    TeamlessPlans teamless,
    NoticePlanning notices,
    RetentionTick retention,
    TimeProvider time,
    ILogger<Ticker> logger)
{
    private static readonly TimeSpan DigestsLookedAfter = TimeSpan.FromHours(1);

    /// <summary>Ticks once for every plan. A plan that fails does not hold up the others.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var all = await plans.ListAsync(cancellationToken);
        foreach (var listed in all)
        {
            await TryAsync(
                listed.PlanId,
                () => DeliveryTelemetry.TickAsync(listed.PlanId, () => TickAsync(listed, cancellationToken)),
                cancellationToken);
        }

        await TryAsync("(every plan)", () => retention.RunAsync(all, cancellationToken), cancellationToken);
    }

    private async Task TryAsync(string planId, Func<Task> act, CancellationToken cancellationToken)
    {
        try
        {
            await act();
        }
        catch (Exception exception) when (StorageFaults.Is(exception))
        {
            Log.OutOfReach(logger, planId, exception.GetType().Name);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, planId, exception);
        }
    }

    private async Task TickAsync(PlanSettings listed, CancellationToken cancellationToken)
    {
        var settings = await teamless.AdoptAsync(listed, cancellationToken);
        await cycles.RunAsync(settings, cancellationToken);
        await PlanSummaryAsync(settings, cancellationToken);
        await retention.RunAsync(settings, cancellationToken);
    }

    private async Task PlanSummaryAsync(PlanSettings settings, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (settings.PausedFrom is not null || ReminderPlanner.CurrentSummary(settings, now) is not { } cycle)
        {
            return;
        }

        var planned = new SummaryPost
        {
            PlanId = settings.PlanId,
            Cycle = cycle,
            State = CheckInState.Planned,
            StateSince = now,
            ChannelId = settings.ChannelId,
        };
        var post = await ledger.FindSummaryAsync(settings.PlanId, cycle, cancellationToken);

        // Digests first, and looked after for a while: a process that dies in between then loses none.
        if (settings.Digest != DigestChoice.Never && (post is null || now - post.StateSince < DigestsLookedAfter))
        {
            await notices.TellDigestAsync(settings, cycle, cancellationToken);
        }

        var isNew = post is null && await ledger.TryInsertAsync(planned, cancellationToken);
        var isStuck = post is not null && Sendings.IsStuck(post, now)
            && await ledger.TryUpdateAsync(post with { State = CheckInState.Planned, StateSince = now }, cancellationToken) is not null;
        var isFreed = post is not null && SummaryPosts.HasAnotherChannel(post, settings)
            && await ledger.TryUpdateAsync(SummaryPosts.Again(post, settings, now), cancellationToken) is not null;
        if (isNew || isStuck || isFreed)
        {
            await queue.EnqueueAsync(new WorkItem(WorkKind.Summary, settings.PlanId, cycle, ""), cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2, LogLevel.Warning, "Plan {PlanId}: storage failed ({Fault}); the next tick tries again.")]
        public static partial void OutOfReach(ILogger logger, string planId, string fault);

        [LoggerMessage(3, LogLevel.Error, "Plan {PlanId}: the tick failed; the next one tries again.")]
        public static partial void Failed(ILogger logger, string planId, Exception exception);
    }
}
