using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Teams.Cards;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Has those asked once more who have not answered, and opens the check-in of somebody else, for managers.</summary>
internal sealed class ChaseHandler(ILedgerStore ledger, IWorkQueue queue, TimeProvider time)
{
    public async Task<(AdaptiveCards.AdaptiveCard Card, bool IsDone)> ChaseAsync(
        Request.Chase wish, PlanInForce plan, PlanDirectory people, Saying saying, CancellationToken cancellationToken)
    {
        if (Refusals.Of(Deed.Chase, plan, people, saying.Asker) is { } refusal)
            return (refusal, false);
        if (plan.Settings.PausedFrom is not null)
            return (ErrorCard.Render("The plan is paused", "Nobody is asked anything while it is. Say “resume” first."), false);

        var now = time.GetUtcNow();
        if (ReminderPlanner.CurrentCycle(plan.Settings, now) is not { } cycle)
            return (ErrorCard.Render("Nobody has been asked yet", "The first check-in is still to come."), false);

        IReadOnlyList<string>? meant = null;
        if (wish.Who is { } who && Meant(who, plan, people, saying, out var fault) is var found)
        {
            if (found.Count == 0)
                return (ErrorCard.Render("Nobody was asked", fault), false);
            meant = found;
        }

        var entries = await ledger.LoadAsync(plan.PlanId, cycle, cancellationToken);
        var lines = Chasing.Decide(entries, plan, people, meant, now);
        if (lines.Count == 0)
        {
            return (ErrorCard.Render(
                "Nobody is left to ask", meant is null ? "Everybody who was asked has answered." : "They have answered what they were asked, or were not asked in this check-in."), false);
        }

        List<ChaseLine> done = [];
        foreach (var line in lines)
            done.Add(line.WhyNot is null ? await ChaseAsync(line, now, cancellationToken) : line);
        return (DeedCard.Chased(plan.Plan.Title, done), true);
    }

    public async Task<(AdaptiveCards.AdaptiveCard Card, bool IsDone)> AnswerForAsync(
        Request.AnswerFor wish, PlanInForce plan, PlanDirectory people, Saying saying, CancellationToken cancellationToken)
    {
        if (Refusals.Of(Deed.AnswerOnBehalf, plan, people, saying.Asker) is { } refusal)
            return (refusal, false);
        if (saying.Place.Kind != PlaceKind.Personal)
            return (ErrorCard.Render("Write it to me", "I open the check-in of somebody else in our own chat only."), false);
        if (PersonNames.Find(people, saying.Mentioned, wish.Who, out var fault) is not { } person)
            return (ErrorCard.Render("Whose check-in?", fault), false);

        var now = time.GetUtcNow();
        var cycle = ReminderPlanner.CurrentCycle(plan.Settings, now);
        if (cycle is null || await ledger.FindAsync(plan.PlanId, cycle, person.Id, cancellationToken) is not { } checkIn)
        {
            return (ErrorCard.Render(
                "There is no check-in to answer", $"{person.Name} has not been asked anything in the present check-in. You can say how an objective stands in words: 4.1 amber, and why."), false);
        }

        var matter = new CheckInMatter(plan, people, checkIn, now);
        var content = new FormContent
        {
            All = !matter.Open.Any(),
            Notices = [$"This is the check-in of {person.Name}. What you send is recorded as yours, on their behalf."],
        };
        return CheckInForm.View(matter, saying.Asker.Id, content) is { } view
            ? (CheckInCard.Render(view), true)
            : (ErrorCard.Render("There is nothing to answer", $"Nothing that {person.Name} was asked about is in the plan any more."), false);
    }

    private async Task<ChaseLine> ChaseAsync(ChaseLine line, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var after = CheckInMoves.After(line.CheckIn, new CheckInEvent.Chased(), now);
        if (await ledger.TryUpdateAsync(after, cancellationToken) is not { } stored)
            return line with { WhyNot = "something came in from them at this moment" };

        await queue.EnqueueAsync(new WorkItem(WorkKind.CheckIn, stored.PlanId, stored.Cycle, stored.PersonId), cancellationToken);
        return line;
    }

    // A party stands for who is asked for it, and who covers for them.
    private List<string> Meant(string who, PlanInForce plan, PlanDirectory people, Saying saying, out string fault)
    {
        fault = "";
        if (people.Find(who) is not { } party)
            return PersonNames.Find(people, saying.Mentioned, who, out fault) is { } person ? [person.Id] : [];

        var today = new Core.Wording.PlanClock(plan.Settings, time.GetUtcNow()).Today;
        var asked = Accountability.PersonsToAsk(people, party.Name, today).Select(person => person.Id).ToList();
        fault = $"Nobody holds {party.Name}.";
        return [.. asked, .. asked.Select(id => Cover.StandInFor(people, id, today)?.Id).OfType<string>()];
    }
}
