using System.Net;
using System.Text.Json;
using AsbPlanBot.Endpoints;
using AsbPlanBot.Hosting;
using AsbPlanBot.Storage.Queues;
using AsbPlanBot.Telemetry;
using AsbPlanBot.Tests.Storage;
using AsbPlanBot.Workers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace AsbPlanBot.Tests.Service;

[Collection(StorageTestGroup.Name)]
public sealed class HealthTests(StorageFixture storage)
{
    private readonly FakeTimeProvider _ticks = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_parts_are_well_once_storage_is_ready()
    {
        await using var service = await StartAsync(storage.ConnectionString);
        await service.Services.GetRequiredService<StorageStartup>().WhenReadyAsync(Cancelled);

        Assert.Equal(
            (HttpStatusCode.OK, "status=ready storage=well queue=well tick=well"), await AskAsync(service, "ready"));
        Assert.Equal((HttpStatusCode.OK, "status=live"), await AskAsync(service, "live"));
    }

    [Fact]
    public async Task The_part_that_is_not_well_is_named_and_nothing_more_of_it()
    {
        await using var service = await StartAsync(storage.ConnectionString);
        await service.Services.GetRequiredService<StorageStartup>().WhenReadyAsync(Cancelled);
        await service.Services.GetRequiredService<StorageQueues>().Work.DeleteAsync(Cancelled);

        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, "status=not ready storage=well queue=cannot be reached tick=well"),
            await AskAsync(service, "ready"));
        Assert.Equal((HttpStatusCode.OK, "status=live"), await AskAsync(service, "live"));
    }

    [Fact]
    public async Task Storage_that_was_never_reached_is_not_well()
    {
        await using var service = await StartAsync("DefaultEndpointsProtocol=http;AccountName=a;AccountKey=c2VjcmV0;"
            + "TableEndpoint=http://127.0.0.1:9/a;QueueEndpoint=http://127.0.0.1:9/a");

        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, "status=not ready storage=not reached yet queue=not reached yet tick=well"),
            await AskAsync(service, "ready"));
    }

    [Fact]
    public async Task What_a_check_throws_is_not_told_to_whoever_asks()
    {
        await using var service = await StartAsync(
            storage.ConnectionString,
            services => services.AddHealthChecks().AddCheck("other", () => throw new InvalidOperationException("account of a council")));
        await service.Services.GetRequiredService<StorageStartup>().WhenReadyAsync(Cancelled);

        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, "status=not ready storage=well queue=well tick=well other=not well"),
            await AskAsync(service, "ready"));
    }

    [Fact]
    public async Task Ticks_that_stop_coming_show_after_five_minutes()
    {
        await using var service = await StartAsync(storage.ConnectionString);
        await service.Services.GetRequiredService<StorageStartup>().WhenReadyAsync(Cancelled);

        _ticks.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(service, "ready")).Status);
        _ticks.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, "status=not ready storage=well queue=well tick=the last one was 301 s ago"),
            await AskAsync(service, "ready"));

        service.Services.GetRequiredService<TickClock>().Ticked();
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(service, "ready")).Status);
    }

    [Fact(Timeout = 60_000)]
    public async Task What_the_worker_does_is_a_tick_that_has_come()
    {
        var ticks = new Watched();

        await using var service = await StartAsync(
            storage.ConnectionString,
            services => services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<TickWorker>(provider)),
            ticks);

        await ticks.AskedTwice.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_long_interval_is_waited_for_four_times()
    {
        using var clock = new TickClock(_ticks, Options.Create(new DeliveryOptions { TickInterval = TimeSpan.FromMinutes(2) }));

        _ticks.Advance(TimeSpan.FromMinutes(8));
        Assert.False(clock.IsLate);
        _ticks.Advance(TimeSpan.FromSeconds(1));
        Assert.True(clock.IsLate);
    }

    // Without the worker that ticks: the test does.
    private async Task<WebApplication> StartAsync(string connectionString, Action<IServiceCollection>? add = null, TimeProvider? ticks = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:ConnectionString"] = connectionString,
            ["Storage:TablePrefix"] = "t" + Guid.NewGuid().ToString("N"),
        });
        builder.AddAsbPlanBot();
        add?.Invoke(builder.Services);
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(TickWorker)));
        builder.Services.AddSingleton(provider => new TickClock(ticks ?? _ticks, provider.GetRequiredService<IOptions<DeliveryOptions>>()));
        var service = builder.Build();
        service.MapBot();
        await service.StartAsync(Cancelled);

        // As the worker does when it starts.
        service.Services.GetRequiredService<TickClock>();
        return service;
    }

    private static async Task<(HttpStatusCode Status, string Said)> AskAsync(WebApplication service, string what)
    {
        using var client = new HttpClient { BaseAddress = new Uri(service.Urls.Single()) };
        using var response = await client.GetAsync(new Uri($"health/{what}", UriKind.Relative), Cancelled);
        Assert.Equal(response.StatusCode == HttpStatusCode.ServiceUnavailable, response.Headers.RetryAfter is not null);
        Assert.True(response.Headers.CacheControl?.NoStore);
        var body = JsonSerializer.Deserialize<Dictionary<string, string>>(await response.Content.ReadAsStringAsync(Cancelled))!;
        return (response.StatusCode, string.Join(' ', body.Select(part => $"{part.Key}={part.Value}")));
    }

    // The first time is the start.
    private sealed class Watched : TimeProvider
    {
        private int _asked;

        public TaskCompletionSource AskedTwice { get; } = new();

        public override long GetTimestamp()
        {
            if (Interlocked.Increment(ref _asked) == 2)
            {
                AskedTwice.SetResult();
            }

            return base.GetTimestamp();
        }
    }
}
