using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Summaries;
using AsbPlanBot.Teams.Cards;
using AsbPlanBot.Teams.Conversation;

namespace AsbPlanBot.Teams.Delivery;

/// <summary>Tells a manager something in their own chat. Like every send it is at least once.</summary>
public sealed class NoticeSender
{
    private readonly IPlanStore _plans;
    private readonly IPeopleStore _people;
    private readonly ILedgerStore _ledger;
    private readonly SummarySources _sources;
    private readonly PersonalSender _personal;
    private readonly TimeProvider _time;

    internal NoticeSender(
        IPlanStore plans, IPeopleStore people, ILedgerStore ledger, SummarySources sources, PersonalSender personal, TimeProvider time) =>
        (_plans, _people, _ledger, _sources, _personal, _time) = (plans, people, ledger, sources, personal, time);

    /// <summary>Sends it. The ledger is not touched: that is for who claimed the notice.</summary>
    /// <exception cref="Exception">The storage is out of reach.</exception>
    public async Task<SendOutcome> SendAsync(Notice notice, CancellationToken cancellationToken)
    {
        if (await _plans.LoadAsync(notice.PlanId, cancellationToken) is not { } plan)
            return new SendOutcome.Nothing();

        var people = await _people.LoadAsync(notice.PlanId, cancellationToken);
        if (notice.Kind == NoticeKind.Digest)
        {
            return await DigestAsync(notice, plan, people, cancellationToken) is { } digest
                ? await _personal.SendAsync(notice.ManagerId, Messages.Of(DigestCard.Render(digest, "Weekly digest")), cancellationToken)
                : new SendOutcome.Nothing();
        }

        var ledger = await _ledger.LoadAsync(notice.PlanId, notice.Cycle, cancellationToken);
        var summary = notice.Kind == NoticeKind.SummaryNotPosted
            ? await _ledger.FindSummaryAsync(notice.PlanId, notice.Cycle, cancellationToken)
            : null;
        return Notices.Compose(notice, plan, people, ledger, summary, _time.GetUtcNow()) is { } text
            ? await _personal.SendAsync(notice.ManagerId, Messages.Of(NoticeCard.Render(plan.Plan.Title, text)), cancellationToken)
            : new SendOutcome.Nothing();
    }

    // By when it is sent they may manage the plan no more, want no digest, or have nothing to be told.
    private async Task<Digest?> DigestAsync(Notice notice, PlanInForce plan, PlanDirectory people, CancellationToken cancellationToken)
    {
        if (plan.Settings.Digest == DigestChoice.Never || !Permissions.Of(Deed.Digest, plan.Settings, notice.ManagerId))
            return null;

        var context = await _sources.LoadAsync(plan, people, notice.Cycle, _time.GetUtcNow(), cancellationToken);
        var digest = DigestBuilder.Build(SummaryBuilder.Build(context), plan, people, notice.ManagerId);
        return digest.HasSomething || plan.Settings.Digest == DigestChoice.Always ? digest : null;
    }
}
