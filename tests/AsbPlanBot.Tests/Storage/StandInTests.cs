using System.Net;
using AsbPlanBot.Benchmarks.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace AsbPlanBot.Tests.Storage;

/// <summary>The tables that the benchmarks measure with, in the place of Azurite's; the queues are Azurite's.</summary>
public sealed class StandInFixture : StorageFixture
{
    private readonly WebApplication _tables = Build();
    private string _tableEndpoint = "";

    public override string ConnectionString => string.Join(
        ';', base.ConnectionString.Split(';', StringSplitOptions.RemoveEmptyEntries).Where(part => !part.StartsWith("TableEndpoint=", StringComparison.Ordinal)).Append("TableEndpoint=" + _tableEndpoint));

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        TableEndpoints.Map(_tables);
        await _tables.StartAsync(CancellationToken.None);
        var address = _tables.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        _tableEndpoint = $"{address}/{TableEndpoints.Account}";
    }

    public override async ValueTask DisposeAsync()
    {
        await _tables.DisposeAsync();
        await base.DisposeAsync();
    }

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        return builder.Build();
    }
}

/// <summary>
/// What the stores do, asked of the benchmarks' tables as well: where both give the same answers, figures measured with one
/// are figures of the other but for the time that it takes itself.
/// </summary>
[CollectionDefinition(Name)]
public sealed class StandInTestGroup : ICollectionFixture<StandInFixture>
{
    public const string Name = "Storage on the benchmarks' tables";
}

[Collection(StandInTestGroup.Name)]
public sealed class ConversationStoreOnStandInTests(StandInFixture storage) : ConversationStoreTests(storage);

[Collection(StandInTestGroup.Name)]
public sealed class DraftStoreOnStandInTests(StandInFixture storage) : DraftStoreTests(storage);

[Collection(StandInTestGroup.Name)]
public sealed class HistoryStoreOnStandInTests(StandInFixture storage) : HistoryStoreTests(storage);

[Collection(StandInTestGroup.Name)]
public sealed class ImportStoreOnStandInTests(StandInFixture storage) : ImportStoreTests(storage);

[Collection(StandInTestGroup.Name)]
public sealed class LedgerStoreOnStandInTests(StandInFixture storage) : LedgerStoreTests(storage);

[Collection(StandInTestGroup.Name)]
public sealed class PartStoreOnStandInTests(StandInFixture storage) : PartStoreTests(storage);

[Collection(StandInTestGroup.Name)]
public sealed class PeopleStoreOnStandInTests(StandInFixture storage) : PeopleStoreTests(storage);

[Collection(StandInTestGroup.Name)]
public sealed class PersonalDataOnStandInTests(StandInFixture storage) : PersonalDataTests(storage);

[Collection(StandInTestGroup.Name)]
public sealed class PlanStoreOnStandInTests(StandInFixture storage) : PlanStoreTests(storage);

[Collection(StandInTestGroup.Name)]
public sealed class ReplyStoreOnStandInTests(StandInFixture storage) : ReplyStoreTests(storage);

[Collection(StandInTestGroup.Name)]
public sealed class RetentionStoreOnStandInTests(StandInFixture storage) : RetentionStoreTests(storage);

[Collection(StandInTestGroup.Name)]
public sealed class SchemaOnStandInTests(StandInFixture storage) : SchemaTests(storage);

[Collection(StandInTestGroup.Name)]
public sealed class StoreBackupOnStandInTests(StandInFixture storage) : StoreBackupTests(storage);
