using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Teams.Cards;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Moves due dates for managers, with a reason.</summary>
internal sealed class DueDateHandler(IPlanStore plans, IPeopleStore people, TimeProvider time)
{
    private const int Attempts = 4;

    public async Task<(AdaptiveCards.AdaptiveCard Card, bool IsDone)> SayAsync(
        Request.MoveDue wish, PlanInForce plan, PlanDirectory directory, Saying saying, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (Refusals.Of(Deed.MoveDue, plan, directory, saying.Asker) is { } refusal)
                return (refusal, false);
            if (plan.Plan.Find(wish.ObjectiveRef) is not { } objective)
                return (ErrorCard.Render("Nothing was changed", $"There is no objective {wish.ObjectiveRef} in this plan."), false);

            var now = time.GetUtcNow();
            switch (DueDates.Move(objective, wish.Due, wish.Reason, saying.Asker.Id, now, new PlanClock(plan.Settings, now).Today))
            {
                case DueDecision.WithoutReason unsaid:
                    return (DueDateCard.AskReason(plan.PlanId, objective, wish.Due, wish.Reason, unsaid.Fault), true);

                case DueDecision.Refused refused:
                    return (ErrorCard.Render("Nothing was changed", refused.Why), false);

                case DueDecision.Ready { Change: var change }
                    when await plans.SaveRepliesAsync(plan.PlanId, [change], cancellationToken) != SaveOutcome.Conflict:
                    return (DueDateCard.Moved(plan.Plan.Title, change.After, change.Entry.DueMove!), true);
            }

            plan = await plans.LoadAsync(plan.PlanId, cancellationToken) ?? plan;
        }

        return (ErrorCard.Render("Nothing was changed", $"Others are changing {wish.ObjectiveRef} at the same moment. Please say it again."), false);
    }

    /// <summary>The reason was filled in.</summary>
    public async Task<CardReply> MoveAsync(DueData data, CardPress press, CancellationToken cancellationToken)
    {
        if (await plans.LoadAsync(data.PlanId, cancellationToken) is not { } plan)
            return new CardReply.Say("That plan is no longer here. Nothing was changed.");

        var directory = await people.LoadAsync(data.PlanId, cancellationToken);
        if (!Permissions.Of(Deed.MoveDue, plan.Settings, press.Asker.Id))
            return new CardReply.Say(Permissions.Refusal(Deed.MoveDue, plan.Settings, directory) + " Nothing was changed.");
        if (string.IsNullOrWhiteSpace(data.Reason))
            return new CardReply.Say("Give a reason: due dates move only with one. Nothing was changed.");

        var wish = new Request.MoveDue(data.Reference, data.Due, data.Reason);
        var (card, isDone) = await SayAsync(wish, plan, directory, new Saying("", press.Asker, press.Place), cancellationToken);
        return CardReply.Of(card, everywhere: isDone);
    }
}
