using AsbPlanBot.Hosting;
using AsbPlanBot.Workers;
using Azure;

namespace AsbPlanBot.Tests.Service;

public sealed class WorkPaceTests
{
    [Fact]
    public void Work_that_fails_waits_longer_each_time_and_at_most_five_minutes() => Assert.Equal(
        [10, 10, 30, 60, 120, 300, 300, 300],
        new[] { 0, 1, 2, 3, 4, 5, 6, 100 }.Select(deliveries => WorkPace.AfterFailure(deliveries).TotalSeconds));

    [Theory]
    [InlineData(1, 1000)]
    [InlineData(2, 1500)]
    [InlineData(3, 2250)]
    [InlineData(4, 3375)]
    [InlineData(5, 5000)]
    [InlineData(1_000_000, 5000)]
    public void An_idle_instance_looks_less_often_and_at_least_every_five_seconds(int times, int milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), WorkPace.Idle(times, TimeSpan.FromSeconds(1)));

    [Fact]
    public void A_longer_interval_than_five_seconds_is_kept() =>
        Assert.Equal(TimeSpan.FromSeconds(60), WorkPace.Idle(7, TimeSpan.FromSeconds(60)));

    [Fact]
    public void Storage_that_refuses_or_breaks_off_or_does_not_answer_is_out_of_reach() => Assert.True(StorageFaults.Is(
        new AggregateException(new RequestFailedException(0, "refused"), new TaskCanceledException(), new IOException())));

    [Fact]
    public void A_fault_of_ours_and_a_cancellation_are_no_faults_of_storage()
    {
        Assert.False(StorageFaults.Is(new AggregateException(new RequestFailedException(0, "refused"), new InvalidOperationException())));
        Assert.False(StorageFaults.Is(new OperationCanceledException()));
    }
}
