using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Tests.Plans;

public sealed class ManagersEntriesTests
{
    private static readonly DateTimeOffset Now = Given.At("2026-11-26 10:04");

    [Fact]
    public void What_is_complete_is_acknowledged_once_and_the_history_keeps_who_did()
    {
        var complete = Given.Objective("1.1", RagStatus.Blue, "AB", "all done") with { Version = "v1" };

        var accepted = ManagersEntries.Acknowledge(complete, "manager", Now, out var fault);

        Assert.Empty(fault);
        Assert.Equal("manager", accepted!.After.AcknowledgedBy);
        Assert.True(accepted.Entry.Acknowledged);
        Assert.Equal(
            ("acknowledged|v1|1.1", ReplySource.Manager, RagStatus.Blue, RagStatus.Blue, "all done"),
            (accepted.Entry.Key, accepted.Entry.Source, accepted.Entry.OldStatus, accepted.Entry.NewStatus, accepted.Entry.Note));
        Assert.Equal(["a", "b"], accepted.Entry.CompleteLetters);

        Assert.Null(ManagersEntries.Acknowledge(accepted.After, "manager", Now, out fault));
        Assert.Equal("1.1 has been acknowledged already.", fault);
    }

    [Fact]
    public void What_is_open_is_not_acknowledged()
    {
        Assert.Null(ManagersEntries.Acknowledge(Given.Objective("1.1", RagStatus.Green), "manager", Now, out var fault));
        Assert.Equal("1.1 is Green: only what is Blue, with all of its actions complete, can be acknowledged.", fault);
    }
}
