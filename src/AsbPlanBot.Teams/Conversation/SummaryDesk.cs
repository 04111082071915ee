using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Teams.Cards;
using AsbPlanBot.Teams.Delivery;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Has the newest summary brought up to date for a manager, and says what came of it.</summary>
internal sealed class SummaryDesk(ILedgerStore ledger, SummaryRenewal renewal, TimeProvider time)
{
    public async Task<(AdaptiveCards.AdaptiveCard Card, bool IsDone)> PostAsync(
        PlanInForce plan, PlanDirectory people, Asker asker, CancellationToken cancellationToken)
    {
        if (Refusals.Of(Deed.PostSummary, plan, people, asker) is { } refusal)
            return (refusal, false);

        var now = time.GetUtcNow();
        var post = ReminderPlanner.CurrentSummary(plan.Settings, now) is { } cycle
            ? await ledger.FindSummaryAsync(plan.PlanId, cycle, cancellationToken)
            : null;
        var clock = new PlanClock(plan.Settings, now);
        return post switch
        {
            null => (NoneYet(plan, clock), true),
            { State: CheckInState.Sent or CheckInState.Unreachable } => (Told(plan, post, await renewal.RunAsync(post, cancellationToken), clock), true),
            _ => (UnderWay(plan, post), true),
        };
    }

    private static AdaptiveCards.AdaptiveCard Told(PlanInForce plan, SummaryPost before, Renewal outcome, PlanClock clock) => outcome switch
    {
        Renewal.Done { IsNew: false } => DeedCard.Done(
            "The summary is brought up to date",
            plan.Plan.Title,
            [$"The one in {PlaceNotices.PlaceOf(plan.Settings)} shows the plan as it stands now, {clock.Weekday(clock.Now)}. The next summary still tells all that has changed since {clock.Weekday(before.PostedAt ?? before.StateSince)}."],
            "summary"),
        Renewal.Done => DeedCard.Done(
            "The summary is posted",
            plan.Plan.Title,
            [
                $"It stands in {PlaceNotices.PlaceOf(plan.Settings)} as a message of its own, and shows the plan as it is now, {clock.Weekday(clock.Now)}.",
                .. before.ActivityId is null ? Array.Empty<string>() : ["The one that was posted before is gone, or stands in another channel as it was."],
            ],
            "summary"),
        Renewal.Failed failed => ErrorCard.With(
            "The summary could not be posted",
            [Parts.Ask("settings"), Parts.Ask("summary")],
            $"Teams did not take it in {PlaceNotices.PlaceOf(plan.Settings)}: {failed.Reason}.",
            "Nothing is lost: “summary” shows it here. To have it elsewhere, choose another channel: settings. Then say “post summary” again."),
        _ => UnderWay(plan, before),
    };

    private static AdaptiveCards.AdaptiveCard UnderWay(PlanInForce plan, SummaryPost post) => ErrorCard.With(
        "The summary is being posted at this moment",
        [Parts.Ask("summary")],
        $"It goes to {PlaceNotices.PlaceOf(plan.Settings)}." + (post.Reason is { } reason ? $" The newest attempt failed: {reason}; I try again by myself." : ""),
        "“Summary” shows it here.");

    private static AdaptiveCards.AdaptiveCard NoneYet(PlanInForce plan, PlanClock clock) => ErrorCard.With(
        "No summary has been posted yet",
        [Parts.Ask("summary"), Parts.Ask("settings")],
        plan.Settings.PausedFrom is not null
            ? "The plan is paused, and none is posted until you say “resume”."
            : plan.Settings.NextSummary(clock.Now) is { } next
                ? $"The first one is due {clock.Weekday(next)} in {PlaceNotices.PlaceOf(plan.Settings)}."
                : "Its schedule has no further day: see “settings”.",
        "“Summary” shows it here now.");
}
