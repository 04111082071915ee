using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Teams.Cards;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Does what somebody asked for in a sentence, in each of the plans that it concerns, and says what came of it.</summary>
internal sealed class RequestHandler(
    AbsenceDesk desk,
    SettingsDesk settingsDesk,
    SettingsPages settings,
    ChaseHandler chasing,
    HoldingHandler holdings,
    DueDateHandler dueDates,
    ManagerHandler managers,
    NotMineHandler notMine,
    AcknowledgeHandler acknowledging,
    SummaryDesk summaries,
    ILedgerStore ledger,
    TimeProvider time)
{
    /// <param name="known">The plans that the asker speaks about, at least one.</param>
    public async Task<IReadOnlyList<AdaptiveCards.AdaptiveCard>> AnswerAsync(
        Request request, IReadOnlyList<(PlanInForce Plan, PlanDirectory People)> known, Saying saying, CancellationToken cancellationToken)
    {
        var asker = saying.Asker;
        if (PlansMeant(request, known, asker) is { Count: > 1 } several)
        {
            return [ErrorCard.Render(
                "Which plan is meant?",
                $"That would change {Words.List([.. several.Select(plan => $"“{plan.Plan.Title}”")])}. Say it in the channel of the plan's team, with a mention of me. Nothing was changed.")];
        }

        List<AdaptiveCards.AdaptiveCard> done = [];
        List<AdaptiveCards.AdaptiveCard> refused = [];
        foreach (var (plan, people) in known)
        {
            var (card, isDone) = request switch
            {
                Request.Away away => await LeaveAsync(away, plan, people, asker, cancellationToken),
                Request.Back back => await ReturnAsync(back, plan, people, asker, cancellationToken),
                Request.PutOff putOff => await PutOffAsync(putOff, plan, people, asker, cancellationToken),
                Request.ShowSettings => (await settings.ShowAsync(plan, people, saying, cancellationToken), true),
                Request.Set set => await settings.SetAsync(set, plan, people, saying, cancellationToken),
                Request.Pause => await ChangeAsync(plan, people, asker, present => present.Pause(time.GetUtcNow()), cancellationToken),
                Request.Resume => await ChangeAsync(plan, people, asker, present => present.Resume(time.GetUtcNow()), cancellationToken),
                Request.Chase chase => await chasing.ChaseAsync(chase, plan, people, saying, cancellationToken),
                Request.AnswerFor answerFor => await chasing.AnswerForAsync(answerFor, plan, people, saying, cancellationToken),
                Request.Assign assign => holdings.Say(assign, holds: true, plan, people, saying),
                Request.Unassign end => holdings.Say(new Request.Assign(end.Party, end.Who, null, end.LastDay), holds: false, plan, people, saying),
                Request.MoveDue move => await dueDates.SayAsync(move, plan, people, saying, cancellationToken),
                Request.AddManager add => await managers.AddAsync(add.Who, plan, people, saying, cancellationToken),
                Request.RemoveManager remove => await managers.RemoveAsync(remove.Who, plan, people, saying, cancellationToken),
                Request.Acknowledge seen => await acknowledging.SayAsync(seen, plan, people, asker, cancellationToken),
                Request.PostSummary => await summaries.PostAsync(plan, people, asker, cancellationToken),
                Request.NotMine disowned => await notMine.SayAsync(disowned, plan, people, asker, cancellationToken),
                _ => throw new ArgumentOutOfRangeException(nameof(request), request, "A request that nobody does."),
            };
            (isDone ? done : refused).Add(card);
        }

        // Who is asked in one plan need not hear that they are not in another.
        return done.Count > 0 ? done : [.. refused.Take(1)];
    }

    private async Task<(AdaptiveCards.AdaptiveCard Card, bool IsDone)> LeaveAsync(
        Request.Away wish, PlanInForce plan, PlanDirectory people, Asker asker, CancellationToken cancellationToken)
    {
        var today = new PlanClock(plan.Settings, time.GetUtcNow()).Today;
        switch (AbsenceWishes.Decide(people, wish, asker.Id, Permissions.Of(Deed.SayAnothersAbsence, plan.Settings, asker.Id), today))
        {
            case AbsenceDecision.Ready ready:
                await desk.LeaveAsync(plan, people, ready.Absence, cancellationToken);
                return (AbsenceCard.Noted(new AbsenceView(plan.Plan.Title, ready.Absence, NameFor(ready.Person, asker), ready.StandIn?.Name)), true);

            case AbsenceDecision.WithoutEnd unsaid:
                return (AbsenceCard.Ask(new AwayForm(plan.PlanId, unsaid.Person, NameFor(unsaid.Person, asker), unsaid.StandIn?.Id, null, people)), true);

            case AbsenceDecision.Refused refused:
                return (ErrorCard.Render("Not noted", refused.Why), false);

            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<(AdaptiveCards.AdaptiveCard Card, bool IsDone)> ReturnAsync(
        Request.Back wish, PlanInForce plan, PlanDirectory people, Asker asker, CancellationToken cancellationToken)
    {
        var (person, fault) = AbsenceWishes.Whom(people, wish.Who, asker.Id, Permissions.Of(Deed.SayAnothersAbsence, plan.Settings, asker.Id));
        if (person is null)
            return (ErrorCard.Render("Not noted", fault), false);

        return await desk.ReturnAsync(plan, people, person.Id, cancellationToken)
            ? (AbsenceCard.Back(plan.Plan.Title, NameFor(person, asker)), true)
            : (ErrorCard.Render("Nothing to change", $"I did not know that {NameFor(person, asker) ?? "you"} {(NameFor(person, asker) is null ? "were" : "was")} away."), false);
    }

    private async Task<(AdaptiveCards.AdaptiveCard Card, bool IsDone)> PutOffAsync(
        Request.PutOff wish, PlanInForce plan, PlanDirectory people, Asker asker, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var cycle = ReminderPlanner.CurrentCycle(plan.Settings, now);
        var checkIn = cycle is null ? null : await ledger.FindAsync(plan.PlanId, cycle, asker.Id, cancellationToken);
        if (checkIn is null || !checkIn.Unanswered.Any())
            return (ErrorCard.Render("Nothing to put off", "No check-in of yours is open."), false);

        var matter = new CheckInMatter(plan, people, checkIn, now);
        if (wish.To is not { } to)
            return (LaterCard.Render(LaterPages.View(matter, [], 0)), true);

        if (Absences.PutOffs(plan.Settings, checkIn.Cycle, now).FirstOrDefault(putOff => putOff.To == to) is not { } until)
            return (LaterCard.TooLate(matter.NextCheckIn), false);

        await desk.PutOffAsync(plan.Settings, asker.Id, until.Until, cancellationToken);
        return (LaterCard.PutOff(matter.Clock.Weekday(until.Until), isTyped: false, LaterPages.KeyOf(checkIn)), true);
    }

    private async Task<(AdaptiveCards.AdaptiveCard Card, bool IsDone)> ChangeAsync(
        PlanInForce plan, PlanDirectory people, Asker asker, Func<PlanSettings, PlanSettings> change, CancellationToken cancellationToken)
    {
        if (Refusals.Of(Deed.Pause, plan, people, asker) is { } refusal)
            return (refusal, false);

        var after = await settingsDesk.ChangeAsync(plan.Settings, change, cancellationToken);
        return (PauseCard.Render(plan.Plan.Title, after, new PlanClock(after, time.GetUtcNow())), true);
    }

    // What is not shown to be confirmed is done in one plan only, where several could be meant.
    private static List<PlanInForce> PlansMeant(
        Request request, IReadOnlyList<(PlanInForce Plan, PlanDirectory People)> known, Asker asker) => request switch
        {
            Request.MoveDue move => Managed(known, Deed.MoveDue, asker).FindAll(plan => plan.Plan.Find(move.ObjectiveRef) is not null),
            Request.AddManager or Request.RemoveManager => Managed(known, Deed.ChangeManagers, asker),
            _ => [],
        };

    private static List<PlanInForce> Managed(IReadOnlyList<(PlanInForce Plan, PlanDirectory People)> known, Deed deed, Asker asker) =>
        [.. known.Select(each => each.Plan).Where(plan => Permissions.Of(deed, plan.Settings, asker.Id))];

    // Null where it is the asker.
    private static string? NameFor(Person person, Asker asker) =>
        string.Equals(person.Id, asker.Id, StringComparison.OrdinalIgnoreCase) ? null : person.Name;
}
