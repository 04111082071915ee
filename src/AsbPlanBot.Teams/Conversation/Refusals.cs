using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Teams.Cards;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>What is said to somebody who may not do what they want done: who may.</summary>
internal static class Refusals
{
    /// <summary>Null where a manager's deed is wanted by a manager.</summary>
    public static AdaptiveCards.AdaptiveCard? Of(Deed deed, PlanInForce plan, PlanDirectory people, Asker asker) =>
        Permissions.Of(deed, plan.Settings, asker.Id)
            ? null
            : ErrorCard.Render("Nothing was changed", Permissions.Refusal(deed, plan.Settings, people));
}
