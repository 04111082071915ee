using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Storage;
using AsbPlanBot.Storage.Queues;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AsbPlanBot.Tests.Storage;

[Collection(StorageTestGroup.Name)]
public sealed class RegistrationTests(StorageFixture storage)
{
    // A port that nothing listens on.
    private const string Nobody =
        "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=c2VjcmV0;TableEndpoint=http://127.0.0.1:9/a;";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_stores_work_once_their_tables_are_made_and_however_often()
    {
        await using var services = Services(options => (options.ConnectionString, options.TablePrefix) = (storage.ConnectionString, Prefix()));
        var probe = services.GetRequiredService<StorageProbe>();
        var missing = await Assert.ThrowsAsync<StorageUnavailableException>(() => probe.CheckTablesAsync(Cancelled));
        Assert.Contains("(setting Storage:ConnectionString) cannot be used: it answered 404 TableNotFound.", missing.Message, StringComparison.Ordinal);

        var initializer = services.GetRequiredService<StorageInitializer>();
        await Task.WhenAll(initializer.EnsureAsync(Cancelled), initializer.EnsureAsync(Cancelled));
        await initializer.EnsureAsync(Cancelled);

        await probe.CheckTablesAsync(Cancelled);
        await probe.CheckQueuesAsync(Cancelled);
        Assert.Empty(await services.GetRequiredService<IPlanStore>().ListAsync(Cancelled));
        Assert.Empty((await services.GetRequiredService<IPeopleStore>().LoadAsync("asb", Cancelled)).Parties);
        Assert.Null(await services.GetRequiredService<IConversationStore>().FindAsync(ConversationKind.Team, "t", Cancelled));
        Assert.False((await services.GetRequiredService<ILedgerStore>().LoadAsync("asb", "20261126T1000Z", Cancelled)).Opened);
        Assert.Empty(await services.GetRequiredService<IWorkQueue>().ReceiveAsync(32, TimeSpan.FromMinutes(2), Cancelled));
    }

    [Fact]
    public async Task Queues_that_are_missing_are_told_apart_from_tables()
    {
        await using var services = Services(options => (options.ConnectionString, options.TablePrefix) = (storage.ConnectionString, Prefix()));
        await services.GetRequiredService<StorageInitializer>().EnsureAsync(Cancelled);
        await services.GetRequiredService<StorageQueues>().Work.DeleteAsync(Cancelled);

        var missing = await Assert.ThrowsAsync<StorageUnavailableException>(
            () => services.GetRequiredService<StorageProbe>().CheckQueuesAsync(Cancelled));

        Assert.Matches(
            @"^Queue storage at http://\S+/devstoreaccount1 \(setting Storage:ConnectionString\) cannot be used: it answered 404 QueueNotFound\.\z",
            missing.Message);
    }

