using AsbPlanBot.Workers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace AsbPlanBot.Tests.Service;

public sealed class WorkLoopTests : IAsyncLifetime
{
    private const string Everything = "it was tried many times and never finished";

    private readonly FakeTimeProvider _time = new();
    private readonly ScriptedHandler _handler = new();
    private readonly LogLines<WorkRunner> _log = new();
    private readonly LogLines<StorageOutage> _outages = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _giveUp = new();
    private InMemoryWorkQueue _queue = null!;
    private Task _loop = Task.CompletedTask;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _queue = new InMemoryWorkQueue(_time);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _giveUp.CancelAsync();
        await _loop.ContinueWith(_ => { }, TaskScheduler.Default).WaitAsync(TimeSpan.FromSeconds(30), Cancelled);
        _stopping.Dispose();
        _giveUp.Dispose();
    }

    [Fact]
    public async Task Work_is_handed_out_and_gone_when_it_is_done()
    {
        Start("jo", "sam");

        await UntilAsync(() => _queue.Left.Count == 0);

        Assert.Equal(["jo", "sam"], _handler.Begun.Order());
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task No_more_is_taken_than_there_are_places_and_each_place_that_gets_free_is_filled()
    {
        var end = _handler.Block();
        Start([.. Enumerable.Range(0, 10).Select(number => $"{number}")]);
        await UntilAsync(() => _handler.Running == 3);
        Assert.Equal([3], _queue.Asked);

        end.SetResult();
        await UntilAsync(() => _queue.Left.Count == 0);

        Assert.Equal(3, _handler.MostAtATime);
        Assert.Equal(10, _handler.Begun.Count);
        Assert.All(_queue.Asked, asked => Assert.InRange(asked, 1, 3));
    }

    [Fact]
    public async Task A_lease_is_renewed_at_half_time_for_as_long_as_the_handler_works()
    {
        var end = _handler.Block();
        Start("jo");
        await UntilAsync(() => _handler.Running == 1);

        foreach (var minute in Enumerable.Range(1, 5))
        {
            _time.Advance(TimeSpan.FromSeconds(60));
            await UntilAsync(() => _queue.Renewals.Count == minute);
        }

        Assert.All(_queue.Renewals, renewal => Assert.Equal(("jo", TimeSpan.FromMinutes(2)), renewal));
        end.SetResult();
        await UntilAsync(() => _queue.Left.Count == 0);
        Assert.Equal(["jo"], _handler.Begun);
    }

    [Fact]
    public async Task Who_loses_the_lease_is_stopped_and_leaves_the_work_to_the_other()
    {
        _handler.Block();
        Start("jo");
        await UntilAsync(() => _handler.Running == 1);
        _queue.Steal("jo");

        _time.Advance(TimeSpan.FromSeconds(60));
        await UntilAsync(() => _log.Lines.Count == 1);

        Assert.Equal(["jo"], _handler.Stopped);
        Assert.Equal([("jo", 1)], _queue.Left);
        Assert.Single(_queue.Renewals);
        Assert.Equal("CheckIn of plan asb, cycle 20261126T1000Z, jo: the lease was lost, and what was begun was stopped; another does it.", Assert.Single(_log.Lines).Text);
    }

    [Fact]
    public async Task A_lease_outlives_an_outage_that_is_shorter_and_not_one_that_is_longer()
    {
        _handler.Block();
        Start("jo");
        await UntilAsync(() => _handler.Running == 1);
        _queue.Down = true;
        _time.Advance(TimeSpan.FromSeconds(60));
        await UntilAsync(() => _outages.Lines.Count == 1);
        _queue.Down = false;
        await AdvanceUntilAsync(() => _queue.Renewals.Count == 1);
        Assert.Equal(["jo"], _handler.Begun);
        Assert.Empty(_handler.Stopped);

        _queue.Down = true;
        await AdvanceUntilAsync(() => _handler.Stopped.Count == 1);

        Assert.Equal([("jo", 1)], _queue.Left);
    }

    [Fact]
    public async Task What_is_not_for_now_comes_again_when_the_handler_says()
    {
        _handler.Handle = (_, _) => Task.FromResult<WorkOutcome>(
            _handler.Begun.Count == 1 ? new WorkOutcome.Again(TimeSpan.FromSeconds(17)) : new WorkOutcome.Done());
        Start("jo");
        await UntilAsync(() => _queue.Renewals.Count == 1);
        Assert.Equal(("jo", TimeSpan.FromSeconds(17)), Assert.Single(_queue.Renewals));

        await AdvanceUntilAsync(() => _queue.Left.Count == 0);

        Assert.Equal(["jo", "jo"], _handler.Begun);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(1, 30)]
    [InlineData(3, 120)]
    [InlineData(10, 300)]
    public async Task Work_that_fails_comes_again_after_a_growing_wait(int before, int seconds)
    {
        _handler.Handle = (_, _) => throw new InvalidOperationException("secret");
        _queue.Add("jo", before);
        Start();

        await UntilAsync(() => _queue.Renewals.Count == 1);

        Assert.Equal(("jo", TimeSpan.FromSeconds(seconds)), Assert.Single(_queue.Renewals));
        var line = Assert.Single(_log.Lines);
        Assert.Equal(LogLevel.Error, line.Level);
        Assert.StartsWith("CheckIn of plan asb, cycle 20261126T1000Z, jo failed; it is tried again in ", line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", line.Text, StringComparison.Ordinal);
        Assert.Empty(_handler.Abandoned);
    }

    [Fact]
    public async Task A_handler_that_fails_holds_nobody_else_up()
    {
        _handler.Handle = (subject, _) => subject == "jo"
            ? throw new InvalidOperationException()
            : Task.FromResult<WorkOutcome>(new WorkOutcome.Done());
        Start("jo", "sam", "kim", "lee", "ann");

        await UntilAsync(() => _queue.Left.Count == 1);

        Assert.Equal("jo", Assert.Single(_queue.Left).Subject);
    }

    [Fact]
    public async Task What_fails_for_the_twelfth_time_is_set_aside_and_the_handler_is_told()
    {
        _handler.Handle = (_, _) => throw new InvalidOperationException();
        _queue.Add("jo", 11);
        Start();

        await UntilAsync(() => _queue.Left.Count == 0);

        Assert.Equal(["jo"], _handler.Begun);
        Assert.Equal(["jo"], _handler.Abandoned);
        Assert.Equal([("jo", Everything)], _queue.SetAside);
    }

    [Fact]
    public async Task What_ended_the_process_twelve_times_is_set_aside_without_being_begun_again()
    {
        _queue.Add("jo", 12);
        Start();

        await UntilAsync(() => _queue.Left.Count == 0);

        Assert.Empty(_handler.Begun);
        Assert.Equal(["jo"], _handler.Abandoned);
        Assert.Equal([("jo", Everything)], _queue.SetAside);
    }

    [Fact]
    public async Task What_nobody_could_be_told_of_is_not_set_aside_yet()
    {
        _handler.Abandon = _ => _handler.Abandoned.Count == 1 ? throw new InvalidOperationException() : Task.CompletedTask;
        _queue.Add("jo", 12);
        Start();
        await UntilAsync(() => _queue.Renewals.Count == 1);
        Assert.Equal([("jo", 13)], _queue.Left);
        Assert.Empty(_queue.SetAside);

        await AdvanceUntilAsync(() => _queue.Left.Count == 0);

        Assert.Equal([("jo", Everything)], _queue.SetAside);
    }

    [Fact]
    public async Task A_queue_out_of_reach_is_told_once_and_work_goes_on_by_itself()
    {
        _queue.Down = true;
        Start("jo");
        await AdvanceUntilAsync(() => _queue.Asked.Count == 10);

        _queue.Down = false;
        await AdvanceUntilAsync(() => _queue.Left.Count == 0);

        Assert.Equal(
            [
                (LogLevel.Warning, "The queue cannot be reached (AggregateException); work goes on when it can."),
                (LogLevel.Information, "The queue can be reached again."),
            ],
            _outages.Lines.Select(line => (line.Level, line.Text)));
        Assert.All(_outages.Lines, line => Assert.Null(line.Exception));
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task A_handler_that_cannot_reach_storage_gives_the_work_back_without_a_stack_trace()
    {
        _handler.Handle = (_, _) => throw new Azure.RequestFailedException(503, "busy");
        Start("jo");

        await UntilAsync(() => _queue.Renewals.Count == 1);

        var line = Assert.Single(_log.Lines);
        Assert.Equal((LogLevel.Information, null), (line.Level, line.Exception));
    }

    [Fact]
    public async Task Work_that_is_done_while_the_queue_is_out_of_reach_comes_again_when_its_lease_is_over()
    {
        var end = _handler.Block();
        Start("jo");
        await UntilAsync(() => _handler.Running == 1);
        _queue.Down = true;
        end.SetResult();
        await UntilAsync(() => _outages.Lines.Count == 1);
        _queue.Down = false;

        await AdvanceUntilAsync(() => _queue.Left.Count == 0);

        Assert.Equal(["jo", "jo"], _handler.Begun);
    }

    [Fact]
    public async Task An_idle_instance_looks_less_and_less_often_and_at_once_when_there_was_work()
    {
        Start();
        await UntilAsync(() => _queue.Asked.Count == 1);
        await AdvanceUntilAsync(() => _queue.Asked.Count == 8);
        _queue.Add("jo");

        await AdvanceUntilAsync(() => _queue.Left.Count == 0);
        var asked = _queue.Asked.Count;

        await UntilAsync(() => _queue.Asked.Count == asked + 1 || _queue.Asked.Count > 9);
    }

    [Fact]
    public async Task A_stop_takes_nothing_new_and_waits_for_what_is_running()
    {
        var end = _handler.Block();
        Start("jo");
        await UntilAsync(() => _handler.Running == 1);

        await _stopping.CancelAsync();
        _queue.Add("sam");
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.False(_loop.IsCompleted);
        end.SetResult();
        await _loop.WaitAsync(TimeSpan.FromSeconds(30), Cancelled);

        Assert.Equal(["jo"], _handler.Begun);
        Assert.Empty(_handler.Stopped);
        Assert.Equal([("sam", 0)], _queue.Left);
    }

    [Fact]
    public async Task What_comes_while_the_service_stops_is_given_back_at_once()
    {
        var answer = new TaskCompletionSource();
        _queue.Answering = answer.Task;
        Start("jo", "sam");
        await UntilAsync(() => _queue.Asked.Count == 1);

        await _stopping.CancelAsync();
        Assert.Empty(_queue.Visible);
        answer.SetResult();
        await _loop.WaitAsync(TimeSpan.FromSeconds(30), Cancelled);

        Assert.Equal(["jo", "sam"], _queue.Visible.Order());
        Assert.Empty(_handler.Begun);
    }

    [Fact]
    public async Task What_does_not_end_within_the_hosts_time_is_stopped_and_given_back()
    {
        _handler.Block();
        Start("jo");
        await UntilAsync(() => _handler.Running == 1);

        await _stopping.CancelAsync();
        await _giveUp.CancelAsync();

        await UntilAsync(() => _queue.Visible.Count == 1);
        Assert.Equal(["jo"], _handler.Stopped);
        Assert.Empty(_log.Lines);
    }

    private void Start(params string[] subjects)
    {
        foreach (var subject in subjects)
            _queue.Add(subject);
        var outage = new StorageOutage(_outages);
        var runner = new WorkRunner(_queue, _handler, outage, _time, _log);
        var loop = new WorkLoop(_queue, runner, outage, Options.Create(new DeliveryOptions { Parallel = 3 }), _time);
        _loop = loop.RunAsync(_stopping.Token, _giveUp.Token);
    }

    // What happens at an instant of the test's clock happens on other threads; only the waiting for them takes real time.
    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var tries = 0; !condition(); tries++)
        {
            Assert.True(tries < 6000, "It did not happen.");
            await Task.Delay(5, Cancelled);
        }
    }

    private Task AdvanceUntilAsync(Func<bool> condition) => UntilAsync(() =>
    {
        if (condition())
            return true;
        _time.Advance(TimeSpan.FromSeconds(1));
        return false;
    });
}
