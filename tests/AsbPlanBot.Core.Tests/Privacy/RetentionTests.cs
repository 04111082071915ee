using System.Globalization;
using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Privacy;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Core.Tests.Plans;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AsbPlanBot.Core.Tests.Privacy;

public sealed class RetentionTests
{
    private static readonly DateTimeOffset Now = Given.At("2029-03-01 12:00");
    private static readonly RetentionTerms Terms = new(LedgerMonths: 24, NoteMonths: 24, DraftDays: 14);

    // Weekly, newest first.
    private static readonly string[] Cycles = [.. Enumerable.Range(0, 150).Select(week => Cycle.NameOf(Now.AddDays(-7 * week)))];

    [Fact]
    public void The_ledger_of_a_plan_that_runs_goes_after_the_months_of_the_setting() =>
        Assert.Equal("20270301T1200Z", Retention.CyclesBefore(Terms, Cycles[..8], Cycles[..1], Now));

    [Fact]
    public void A_cycle_that_is_open_keeps_itself_and_all_after_it() =>
        Assert.Equal(Cycles[140], Retention.CyclesBefore(Terms, Cycles[..8], [Cycles[0], Cycles[140]], Now));

    [Fact]
    public void The_newest_eight_cycles_and_summaries_are_kept_however_old_they_are()
    {
        Assert.Equal(Cycles[147], Retention.CyclesBefore(Terms, Cycles[140..148], [], Now));
        Assert.Null(Retention.CyclesBefore(Terms, Cycles[140..147], [], Now));

        Assert.Equal(Cycles[147], Retention.SummariesBefore(Terms, Summaries(Cycles[140..148]), Now));
        Assert.Equal("20270301T1200Z", Retention.SummariesBefore(Terms, Summaries(Cycles[..8]), Now));
        Assert.Null(Retention.SummariesBefore(Terms, Summaries(Cycles[..7]), Now));
    }

    [Fact]
    public void Drafts_and_what_belongs_to_no_cycle_go_after_the_days_and_months_of_the_setting()
    {
        Assert.Equal(Now.AddDays(-14), Retention.DraftsFrom(Terms, Now));
        Assert.Equal(Now.AddMonths(-24), Retention.LedgerFrom(Terms, Now));
    }

    [Fact]
    public void What_was_superseded_at_the_very_limit_stays()
    {
        HistoryEntry[] history =
        [
            Given.Entry("1.1", "2026-01-05 09:00", RagStatus.NotReported, RagStatus.Amber, "waiting for Pat"),
            Given.Entry("1.1", "2027-03-01 12:00", RagStatus.Amber, RagStatus.Green, "done"),
            Given.Entry("1.1", "2027-03-01 12:00", RagStatus.Amber, RagStatus.Green),
        ];

        Assert.Empty(Changed(Terms, history, Now));
        Assert.Single(Changed(Terms, history, Now.AddSeconds(1)), entry => entry.Note!.StartsWith("[Note of 2026-01-05", StringComparison.Ordinal));
        // What had no note is left without.
        Assert.Empty(Changed(Terms, history[2..], Now.AddYears(9)));
        Assert.Empty(Changed(Terms, [history[2], history[1] with { At = Now.AddYears(-1) }], Now.AddYears(9)));
    }

    [Fact]
    public void Of_several_old_notes_each_goes_by_its_own_successor_and_the_newest_stays()
    {
        HistoryEntry[] history =
        [
            Given.Entry("1.1", "2026-01-05 09:00", RagStatus.NotReported, RagStatus.Amber, "waiting for Pat"),
            Given.Entry("1.1", "2026-02-05 09:00", RagStatus.Amber, RagStatus.Red, "Pat has left"),
            Given.Entry("1.1", "2026-03-05 09:00", RagStatus.Red, RagStatus.Green, "done"),
        ];

        Assert.Equal(
            ["[Note of 2026-01-05 09:00:00, kept no longer]", "[Note of 2026-02-05 09:00:00, kept no longer]"],
            Changed(Terms, history, Now).Select(entry => entry.Note));
    }

    [Fact]
    public void A_note_goes_once_it_has_been_superseded_for_so_long_and_the_newest_stays()
    {
        HistoryEntry[] history =
        [
            Given.Entry("1.1", "2026-01-05 09:00", RagStatus.NotReported, RagStatus.Amber, "waiting for Pat"),
            Given.Entry("1.1", "2026-02-05 09:00", RagStatus.Amber, RagStatus.Amber, "waiting for Pat"),
            Given.Entry("1.1", "2027-02-28 09:00", RagStatus.Amber, RagStatus.Red, "Pat has left"),
            Given.Entry("1.1", "2027-03-02 09:00", RagStatus.Red, RagStatus.Red, "nobody"),
        ];

        var changed = Changed(Terms, history, Now);

        Assert.Equal(history[..2].Select(entry => entry.Key), changed.Select(entry => entry.Key));
        Assert.All(changed, entry => Assert.Equal("[Note of 2026-01-05 09:00:00, kept no longer]", entry.Note));
        Assert.Empty(Changed(Terms, [.. changed, .. history[2..]], Now));
        Assert.Empty(Changed(Terms with { NoteMonths = null }, history, Now));
        Assert.Empty(Changed(Terms, history[3..], Now.AddYears(9)));
    }

