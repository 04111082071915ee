using AsbPlanBot.Hosting;
using AsbPlanBot.LocalTeams.People;
using AsbPlanBot.Storage;
using AsbPlanBot.Workers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AsbPlanBot.Tests.Service;

/// <summary>One instance of the service without its endpoints: it ticks when it is told to.</summary>
internal sealed class ServiceInstance(ServiceProvider services) : IAsyncDisposable
{
    public static async Task<ServiceInstance> StartAsync(
        string connectionString, string tablePrefix, Uri serviceUrl, TimeProvider time, CancellationToken cancellationToken)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Storage:ConnectionString"] = connectionString,
                ["Storage:TablePrefix"] = tablePrefix,
                ["Teams:ServiceUrl"] = serviceUrl.AbsoluteUri,
                ["MicrosoftAppTenantId"] = Roster.TenantId,
            })
            .Build();
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(settings)
            .AddSingleton(time)
            .AddBot(settings)
            .BuildServiceProvider();
        await services.GetRequiredService<StorageInitializer>().EnsureAsync(cancellationToken);
        return new ServiceInstance(services);
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Ticks, and does what then stands in the queue.</summary>
    public async Task TickAsync()
    {
        await Get<Ticker>().RunAsync(TestContext.Current.CancellationToken);
        await Get<WorkDrain>().RunAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
