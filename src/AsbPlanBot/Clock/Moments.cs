using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Clock;

/// <summary>An instant worth moving the clock to.</summary>
internal sealed record Moment(string Label, DateTimeOffset At);

/// <summary>What is coming up in any of the plans.</summary>
internal static class Moments
{
    /// <summary>The next check-in and the next summary, soonest of any plan, then some days on.</summary>
    public static IReadOnlyList<Moment> Next(IReadOnlyList<PlanSettings> plans, DateTimeOffset now)
    {
        List<Moment> moments = [];
        Add("Next check-in", plan => plan.NextCheckIn(now));
        Add("Next summary", plan => plan.NextSummary(now));
        Add("Two working days on", plan => plan.CheckIns.NextWorkingHour(now) is { } next ? plan.CheckIns.NextWorkingHour(next) : null);
        moments.Add(new("A day on", now.AddDays(1)));
        return moments;

        void Add(string label, Func<PlanSettings, DateTimeOffset?> next)
        {
            if (plans.Select(plan => Try(() => next(plan))).Min() is { } at)
            {
                moments.Add(new(label, at));
            }
        }
    }

    /// <summary>When something may next be due in any of the plans; null if nothing ever is.</summary>
    public static DateTimeOffset? Soonest(IReadOnlyList<PlanSettings> plans, DateTimeOffset after) =>
        plans.SelectMany(plan => new[]
        {
            Try(() => plan.NextCheckIn(after)),
            Try(() => plan.CheckIns.NextWorkingHour(after)),
            Try(() => plan.NextSummary(after)),
        }).Min();

    private static DateTimeOffset? Try(Func<DateTimeOffset?> next)
    {
        try
        {
            return next();
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
