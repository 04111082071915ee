using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Scheduling;

namespace AsbPlanBot.Clock;

/// <summary>An instant worth moving the clock to.</summary>
internal sealed record Moment(string Label, DateTimeOffset At);

/// <summary>What is coming up in any of the plans.</summary>
internal static class Moments
{
    /// <summary>The next check-in and the next summary, soonest of any plan, then a day on.</summary>
    public static IReadOnlyList<Moment> Next(IReadOnlyList<PlanSettings> plans, DateTimeOffset now)
    {
        List<Moment> moments = [];
        Add("Next check-in", plan => plan.CheckIns);
        Add("Next summary", plan => plan.Summaries);
        moments.Add(new("A day on", now.AddDays(1)));
        return moments;

        void Add(string label, Func<PlanSettings, WorkingSchedule> schedule)
        {
            if (plans.Select(plan => NextOf(() => schedule(plan), now)).Min() is { } at)
            {
                moments.Add(new(label, at));
            }
        }
    }

    /// <summary>The soonest occurrence of any plan's schedules after an instant; null if there is none.</summary>
    public static DateTimeOffset? Soonest(IReadOnlyList<PlanSettings> plans, DateTimeOffset after) =>
        plans.SelectMany(plan => new[]
        {
            NextOf(() => plan.CheckIns, after),
            NextOf(() => plan.Summaries, after),
        }).Min();

    private static DateTimeOffset? NextOf(Func<WorkingSchedule> schedule, DateTimeOffset after)
    {
        try
        {
            return schedule().NextDue(after);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
