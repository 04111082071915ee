using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Teams.Cards;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Adds and removes managers of a plan, and has them told.</summary>
internal sealed class ManagerHandler(SettingsDesk desk, NoticeDesk notices, TimeProvider time)
{
    private delegate PlanSettings? Change(PlanSettings settings, Person person, out string fault);

    public Task<(AdaptiveCards.AdaptiveCard Card, bool IsDone)> AddAsync(
        string who, PlanInForce plan, PlanDirectory people, Saying saying, CancellationToken cancellationToken) =>
        ChangeAsync(who, plan, people, saying, Managers.Add, NoticeKind.ManagerAdded, cancellationToken);

    public Task<(AdaptiveCards.AdaptiveCard Card, bool IsDone)> RemoveAsync(
        string who, PlanInForce plan, PlanDirectory people, Saying saying, CancellationToken cancellationToken) =>
        ChangeAsync(who, plan, people, saying, Managers.Remove, NoticeKind.ManagerRemoved, cancellationToken);

    private async Task<(AdaptiveCards.AdaptiveCard Card, bool IsDone)> ChangeAsync(
        string who, PlanInForce plan, PlanDirectory people, Saying saying, Change change, NoticeKind kind, CancellationToken cancellationToken)
    {
        if (Refusals.Of(Deed.ChangeManagers, plan, people, saying.Asker) is { } refusal)
            return (refusal, false);
        if (PersonNames.Find(people, saying.Mentioned, who, out var fault) is not { } person)
            return (ErrorCard.Render("Nothing was changed", fault), false);

        var after = await desk.ChangeAsync(plan.Settings, settings => change(settings, person, out fault) ?? settings, cancellationToken);
        if (fault.Length > 0)
            return (ErrorCard.Render("Nothing was changed", fault), false);

        await notices.TellAsync([NoticeOf(after, kind, person)], cancellationToken);
        var isAdded = kind == NoticeKind.ManagerAdded;
        return (
            DeedCard.Done(
                $"{person.Name} {(isAdded ? "manages this plan now" : "does not manage this plan any more")}",
                plan.Plan.Title,
                [isAdded ? "I tell them so, and from now on what I tell managers." : "I tell them so."],
                "help"),
            true);
    }

    private Notice NoticeOf(PlanSettings settings, NoticeKind kind, Person person)
    {
        var now = time.GetUtcNow();
        return new Notice
        {
            PlanId = settings.PlanId,
            Cycle = NoticeDesk.CycleOf(settings, now),
            State = CheckInState.Planned,
            StateSince = now,
            Kind = kind,
            Day = new PlanClock(settings, now).Today,
            ManagerId = person.Id,
        };
    }
}
