using AsbPlanBot.Clock;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Tests.Service;

public sealed class MomentsTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_soonest_check_in_and_summary_of_any_plan_are_named()
    {
        var moments = Moments.Next([Plan("a"), Plan("b") with { CheckInSchedule = "0 10 * * TUE" }], Monday);

        Assert.Equal(
            [
                new("Next check-in", new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero)),
                new("Next summary", new DateTimeOffset(2026, 11, 30, 9, 0, 0, TimeSpan.Zero)),
                new Moment("Two working days on", new DateTimeOffset(2026, 11, 25, 10, 0, 0, TimeSpan.Zero)),
                new Moment("A day on", Monday.AddDays(1)),
            ],
            moments);
    }

    [Fact]
    public void Without_a_plan_only_a_day_on_is_left() =>
        Assert.Equal(["A day on"], Moments.Next([], Monday).Select(moment => moment.Label));

    [Fact]
    public void What_may_be_due_soonest_is_after_the_instant_given_never_at_it()
    {
        List<DateTimeOffset> moments = [new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero)];
        for (var count = 0; count < 3; count++)
            moments.Add(Moments.Soonest([Plan("a")], moments[^1])!.Value);

        // A working day at the hour of the check-in, the summary, a working day.
        Assert.Equal(
            [
                new(2026, 11, 27, 10, 0, 0, TimeSpan.Zero),
                new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero),
                new DateTimeOffset(2026, 11, 30, 10, 0, 0, TimeSpan.Zero),
            ],
            moments.Skip(1));
    }

    private static PlanSettings Plan(string id) => new() { PlanId = id, ActiveFrom = Monday };
}
