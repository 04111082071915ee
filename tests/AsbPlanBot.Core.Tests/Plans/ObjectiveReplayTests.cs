using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Tests.Plans;

/// <summary>What each kind of entry does to an objective when its history is gone through again.</summary>
public sealed class ObjectiveReplayTests
{
    private static readonly DateTimeOffset First = Given.At("2026-02-05 09:00");

    private static readonly HistoryEntry Amber = Given.Entry("1.1", "2026-02-05 09:00", RagStatus.NotReported, RagStatus.Amber, "waiting") with { Percent = 40 };

    private static readonly HistoryEntry Again = Amber with { At = First.AddDays(7), OldStatus = RagStatus.Amber, NoChange = true, By = "lee" };

    [Fact]
    public void No_change_confirms_and_counts_and_leaves_since_when_it_stands()
    {
        var after = Replay(Amber, Again, Again with { At = First.AddDays(14) });

        Assert.Equal((RagStatus.Amber, First, First.AddDays(14), "lee", 2), (after.Status, after.StatusSince, after.ConfirmedAt, after.ConfirmedBy, after.NoChangesInARow));
        Assert.Equal(0, Replay(Amber).NoChangesInARow);
    }

    [Fact]
    public void What_says_something_new_is_not_no_change()
    {
        Assert.Equal(0, Replay(Amber, Again, Again with { Note = "still waiting" }).NoChangesInARow);
        Assert.Equal(0, Replay(Amber, Again, Again with { Percent = 50 }).NoChangesInARow);
        Assert.Equal(0, Replay(Amber, Again, Again with { CompleteLetters = ["a"] }).NoChangesInARow);
        Assert.Equal(0, Replay(Amber, Again, Again with { NoChange = false }).NoChangesInARow);
        Assert.Equal(0, Replay(Amber, Again, Again with { NewStatus = RagStatus.Red }).NoChangesInARow);
    }

    [Fact]
    public void Another_status_stands_since_it_was_said()
    {
        var red = Again with { OldStatus = RagStatus.Amber, NewStatus = RagStatus.Red, NoChange = false };

        Assert.Equal((RagStatus.Red, First.AddDays(7)), (Replay(Amber, red).Status, Replay(Amber, red).StatusSince));
    }

    [Fact]
    public void An_import_that_changes_the_status_is_nobodys_word_and_one_that_does_not_changes_nothing_of_whose_it_was()
    {
        var import = Amber with { Source = ReplySource.Import, By = "importer", At = First.AddDays(7), OldStatus = RagStatus.Amber };

        var same = Replay(Amber, import);
        var other = Replay(Amber, import with { NewStatus = RagStatus.Green, Note = null });

        Assert.Equal((First, First, "jo"), (same.StatusSince, same.ConfirmedAt, same.ConfirmedBy));
        Assert.Equal((First.AddDays(7), First.AddDays(7), null), (other.StatusSince, other.ConfirmedAt, other.ConfirmedBy));
        Assert.Equal((RagStatus.Green, null), (other.Status, other.Note));
    }

    [Fact]
    public void What_was_acknowledged_stays_so_until_it_is_open_again()
    {
        var blue = Amber with { NewStatus = RagStatus.Blue, CompleteLetters = ["a", "b"] };
        var seen = blue with { Source = ReplySource.Manager, By = "manager", OldStatus = RagStatus.Blue, Acknowledged = true };
        var stays = blue with { OldStatus = RagStatus.Blue, At = First.AddDays(7) };

        Assert.Null(Replay(blue).AcknowledgedBy);
        Assert.Null(Replay(blue, seen with { Acknowledged = false }).AcknowledgedBy);
        Assert.Equal("manager", Replay(blue, seen).AcknowledgedBy);
        Assert.Equal("manager", Replay(blue, seen, stays).AcknowledgedBy);
        Assert.Null(Replay(blue, seen, stays with { NewStatus = RagStatus.Green, CompleteLetters = ["a"] }).AcknowledgedBy);
    }

    [Fact]
    public void What_was_Blue_before_anything_was_said_had_every_letter_complete()
    {
        var later = Given.Entry("1.1", "2026-02-05 09:00", RagStatus.Blue, RagStatus.Green) with { CompleteLetters = ["a"] };

        Assert.Equal([true, true], Before(later).Actions.Select(action => action.Complete));
        Assert.Equal([false, false], Before(Amber).Actions.Select(action => action.Complete));
        Assert.Equal([true, false], Replay(later).Actions.Select(action => action.Complete));
    }

    private static Objective Replay(params HistoryEntry[] entries) => At(entries, Given.At("2026-06-01 00:00"));

    private static Objective Before(params HistoryEntry[] entries) => At(entries, First.AddDays(-1));

    private static Objective At(HistoryEntry[] entries, DateTimeOffset at) =>
        PlanReplay.AsAt(Given.InForce(Given.Objective("1.1", entries[^1].NewStatus)), entries, at)!.Plan.Plan.Find("1.1")!;
}
