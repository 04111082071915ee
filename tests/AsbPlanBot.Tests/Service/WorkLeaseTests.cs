namespace AsbPlanBot.Tests.Service;

public sealed class WorkLeaseTests : WorkLoopHarness
{
    [Fact]
    public async Task A_lease_is_renewed_at_half_time_for_as_long_as_the_handler_works()
    {
        var end = Handler.Block();
        Start("jo");
        await UntilAsync(() => Handler.Running == 1);

        foreach (var minute in Enumerable.Range(1, 5))
        {
            Time.Advance(TimeSpan.FromSeconds(60));
            await UntilAsync(() => Queue.Renewals.Count == minute);
        }

        Assert.All(Queue.Renewals, renewal => Assert.Equal(("jo", TimeSpan.FromMinutes(2)), renewal));
        end.SetResult();
        await UntilAsync(() => Queue.Left.Count == 0);
        Assert.Equal(["jo"], Handler.Begun);
    }

    [Fact]
    public async Task Who_loses_the_lease_is_stopped_and_leaves_the_work_to_the_other()
    {
        Handler.Block();
        Start("jo");
        await UntilAsync(() => Handler.Running == 1);
        Queue.Steal("jo");

        Time.Advance(TimeSpan.FromSeconds(60));
        await UntilAsync(() => Log.Lines.Count == 1);

        Assert.Equal(["jo"], Handler.Stopped);
        Assert.Equal([("jo", 1)], Queue.Left);
        Assert.Single(Queue.Renewals);
        Assert.Equal("CheckIn of plan asb, cycle 20261126T1000Z, jo: the lease was lost, and what was begun was stopped; another does it.", Assert.Single(Log.Lines).Text);
    }

    [Fact]
    public async Task A_lease_outlives_an_outage_that_is_shorter_and_not_one_that_is_longer()
    {
        Handler.Block();
        Start("jo");
        await UntilAsync(() => Handler.Running == 1);
        Queue.Down = true;
        Time.Advance(TimeSpan.FromSeconds(60));
        await UntilAsync(() => Outages.Lines.Count == 1);
        Queue.Down = false;
        await AdvanceUntilAsync(() => Queue.Renewals.Count == 1);
        Assert.Equal(["jo"], Handler.Begun);
        Assert.Empty(Handler.Stopped);

        Queue.Down = true;
        await AdvanceUntilAsync(() => Handler.Stopped.Count == 1);

        Assert.Equal([("jo", 1)], Queue.Left);
    }
}
