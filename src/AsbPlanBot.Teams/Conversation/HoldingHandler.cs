using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Teams.Cards;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Changes who holds a party: shows what would hold, and applies it when a manager says so.</summary>
internal sealed class HoldingHandler(IPlanStore plans, IPeopleStore people, TimeProvider time)
{
    private const int MostNamed = 8;

    /// <param name="holds">Whether they are to hold it; false to end it.</param>
    public (AdaptiveCards.AdaptiveCard Card, bool IsDone) Say(
        Request.Assign wish, bool holds, PlanInForce plan, PlanDirectory directory, Saying saying)
    {
        if (Refusals.Of(Deed.Assign, plan, directory, saying.Asker) is { } refusal)
            return (refusal, false);
        if (PersonNames.Find(directory, saying.Mentioned, wish.Who, out var fault) is not { } person
            || PartyOf(wish.Party, plan.Plan, directory, out fault) is not { } party)
        {
            return (ErrorCard.Render("Nothing was changed", fault), false);
        }

        var today = new PlanClock(plan.Settings, time.GetUtcNow()).Today;
        var meant = new HoldingWish(party, person, wish.From, wish.Until, holds);
        return Holdings.Decide(directory, meant, today) switch
        {
            HoldingDecision.Ready ready => (HoldingCard.Confirm(plan.PlanId, plan.Plan.Title, meant, ready, today), true),
            HoldingDecision.Refused refused => (ErrorCard.Render("Nothing was changed", refused.Why), false),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    public async Task<CardReply> ApplyAsync(HoldingData data, Asker asker, CancellationToken cancellationToken)
    {
        if (await plans.LoadAsync(data.PlanId, cancellationToken) is not { } plan)
            return new CardReply.Say("That plan is no longer here. Nothing was changed.");

        var directory = await people.LoadAsync(data.PlanId, cancellationToken);
        if (!Permissions.Of(Deed.Assign, plan.Settings, asker.Id))
            return new CardReply.Say(Permissions.Refusal(Deed.Assign, plan.Settings, directory) + " Nothing was changed.");

        var today = new PlanClock(plan.Settings, time.GetUtcNow()).Today;
        switch (Holdings.Decide(directory, data.Wish, today))
        {
            case HoldingDecision.Ready ready when HoldingCard.Mark(ready.Before, today) != data.Shown:
                return CardReply.Of(HoldingCard.Confirm(
                    data.PlanId, plan.Plan.Title, data.Wish, ready, today, "Who holds it has changed since this was shown. This is how it stands now; nothing was changed."));

            case HoldingDecision.Ready ready:
                return await people.SavePartyAsync(data.PlanId, ready.Before, ready.After, cancellationToken) == SaveOutcome.Saved
                    ? CardReply.Of(HoldingCard.Applied(plan.Plan.Title, data.Wish, ready.After, today), everywhere: true)
                    : new CardReply.Say("Somebody else changed who holds it at the same moment. Nothing was changed. Please press Apply again.");

            case HoldingDecision.Refused refused:
                return new CardReply.Say(refused.Why + " Nothing was changed.");

            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static string? PartyOf(string typed, Plan plan, PlanDirectory directory, out string fault)
    {
        fault = "";
        if (plan.Find(typed) is { } objective)
        {
            fault = objective.Parties.Count == 0
                ? $"The plan names nobody as accountable for {objective.Ref}. Write a role, a team or a name beside it in the plan's document and send me the file; then say who holds that."
                : $"{objective.Ref} names {Words.List(objective.Parties)}. Say which of them is meant.";
            return objective.Parties.Count == 1 ? objective.Parties[0] : null;
        }

        var known = directory.Parties.Select(party => party.Name)
            .Concat(plan.Objectives.SelectMany(each => each.Parties))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        var found = known.FindAll(name => name.Equals(typed.Trim(), StringComparison.OrdinalIgnoreCase));
        if (found.Count == 0)
            found = known.FindAll(name => name.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase));
        fault = found.Count switch
        {
            1 => "",
            0 => $"The plan has no role or team called “{typed}”. It has {Words.List([.. known.Take(MostNamed)])}.",
            _ => $"“{typed}” could be {Words.List([.. found.Take(MostNamed)])}. Write the whole name.",
        };
        return found.Count == 1 ? found[0] : null;
    }
}
