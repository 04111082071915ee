using AsbPlanBot.Benchmarks.Tables;
using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Hosting;
using AsbPlanBot.Storage;
using AsbPlanBot.Storage.Plans;
using AsbPlanBot.Teams.Delivery;
using Microsoft.Bot.Builder;

namespace AsbPlanBot.Benchmarks.Growth;

/// <summary>A plan in tables, and the service's own bot before it.</summary>
internal sealed class GrownStorage : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly StandIn? _standIn;

    private GrownStorage(GrowthAccount account, GrownPlan plan, string planId)
    {
        (PlanId, Grown, _standIn) = (planId, plan, account.StandIn);
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Storage:ConnectionString"] = account.ConnectionString,
                ["Storage:TablePrefix"] = planId,
            })
            .Build();
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(settings)
            .AddSingleton<TimeProvider>(new StandingClock())
            .AddBot(settings)
            .AddSingleton<BotAdapter>(new CollectingAdapter())
            .BuildServiceProvider();
    }

    public string PlanId { get; }

    public GrownPlan Grown { get; }

    public static async Task<GrownStorage> StoreAsync(GrowthAccount account, GrownPlan plan, string planId, CancellationToken cancellationToken)
    {
        var storage = new GrownStorage(account, plan, planId);
        await storage.StoreAsync(cancellationToken);
        return storage;
    }

    /// <summary>A part of the service.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>What the tables are asked for by something; null where they do not tell.</summary>
    public async Task<TableCounts?> CountAsync(Func<Task> something, CancellationToken cancellationToken)
    {
        if (_standIn is null)
            return null;

        await _standIn.ResetAsync(cancellationToken);
        await something();
        return await _standIn.CountsAsync(cancellationToken);
    }

    /// <summary>Loads all that a summary is made from, as the service does.</summary>
    public async Task<Core.Summaries.SummaryContext> LoadAsync(CancellationToken cancellationToken)
    {
        var (plan, people) = await LoadPlanAsync(cancellationToken);
        return await Get<SummarySources>().LoadAsync(plan, people, GrownPlan.Occurrence, GrownPlan.Now, cancellationToken);
    }

    /// <summary>Loads the plan and its people.</summary>
    public async Task<(PlanInForce Plan, PlanDirectory People)> LoadPlanAsync(CancellationToken cancellationToken)
    {
        var plan = Get<IPlanStore>().LoadAsync(PlanId, cancellationToken);
        var people = Get<IPeopleStore>().LoadAsync(PlanId, cancellationToken);
        await Task.WhenAll(plan, people);
        return (await plan ?? throw new BenchmarkException($"The plan {PlanId} is not in storage."), await people);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task StoreAsync(CancellationToken cancellationToken)
    {
        await Get<StorageInitializer>().EnsureAsync(cancellationToken);
        await Get<IPeopleStore>().SaveAsync(PlanId, Grown.People, cancellationToken);
        var named = Grown.Plan with { Settings = Grown.Plan.Settings with { PlanId = PlanId } };
        IReadOnlyList<HistoryEntry> history = _standIn is null ? [.. Grown.History] : [];
        if (await Get<IPlanStore>().SavePlanAsync(named, history, cancellationToken) != SaveOutcome.Saved)
            throw new BenchmarkException($"The plan {PlanId} could not be stored.");
        if (_standIn is not null)
            await _standIn.LoadAsync(PlanId + "Plans", Grown.History.Select(entry => HistoryRow.Write(PlanId, entry)), cancellationToken);

        var ledger = Get<ILedgerStore>();
        foreach (var cycle in Grown.Cycles.Reverse())
        {
            await ledger.InsertAsync([.. cycle.CheckIns.Select(checkIn => checkIn with { PlanId = PlanId })], cancellationToken);
            await ledger.MarkOpenedAsync(PlanId, cycle.Cycle, cancellationToken);
        }

        foreach (var post in Grown.Before)
            await ledger.TryInsertAsync(post with { PlanId = PlanId }, cancellationToken);
    }

    /// <summary>Stands at the instant at which the plan is looked at.</summary>
    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => GrownPlan.Now;
    }
}

/// <summary>Where plans are stored.</summary>
/// <param name="StandIn">Null where it is Azurite.</param>
internal sealed record GrowthAccount(string ConnectionString, StandIn? StandIn);
