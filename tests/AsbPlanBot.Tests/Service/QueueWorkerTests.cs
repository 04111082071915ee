using System.Collections.Concurrent;
using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Hosting;
using AsbPlanBot.Storage;
using AsbPlanBot.Tests.Storage;
using AsbPlanBot.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AsbPlanBot.Tests.Service;

/// <summary>The worker as the service runs it, on queues in Azurite.</summary>
[Collection(StorageTestGroup.Name)]
public sealed class QueueWorkerTests(StorageFixture storage)
{
    private readonly string _prefix = "t" + Guid.NewGuid().ToString("N");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Instances_share_the_work_do_each_once_and_stop()
    {
        ConcurrentQueue<string> done = [];
        using var here = await StartAsync(done);
        using var elsewhere = await StartAsync(done);
        var queue = here.Services.GetRequiredService<IWorkQueue>();
        await here.Services.GetRequiredService<StorageStartup>().WhenReadyAsync(Cancelled);

        foreach (var number in Enumerable.Range(0, 60))
            await queue.EnqueueAsync(new WorkItem(WorkKind.CheckIn, "asb", "20261126T1000Z", $"{number}"), Cancelled);
        for (var tries = 0; done.Count < 60 && tries < 600; tries++)
            await Task.Delay(50, Cancelled);
        await Task.WhenAll(here.StopAsync(Cancelled), elsewhere.StopAsync(Cancelled));

        Assert.Equal(Enumerable.Range(0, 60).Select(number => $"{number}").Order(), done.Order());
        Assert.Empty(await queue.ReceiveAsync(32, TimeSpan.FromMinutes(1), Cancelled));
    }

    [Fact]
    public async Task A_host_that_does_not_wait_has_what_is_running_stopped()
    {
        ConcurrentQueue<string> done = [];
        using var host = await StartAsync(done, TimeSpan.FromHours(1));
        await host.Services.GetRequiredService<StorageStartup>().WhenReadyAsync(Cancelled);
        var queue = host.Services.GetRequiredService<IWorkQueue>();
        await queue.EnqueueAsync(new WorkItem(WorkKind.CheckIn, "asb", "20261126T1000Z", "jo"), Cancelled);
        var handler = (SlowHandler)host.Services.GetRequiredService<IWorkHandler>();
        await handler.Begun.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancelled);

        using var impatient = new CancellationTokenSource(TimeSpan.FromMilliseconds(1));
        await host.Services.GetServices<IHostedService>().OfType<QueueWorker>().Single().StopAsync(impatient.Token);

        await handler.Stopped.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancelled);
        Assert.Equal("jo", (await TestQueues.WaitAsync(queue)).Item.Subject);
        Assert.Empty(done);
    }

    private async Task<IHost> StartAsync(ConcurrentQueue<string> done, TimeSpan takes = default)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services
            .Configure<StorageOptions>(options => (options.ConnectionString, options.TablePrefix) = (storage.ConnectionString, _prefix))
            .AddStorage()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<StorageStartup>()
            .AddHostedService(services => services.GetRequiredService<StorageStartup>())
            .AddSingleton<IWorkHandler>(new SlowHandler(done, takes))
            .AddQueueWorker();
        var host = builder.Build();
        await host.StartAsync(Cancelled);
        return host;
    }

    private sealed class SlowHandler(ConcurrentQueue<string> done, TimeSpan takes) : IWorkHandler
    {
        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Stopped { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task<WorkOutcome> HandleAsync(WorkItem item, CancellationToken cancellationToken)
        {
            Begun.TrySetResult();
            await using var registration = cancellationToken.Register(() => Stopped.TrySetResult());
            await Task.Delay(takes, cancellationToken);
            done.Enqueue(item.Subject);
            return new WorkOutcome.Done();
        }

        public Task AbandonAsync(WorkItem item, string reason, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
