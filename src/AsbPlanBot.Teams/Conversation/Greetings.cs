using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Teams.Cards;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Greets people by what the plan means to them: who comes back is no stranger.</summary>
internal sealed class Greetings(IPlanStore plans, IPeopleStore people, ILedgerStore ledger, Founding founding, TimeProvider time)
{
    public async Task<AdaptiveCards.AdaptiveCard> ForAsync(Asker person, CancellationToken cancellationToken)
    {
        List<WelcomePlan> theirs = [];
        foreach (var settings in await plans.ListAsync(cancellationToken))
        {
            var directory = await people.LoadAsync(settings.PlanId, cancellationToken);
            var clock = new PlanClock(settings, time.GetUtcNow());
            var isManager = Accountability.IsManager(settings, person.Id);
            if ((isManager || Accountability.PartiesOf(directory, person.Id, clock.Today).Count > 0)
                && await plans.LoadAsync(settings.PlanId, cancellationToken) is { } plan)
            {
                theirs.Add(await PlanAsync(plan, directory, person, isManager, clock, cancellationToken));
            }
        }

        return WelcomeCard.Personal(theirs, (await founding.WaitingForAsync(person.Id, cancellationToken)).Count > 0);
    }

    private async Task<WelcomePlan> PlanAsync(
        PlanInForce plan, PlanDirectory directory, Asker person, bool isManager, PlanClock clock, CancellationToken cancellationToken)
    {
        var checkIn = ReminderPlanner.CurrentCycle(plan.Settings, clock.Now) is { } cycle
            ? await ledger.FindAsync(plan.PlanId, cycle, person.Id, cancellationToken)
            : null;

        // What could not be sent, or is on its way, comes as a message of its own in a moment.
        var isHere = checkIn?.State is CheckInState.Sent or CheckInState.Reminded or CheckInState.Escalated or CheckInState.Snoozed;
        return new WelcomePlan
        {
            Title = plan.Plan.Title,
            IsManager = isManager,
            Runs = plan.Settings.PausedFrom is null,
            Objectives = Accountability.ObjectivesOf(plan.Plan, directory, person.Id, clock.Today).Count,
            Unanswered = checkIn?.Unanswered.Count() ?? 0,
            CheckIn = isHere && checkIn!.Unanswered.Any() ? LaterPages.KeyOf(checkIn) : null,
            NextCheckIn = plan.Settings.NextCheckIn(clock.Now) is { } due ? clock.Weekday(due) : null,
        };
    }
}
