using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Teams.Delivery;
using AsbPlanBot.Telemetry;

namespace AsbPlanBot.Workers;

/// <summary>Sends the summary or the notice that a piece of work names: claimed by one instance, sent at least once.</summary>
internal sealed partial class PostingDispatch(
    IPlanStore plans,
    ILedgerStore ledger,
    SummarySender summaries,
    NoticeSender notices,
    NoticePlanning planning,
    TimeProvider time,
    ILogger<PostingDispatch> logger)
{
    /// <summary>How long until there is something to do for it again; null if there is nothing.</summary>
    public async Task<TimeSpan?> RunAsync(WorkItem item, CancellationToken cancellationToken) => item.Kind switch
    {
        WorkKind.Summary => await RunAsync(
            await ledger.FindSummaryAsync(item.PlanId, item.Cycle, cancellationToken),
            post => ledger.TryUpdateAsync(post, cancellationToken),
            post => summaries.SendAsync(post, cancellationToken),
            item,
            cancellationToken),
        _ => await RunAsync(
            await ledger.FindNoticeAsync(item.PlanId, item.Cycle, item.Subject, cancellationToken),
            notice => ledger.TryUpdateAsync(notice, cancellationToken),
            notice => notices.SendAsync(notice, cancellationToken),
            item,
            cancellationToken),
    };

    /// <summary>Records that it will not be sent.</summary>
    public async Task AbandonAsync(WorkItem item, string reason, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (item.Kind == WorkKind.Summary
            && await ledger.FindSummaryAsync(item.PlanId, item.Cycle, cancellationToken) is { } post)
        {
            var after = SummaryPosts.GivenUp(post, reason, now);
            await ledger.TryUpdateAsync(after, cancellationToken);
            await TellAsync(after, item, cancellationToken);
        }
        else if (await ledger.FindNoticeAsync(item.PlanId, item.Cycle, item.Subject, cancellationToken) is { } notice)
        {
            await ledger.TryUpdateAsync(Sendings.GivenUp(notice, reason, now), cancellationToken);
        }
    }

    private async Task<TimeSpan?> RunAsync<T>(
        T? posting, Func<T, Task<T?>> store, Func<T, Task<SendOutcome>> send, WorkItem item, CancellationToken cancellationToken)
        where T : Posting
    {
        var now = time.GetUtcNow();
        if (posting is null)
        {
            return null;
        }

        if (Sendings.IsAbandoned(posting, now))
        {
            var given = await store(Failed(posting, "sending was started many times and never finished", now));
            await TellAsync(given, item, cancellationToken);
            return null;
        }

        if (!Sendings.MayClaim(posting, now))
        {
            return Sendings.NextTry(posting, now);
        }

        if (await store(Sendings.Claim(posting, now)) is not { } claim)
        {
            return Sendings.Limit;
        }

        var (outcome, after) = await SendAllAsync(claim, store, send, item, cancellationToken);
        await TellAsync(after, item, cancellationToken);
        var next = Sendings.NextTry(after, time.GetUtcNow());
        return next is not null && outcome is SendOutcome.Retry { After: { } asked } && asked > next ? asked : next;
    }

    // A large summary takes several messages; each is noted before the next is sent.
    private async Task<(SendOutcome Outcome, T After)> SendAllAsync<T>(
        T claim, Func<T, Task<T?>> store, Func<T, Task<SendOutcome>> send, WorkItem item, CancellationToken cancellationToken)
        where T : Posting
    {
        while (true)
        {
            var (outcome, _) = await DeliveryTelemetry.SendAsync(item.Kind.ToString(), () => send(claim));
            var after = claim is SummaryPost post
                ? (T)(Posting)After(post, outcome, time.GetUtcNow())
                : After(claim, outcome, time.GetUtcNow());
            var noted = await StubbornNote.TakeAsync(() => store(after), time, cancellationToken);
            Log.Sent(logger, item.PlanId, item.Cycle, item.Kind, outcome.GetType().Name);
            if (noted is null || outcome is not SendOutcome.Sent { IsMore: true })
            {
                return (outcome, after);
            }

            claim = noted;
        }
    }

    private static SummaryPost After(SummaryPost claim, SendOutcome outcome, DateTimeOffset now)
    {
        switch (outcome)
        {
            case SendOutcome.Sent sent:
                var after = claim.ActivityId is null
                    ? SummaryPosts.Begun(claim, sent.ChannelId!, sent.ActivityId, sent.Snapshot!, now)
                    : SummaryPosts.Continued(claim, sent.ActivityId, now);
                return sent.IsMore ? after : SummaryPosts.Done(after);
            case SendOutcome.Unreachable unreachable:
                return SummaryPosts.GivenUp(claim, unreachable.Reason, now);
            case SendOutcome.Retry retry:
                return SummaryPosts.Failed(claim, retry.Reason, now);
            default:
                return claim.ActivityId is null ? SummaryPosts.GivenUp(claim, "there is no such plan any more", now) : SummaryPosts.Done(claim);
        }
    }

    private static T After<T>(T claim, SendOutcome outcome, DateTimeOffset now)
        where T : Posting => outcome switch
        {
            SendOutcome.Sent sent => Sendings.Arrived(claim, sent.ActivityId, now),
            SendOutcome.Unreachable unreachable => Sendings.Failed(claim, unreachable.Reason, now),
            SendOutcome.Retry retry => Sendings.Failed(claim, retry.Reason, now),
            _ => Sendings.Arrived(claim, null, now),
        };

    private static T Failed<T>(T posting, string reason, DateTimeOffset now)
        where T : Posting =>
        posting is SummaryPost post ? (T)(Posting)SummaryPosts.Failed(post, reason, now) : Sendings.Failed(posting, reason, now);

    // A summary that never came is told to the managers in their own chats.
    private async Task TellAsync(Posting? posting, WorkItem item, CancellationToken cancellationToken)
    {
        if (posting is SummaryPost { State: CheckInState.Unreachable }
            && await plans.LoadAsync(item.PlanId, cancellationToken) is { Settings: var settings })
        {
            await planning.TellAsync(settings, item.Cycle, NoticeKind.SummaryNotPosted, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Plan {PlanId}, {Kind} of {Cycle}: {Outcome}.")]
        public static partial void Sent(ILogger logger, string planId, string cycle, WorkKind kind, string outcome);
    }
}
