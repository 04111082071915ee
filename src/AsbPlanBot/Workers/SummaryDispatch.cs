using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Teams.Delivery;

namespace AsbPlanBot.Workers;

/// <summary>Posts the summary of the newest occurrence to the plan's channel: claimed by one instance, posted once.</summary>
internal sealed partial class SummaryDispatch(
    ILedgerStore ledger, SummarySender sender, TimeProvider time, ILogger<SummaryDispatch> logger)
{
    public async Task RunAsync(PlanSettings settings, CancellationToken cancellationToken)
    {
        if (ReminderPlanner.CurrentSummary(settings, time.GetUtcNow()) is not { } cycle)
        {
            return;
        }

        var post = await ledger.FindSummaryAsync(settings.PlanId, cycle, cancellationToken)
            ?? await PlanAsync(settings.PlanId, cycle, cancellationToken);
        var now = time.GetUtcNow();
        if (post is not null && CheckInMoves.IsAbandoned(post, now))
        {
            await ledger.TryUpdateAsync(
                CheckInMoves.Failed(post, "posting was started many times and never finished", now), cancellationToken);
        }
        else if (post is not null
            && CheckInMoves.MayClaim(post, now)
            && await ledger.TryUpdateAsync(CheckInMoves.Claim(post, now), cancellationToken) is { } claim)
        {
            await PostAsync(claim, cancellationToken);
        }
    }

    private async Task<SummaryPost?> PlanAsync(string planId, string cycle, CancellationToken cancellationToken)
    {
        var planned = new SummaryPost
        {
            PlanId = planId,
            Cycle = cycle,
            State = CheckInState.Planned,
            StateSince = time.GetUtcNow(),
        };
        await ledger.TryInsertAsync(planned, cancellationToken);
        return await ledger.FindSummaryAsync(planId, cycle, cancellationToken);
    }

    private async Task PostAsync(SummaryPost claim, CancellationToken cancellationToken)
    {
        var outcome = await sender.SendAsync(claim, cancellationToken);
        var now = time.GetUtcNow();
        var after = outcome switch
        {
            SendOutcome.Sent sent => CheckInMoves.Sent(claim, sent.ActivityId, sent.Statuses, now),
            SendOutcome.Unreachable unreachable => CheckInMoves.Failed(claim, unreachable.Reason, now),
            SendOutcome.Retry retry => CheckInMoves.Failed(claim, retry.Reason, now),
            _ => CheckInMoves.Failed(claim, "there is no such plan any more", now),
        };
        await ledger.TryUpdateAsync(after, cancellationToken);
        Log.Posted(logger, claim.PlanId, claim.Cycle, outcome.GetType().Name);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Plan {PlanId}, summary of {Cycle}: {Outcome}.")]
        public static partial void Posted(ILogger logger, string planId, string cycle, string outcome);
    }
}
