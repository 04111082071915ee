using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Teams.Cards;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Takes a people file that a manager dropped into the chat: who holds which party of the plan.</summary>
internal sealed class PeopleFiles(IPlanStore plans, IPeopleStore people, TimeProvider time)
{
    /// <param name="planId">Of a plan that whoever sent the file manages; null if there is none yet.</param>
    public async Task<AdaptiveCards.AdaptiveCard> TakeAsync(
        string fileName, string? planId, PeopleDocument read, CancellationToken cancellationToken)
    {
        if (read.People is not { } after)
            return PeopleCard.Unreadable(fileName, read.Remarks);
        if (planId is null || await plans.LoadAsync(planId, cancellationToken) is not { } plan)
            return ErrorCard.Render("The plan first", "This is a people file, and there is no plan yet that they could be in. Send me the plan file, then this one again.");

        var before = await people.LoadAsync(planId, cancellationToken);
        await people.SaveAsync(planId, after, cancellationToken);
        var (held, holds) = (HeldIn(before), HeldIn(after));
        return PeopleCard.Taken(new PeopleView
        {
            FileName = fileName,
            PlanTitle = plan.Plan.Title,
            Parties = after.Parties.Count,
            People = after.Everybody.Count(),
            Came = [.. holds.Except(held, StringComparer.OrdinalIgnoreCase)],
            Went = [.. held.Except(holds, StringComparer.OrdinalIgnoreCase)],
            Gaps = Accountability.Gaps(plan.Plan, after with { Absences = before.Absences }, new PlanClock(plan.Settings, time.GetUtcNow()).Today),
            Remarks = read.Remarks,
        });
    }

    private static List<string> HeldIn(PlanDirectory directory) =>
        [.. directory.Parties.SelectMany(party => party.Holdings.Select(holding => $"{holding.Person.Name}: {party.Name}")).Distinct(StringComparer.OrdinalIgnoreCase)];
}
