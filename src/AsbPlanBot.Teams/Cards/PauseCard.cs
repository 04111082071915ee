using AdaptiveCards;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Teams.Cards;

/// <summary>Says that a plan rests, or goes on.</summary>
internal static class PauseCard
{
    public static AdaptiveCard Render(string planTitle, PlanSettings settings, PlanClock clock)
    {
        var isPaused = settings.PausedFrom is not null;
        var next = settings.NextCheckIn(clock.Now) is { } due ? $" The next check-in is on {clock.Weekday(due)}." : "";
        return Parts.Card(
            isPaused ? "The plan is paused." : "The plan goes on.",
            [
                Parts.Title(isPaused ? "The plan is paused" : "The plan goes on"),
                Parts.Subtle(CardText.Line(planTitle, 120)),
                Parts.Text(isPaused
                    ? $"Since {clock.Moment(settings.PausedFrom!.Value)} I ask nobody and post nothing. Everybody can still ask me, and answer what was asked before."
                    : $"What fell into the pause is not asked for.{next}"),
                .. Parts.Buttons(isPaused ? Parts.Ask("resume") : Parts.Ask("pause")),
            ]);
    }
}
