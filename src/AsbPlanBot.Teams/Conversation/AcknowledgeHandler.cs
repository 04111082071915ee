using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Teams.Cards;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Notes that a manager has seen that an objective is complete.</summary>
internal sealed class AcknowledgeHandler(IPlanStore plans, TimeProvider time)
{
    public async Task<(AdaptiveCards.AdaptiveCard Card, bool IsDone)> SayAsync(
        Request.Acknowledge wish, PlanInForce plan, PlanDirectory people, Asker asker, CancellationToken cancellationToken)
    {
        if (Refusals.Of(Deed.Acknowledge, plan, people, asker) is { } refusal)
            return (refusal, false);
        if (plan.Plan.Find(wish.ObjectiveRef) is not { } objective)
            return (ErrorCard.Render("Nothing was changed", $"There is no objective {wish.ObjectiveRef} in this plan."), false);
        if (ManagersEntries.Acknowledge(objective, asker.Id, time.GetUtcNow(), out var fault) is not { } change)
            return (ErrorCard.Render("Nothing was changed", fault), false);

        return await plans.SaveRepliesAsync(plan.PlanId, [change], cancellationToken) == SaveOutcome.Conflict
            ? (ErrorCard.Render("Nothing was changed", $"Somebody changed {objective.Ref} at the same moment. Look at it again first."), false)
            : (DeedCard.Done($"You have acknowledged {objective.Ref}", plan.Plan.Title, [objective.Title, "It stands in the history that you have seen it complete."], "show " + objective.Ref), true);
    }
}
