using AsbPlanBot.Core.Plans;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AsbPlanBot.Core.Tests.Plans;

public sealed class PlanReplayTests
{
    private static readonly DateTimeOffset Monday = Given.At("2026-03-02 10:00");

    [Property(MaxTest = 500), Trait("Cases", "Random")]
    public Property Whatever_was_said_imported_and_moved_the_plan_is_replayed_as_it_stood_at_each_instant() => Prop.ForAll(
        PlanLife.Lives.ToArbitrary(),
        life =>
        {
            foreach (var (index, (from, then)) in life.Moments.Index())
            {
                var until = index + 1 < life.Moments.Count ? life.Moments[index + 1].From.AddTicks(-1) : from.AddYears(1);
                foreach (var at in new[] { from, from + ((until - from) / 2), until })
                {
                    var replayed = PlanReplay.AsAt(life.Plan, life.History, at);
                    var expected = then.Plan.Objectives.ToLookup(objective => life.Plan.Plan.Find(objective.Ref) is not null);
                    Assert.Equal(expected[true].Select(Said), replayed?.Plan.Plan.Objectives.Select(Said) ?? []);
                    Assert.Equal(expected[false].Select(objective => objective.Ref), replayed?.Left ?? []);
                }
            }

            Assert.Null(PlanReplay.AsAt(life.Plan, life.History, life.Moments[0].From.AddTicks(-1)));
        });

    [Fact]
    public void A_status_and_its_note_stand_until_the_next_reply()
    {
        var amber = Entry(RagStatus.NotReported, RagStatus.Amber, Monday, "waiting");
        var green = Entry(RagStatus.Amber, RagStatus.Green, Monday.AddDays(7), null);
        var now = Given.InForce(Given.Objective("1.1", RagStatus.Green));

        Assert.Equal((RagStatus.NotReported, null), At(Monday.AddTicks(-1)));
        Assert.Equal((RagStatus.Amber, "waiting"), At(Monday));
        Assert.Equal((RagStatus.Amber, "waiting"), At(Monday.AddDays(7).AddTicks(-1)));
        Assert.Equal((RagStatus.Green, null), At(Monday.AddDays(7)));

        (RagStatus, string?) At(DateTimeOffset at)
        {
            var objective = PlanReplay.AsAt(now, [amber, green], at)!.Plan.Plan.Find("1.1")!;
            return (objective.Status, objective.Note);
        }
    }

    [Fact]
    public void A_due_date_that_moved_later_stands_where_it_stood_also_when_its_first_import_is_not_in_the_history()
    {
        var before = new DueDate(Given.Day("2026-06-30"), "June 2026", null, 0);
        var after = new DueDate(Given.Day("2026-09-30"), null, before.Day, 1);
        var now = Given.InForce(after.On(Given.Objective("1.1")));
        var moved = Entry(RagStatus.NotReported, RagStatus.NotReported, Monday, null) with { DueMove = new DueMove(before, after) };

        Assert.Equal(before, DueDate.Of(PlanReplay.AsAt(now, [moved], Monday.AddTicks(-1))!.Plan.Plan.Find("1.1")!));
        Assert.Equal(after, DueDate.Of(PlanReplay.AsAt(now, [moved], Monday)!.Plan.Plan.Find("1.1")!));
    }

    [Fact]
    public void Of_a_due_date_that_moved_twice_each_time_has_its_own()
    {
        var june = new DueDate(Given.Day("2026-06-30"), "June 2026", null, 0);
        var september = new DueDate(Given.Day("2026-09-30"), null, june.Day, 1);
        var december = new DueDate(Given.Day("2026-12-31"), null, june.Day, 2);
        var now = Given.InForce(december.On(Given.Objective("1.1")));
        HistoryEntry[] moves =
        [
            Entry(RagStatus.NotReported, RagStatus.NotReported, Monday, null) with { DueMove = new DueMove(june, september) },
            Entry(RagStatus.NotReported, RagStatus.NotReported, Monday.AddDays(7), null) with { DueMove = new DueMove(september, december) },
        ];
        DueDate At(DateTimeOffset at) => DueDate.Of(PlanReplay.AsAt(now, moves, at)!.Plan.Plan.Find("1.1")!);

        Assert.Equal([june, september, september, december], new[] { Monday.AddTicks(-1), Monday, Monday.AddDays(7).AddTicks(-1), Monday.AddDays(7) }.Select(At));
    }

    [Theory]
    [InlineData("2026-03-28", "2026-03-28T23:59:59.9999999+00:00")]
    [InlineData("2026-03-29", "2026-03-29T23:59:59.9999999+01:00")]
    [InlineData("2026-10-25", "2026-10-25T23:59:59.9999999+00:00")]
    public void A_day_ends_at_midnight_in_the_plans_zone(string day, string expected) =>
        Assert.Equal(expected, PlanReplay.EndOf(Given.Day(day), Given.Settings).ToString("O", null));

    [Fact]
    public void A_day_ends_also_where_the_clock_leaves_midnight_out()
    {
        // In Beirut the clock goes from 0:00 to 1:00 in the night to 29 March 2026.
        var settings = Given.Settings with { Zone = "Asia/Beirut" };

        Assert.Equal("2026-03-28T21:59:59.9999999Z", PlanReplay.EndOf(Given.Day("2026-03-28"), settings).UtcDateTime.ToString("O", null));
    }

    private static HistoryEntry Entry(RagStatus before, RagStatus after, DateTimeOffset at, string? note) => new()
    {
        ObjectiveRef = "1.1",
        At = at,
        By = "jo",
        Source = ReplySource.Card,
        Key = $"key {at.UtcTicks}",
        OldStatus = before,
        NewStatus = after,
        Note = note,
    };

    private static string Said(Objective objective) => string.Join(
        '|',
        objective with { Actions = [], Parties = [] },
        string.Join(',', objective.Actions));
}
