using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Summaries;
using AsbPlanBot.Core.Tests.Plans;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AsbPlanBot.Core.Tests.Summaries;

public sealed class ReportBuilderTests
{
    private static readonly DateTimeOffset Now = Given.At("2026-11-25 10:00");

    [Property(MaxTest = 300), Trait("Cases", "Random")]
    public Property The_figures_tie_out_with_how_the_plan_stood_on_both_days() => Prop.ForAll(
        PlanLife.Lives.ToArbitrary(), Gen.Choose(0, 1_000).ToArbitrary(), Gen.Choose(0, 1_000).ToArbitrary(), (life, one, other) =>
        {
            var (first, last) = (DayOf(life.Moments[0].From), DayOf(life.Moments[^1].From).AddDays(7));
            var asAt = first.AddDays(1 + (one % (last.DayNumber - first.DayNumber)));
            var since = first.AddDays(other % (asAt.DayNumber - first.DayNumber));
            var context = Context(life, asAt);
            if (context is null)
                return;

            var report = ReportBuilder.Build(context with { Since = since });

            // What is counted was in the plan then, and is not among what has been taken out after the report's day.
            var (now, then) = (life.At(asAt), life.At(since));
            var inForce = life.Plan.Plan.Objectives.Select(objective => objective.Ref).ToHashSet();
            var after = now.Where(objective => inForce.Contains(objective.Ref)).ToDictionary(objective => objective.Ref);
            var before = then.Where(objective => inForce.Contains(objective.Ref) || !now.Exists(other => other.Ref == objective.Ref))
                .ToDictionary(objective => objective.Ref);

            Assert.Equal(since, report.Since);
            Assert.All(Enum.GetValues<RagStatus>(), status =>
            {
                Assert.Equal(after.Values.Count(objective => objective.Status == status), report.Total.Of(status));
                Assert.Equal(before.Values.Count(objective => objective.Status == status), report.TotalBefore!.Of(status));
                Assert.Equal(report.Total.Of(status), report.ByCommitment.Sum(item => item.Counts.Of(status)));
                Assert.Equal(report.TotalBefore.Of(status), report.ByCommitment.Sum(item => item.Before!.Of(status)) + report.TakenOut.Of(status));
            });
            Assert.Equal(after.Keys.Except(before.Keys).Order(), Refs(report, ChangeKind.Added));
            Assert.Equal(before.Keys.Except(after.Keys).Order(), Refs(report, ChangeKind.Removed));
            Assert.Equal(
                after.Keys.Where(key => before.TryGetValue(key, out var was) && was.Status != after[key].Status).Order(),
                Refs(report, ChangeKind.Worse, ChangeKind.Better, ChangeKind.Completed, ChangeKind.FirstReported));
            Assert.Equal(
                after.Keys.Where(key => before.TryGetValue(key, out var was) && was.Due < after[key].Due).Order(), Refs(report, ChangeKind.Slipped));
            Assert.Equal(after.Values.Count(objective => objective.IsOpen && objective.Due < asAt), report.Overdue);
            Assert.All(report.Changes, change => Assert.Equal("Objective " + change.Ref, change.Title));
            Assert.All(report.Changes.Where(change => change.Kind != ChangeKind.Removed), change => Assert.Equal(after[change.Ref].Note, change.Note));
        });

    [Property(MaxTest = 200), Trait("Cases", "Random")]
    public Property A_strip_says_at_each_step_how_the_objective_stood_at_its_end() => Prop.ForAll(
        PlanLife.Lives.ToArbitrary(), Gen.Choose(0, 900).ToArbitrary(), (life, days) =>
        {
            // Half of the days are those on which things happened, the others reach beyond.
            var (first, last) = (DayOf(life.Moments[0].From), DayOf(life.Moments[^1].From));
            var asAt = first.AddDays(days % 2 == 0 ? days / 2 % (last.DayNumber - first.DayNumber + 1) : days);
            if (Context(life, asAt) is not { } context)
                return;

            var strips = ReportBuilder.Build(context).Strips;

            Assert.InRange(strips.Ends.Count, 1, ReportStrips.MostSteps);
            Assert.Equal((DayOf(life.Moments[0].From), asAt), (strips.From, strips.Ends[^1]));
            Assert.All(strips.Ends.Zip(strips.Ends.Skip(1)), pair => Assert.Equal(7 * strips.WeeksAStep, pair.Second.DayNumber - pair.First.DayNumber));
            Assert.InRange(strips.Ends[0].DayNumber - strips.From.DayNumber, 0, (7 * strips.WeeksAStep) - 1);
            Assert.Equal(context.Then.Plan.Plan.Objectives.Select(objective => objective.Ref), strips.Rows.Select(row => row.Ref));
            foreach (var (step, day) in strips.Ends.Index())
            {
                foreach (var objective in life.At(day))
                {
                    if (strips.Rows.FirstOrDefault(row => row.Ref == objective.Ref) is { } row)
                        Assert.Equal(objective.Status, row.Steps[step]);
                }
            }
        });

