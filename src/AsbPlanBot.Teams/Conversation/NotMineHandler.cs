using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Teams.Cards;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>
/// Takes it that an objective is not somebody's: the managers are told, and it is not asked in this check-in any more. The
/// plan stays as it is.
/// </summary>
internal sealed class NotMineHandler(IPlanStore plans, IPeopleStore people, ILedgerStore ledger, NoticeDesk notices, TimeProvider time)
{
    private const int Attempts = 4;

    public async Task<(AdaptiveCards.AdaptiveCard Card, bool IsDone)> SayAsync(
        Request.NotMine wish, PlanInForce plan, PlanDirectory directory, Asker asker, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var today = new PlanClock(plan.Settings, now).Today;
        if (plan.Plan.Find(wish.ObjectiveRef) is not { } objective)
            return (ErrorCard.Render("Nothing was changed", $"There is no objective {wish.ObjectiveRef} in this plan."), false);
        if (!Permissions.Of(Deed.Disown, plan.Settings, directory, asker.Id, today, objective))
            return (ErrorCard.Render("Nothing was changed", $"{objective.Ref} is not yours as it is. {Permissions.Refusal(Deed.Disown, plan.Settings, directory)}"), false);

        // The managers first: whatever fails after it, somebody knows.
        await notices.TellAsync(
            Notices.ForManagers(plan.Settings, NoticeDesk.CycleOf(plan.Settings, now), NoticeKind.NotTheirs, today, now)
                .Select(notice => notice with { About = $"{objective.Ref} {asker.Id}" }),
            cancellationToken);
        await TakeOutAsync(plan.Settings, objective.Ref, asker, cancellationToken);
        var named = plan.Settings.Managers.Select(directory.FindPerson).OfType<Person>().Select(person => person.Name).ToList();
        return (
            DeedCard.Done(
                $"I do not ask you about {objective.Ref} in this check-in",
                plan.Plan.Title,
                [
                    objective.Title,
                    plan.Settings.Managers.Count == 0
                        ? "The plan has no manager whom I could tell: tell whoever looks after it."
                        : $"{(named.Count > 0 ? Words.List(named) : "The managers of the plan")} will hear of it from me. Until they say who answers for it, the plan stays as it is, and the next check-in asks you again.",
                ],
                "my actions"),
            true);
    }

    /// <summary>From the card of a check-in.</summary>
    public async Task<CardReply> NotMineAsync(CheckInKey key, string reference, Asker asker, CancellationToken cancellationToken)
    {
        if (await plans.LoadAsync(key.PlanId, cancellationToken) is not { } plan)
            return new CardReply.Say("That plan is no longer here. Nothing was changed.");

        var directory = await people.LoadAsync(key.PlanId, cancellationToken);
        var (card, _) = await SayAsync(new Request.NotMine(reference), plan, directory, asker, cancellationToken);
        return new CardReply.Post([Messages.Of(card)]);
    }

    private async Task TakeOutAsync(PlanSettings settings, string reference, Asker asker, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (ReminderPlanner.CurrentCycle(settings, now) is not { } cycle)
            return;

        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await ledger.FindAsync(settings.PlanId, cycle, asker.Id, cancellationToken) is not { } checkIn)
                return;

            var after = CheckInMoves.After(checkIn, new CheckInEvent.Disowned(reference), now);
            if (ReferenceEquals(after, checkIn) || await ledger.TryUpdateAsync(after, cancellationToken) is not null)
                return;
        }

        throw new InvalidOperationException("The check-in kept changing.");
    }
}
