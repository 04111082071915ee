using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.Summaries;

/// <summary>How each objective of a plan stood at the ends of equal steps of whole weeks.</summary>
/// <param name="From">The day on which the first step begins; it may be shorter than the others.</param>
/// <param name="WeeksAStep">How long a step is.</param>
/// <param name="Ends">The last day of each step, oldest first: at least one, at most <see cref="MostSteps"/>.</param>
/// <param name="Rows">In plan order.</param>
public sealed record ReportStrips(DateOnly From, int WeeksAStep, IReadOnlyList<DateOnly> Ends, IReadOnlyList<ReportStrip> Rows)
{
    public const int MostSteps = 26;

    private const int DaysAWeek = 7;

    /// <param name="plan">The plan as it stood at <paramref name="at"/>.</param>
    /// <param name="history">Its whole history, oldest first.</param>
    /// <param name="from">The first day looked at, not after that of <paramref name="at"/>.</param>
    public static ReportStrips Of(PlanInForce plan, IReadOnlyList<HistoryEntry> history, DateOnly from, DateTimeOffset at)
    {
        var last = new PlanClock(plan.Settings, at).Today;
        var weeks = Shares(last.DayNumber - from.DayNumber + 1, DaysAWeek);
        var weeksAStep = Shares(weeks, MostSteps);
        IReadOnlyList<DateOnly> ends = [.. Enumerable.Range(0, Shares(weeks, weeksAStep))
            .Select(step => last.AddDays(-DaysAWeek * weeksAStep * step))
            .Reverse()];

        var start = PlanClock.StartOf(from, plan.Settings);
        IReadOnlyList<DateTimeOffset> instants = [.. ends.Select(day => day == last ? at : PlanReplay.EndOf(day, plan.Settings))];
        var entries = history.ToLookup(entry => entry.ObjectiveRef, StringComparer.OrdinalIgnoreCase);
        return new ReportStrips(
            from,
            weeksAStep,
            ends,
            [.. plan.Plan.Objectives.Select(objective => new ReportStrip(
                objective.Ref, objective.Title, Steps(objective, [.. entries[objective.Ref]], start, instants)))]);
    }

    private static IReadOnlyList<RagStatus> Steps(
        Objective objective, IReadOnlyList<HistoryEntry> entries, DateTimeOffset start, IReadOnlyList<DateTimeOffset> instants)
    {
        // What was said at the very last instant counts.
        var spans = StatusSpans.Of(objective.Status, entries, start, instants[^1].AddTicks(1));
        var at = 0;
        return [.. instants.Select(instant =>
        {
            while (at + 1 < spans.Count && spans[at + 1].From <= instant)
                at++;
            return spans[at].Status;
        })];
    }

    private static int Shares(int whole, int share) => (whole + share - 1) / share;
}

/// <summary>How one objective stood.</summary>
/// <param name="Steps">Its status at the end of each step.</param>
public sealed record ReportStrip(string Ref, string Title, IReadOnlyList<RagStatus> Steps);