    [Fact]
    public void The_reason_of_a_moved_date_goes_as_a_note_does()
    {
        var day = new DueDate(Given.Day("2026-06-30"), null, null, 0);
        var moved = Given.Entry("1.1", "2026-01-05 09:00", RagStatus.Red, RagStatus.Red) with
        {
            Source = ReplySource.Manager,
            DueMove = new DueMove(day, day with { Moves = 1 }) { Reason = "Pat is ill" },
        };

        var changed = Assert.Single(Changed(Terms, [moved], Now));

        Assert.Equal("[Reason of 2026-01-05 09:00:00, kept no longer]", changed.DueMove!.Reason);
        Assert.Equal(moved.DueMove.After, changed.DueMove.After);
        Assert.Empty(Changed(Terms, [moved], Given.At("2027-12-01 09:00")));
    }

    [Property(MaxTest = 300), Trait("Cases", "Random")]
    public Property However_old_notes_go_every_status_is_replayed_as_before_and_the_present_state_entirely() => Prop.ForAll(
        PlanLife.Lives.ToArbitrary(),
        Gen.Choose(0, 40).ToArbitrary(),
        (life, days) =>
        {
            var now = life.Moments[^1].From.AddMonths(Terms.NoteMonths!.Value).AddDays(-days);
            var changed = life.History.GroupBy(entry => entry.ObjectiveRef)
                .SelectMany(history => Changed(Terms, [.. history], now))
                .ToDictionary(entry => (entry.ObjectiveRef, entry.At));
            HistoryEntry[] kept = [.. life.History.Select(entry => changed.GetValueOrDefault((entry.ObjectiveRef, entry.At), entry))];

            foreach (var (from, _) in life.Moments)
            {
                Assert.Equal(Statuses(life, life.History, from), Statuses(life, kept, from));
                if (from >= now.AddMonths(-Terms.NoteMonths.Value))
                    Assert.Equal(Notes(life, life.History, from), Notes(life, kept, from));
            }

            Assert.Equal(Notes(life, life.History, now), Notes(life, kept, now));
        });

    [Fact]
    public void A_conversation_that_failed_is_of_use_as_long_as_its_person_is_in_a_plan()
    {
        var away = new Absence("sam", Given.Day("2026-01-01"), Given.Day("2026-02-01"), "cover");
        var directory = new PlanDirectory([new Party("SNT", PartyKind.Team, [new Holding(new Person("sam", "Sam", null), true, null, null)])]) { Absences = [away] };
        Conversation[] failed = [.. new[] { "SAM", "manager", "cover", "gone" }.Select(key => new Conversation(key, ConversationKind.Personal, "{}", "blocked"))];

        Assert.Equal(["gone"], Retention.Useless(failed, [Given.Settings], [directory]).Select(conversation => conversation.Key));
    }

    private static IReadOnlyList<SummaryPost> Summaries(string[] cycles) =>
        [.. cycles.Select(cycle => new SummaryPost { PlanId = "asb", Cycle = cycle, State = CheckInState.Sent, StateSince = Now })];

    private static IReadOnlyList<HistoryEntry> Changed(RetentionTerms terms, IReadOnlyList<HistoryEntry> history, DateTimeOffset now) =>
        [.. Retention.WithoutOldNotes(terms, history, now).Select(change => change.After)];

    private static IEnumerable<string> Statuses(PlanLife life, IReadOnlyList<HistoryEntry> history, DateTimeOffset at) =>
        Replayed(life, history, at).Select(objective => string.Create(
            CultureInfo.InvariantCulture,
            $"{objective.Ref} {objective.Status} {objective.StatusSince} {objective.ConfirmedAt} {objective.NoChangesInARow} {DueDate.Of(objective)}"));

    private static IEnumerable<(string, string?)> Notes(PlanLife life, IReadOnlyList<HistoryEntry> history, DateTimeOffset at) =>
        Replayed(life, history, at).Select(objective => (objective.Ref, objective.Note));

    private static IEnumerable<Objective> Replayed(PlanLife life, IReadOnlyList<HistoryEntry> history, DateTimeOffset at) =>
        PlanReplay.AsAt(life.Plan, history, at)?.Plan.Plan.Objectives ?? [];
}
