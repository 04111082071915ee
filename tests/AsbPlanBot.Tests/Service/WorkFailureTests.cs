using AsbPlanBot.Workers;
using Microsoft.Extensions.Logging;

namespace AsbPlanBot.Tests.Service;

public sealed class WorkFailureTests : WorkLoopHarness
{
    private const string Everything = "it was tried many times and never finished";

    [Theory]
    [InlineData(0, 10)]
    [InlineData(1, 30)]
    [InlineData(3, 120)]
    [InlineData(10, 300)]
    public async Task Work_that_fails_comes_again_after_a_growing_wait(int before, int seconds)
    {
        Handler.Handle = (_, _) => throw new InvalidOperationException("secret");
        Queue.Add("jo", before);
        Start();

        await UntilAsync(() => Queue.Renewals.Count == 1);

        Assert.Equal(("jo", TimeSpan.FromSeconds(seconds)), Assert.Single(Queue.Renewals));
        var line = Assert.Single(Log.Lines);
        Assert.Equal(LogLevel.Error, line.Level);
        Assert.StartsWith("CheckIn of plan asb, cycle 20261126T1000Z, jo failed; it is tried again in ", line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", line.Text, StringComparison.Ordinal);
        Assert.Empty(Handler.Abandoned);
    }

    [Fact]
    public async Task A_handler_that_fails_holds_nobody_else_up()
    {
        Handler.Handle = (subject, _) => subject == "jo"
            ? throw new InvalidOperationException()
            : Task.FromResult<WorkOutcome>(new WorkOutcome.Done());
        Start("jo", "sam", "kim", "lee", "ann");

        await UntilAsync(() => Queue.Left.Count == 1);

        Assert.Equal("jo", Assert.Single(Queue.Left).Subject);
    }

    [Fact]
    public async Task What_fails_for_the_twelfth_time_is_set_aside_and_the_handler_is_told()
    {
        Handler.Handle = (_, _) => throw new InvalidOperationException();
        Queue.Add("jo", 11);
        Start();

        await UntilAsync(() => Queue.Left.Count == 0);

        Assert.Equal(["jo"], Handler.Begun);
        Assert.Equal(["jo"], Handler.Abandoned);
        Assert.Equal([("jo", Everything)], Queue.SetAside);
    }

    [Fact]
    public async Task What_ended_the_process_twelve_times_is_set_aside_without_being_begun_again()
    {
        Queue.Add("jo", 12);
        Start();

        await UntilAsync(() => Queue.Left.Count == 0);

        Assert.Empty(Handler.Begun);
        Assert.Equal(["jo"], Handler.Abandoned);
        Assert.Equal([("jo", Everything)], Queue.SetAside);
    }

    [Fact]
    public async Task What_nobody_could_be_told_of_is_not_set_aside_yet()
    {
        Handler.Abandon = _ => Handler.Abandoned.Count == 1 ? throw new InvalidOperationException() : Task.CompletedTask;
        Queue.Add("jo", 12);
        Start();
        await UntilAsync(() => Queue.Renewals.Count == 1);
        Assert.Equal([("jo", 13)], Queue.Left);
        Assert.Empty(Queue.SetAside);

        await AdvanceUntilAsync(() => Queue.Left.Count == 0);

        Assert.Equal([("jo", Everything)], Queue.SetAside);
    }

    [Fact]
    public async Task A_queue_out_of_reach_is_told_once_and_work_goes_on_by_itself()
    {
        Queue.Down = true;
        Start("jo");
        await AdvanceUntilAsync(() => Queue.Asked.Count == 10);

        Queue.Down = false;
        await AdvanceUntilAsync(() => Queue.Left.Count == 0);

        Assert.Equal(
            [
                (LogLevel.Warning, "The queue cannot be reached (AggregateException); work goes on when it can."),
                (LogLevel.Information, "The queue can be reached again."),
            ],
            Outages.Lines.Select(line => (line.Level, line.Text)));
        Assert.All(Outages.Lines, line => Assert.Null(line.Exception));
        Assert.Empty(Log.Lines);
    }

    [Fact]
    public async Task A_handler_that_cannot_reach_storage_gives_the_work_back_without_a_stack_trace()
    {
        Handler.Handle = (_, _) => throw new Azure.RequestFailedException(503, "busy");
        Start("jo");

        await UntilAsync(() => Queue.Renewals.Count == 1);

        var line = Assert.Single(Log.Lines);
        Assert.Equal((LogLevel.Information, null), (line.Level, line.Exception));
    }

    [Fact]
    public async Task Work_that_is_done_while_the_queue_is_out_of_reach_comes_again_when_its_lease_is_over()
    {
        var end = Handler.Block();
        Start("jo");
        await UntilAsync(() => Handler.Running == 1);
        Queue.Down = true;
        end.SetResult();
        await UntilAsync(() => Outages.Lines.Count == 1);
        Queue.Down = false;

        await AdvanceUntilAsync(() => Queue.Left.Count == 0);

        Assert.Equal(["jo", "jo"], Handler.Begun);
    }
}
