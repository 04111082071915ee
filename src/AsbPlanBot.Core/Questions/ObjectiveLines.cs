using System.Globalization;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.Questions;

/// <summary>Puts objectives into lines, for answers, summaries and cards alike.</summary>
public static class ObjectiveLines
{
    /// <summary>One objective as a line of a list.</summary>
    public static ObjectiveLine Of(Objective objective, PlanSettings settings, PlanDirectory people, DateTimeOffset now)
    {
        var clock = new PlanClock(settings, now);
        return new ObjectiveLine
        {
            Ref = objective.Ref,
            Title = objective.Title,
            Status = objective.Status,
            Age = AgeOf(objective, settings, clock),
            KeySays = KeyOf(objective, settings, clock.Today),
            Note = objective.Note,
            Owners = Accountability.OwnersOf(objective, people, clock.Today),
            Due = DueOf(objective, clock.Today),
            ActionsComplete = objective.Actions.Count(action => action.Complete),
            ActionsTotal = objective.Actions.Count,
        };
    }

    /// <summary>How old a status is: "since 12 Nov"; if stale "Green, last confirmed 47 days ago"; null if never reported.</summary>
    public static string? AgeOf(Objective objective, PlanSettings settings, PlanClock clock)
    {
        if (objective.Status == RagStatus.NotReported)
            return null;

        if (StatusPolicy.IsStale(objective, settings, clock.Now))
        {
            var days = clock.DaysSince(objective.ConfirmedAt!.Value);
            return $"{Words.Of(objective.Status)}, last confirmed {Words.Count(days, "day")} ago";
        }

        return (objective.StatusSince ?? objective.ConfirmedAt) is { } since ? "since " + clock.Day(since) : null;
    }

    /// <summary>What the key says where it differs: "key says Amber, 14 % short"; null where it agrees or cannot say.</summary>
    public static string? KeyOf(Objective objective, PlanSettings settings, DateOnly today)
    {
        var key = StatusPolicy.KeySays(objective, settings.TolerancePercent, today);
        if (key is null || objective.Status == RagStatus.NotReported || key.Status == objective.Status)
            return null;

        return key.ShortfallPercent == 0
            ? $"key says {Words.Of(key.Status)}"
            : string.Create(CultureInfo.InvariantCulture, $"key says {Words.Of(key.Status)}, {key.ShortfallPercent} % short");
    }

    /// <summary>
    /// The due date: "due 30 Jun 2026, 12 days late"; where it has no date, the document's words ("Ongoing"); null without either.
    /// </summary>
    public static string? DueOf(Objective objective, DateOnly today)
    {
        if (objective.Due is not { } due)
            return string.IsNullOrWhiteSpace(objective.DueText) ? null : objective.DueText.Trim();

        var text = "due " + PlanClock.Date(due);
        if (objective.FirstDue is { } first && objective.DueMoves > 0)
            text += $" (first {PlanClock.Date(first)}, moved {Words.Times(objective.DueMoves)})";

        var late = objective.IsOpen ? today.DayNumber - due.DayNumber : 0;
        return late > 0 ? $"{text}, {Words.Count(late, "day")} late" : text;
    }
}
