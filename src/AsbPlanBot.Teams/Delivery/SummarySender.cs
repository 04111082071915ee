using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Core.Summaries;
using AsbPlanBot.Teams.Cards;
using AsbPlanBot.Teams.Conversation;
using Microsoft.Bot.Schema;

namespace AsbPlanBot.Teams.Delivery;

/// <summary>
/// Posts the summary of a plan: first as a new thread of its channel, then, where the plan is large, in that thread, one
/// message at a time. Each message is sent at least once: a process that is killed between a message and the note of it
/// leads to a second one that says the same; those noted before are not sent again, so there is no second thread. What
/// follows is made from the plan as it is then: an answer that comes in between the messages is in the later ones.
/// </summary>
public sealed class SummarySender
{
    private readonly IPlanStore _plans;
    private readonly IPeopleStore _people;
    private readonly SummarySources _sources;
    private readonly ConversationBook _book;
    private readonly TeamsChannel _teams;
    private readonly TimeProvider _time;

    internal SummarySender(
        IPlanStore plans, IPeopleStore people, SummarySources sources, ConversationBook book, TeamsChannel teams, TimeProvider time)
    {
        (_plans, _people, _sources, _book, _teams, _time) = (plans, people, sources, book, teams, time);
    }

    /// <summary>
    /// Sends the next message of it: the first, where none is noted, or the one after those that are. Nothing, where all are,
    /// or the plan is gone. The ledger is not touched: that is for who claimed the summary.
    /// </summary>
    /// <exception cref="Exception">The storage is out of reach.</exception>
    public async Task<SendOutcome> SendAsync(SummaryPost post, CancellationToken cancellationToken)
    {
        if (await _plans.LoadAsync(post.PlanId, cancellationToken) is not { } plan)
            return new SendOutcome.Nothing();

        var people = await _people.LoadAsync(plan.PlanId, cancellationToken);
        var summary = await BuildAsync(post, plan, people, isAgain: false, cancellationToken);
        return post.ActivityId is null
            ? await BeginAsync(plan, summary, cancellationToken)
            : await ContinueAsync(post, plan, summary, cancellationToken);
    }

    /// <summary>The summary that a post shows, or would show now.</summary>
    /// <param name="isAgain">Whether it takes the place of the one that was posted.</param>
    internal async Task<Summary> BuildAsync(
        SummaryPost post, PlanInForce plan, PlanDirectory people, bool isAgain, CancellationToken cancellationToken)
    {
        var context = await _sources.LoadAsync(plan, people, post.Cycle, _time.GetUtcNow(), cancellationToken);
        return SummaryBuilder.Build(context with
        {
            // An occurrence on a bank holiday is due on the next working day.
            Due = Cycle.InstantOf(post.Cycle) is { } occurrence ? plan.Settings.Summaries.DueOf(occurrence) : null,
            PostedAt = isAgain ? post.PostedAt ?? post.StateSince : null,
        });
    }

    /// <summary>Begins the thread in the plan's present channel.</summary>
    internal async Task<SendOutcome> BeginAsync(PlanInForce plan, Summary summary, CancellationToken cancellationToken)
    {
        if (plan.Settings.ChannelId is not { } channelId)
            return new SendOutcome.Unreachable("the plan has no channel yet: add the bot to its team");

        var serviceUrl = await ServiceUrlAsync(plan.Settings, cancellationToken);
        return await GuardAsync(
            async () => await _teams.BeginThreadAsync(channelId, serviceUrl, First(plan, summary), cancellationToken) with
            {
                Snapshot = summary.Snapshot,
                ChannelId = channelId,
                IsMore = SummaryThread.Parts(summary, plan.PlanId).Count > 0,
            },
            cancellationToken);
    }

    /// <summary>Sends the message after those of a thread that are noted; nothing, where there is none.</summary>
    internal async Task<SendOutcome> ContinueAsync(SummaryPost post, PlanInForce plan, Summary summary, CancellationToken cancellationToken)
    {
        var parts = SummaryThread.Parts(summary, plan.PlanId);
        if (parts.Count <= post.PartIds.Count || await ThreadOfAsync(post, plan.Settings, cancellationToken) is not { } thread)
            return new SendOutcome.Nothing();

        var message = Messages.Of(SummaryRestCard.Render(parts[post.PartIds.Count], summary, plan.PlanId));
        var outcome = await GuardAsync(() => _teams.ReplyAsync(thread, message, cancellationToken), cancellationToken);
        return outcome is SendOutcome.Sent sent ? sent with { IsMore = parts.Count > post.PartIds.Count + 1 } : outcome;
    }

    /// <summary>Puts the summary in the place of the first message.</summary>
    /// <returns>Also that the message is gone: <see cref="SendOutcome.Nothing"/>.</returns>
    internal async Task<SendOutcome> ReplaceAsync(SummaryPost post, PlanInForce plan, Summary summary, CancellationToken cancellationToken) =>
        await ReplaceAsync(post, post.ActivityId!, plan, First(plan, summary), cancellationToken);

    /// <summary>Puts the part of that index in the place of the message that showed it; a short line where there is no such part any more.</summary>
    /// <inheritdoc cref="ReplaceAsync(SummaryPost, PlanInForce, Summary, CancellationToken)"/>
    internal async Task<SendOutcome> ReplacePartAsync(
        SummaryPost post, int index, PlanInForce plan, Summary summary, CancellationToken cancellationToken)
    {
        var parts = SummaryThread.Parts(summary, plan.PlanId);
        var card = index < parts.Count ? SummaryRestCard.Render(parts[index], summary, plan.PlanId) : SummaryRestCard.Empty(summary);
        return await ReplaceAsync(post, post.PartIds[index], plan, Messages.Of(card), cancellationToken);
    }

    private static Activity First(PlanInForce plan, Summary summary) => Messages.Of(SummaryCard.Render(summary, plan.PlanId));

    private async Task<SendOutcome> ReplaceAsync(
        SummaryPost post, string activityId, PlanInForce plan, Activity message, CancellationToken cancellationToken)
    {
        if (await ThreadOfAsync(post, plan.Settings, cancellationToken) is not { } thread)
            return new SendOutcome.Nothing();

        return await GuardAsync(
            async () =>
            {
                try
                {
                    return await _teams.ReplaceAsync(thread, activityId, message, cancellationToken);
                }
                catch (Exception exception) when (SendFailures.IsGone(exception))
                {
                    return new SendOutcome.Nothing();
                }
            },
            cancellationToken);
    }

    private async Task<SendOutcome> GuardAsync(Func<Task<SendOutcome>> send, CancellationToken cancellationToken)
    {
        try
        {
            return await send();
        }
        catch (Exception exception) when (SendFailures.IsOurs(exception) && !cancellationToken.IsCancellationRequested)
        {
            return SendFailures.ClassifyPost(exception, _time.GetUtcNow());
        }
    }

    // What was posted before the channel was kept with it, stands in the plan's.
    private async Task<ThreadPlace?> ThreadOfAsync(SummaryPost post, PlanSettings settings, CancellationToken cancellationToken) =>
        (post.ChannelId ?? settings.ChannelId) is { } channelId && post.ActivityId is { } rootId
            ? new ThreadPlace(channelId, rootId, await ServiceUrlAsync(settings, cancellationToken))
            : null;

    private async Task<string?> ServiceUrlAsync(PlanSettings settings, CancellationToken cancellationToken) => settings.TeamId is { } teamId
        ? (await _book.FindAsync(ConversationKind.Team, teamId, cancellationToken))?.Reference?.ServiceUrl
        : null;
}
