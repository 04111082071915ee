using AsbPlanBot.Workers;

namespace AsbPlanBot.Tests.Service;

public sealed class WorkLoopTests : WorkLoopHarness
{
    [Fact]
    public async Task Work_is_handed_out_and_gone_when_it_is_done()
    {
        Start("jo", "sam");

        await UntilAsync(() => Queue.Left.Count == 0);

        Assert.Equal(["jo", "sam"], Handler.Begun.Order());
        Assert.Empty(Log.Lines);
    }

    [Fact]
    public async Task No_more_is_taken_than_there_are_places_and_each_place_that_gets_free_is_filled()
    {
        var end = Handler.Block();
        Start([.. Enumerable.Range(0, 10).Select(number => $"{number}")]);
        await UntilAsync(() => Handler.Running == 3);
        Assert.Equal([3], Queue.Asked);

        end.SetResult();
        await UntilAsync(() => Queue.Left.Count == 0);

        Assert.Equal(3, Handler.MostAtATime);
        Assert.Equal(10, Handler.Begun.Count);
        Assert.All(Queue.Asked, asked => Assert.InRange(asked, 1, 3));
    }

    [Fact]
    public async Task What_is_not_for_now_comes_again_when_the_handler_says()
    {
        Handler.Handle = (_, _) => Task.FromResult<WorkOutcome>(
            Handler.Begun.Count == 1 ? new WorkOutcome.Again(TimeSpan.FromSeconds(17)) : new WorkOutcome.Done());
        Start("jo");
        await UntilAsync(() => Queue.Renewals.Count == 1);
        Assert.Equal(("jo", TimeSpan.FromSeconds(17)), Assert.Single(Queue.Renewals));

        await AdvanceUntilAsync(() => Queue.Left.Count == 0);

        Assert.Equal(["jo", "jo"], Handler.Begun);
    }

    [Fact]
    public async Task A_stop_takes_nothing_new_and_waits_for_what_is_running()
    {
        var end = Handler.Block();
        Start("jo");
        await UntilAsync(() => Handler.Running == 1);

        await StopAsync();
        Queue.Add("sam");
        Time.Advance(TimeSpan.FromSeconds(30));
        Assert.False(Loop.IsCompleted);
        end.SetResult();
        await Loop.WaitAsync(TimeSpan.FromSeconds(30), Cancelled);

        Assert.Equal(["jo"], Handler.Begun);
        Assert.Empty(Handler.Stopped);
        Assert.Equal([("sam", 0)], Queue.Left);
    }

    [Fact]
    public async Task What_comes_while_the_service_stops_is_given_back_at_once()
    {
        var answer = new TaskCompletionSource();
        Queue.Answering = answer.Task;
        Start("jo", "sam");
        await UntilAsync(() => Queue.Asked.Count == 1);

        await StopAsync();
        Assert.Empty(Queue.Visible);
        answer.SetResult();
        await Loop.WaitAsync(TimeSpan.FromSeconds(30), Cancelled);

        Assert.Equal(["jo", "sam"], Queue.Visible.Order());
        Assert.Empty(Handler.Begun);
    }

    [Fact]
    public async Task What_does_not_end_within_the_hosts_time_is_stopped_and_given_back()
    {
        Handler.Block();
        Start("jo");
        await UntilAsync(() => Handler.Running == 1);

        await StopAsync();
        await GiveUpAsync();

        await UntilAsync(() => Queue.Visible.Count == 1);
        Assert.Equal(["jo"], Handler.Stopped);
        Assert.Empty(Log.Lines);
    }

    [Fact]
    public async Task An_idle_instance_looks_less_and_less_often_until_there_was_work()
    {
        Start();
        await AdvanceUntilAsync(() => Time.Waits.Count == 6);
        Assert.Equal([1, 1.5, 2.25, 3.375, 5, 5], Time.Waits.Select(wait => wait.TotalSeconds));
        Queue.Add("jo");

        await AdvanceUntilAsync(() => Time.Waits.SkipWhile(wait => wait < WorkPace.Lease / 2).Count() == 2);

        Assert.Equal(TimeSpan.FromSeconds(1), Time.Waits[^1]);
    }
}
