using System.Diagnostics;
using AsbPlanBot.Core.CheckIns;
using Azure;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace AsbPlanBot.Tests.Storage;

[Collection(StorageTestGroup.Name)]
public sealed class WorkQueueTests(StorageFixture storage) : IAsyncLifetime
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);

    private TestQueues _queues = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private IWorkQueue Here => _queues.Queue;

    private IWorkQueue Elsewhere => _queues.QueueElsewhere;

    public async ValueTask InitializeAsync() => _queues = await storage.CreateQueuesAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Work_is_received_as_it_was_enqueued_and_gone_once_completed()
    {
        WorkItem[] items =
        [
            Item("jo"),
            new(WorkKind.Notice, "asb", "20261126T1000Z", "escalation"),
            new(WorkKind.Summary, "asb", "20261130T0900Z", ""),
            new(WorkKind.CheckIn, "a/b\\c#d?e é😀 <&>\"'\0\u001F\u007F\uFFFF", " \n", "=\u3000"),
        ];
        foreach (var item in items)
            await Here.EnqueueAsync(item, Cancelled);

        var received = await Elsewhere.ReceiveAsync(32, Long, Cancelled);

        Assert.Equal(items, received.Select(work => work.Item));
        Assert.All(received, work => Assert.Equal(1, work.Deliveries));
        foreach (var work in received)
            await Elsewhere.CompleteAsync(work, Cancelled);
        Assert.Equal(0, (await _queues.Here.Work.GetPropertiesAsync(Cancelled)).Value.ApproximateMessagesCount);
    }

    [Fact]
    public async Task Work_says_where_the_trace_is_that_made_it_and_only_while_one_is_recorded()
    {
        using ActivitySource source = new("test of " + nameof(WorkQueueTests));
        using ActivityListener listener = new()
        {
            ShouldListenTo = heard => heard == source,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);

        var tick = source.StartActivity("tick")!;
        await Here.EnqueueAsync(Item("jo"), Cancelled);
        tick.ActivityTraceFlags = ActivityTraceFlags.None;
        await Here.EnqueueAsync(Item("sam"), Cancelled);
        tick.Dispose();

        Assert.Equal(
            [Item("jo") with { Trace = $"00-{tick.TraceId}-{tick.SpanId}-01" }, Item("sam")],
            (await Elsewhere.ReceiveAsync(32, Long, Cancelled)).Select(work => work.Item));
        Assert.Equal("work enqueued", Assert.Single(tick.Events).Name);
    }

    [Fact]
    public async Task Two_receivers_never_hold_the_same_work()
    {
        foreach (var number in Enumerable.Range(0, 60))
            await Here.EnqueueAsync(Item($"{number}"), Cancelled);

        var received = await Task.WhenAll(DrainAsync(Here), DrainAsync(Elsewhere));

        Assert.All(received, Assert.NotEmpty);
        Assert.Equal(
            Enumerable.Range(0, 60).Select(number => $"{number}").Order(),
            received.SelectMany(part => part).Select(work => work.Item.Subject).Order());
    }

    [Fact]
    public async Task Of_much_work_no_more_is_taken_than_was_asked_for_and_at_most_32()
    {
        foreach (var number in Enumerable.Range(0, 40))
            await Here.EnqueueAsync(Item($"{number}"), Cancelled);

        Assert.Equal(3, (await Here.ReceiveAsync(3, Long, Cancelled)).Count);
        Assert.Equal(32, (await Here.ReceiveAsync(100, Long, Cancelled)).Count);
    }

    [Fact]
    public async Task A_lease_that_ran_out_gives_the_work_to_another_and_a_renewed_one_does_not()
    {
        await Here.EnqueueAsync(Item("jo"), Cancelled);
        await Here.EnqueueAsync(Item("sam"), Cancelled);
        var held = await Here.ReceiveAsync(2, Short, Cancelled);
        var renewed = await Here.RenewAsync(held[0], Long, Cancelled);

        var taken = await TestQueues.WaitAsync(Elsewhere);

        Assert.Equal(("sam", 2), (taken.Item.Subject, taken.Deliveries));
        Assert.Empty(await Elsewhere.ReceiveAsync(32, Long, Cancelled));
        Assert.Null(await Here.RenewAsync(held[1], Long, Cancelled));
        await Here.CompleteAsync(held[1], Cancelled);
        Assert.NotNull(await Elsewhere.RenewAsync(taken, Long, Cancelled));
        Assert.NotNull(await Here.RenewAsync(renewed!, Long, Cancelled));
    }

    [Fact]
    public async Task A_lease_cannot_be_renewed_once_the_work_is_done()
    {
        var work = await LeaseAsync(Item("jo"));
        await Here.CompleteAsync(work, Cancelled);

        Assert.Null(await Here.RenewAsync(work, Long, Cancelled));
        await Here.CompleteAsync(work, Cancelled);
    }

    [Fact]
    public async Task Only_the_newest_lease_counts()
    {
        var first = await LeaseAsync(Item("jo"));
        var second = await Here.RenewAsync(first, Long, Cancelled);

        Assert.Equal((first.Item, 1), (second!.Item, second.Deliveries));
        Assert.Null(await Here.RenewAsync(first, Long, Cancelled));
        Assert.NotNull(await Here.RenewAsync(second, Long, Cancelled));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public async Task Work_given_back_is_there_for_another_at_once(int seconds)
    {
        var work = await LeaseAsync(Item("jo"));

        Assert.NotNull(await Here.RenewAsync(work, TimeSpan.FromSeconds(seconds), Cancelled));

        var taken = Assert.Single(await Elsewhere.ReceiveAsync(32, Long, Cancelled));
        Assert.Equal((work.Item, 2), (taken.Item, taken.Deliveries));
    }

    [Fact]
    public async Task Work_given_back_for_later_comes_later()
    {
        var work = await LeaseAsync(Item("jo"));

        await Here.RenewAsync(work, TimeSpan.FromMilliseconds(300), Cancelled);

        Assert.Empty(await Elsewhere.ReceiveAsync(32, Long, Cancelled));
        Assert.Equal(2, (await TestQueues.WaitAsync(Elsewhere)).Deliveries);
    }

    [Fact]
    public async Task Later_than_the_service_can_wait_is_as_late_as_it_can()
    {
        var work = await LeaseAsync(Item("jo"));

        Assert.NotNull(await Here.RenewAsync(work, TimeSpan.FromDays(30), Cancelled));
    }

    [Fact]
    public async Task Work_set_aside_is_kept_with_its_reason_and_taken_up_by_nobody()
    {
        var work = await LeaseAsync(Item("jo"));
        var given = await Here.RenewAsync(work, TimeSpan.Zero, Cancelled);
        Assert.NotNull(given);
        var again = Assert.Single(await Here.ReceiveAsync(1, Long, Cancelled));

        await Here.SetAsideAsync(again, "it failed \"twice\"", Cancelled);

        Assert.Equal(
            ["""{"item":{"kind":"CheckIn","planId":"asb","cycle":"20261126T1000Z","subject":"jo"},"deliveries":2,"reason":"it failed \u0022twice\u0022"}"""],
            await _queues.PoisonAsync());
        Assert.Equal(0, (await _queues.Here.Work.GetPropertiesAsync(Cancelled)).Value.ApproximateMessagesCount);
    }

    [Theory]
    [InlineData("bm90IHRoYXQ=")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"kind":"CheckIn","planId":"asb","cycle":"20261126T1000Z"}""")]
    [InlineData("""{"kind":"CheckIn","planId":null,"cycle":"20261126T1000Z","subject":"jo"}""")]
    [InlineData("""{"kind":"Carol","planId":"asb","cycle":"20261126T1000Z","subject":"jo"}""")]
    [InlineData("""{"kind":0,"planId":"asb","cycle":"20261126T1000Z","subject":"jo"}""")]
    public async Task What_cannot_be_read_is_set_aside_as_it_is_and_holds_nothing_up(string text)
    {
        var sent = (await _queues.Here.Work.SendMessageAsync(text, Cancelled)).Value;
        await Here.EnqueueAsync(Item("jo"), Cancelled);

        var received = await Here.ReceiveAsync(32, Long, Cancelled);

        Assert.Equal([Item("jo")], received.Select(work => work.Item));
        Assert.Equal([text], await _queues.PoisonAsync());
        Assert.Equal(1, (await _queues.Here.Work.GetPropertiesAsync(Cancelled)).Value.ApproximateMessagesCount);
        var line = Assert.Single(_queues.Log.Lines);
        Assert.Equal(LogLevel.Error, line.Level);
        Assert.Contains(sent.MessageId, line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("20261126", line.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_nor_set_aside_does_not_lose_what_came_with_it()
    {
        await _queues.Here.Work.SendMessageAsync("?", Cancelled);
        await Here.EnqueueAsync(Item("jo"), Cancelled);
        await _queues.Here.Poison.DeleteAsync(Cancelled);

        Assert.Equal([Item("jo")], (await Here.ReceiveAsync(32, Short, Cancelled)).Select(work => work.Item));
        Assert.Equal(LogLevel.Warning, Assert.Single(_queues.Log.Lines).Level);
    }

    [Fact]
    public async Task Work_does_not_expire_by_itself()
    {
        await Here.EnqueueAsync(Item("jo"), Cancelled);

        PeekedMessage message = await _queues.Here.Work.PeekMessageAsync(Cancelled);

        Assert.True(message.ExpiresOn is null || message.ExpiresOn > message.InsertedOn!.Value.AddYears(10));
    }

    [Fact]
    public async Task Work_whose_completion_was_done_though_its_answer_was_lost_is_done()
    {
        var work = await LeaseAsync(Item("jo"));
        _queues.Wire.LoseAnswers(1);

        await Here.CompleteAsync(work, Cancelled);

        Assert.Equal(0, (await _queues.Here.Work.GetPropertiesAsync(Cancelled)).Value.ApproximateMessagesCount);
    }

    [Fact]
    public async Task A_queue_that_is_missing_is_a_fault_and_not_a_lost_lease()
    {
        var work = await LeaseAsync(Item("jo"));
        await _queues.Here.Work.DeleteAsync(Cancelled);

        await Assert.ThrowsAsync<RequestFailedException>(() => Here.RenewAsync(work, Long, Cancelled));
        await Assert.ThrowsAsync<RequestFailedException>(() => Here.CompleteAsync(work, Cancelled));
    }

    [Fact]
    public async Task A_lease_of_another_kind_of_queue_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Here.RenewAsync(new LeasedWork(Item("jo"), 1, "7"), Long, Cancelled));

    private static WorkItem Item(string person) => new(WorkKind.CheckIn, "asb", "20261126T1000Z", person);

    private static async Task<List<LeasedWork>> DrainAsync(IWorkQueue queue)
    {
        List<LeasedWork> all = [];
        while (await queue.ReceiveAsync(7, Long, Cancelled) is { Count: > 0 } some)
            all.AddRange(some);
        return all;
    }

    private async Task<LeasedWork> LeaseAsync(WorkItem item)
    {
        await Here.EnqueueAsync(item, Cancelled);
        return Assert.Single(await Here.ReceiveAsync(1, Long, Cancelled));
    }
}
