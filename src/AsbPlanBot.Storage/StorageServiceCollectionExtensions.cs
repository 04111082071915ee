using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Privacy;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Storage.Backup;
using AsbPlanBot.Storage.Conversations;
using AsbPlanBot.Storage.Ledger;
using AsbPlanBot.Storage.People;
using AsbPlanBot.Storage.Plans;
using AsbPlanBot.Storage.Privacy;
using AsbPlanBot.Storage.Queues;
using AsbPlanBot.Storage.Tables;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AsbPlanBot.Storage;

/// <summary>Registers Core's stores over Azure Table Storage, and its queue over Azure Storage Queues.</summary>
public static class StorageServiceCollectionExtensions
{
    /// <summary>
    /// Adds the stores, the queue, <see cref="StorageInitializer"/> and <see cref="StorageProbe"/>. The caller adds logging,
    /// binds <see cref="StorageOptions"/> from <see cref="StorageOptions.Section"/> and, for an account named by its
    /// address, adds a <see cref="TokenCredential"/>.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>());
        services.TryAddSingleton(ConnectToTables);
        services.TryAddSingleton(ConnectToQueues);
        services.TryAddSingleton(provider => new StorageTables(
            provider.GetRequiredService<TableServiceClient>(), OptionsOf(provider).TablePrefix));
        services.TryAddSingleton(BankHolidays.Bundled);
        services.TryAddSingleton(provider => new StorageQueues(
            provider.GetRequiredService<QueueServiceClient>(), OptionsOf(provider).TablePrefix));
        services.TryAddSingleton<IPlanStore, PlanStore>();
        services.TryAddSingleton<IPlanDrafts, PlanDrafts>();
        services.TryAddSingleton<IPeopleStore, PeopleStore>();
        services.TryAddSingleton<IPersonalData, PersonalData>();
        services.TryAddSingleton<IRetentionStore, RetentionStore>();
        services.TryAddSingleton<IConversationStore, ConversationStore>();
        services.TryAddSingleton<ILedgerStore, LedgerStore>();
        services.TryAddSingleton<IWorkQueue, WorkQueue>();
        services.TryAddSingleton(provider => new StorageInitializer(
            provider.GetRequiredService<StorageTables>(), provider.GetRequiredService<StorageQueues>(), OptionsOf(provider)));
        services.TryAddSingleton(provider => new StoreBackup(provider.GetRequiredService<StorageTables>(), OptionsOf(provider)));
        services.TryAddSingleton(provider => new StorageProbe(
            provider.GetRequiredService<StorageTables>(), provider.GetRequiredService<StorageQueues>(), OptionsOf(provider)));
        return services;
    }

    internal static TableClientOptions TableOptions() => Impatient(new TableClientOptions());

    internal static QueueClientOptions QueueOptions() => Impatient(new QueueClientOptions());

    // A turn waits for these: at worst some 45 s, where the clients' own settings would allow seven minutes.
    private static TOptions Impatient<TOptions>(TOptions options)
        where TOptions : ClientOptions
    {
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.MaxRetries = 3;
        options.Retry.Delay = TimeSpan.FromMilliseconds(300);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(2);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(10);
        return options;
    }

    private static TableServiceClient ConnectToTables(IServiceProvider provider)
    {
        var options = OptionsOf(provider);
        return options.AccountUri is null
            ? new TableServiceClient(options.ConnectionString, TableOptions())
            : new TableServiceClient(options.AccountUri, provider.GetRequiredService<TokenCredential>(), TableOptions());
    }

    private static QueueServiceClient ConnectToQueues(IServiceProvider provider)
    {
        var options = OptionsOf(provider);
        return options.AccountUri is null
            ? new QueueServiceClient(options.ConnectionString, QueueOptions())
            : new QueueServiceClient(
                QueueAddress.From(options.AccountUri), provider.GetRequiredService<TokenCredential>(), QueueOptions());
    }

    private static StorageOptions OptionsOf(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<StorageOptions>>().Value;
}