    [Theory]
    [InlineData("2026-11-25", "2026-11-25", "25 Nov 2026 is not before 25 Nov 2026")]
    [InlineData("2026-11-25", "2026-12-01", "1 Dec 2026 is not before 25 Nov 2026")]
    [InlineData("2026-11-25", "2025-12-31", "The plan began on 1 Jan 2026")]
    [InlineData("2026-11-25", "2026-01-01", null)]
    [InlineData("2026-11-25", "2026-11-24", null)]
    [InlineData("2026-11-25", null, null)]
    [InlineData("2026-01-01", null, null)]
    public void A_day_that_cannot_be_compared_with_is_said_to_be_so(string asAt, string? since, string? fault)
    {
        var context = Report(Given.Day(asAt), Given.Objective("1.1")) with { Since = since is null ? null : Given.Day(since) };

        if (fault is null)
            Assert.Null(ReportBuilder.FaultOf(context));
        else
            Assert.StartsWith(fault, ReportBuilder.FaultOf(context), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-25", "2026-08-25")]
    [InlineData("2026-05-31", "2026-02-28")]
    [InlineData("2026-02-01", "2026-01-01")]
    [InlineData("2026-01-01", null)]
    public void Without_a_day_it_compares_with_three_months_before_or_the_plans_first_day(string asAt, string? since)
    {
        var report = ReportBuilder.Build(Report(Given.Day(asAt), Given.Objective("1.1")));

        Assert.Equal(since is null ? null : Given.Day(since), report.Since);
        Assert.Equal(since is null, report.TotalBefore is null);
        Assert.Empty(report.Changes);
    }

    [Fact]
    public void Who_is_missing_is_told_by_party_and_never_by_person()
    {
        var people = Given.Directory(Given.Party("ASB Team Leader", Given.Held("Jo")), Given.Party("SNT", Given.Held("Sam", to: "2026-10-31")));
        var context = Report(
            Given.Day("2026-11-25"),
            Given.Objective("1.1"),
            Given.Objective("1.2", parties: ["SNT", "ASB Team Leader"]),
            Given.Objective("1.3", RagStatus.Blue, "A", parties: []),
            Given.Objective("5.3", parties: []));

        var report = ReportBuilder.Build(context with { People = people });

        Assert.Equal([("5.3", "Objective 5.3")], report.WithoutParty);
        Assert.Equal(["SNT"], report.VacantParties);
        Assert.Empty(ReportBuilder.Build(context).VacantParties);
        var words = string.Join(' ', ReportWords.Cover(report));
        Assert.Contains("Nobody is accountable for 5.3 Objective 5.3. Named as accountable, with nobody in post: SNT.", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Jo", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Sam", words, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_late_or_silent_is_counted_as_on_that_day()
    {
        var silent = Given.Objective("1.1", RagStatus.Green) with { ConfirmedAt = Now.AddDays(-50), Due = Given.Day("2026-11-24") };
        var report = ReportBuilder.Build(Report(Given.Day("2026-11-25"), silent, Given.Objective("1.2") with { Due = Given.Day("2026-11-25") }));

        Assert.Equal((1, 1), (report.Overdue, report.Stale));
        Assert.Contains(
            "1 is overdue, and 1 has a status that nobody has confirmed for more than 45 days.", string.Join(' ', ReportWords.Cover(report)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_changed_since_the_day_is_told_by_kind_with_the_note_of_now()
    {
        HistoryEntry[] history =
        [
            Given.Entry("1.1", "2026-02-05 09:00", RagStatus.NotReported, RagStatus.Amber, "slow"),
            Given.Entry("1.2", "2026-02-05 09:00", RagStatus.NotReported, RagStatus.Red, "stuck"),
            Given.Entry("1.2", "2026-11-11 09:00", RagStatus.Red, RagStatus.Green),
            Given.Entry("1.1", "2026-11-12 00:00", RagStatus.Amber, RagStatus.Red, "no money"),
        ];
        var plan = Given.InForce(Given.Objective("1.1", RagStatus.Red, note: "no money"), Given.Objective("1.2", RagStatus.Green), Given.Objective("2.1"));
        var at = PlanReplay.EndOf(Given.Day("2026-11-25"), plan.Settings);
        var report = ReportBuilder.Build(
            new ReportContext(plan, new PlanAsAt(plan, []), at) { History = history, Since = Given.Day("2026-11-01") });

        Assert.Equal(
            [
                new(ChangeKind.Worse, "1.1", "Objective 1.1", RagStatus.Amber, RagStatus.Red, "no money"),
                new ReportChange(ChangeKind.Better, "1.2", "Objective 1.2", RagStatus.Red, RagStatus.Green, null),
            ],
            report.Changes);
        Assert.Equal((Given.Day("2026-11-01"), new StatusCounts(1, 1, 1, 0, 0)), (report.Since, report.TotalBefore));
        Assert.Equal([new StatusCounts(0, 1, 1, 0, 0), new StatusCounts(1, 0, 0, 0, 0)], report.ByCommitment.Select(item => item.Before));
        Assert.Equal(new StatusCounts(0, 0, 0, 0, 0), report.TakenOut);

        // Whole weeks back from the day: each says how it stood when that day was over.
        var november = ReportStrips.Of(plan, history, Given.Day("2026-10-30"), at);
        Assert.Equal(
            ["2026-11-04", "2026-11-11", "2026-11-18", "2026-11-25"], november.Ends.Select(day => day.ToString("yyyy-MM-dd", null)));
        Assert.Equal([RagStatus.Amber, RagStatus.Amber, RagStatus.Red, RagStatus.Red], november.Rows[0].Steps);
        Assert.Equal([RagStatus.Red, RagStatus.Green, RagStatus.Green, RagStatus.Green], november.Rows[1].Steps);
        Assert.Equal(Given.Day("2026-01-01"), report.Strips.From);
    }

    [Fact]
    public void What_was_taken_out_since_is_told_with_its_title_and_counted_by_itself()
    {
        HistoryEntry[] history =
        [
            Given.Entry("2.1", "2026-02-05 09:00", RagStatus.NotReported, RagStatus.Amber, "slow"),
            Given.Entry("2.1", "2026-11-10 09:00", RagStatus.Amber, RagStatus.Amber, "slow") with { Source = ReplySource.Import, Membership = PlanMembership.Removed },
        ];
        var plan = Given.InForce(Given.Objective("1.1"));
        var at = PlanReplay.EndOf(Given.Day("2026-11-25"), plan.Settings);
        var context = new ReportContext(plan, PlanReplay.AsAt(plan, history, at)!, at) { History = history, Since = Given.Day("2026-11-01"), Kept = [Given.Objective("2.1")] };

        var report = ReportBuilder.Build(context);

        Assert.Equal([new ReportChange(ChangeKind.Removed, "2.1", "Objective 2.1", RagStatus.Amber, RagStatus.Amber, null)], report.Changes);
        Assert.Equal((new StatusCounts(0, 0, 1, 0, 0), new StatusCounts(1, 0, 1, 0, 0)), (report.TakenOut, report.TotalBefore));
        Assert.Equal("", Assert.Single(ReportBuilder.Build(context with { Kept = [Given.Objective("3.1")] }).Changes).Title);
        Assert.Empty(ReportBuilder.Build(context with { Since = Given.Day("2026-11-10") }).Changes);
    }

    [Fact]
    public void A_date_that_moved_since_is_told_after_what_got_worse()
    {
        var was = new DueDate(Given.Day("2026-06-30"), null, null, 0);
        var late = new DueDate(Given.Day("2026-12-31"), null, was.Day, 1).On(Given.Objective("1.1"));
        HistoryEntry[] history =
        [
            Given.Entry("1.1", "2026-11-10 09:00", RagStatus.NotReported, RagStatus.NotReported) with { Source = ReplySource.Manager, DueMove = new DueMove(was, DueDate.Of(late)) },
            Given.Entry("1.2", "2026-11-11 09:00", RagStatus.Green, RagStatus.Red, "stuck"),
        ];
        var plan = Given.InForce(late, Given.Objective("1.2", RagStatus.Red, note: "stuck"));
        var at = PlanReplay.EndOf(Given.Day("2026-11-25"), plan.Settings);

        var report = ReportBuilder.Build(new ReportContext(plan, PlanReplay.AsAt(plan, history, at)!, at) { History = history, Since = Given.Day("2026-11-01") });

        Assert.Equal([(ChangeKind.Worse, "1.2"), (ChangeKind.Slipped, "1.1")], report.Changes.Select(change => (change.Kind, change.Ref)));
        Assert.Equal(new Slip("1.1", "Objective 1.1", was.Day!.Value, Given.Day("2026-12-31"), was.Day.Value, 1), report.Changes[1].Slip);
    }

    [Theory]
    [InlineData("2026-11-19", 1, 1)]
    [InlineData("2026-11-18", 1, 2)]
    [InlineData("2026-05-28", 1, 26)]
    [InlineData("2026-05-27", 2, 14)]
    public void A_strip_has_no_more_than_twenty_six_steps_of_whole_weeks(string from, int weeks, int steps)
    {
        var plan = Given.InForce(Given.Objective("1.1"));

        var strips = ReportStrips.Of(plan, [], Given.Day(from), Now);

        Assert.Equal((weeks, steps), (strips.WeeksAStep, strips.Ends.Count));
        Assert.Equal(Given.Day("2026-11-25"), strips.Ends[^1]);
        Assert.All(strips.Ends.Zip(strips.Ends.Skip(1)), pair => Assert.Equal(7 * weeks, pair.Second.DayNumber - pair.First.DayNumber));
    }

    [Fact]
    public void Kinds_of_change_are_counted_in_words()
    {
        var report = ReportBuilder.Build(Report(Given.Day("2026-11-25"), Given.Objective("1.1")));
        ReportChange Change(ChangeKind kind) => new(kind, "1.1", "", RagStatus.Green, RagStatus.Amber, null);

        Assert.Equal("Since 25 Aug 2026 no status and no due date has changed.", ReportWords.ChangesIn(report));
        Assert.Equal(
            "Since 25 Aug 2026, 2 got worse, 1 is due later and 1 was taken out.",
            ReportWords.ChangesIn(report with
            {
                Changes = [Change(ChangeKind.Worse), Change(ChangeKind.Worse), Change(ChangeKind.Slipped), Change(ChangeKind.Removed)],
            }));
    }

    [Fact]
    public void A_plan_without_commitments_and_one_of_a_thousand_objectives_nobody_answers_for_stay_readable()
    {
        var objectives = Enumerable.Range(1, 1_000).Select(number => Given.Objective($"{number}", parties: [])).ToList();
        var plan = new PlanInForce(Given.Settings, new Plan { Title = "Large", Commitments = [new(1, null, objectives)] });

        var report = ReportBuilder.Build(new ReportContext(plan, new PlanAsAt(plan, []), Now));

        Assert.Equal((1_000, 1_000), (report.Total.NotReported, report.Strips.Rows.Count));
        Assert.Equal([new CommitmentCounts(1, null, report.Total, report.Total)], report.ByCommitment);
        Assert.Contains("Nobody is accountable for 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 990 more.", string.Join(' ', ReportWords.Cover(report)), StringComparison.Ordinal);
    }

    private static ReportContext Report(DateOnly asAt, params Objective[] objectives)
    {
        var plan = Given.InForce(objectives);
        return new ReportContext(plan, new PlanAsAt(plan, []), PlanReplay.EndOf(asAt, plan.Settings));
    }

    private static ReportContext? Context(PlanLife life, DateOnly asAt)
    {
        var at = PlanReplay.EndOf(asAt, life.Plan.Settings);
        return PlanReplay.AsAt(life.Plan, life.History, at) is { } then
            ? new ReportContext(life.Plan, then, at) { History = life.History, Kept = life.Kept }
            : null;
    }

    private static IEnumerable<string> Refs(Report report, params ChangeKind[] kinds) =>
        report.Changes.Where(change => kinds.Contains(change.Kind)).Select(change => change.Ref).Order();

    private static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);
}
