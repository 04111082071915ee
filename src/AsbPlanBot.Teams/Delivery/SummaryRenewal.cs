using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Summaries;

namespace AsbPlanBot.Teams.Delivery;

/// <summary>What became of a summary that was to be brought up to date.</summary>
internal abstract record Renewal
{
    private Renewal()
    {
    }

    /// <param name="IsNew">Whether it stands there as a new thread, because the former one is gone or in another channel.</param>
    public sealed record Done(SummaryPost Post, bool IsNew) : Renewal;

    /// <summary>Somebody else is about it at this moment.</summary>
    public sealed record Busy : Renewal;

    /// <param name="Reason">In words for a manager.</param>
    public sealed record Failed(string Reason) : Renewal;
}

/// <summary>
/// Puts the plan as it stands in the place of a summary that was posted: its first message and those that continue it.
/// Whatever was kept of the first post for the next summary stays. Doing it twice leaves what doing it once does; only a
/// message that is new is sent at least once, as in <see cref="SummarySender"/>.
/// </summary>
internal sealed class SummaryRenewal(IPlanStore plans, IPeopleStore people, ILedgerStore ledger, SummarySender sender, TimeProvider time)
{
    private const string Vanished = "the plan is no longer here";

    /// <param name="post">One that was posted, or that could not be.</param>
    /// <exception cref="Exception">The storage is out of reach.</exception>
    public async Task<Renewal> RunAsync(SummaryPost post, CancellationToken cancellationToken)
    {
        if (await plans.LoadAsync(post.PlanId, cancellationToken) is not { } plan)
            return new Renewal.Failed(Vanished);

        // Where this instance dies half-way, another finds it being sent, and sends what is missing.
        var taken = post with { State = CheckInState.Sending, StateSince = time.GetUtcNow(), PostedAt = PostedAt(post), Attempts = 1 };
        if (await ledger.TryUpdateAsync(taken, cancellationToken) is not { } claim)
            return new Renewal.Busy();

        var directory = await people.LoadAsync(post.PlanId, cancellationToken);
        var summary = await sender.BuildAsync(claim, plan, directory, isAgain: post.ActivityId is not null, cancellationToken);
        return await RenewAsync(claim, plan, summary, cancellationToken);
    }

    private static DateTimeOffset? PostedAt(SummaryPost post) => post.ActivityId is null ? null : post.PostedAt ?? post.StateSince;

    private async Task<Renewal> RenewAsync(SummaryPost claim, PlanInForce plan, Summary summary, CancellationToken cancellationToken)
    {
        var isElsewhere = claim.ActivityId is null || (claim.ChannelId is { } channel && channel != plan.Settings.ChannelId);
        var outcome = isElsewhere ? new SendOutcome.Nothing() : await sender.ReplaceAsync(claim, plan, summary, cancellationToken);
        var isNew = outcome is SendOutcome.Nothing;
        if (isNew)
        {
            outcome = await sender.BeginAsync(plan, summary, cancellationToken);
            if (outcome is SendOutcome.Sent sent)
                claim = await NoteAsync(SummaryPosts.Begun(claim, sent.ChannelId!, sent.ActivityId, summary.Snapshot, time.GetUtcNow()), cancellationToken);
        }

        if (outcome is SendOutcome.Sent)
            (claim, outcome) = await RenewPartsAsync(claim, plan, summary, cancellationToken);

        return outcome switch
        {
            SendOutcome.Retry retry => await FailedAsync(claim, retry.Reason, cancellationToken),
            SendOutcome.Unreachable unreachable => await FailedAsync(claim, unreachable.Reason, cancellationToken),
            _ => new Renewal.Done(await NoteAsync(SummaryPosts.Done(claim), cancellationToken), isNew),
        };
    }

    private async Task<(SummaryPost Claim, SendOutcome Outcome)> RenewPartsAsync(
        SummaryPost claim, PlanInForce plan, Summary summary, CancellationToken cancellationToken)
    {
        for (var index = 0; ; index++)
        {
            var outcome = index < claim.PartIds.Count
                ? await sender.ReplacePartAsync(claim, index, plan, summary, cancellationToken)
                : new SendOutcome.Nothing();
            if (outcome is SendOutcome.Sent)
                continue;

            // There is no such message yet, or it was deleted.
            var before = claim with { PartIds = [.. claim.PartIds.Take(index)] };
            if (outcome is SendOutcome.Nothing)
                outcome = await sender.ContinueAsync(before, plan, summary, cancellationToken);
            if (outcome is SendOutcome.Sent sent)
            {
                var after = SummaryPosts.Continued(before, sent.ActivityId, time.GetUtcNow());
                claim = await NoteAsync(after with { PartIds = [.. after.PartIds, .. claim.PartIds.Skip(index + 1)] }, cancellationToken);
            }
            else if (outcome is not SendOutcome.Nothing || index >= claim.PartIds.Count)
            {
                return (claim, outcome);
            }
        }
    }

    private async Task<Renewal> FailedAsync(SummaryPost claim, string reason, CancellationToken cancellationToken)
    {
        await NoteAsync(SummaryPosts.GivenUp(claim, reason, time.GetUtcNow()), cancellationToken);
        return new Renewal.Failed(reason);
    }

    // It is claimed, so nobody else has changed it.
    private async Task<SummaryPost> NoteAsync(SummaryPost post, CancellationToken cancellationToken) =>
        await ledger.TryUpdateAsync(post, cancellationToken) ?? post;
}
