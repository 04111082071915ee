using System.Globalization;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.Plans;

/// <summary>What becomes of a wish to move a due date.</summary>
public abstract record DueDecision
{
    private DueDecision()
    {
    }

    /// <param name="Change">The objective's new state with its history, to be stored as replies are.</param>
    public sealed record Ready(ReplyDecision.Accepted Change) : DueDecision;

    /// <summary>The reason has to be asked for.</summary>
    /// <param name="Fault">What was wrong with the one given; null if there was none.</param>
    public sealed record WithoutReason(string? Fault) : DueDecision;

    /// <summary>It may not be moved to that day; a sentence says why.</summary>
    public sealed record Refused(string Why) : DueDecision;
}

/// <summary>Decides whether a due date moves. The first date and the number of moves are kept.</summary>
public static class DueDates
{
    /// <summary>The longest reason, in characters, once trimmed.</summary>
    public const int MaxReasonLength = 500;

    /// <param name="by">AAD object id of the manager.</param>
    public static DueDecision Move(Objective objective, DateOnly due, string? reason, string by, DateTimeOffset now, DateOnly today)
    {
        if (!objective.IsOpen)
            return new DueDecision.Refused($"{objective.Ref} is complete: its due date does not matter any more.");
        if (due == objective.Due)
            return new DueDecision.Refused($"{objective.Ref} is due {PlanClock.Date(due)} already.");
        if (due < today)
            return new DueDecision.Refused($"{PlanClock.Date(due)} is past: {objective.Ref} can only move to a day that is to come.");

        return reason?.Trim() switch
        {
            null or "" => new DueDecision.WithoutReason(null),
            { Length: > MaxReasonLength } => new DueDecision.WithoutReason(
                string.Create(CultureInfo.InvariantCulture, $"A reason has at most {MaxReasonLength} characters.")),
            var why => new DueDecision.Ready(Moved(objective, due, why, by, now)),
        };
    }

    private static ReplyDecision.Accepted Moved(Objective objective, DateOnly due, string why, string by, DateTimeOffset now)
    {
        var before = DueDate.Of(objective);

        // A date that is set for the first time has not moved.
        var after = objective.Due is { } former
            ? new DueDate(due, PlanClock.Date(due), objective.FirstDue ?? former, objective.DueMoves + 1)
            : new DueDate(due, PlanClock.Date(due), objective.FirstDue, objective.DueMoves);
        return new ReplyDecision.Accepted(
            after.On(objective), ManagersEntries.Of(objective, "due", by, now) with { DueMove = new DueMove(before, after) { Reason = why } });
    }
}
