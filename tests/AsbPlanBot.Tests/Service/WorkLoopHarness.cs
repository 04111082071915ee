using AsbPlanBot.Workers;
using Microsoft.Extensions.Options;

namespace AsbPlanBot.Tests.Service;

/// <summary>The loop on a queue in memory and a clock that the test moves.</summary>
public abstract class WorkLoopHarness : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _giveUp = new();

    protected WorkLoopHarness() => Queue = new InMemoryWorkQueue(Time);

    internal RecordingClock Time { get; } = new();

    internal ScriptedHandler Handler { get; } = new();

    internal InMemoryWorkQueue Queue { get; }

    internal LogLines<WorkRunner> Log { get; } = new();

    internal LogLines<StorageOutage> Outages { get; } = new();

    protected static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    protected Task Loop { get; private set; } = Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await GiveUpAsync();
        await Loop.ContinueWith(_ => { }, TaskScheduler.Default).WaitAsync(TimeSpan.FromSeconds(30), Cancelled);
        _stopping.Dispose();
        _giveUp.Dispose();
        GC.SuppressFinalize(this);
    }

    protected Task StopAsync() => _stopping.CancelAsync();

    protected Task GiveUpAsync() => _giveUp.CancelAsync();

    /// <summary>Three places.</summary>
    protected void Start(params string[] subjects)
    {
        foreach (var subject in subjects)
            Queue.Add(subject);
        var outage = new StorageOutage(Outages);
        var runner = new WorkRunner(Queue, Handler, outage, Time, Log);
        var loop = new WorkLoop(Queue, runner, outage, Options.Create(new DeliveryOptions { Parallel = 3 }), Time);
        Loop = loop.RunAsync(_stopping.Token, _giveUp.Token);
    }

    /// <summary>What happens at an instant of the test's clock happens on other threads; only the waiting for them takes real time.</summary>
    protected static async Task UntilAsync(Func<bool> condition)
    {
        for (var tries = 0; !condition(); tries++)
        {
            Assert.True(tries < 6000, "It did not happen.");
            await Task.Delay(5, Cancelled);
        }
    }

    protected Task AdvanceUntilAsync(Func<bool> condition) => UntilAsync(() =>
    {
        if (condition())
            return true;
        Time.Advance(TimeSpan.FromSeconds(1));
        return false;
    });
}