    [Fact]
    public async Task An_account_out_of_reach_is_told_by_its_setting_in_one_line_without_its_key()
    {
        await using var services = Services(options => options.ConnectionString = Nobody);

        var error = await Assert.ThrowsAsync<StorageUnavailableException>(
            () => services.GetRequiredService<StorageInitializer>().EnsureAsync(Cancelled));

        Assert.StartsWith(
            "Table storage at http://127.0.0.1:9/a (setting Storage:ConnectionString) cannot be used: Connection refused",
            error.Message,
            StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        Assert.DoesNotContain("c2VjcmV0", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_stops_waiting_is_not_told_that_storage_failed()
    {
        await using var services = Services(options => options.ConnectionString = storage.ConnectionString);
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => services.GetRequiredService<StorageProbe>().CheckTablesAsync(stopped.Token));
    }

    [Fact]
    public async Task An_account_named_by_its_address_is_reached_with_the_callers_credential()
    {
        await using var services = Services(
            options => options.AccountUri = new Uri("https://council.table.core.windows.net"),
            collection => collection.AddSingleton<TokenCredential>(new RefusingCredential()));

        Assert.Equal("council", services.GetRequiredService<TableServiceClient>().AccountName);
        Assert.Equal(new Uri("https://council.queue.core.windows.net"), services.GetRequiredService<QueueServiceClient>().Uri);
        var error = await Assert.ThrowsAsync<StorageUnavailableException>(
            () => services.GetRequiredService<StorageProbe>().CheckTablesAsync(Cancelled));
        Assert.Equal(
            "Table storage at https://council.table.core.windows.net/ (setting Storage:AccountUri) cannot be used: No identity here.",
            error.Message);
    }

    [Theory]
    [InlineData(null, null, "", "Neither Storage:ConnectionString nor Storage:AccountUri is set")]
    [InlineData(" ", null, "", "Neither Storage:ConnectionString nor Storage:AccountUri is set")]
    [InlineData(Nobody, "https://a.example", "", "are both set")]
    [InlineData("my secret", null, "", "Storage:ConnectionString is not the connection string")]
    [InlineData("UseDevelopmentStorage=maybe", null, "", "Storage:ConnectionString is not the connection string")]
    [InlineData(null, "http://a.example", "", "Storage:AccountUri is not an https address")]
    [InlineData(null, "a.example", "", "Storage:AccountUri is not an https address")]
    [InlineData(null, "https://a.example", "", "Storage:AccountUri does not name a table service as https://name.table.core.windows.net does")]
    [InlineData("TableEndpoint=https://a.table.example/;SharedAccessSignature=sv=1&sig=x", null, "", "Storage:ConnectionString is not the connection string")]
    [InlineData(Nobody, null, "1a", "Storage:TablePrefix")]
    [InlineData(Nobody, null, "a-b", "Storage:TablePrefix")]
    [InlineData(Nobody, null, "a\n", "Storage:TablePrefix")]
    public void Wrong_settings_are_refused_by_name(string? connectionString, string? uri, string prefix, string expected)
    {
        using var services = Services(options =>
        {
            options.ConnectionString = connectionString;
            options.AccountUri = uri is null ? null : new Uri(uri, UriKind.RelativeOrAbsolute);
            options.TablePrefix = prefix;
        });

        var error = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IPlanStore>());

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("my secret", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "")]
    [InlineData(Nobody, "")]
    [InlineData(Nobody, "Council7")]
    public async Task Right_settings_are_taken(string connectionString, string prefix)
    {
        await using var services = Services(options => (options.ConnectionString, options.TablePrefix) = (connectionString, prefix));

        Assert.NotNull(services.GetRequiredService<IPlanStore>());
    }

    [Theory]
    [InlineData("", "work", "work-poison")]
    [InlineData("AsbPlanBot", "asbplanbot-work", "asbplanbot-work-poison")]
    [InlineData("Abcdefghijklmnopqrstuvwxyz0123456789ABCD", "abcdefghijklmnopqrstuvwxyz0123456789abcd-work", "abcdefghijklmnopqrstuvwxyz0123456789abcd-work-poison")]
    public async Task Queues_are_named_after_the_prefix_as_the_service_allows(string prefix, string work, string poison)
    {
        await using var services = Services(options => (options.ConnectionString, options.TablePrefix) = (Nobody, prefix));

        var queues = services.GetRequiredService<StorageQueues>();

        Assert.Equal([work, poison], queues.All.Select(queue => queue.Name));
        Assert.All(queues.All, queue => Assert.InRange(queue.Name.Length, 3, 63));
    }

    [Theory]
    [InlineData("https://council.table.core.windows.net", "https://council.queue.core.windows.net/")]
    [InlineData("https://council.Table.core.windows.net/", "https://council.queue.core.windows.net/")]
    [InlineData("https://council.z1.table.storage.azure.net", "https://council.z1.queue.storage.azure.net/")]
    [InlineData("https://table.table.core.chinacloudapi.cn:8443/x", "https://table.queue.core.chinacloudapi.cn:8443/x")]
    [InlineData("https://table.core.windows.net", null)]
    [InlineData("https://council.blob.core.windows.net", null)]
    [InlineData("https://council.table.table.example", null)]
    [InlineData("https://127.0.0.1:10002/devstoreaccount1", null)]
    public void Queues_are_found_where_the_tables_say(string tables, string? queues) =>
        Assert.Equal(queues, QueueAddress.From(new Uri(tables))?.AbsoluteUri);

    [Fact]
    public void A_request_in_a_turn_ends_within_a_minute_whatever_the_network_does() =>
        Assert.All(
            [StorageServiceCollectionExtensions.TableOptions().Retry, StorageServiceCollectionExtensions.QueueOptions().Retry],
            retry =>
            {
                Assert.InRange((retry.NetworkTimeout * (retry.MaxRetries + 1)) + (retry.MaxDelay * retry.MaxRetries), TimeSpan.Zero, TimeSpan.FromMinutes(1));
                Assert.Equal(3, retry.MaxRetries);
            });

    private static string Prefix() => "t" + Guid.NewGuid().ToString("N");

    private static ServiceProvider Services(Action<StorageOptions> configure, Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.Configure(configure);
        services.AddStorage();
        more?.Invoke(services);
        return services.BuildServiceProvider(validateScopes: true);
    }

    private sealed class RefusingCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("No identity here.");

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("No identity here.");
    }
}
