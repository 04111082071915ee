using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Core.Summaries;
using AsbPlanBot.Teams.Cards;
using AsbPlanBot.Teams.Conversation;

namespace AsbPlanBot.Teams.Delivery;

/// <summary>
/// Posts the summary of a plan as a new thread of its channel. Like every send it is at least once: a process that is
/// killed between the post and the note of it leads to a second summary that says the same.
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

    /// <summary>Posts it. The ledger is not touched: that is for who claimed the summary.</summary>
    /// <exception cref="Exception">The storage is out of reach.</exception>
    public async Task<SendOutcome> SendAsync(SummaryPost post, CancellationToken cancellationToken)
    {
        if (await _plans.LoadAsync(post.PlanId, cancellationToken) is not { } plan)
            return new SendOutcome.Nothing();
        if (plan.Settings is not { TeamId: { } teamId, ChannelId: { } channelId })
            return new SendOutcome.Unreachable("the plan has no channel yet: add the bot to its team");

        var summary = await BuildAsync(plan, post, cancellationToken);
        var message = Messages.Of(SummaryCard.Render(summary, plan.PlanId));
        var team = await _book.FindAsync(ConversationKind.Team, teamId, cancellationToken);
        try
        {
            var sent = await _teams.BeginThreadAsync(channelId, team?.Reference?.ServiceUrl, message, cancellationToken);
            return sent with { Snapshot = summary.Snapshot };
        }
        catch (Exception exception) when (SendFailures.IsOurs(exception) && !cancellationToken.IsCancellationRequested)
        {
            return SendFailures.Classify(exception, _time.GetUtcNow()) is SendOutcome.Retry retry
                ? retry
                : new SendOutcome.Unreachable("Teams does not let the bot post in the plan's channel: the channel is gone, or the bot is not in the team");
        }
    }

    private async Task<Summary> BuildAsync(PlanInForce plan, SummaryPost post, CancellationToken cancellationToken)
    {
        var people = await _people.LoadAsync(plan.PlanId, cancellationToken);
        var context = await _sources.LoadAsync(plan, people, post.Cycle, _time.GetUtcNow(), cancellationToken);
        return SummaryBuilder.Build(context with { Due = Cycle.InstantOf(post.Cycle) });
    }
}
