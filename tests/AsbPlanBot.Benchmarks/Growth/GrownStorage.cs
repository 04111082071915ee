using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.LocalTeams.Launching;
using AsbPlanBot.Storage;
using AsbPlanBot.Teams.Delivery;

namespace AsbPlanBot.Benchmarks.Growth;

/// <summary>A plan in Azurite.</summary>
internal sealed class GrownStorage : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _planId;

    private GrownStorage(string connectionString, string planId) => (_planId, _services) = (planId, new ServiceCollection()
        .AddLogging()
        .AddSingleton(BankHolidays.Bundled)
        .AddStorage()
        .AddSingleton<SummarySources>()
        .Configure<StorageOptions>(options =>
        {
            options.ConnectionString = connectionString;
            options.TablePrefix = planId;
        })
        .BuildServiceProvider());

    public static async Task<GrownStorage> StoreAsync(AzuriteServer azurite, GrownPlan plan, int objectives, CancellationToken cancellationToken)
    {
        var storage = new GrownStorage(azurite.ConnectionString, $"grown{objectives}");
        await storage.StoreAsync(plan, cancellationToken);
        return storage;
    }

    /// <summary>Loads all that a summary is made from, as the service does.</summary>
    public async Task<Core.Summaries.SummaryContext> LoadAsync(CancellationToken cancellationToken)
    {
        var plan = Get<IPlanStore>().LoadAsync(_planId, cancellationToken);
        var people = Get<IPeopleStore>().LoadAsync(_planId, cancellationToken);
        await Task.WhenAll(plan, people);
        var inForce = await plan ?? throw new BenchmarkException($"The plan {_planId} is not in storage.");
        return await Get<SummarySources>().LoadAsync(inForce, await people, GrownPlan.Occurrence, GrownPlan.Now, cancellationToken);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task StoreAsync(GrownPlan plan, CancellationToken cancellationToken)
    {
        await Get<StorageInitializer>().EnsureAsync(cancellationToken);
        await Get<IPeopleStore>().SaveAsync(_planId, plan.People, cancellationToken);
        var named = plan.Plan with { Settings = plan.Plan.Settings with { PlanId = _planId } };
        if (await Get<IPlanStore>().SavePlanAsync(named, plan.History, cancellationToken) != SaveOutcome.Saved)
            throw new BenchmarkException($"The plan {_planId} could not be stored.");

        var ledger = Get<ILedgerStore>();
        foreach (var cycle in plan.Cycles.Reverse())
        {
            await ledger.InsertAsync([.. cycle.CheckIns.Select(checkIn => checkIn with { PlanId = _planId })], cancellationToken);
            await ledger.MarkOpenedAsync(_planId, cycle.Cycle, cancellationToken);
        }

        foreach (var post in plan.Before)
            await ledger.TryInsertAsync(post with { PlanId = _planId }, cancellationToken);
    }

    private T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();
}
