using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>
/// Takes the most usual replies in words from a part of the plan: an officer writes in their own chat how objectives stand that
/// they name and answer for, of the only plan that there is. They are shown the same card as if the whole plan had been looked
/// at, at a cost that does not grow with it.
/// </summary>
internal sealed class PlainReplies(IPlanStore plans, PlanParts parts, SaidHandler said, TimeProvider time)
{
    /// <returns>Null for everything that more has to be known of.</returns>
    public async Task<AdaptiveCards.AdaptiveCard?> OfferAsync(Saying saying, CancellationToken cancellationToken)
    {
        // Most other messages are told by their words alone.
        if (saying.Place.Kind != PlaceKind.Personal || SentenceReader.PlainReplies(saying.Text, Vocabulary.Empty) is null)
            return null;

        if (await plans.ListAsync(cancellationToken) is not [{ PlanId: var planId }])
            return null;

        var now = time.GetUtcNow();
        IReadOnlyCollection<string> references = [.. SentenceReader.PossibleReferences(saying.Text)];
        var (plan, people) = await parts.LoadAsync(planId, _ => Task.FromResult(references), [], now, cancellationToken);
        if (plan is null || SentenceReader.PlainReplies(saying.Text, new Vocabulary(plan.Plan, people)) is not { } replies)
            return null;

        var found = SaidReplies.In(plan, people, replies, saying.Asker.Id, new PlanClock(plan.Settings, now).Today);
        return found.Known.Count == replies.Count ? said.Offer(replies, saying, plan, people) : null;
    }
}
