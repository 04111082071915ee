using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.LocalTeams.Launching;
using AsbPlanBot.Storage;
using AsbPlanBot.Storage.Plans;
using AsbPlanBot.Storage.Queues;
using AsbPlanBot.Storage.Tables;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Queues;

namespace AsbPlanBot.Tests.Storage;

/// <summary>One Azurite for all tests of the stores.</summary>
public class StorageFixture : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asbplanbot-");
    private AzuriteServer? _azurite;

    public virtual string ConnectionString => _azurite!.ConnectionString;

    public virtual async ValueTask InitializeAsync() =>
        _azurite = await AzuriteServer.StartAsync(_folder.FullName, CancellationToken.None);

    public virtual async ValueTask DisposeAsync()
    {
        if (_azurite is not null)
            await _azurite.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>Tables of its own, made, for one test.</summary>
    internal async Task<TestTables> CreateTablesAsync()
    {
        var prefix = "t" + Guid.NewGuid().ToString("N");
        var wire = new Wire();
        var tables = new TestTables(Connect(prefix, wire), Connect(prefix, new Wire()), wire);
        await EnsureAsync(tables.Here, ConnectToQueues(prefix, new Wire()));
        wire.Reset();
        return tables;
    }

    /// <summary>Queues of its own, made, for one test.</summary>
    internal async Task<TestQueues> CreateQueuesAsync()
    {
        var prefix = "T" + Guid.NewGuid().ToString("N");
        var wire = new Wire();
        var queues = new TestQueues(ConnectToQueues(prefix, wire), ConnectToQueues(prefix, new Wire()), wire);
        await EnsureAsync(Connect(prefix, new Wire()), queues.Here);
        return queues;
    }

    private static Task EnsureAsync(StorageTables tables, StorageQueues queues) =>
        new StorageInitializer(tables, queues, new StorageOptions()).EnsureAsync(TestContext.Current.CancellationToken);

    private StorageTables Connect(string prefix, Wire wire)
    {
        var options = StorageServiceCollectionExtensions.TableOptions();
        options.AddPolicy(wire, HttpPipelinePosition.PerRetry);
        return new StorageTables(new TableServiceClient(ConnectionString, options), prefix);
    }

    private StorageQueues ConnectToQueues(string prefix, Wire wire)
    {
        var options = StorageServiceCollectionExtensions.QueueOptions();
        options.AddPolicy(wire, HttpPipelinePosition.PerRetry);
        return new StorageQueues(new QueueServiceClient(ConnectionString, options), prefix);
    }
}

/// <summary>The tests of the stores run one after another, against one Azurite.</summary>
[CollectionDefinition(Name)]
public sealed class StorageTestGroup : ICollectionFixture<StorageFixture>
{
    public const string Name = "Storage";
}

/// <summary>The tables of one test, as two instances of the service see them, with what went over the wire of the first.</summary>
internal sealed record TestTables(StorageTables Here, StorageTables Elsewhere, Wire Wire)
{
    public PlanStore Plans { get; } = new(Here, BankHolidays.Bundled);

    public PlanStore PlansElsewhere { get; } = new(Elsewhere, BankHolidays.Bundled);
}

/// <summary>Counts requests, and does what a network does: loses an answer, or lets something happen in between.</summary>
internal sealed class Wire : HttpPipelinePolicy
{
    private readonly List<string> _requests = [];
    private string _awaited = "nothing";
    private Func<int, Task> _before = _ => Task.CompletedTask;
    private int _number;
    private int _answersToLose;
    private int _rows;

    /// <summary>"GET Plans()", "POST $batch" and so on, in order.</summary>
    public IReadOnlyList<string> Requests => _requests;

    /// <summary>How many rows the answers held.</summary>
    public int Rows => Volatile.Read(ref _rows);

    /// <summary>How large the body of the newest transaction was.</summary>
    public long TransactionBytes { get; private set; }

    public void Reset()
    {
        _requests.Clear();
        Volatile.Write(ref _rows, 0);
    }

    /// <summary>The next requests arrive and are done, but their answers do not come back.</summary>
    public void LoseAnswers(int count) => _answersToLose = count;

    /// <summary>Runs before each transaction is sent, with its number from 1.</summary>
    public void BeforeTransaction(Func<int, Task> action) => Before("POST $batch", action);

    /// <summary>Runs before each request of that kind is sent, with its number from 1.</summary>
    public void Before(string request, Func<int, Task> action) => (_awaited, _before, _number) = (request, action, 0);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var path = message.Request.Uri.ToUri().Segments[^1];
        var request = $"{message.Request.Method} {path}";
        if (request.StartsWith(_awaited, StringComparison.Ordinal))
            await _before(++_number);

        lock (_requests)
            _requests.Add(request);
        if (path == "$batch" && message.Request.Content!.TryComputeLength(out var length))
            TransactionBytes = length;
        await ProcessNextAsync(message, pipeline);
        if (message.Request.Method == RequestMethod.Get && message.Response.Content is { } content)
            Interlocked.Add(ref _rows, content.ToString().Split("\"odata.etag\"").Length - 1);
        if (_answersToLose > 0)
        {
            _answersToLose--;
            throw new IOException("The answer was lost.");
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The stores are asynchronous.");
}
