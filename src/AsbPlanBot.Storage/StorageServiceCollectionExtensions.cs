using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Storage.Conversations;
using AsbPlanBot.Storage.Ledger;
using AsbPlanBot.Storage.People;
using AsbPlanBot.Storage.Plans;
using AsbPlanBot.Storage.Tables;
using Azure.Core;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AsbPlanBot.Storage;

/// <summary>Registers Core's stores over Azure Table Storage.</summary>
public static class StorageServiceCollectionExtensions
{
    /// <summary>
    /// Adds the stores, <see cref="StorageInitializer"/> and <see cref="StorageProbe"/>. The caller binds
    /// <see cref="StorageOptions"/> from <see cref="StorageOptions.Section"/> and, for an account named by its address,
    /// adds a <see cref="TokenCredential"/>.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>());
        services.TryAddSingleton(Connect);
        services.TryAddSingleton(provider => new StorageTables(
            provider.GetRequiredService<TableServiceClient>(), OptionsOf(provider).TablePrefix));
        services.TryAddSingleton(BankHolidays.Bundled);
        services.TryAddSingleton<IPlanStore, PlanStore>();
        services.TryAddSingleton<IPeopleStore, PeopleStore>();
        services.TryAddSingleton<IConversationStore, ConversationStore>();
        services.TryAddSingleton<ILedgerStore, LedgerStore>();
        services.TryAddSingleton(provider => new StorageInitializer(
            provider.GetRequiredService<StorageTables>(), OptionsOf(provider)));
        services.TryAddSingleton(provider => new StorageProbe(provider.GetRequiredService<StorageTables>(), OptionsOf(provider)));
        return services;
    }

    /// <summary>A turn waits for these: at worst some 45 s, where the client's own settings would allow seven minutes.</summary>
    internal static TableClientOptions ClientOptions() => new()
    {
        Retry =
        {
            Mode = RetryMode.Exponential,
            MaxRetries = 3,
            Delay = TimeSpan.FromMilliseconds(300),
            MaxDelay = TimeSpan.FromSeconds(2),
            NetworkTimeout = TimeSpan.FromSeconds(10),
        },
    };

    private static TableServiceClient Connect(IServiceProvider provider)
    {
        var options = OptionsOf(provider);
        return options.AccountUri is null
            ? new TableServiceClient(options.ConnectionString, ClientOptions())
            : new TableServiceClient(options.AccountUri, provider.GetRequiredService<TokenCredential>(), ClientOptions());
    }

    private static StorageOptions OptionsOf(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<StorageOptions>>().Value;
}
