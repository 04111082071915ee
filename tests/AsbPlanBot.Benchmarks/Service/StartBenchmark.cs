using System.Diagnostics;
using System.Globalization;
using System.Text;
using AsbPlanBot.Benchmarks.Command;
using AsbPlanBot.Benchmarks.Growth;
using AsbPlanBot.Benchmarks.Load;
using AsbPlanBot.Benchmarks.Turns;
using AsbPlanBot.LocalTeams.Launching;
using AsbPlanBot.Reports;
using AsbPlanBot.Simulation.Launching;

namespace AsbPlanBot.Benchmarks.Service;

internal sealed record StartCase(int Objectives) : BenchmarkCase(
    string.Create(CultureInfo.InvariantCulture, $"start/{Objectives}"),
    string.Create(CultureInfo.InvariantCulture, $"The service started on a plan of {Objectives} objectives in Azurite, and asked questions"));

/// <summary>How soon a process of the service is ready, and what memory it takes at rest and under questions.</summary>
internal sealed class StartBenchmark : IBenchmark
{
    private const double Megabyte = 1024 * 1024;
    private const int Connections = 8;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan ReadyLimit = TimeSpan.FromSeconds(60);
    private static readonly string[] Questions = ["what's amber?", "overdue", "everything except green", "history of 1.1", "summary", "who holds what"];

    private static readonly Column[] Columns =
    [
        new("start to ready s", "start to ready s", 2),
        new("memory at rest MB", "MB at rest", 0),
        new("memory under load MB", "MB under questions", 0),
        new("memory afterwards MB", "MB afterwards", 0),
        new("questions", "questions answered", 0),
    ];

    private static readonly string[] Notes =
    [
        $"Eight people ask at once, {Questions.Length} kinds of question. The start includes that of the small program that ends the service with this one. 20 objectives: 10 officers; 1,000: 500 officers and 10,000 rows of history.",
    ];

    public IReadOnlyList<BenchmarkCase> Cases => [new StartCase(20), new StartCase(200), new StartCase(1000)];

    public async Task<BenchmarkResult> RunAsync(
        IReadOnlyList<BenchmarkCase> cases, BenchmarkOptions options, TextWriter progress, CancellationToken cancellationToken)
    {
        using var data = new TemporaryFolder();
        await using var azurite = await AzuriteServer.StartAsync(data.Path, cancellationToken);
        await using var sink = new ConnectorSink("AdaptiveCard"u8.ToArray());
        await sink.StartAsync(cancellationToken);
        List<Row> rows = [];
        foreach (var @case in cases.Cast<StartCase>())
        {
            await progress.WriteLineAsync($"{@case.Name}: storing the plan ...");
            await using var storage = await GrownStorage.StoreAsync(
                new GrowthAccount(azurite.ConnectionString, StandIn: null), new GrownPlan(@case.Objectives), PlanIdOf(@case), cancellationToken);
            var settings = SettingsOf(azurite, sink, @case);
            List<StartFigures> rounds = [];
            for (var round = 0; round < options.Rounds; round++)
            {
                await progress.WriteLineAsync($"{@case.Name}: round {round + 1} of {options.Rounds}");
                rounds.Add(await OnceAsync(@case, settings, sink, options.Window, cancellationToken));
            }

            var median = StartFigures.Median(rounds);
            rows.Add(new(@case.Name, [median.Ready, median.Rest, median.Load, median.After, median.Turns]));
        }

        return new([], [new("start", "figures", "Start and memory", Columns, rows, Notes)]);
    }

    private static string PlanIdOf(StartCase @case) => string.Create(CultureInfo.InvariantCulture, $"grown{@case.Objectives}");

    private static Dictionary<string, string> SettingsOf(AzuriteServer azurite, ConnectorSink sink, StartCase @case) => new(StringComparer.Ordinal)
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["Storage__ConnectionString"] = azurite.ConnectionString,
        ["Storage__TablePrefix"] = PlanIdOf(@case),
        ["Teams__ServiceUrl"] = sink.Url,
        ["Logging__LogLevel__Default"] = "Warning",
        ["MicrosoftAppTenantId"] = (string)TurnActivities.Recorded("message")["conversation"]!["tenantId"]!,
    };

    private static async Task<StartFigures> OnceAsync(
        StartCase @case, IReadOnlyDictionary<string, string> settings, ConnectorSink sink, TimeSpan window, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var began = Stopwatch.GetTimestamp();
        await using var service = ServiceProcess.Start(settings);
        while (!await service.IsReadyAsync(http, cancellationToken))
        {
            if (service.HasExited || Stopwatch.GetElapsedTime(began) > ReadyLimit)
                throw new BenchmarkException($"{@case.Name}: the service did not become ready. It said: {service.Output}");
            await Task.Delay(Look, TimeProvider.System, cancellationToken);
        }

        var ready = Stopwatch.GetElapsedTime(began);
        await Task.Delay(Quiet, TimeProvider.System, cancellationToken);
        using var process = service.FindRunning() ?? throw new BenchmarkException($"{@case.Name}: the service's process was not found.");
        var rest = ProcessUsage.Of(process.Id).Memory;
        var cards = sink.Cards;
        var most = 0L;
        foreach (var question in Questions)
            most = Math.Max(most, await AskAsync(@case, question, service.Address.Port, process.Id, sink.Url, window, cancellationToken));
        var answered = sink.Cards - cards;
        if (answered == 0)
            throw new BenchmarkException($"{@case.Name}: no question was answered with a card. It said: {service.Output}");
        await Task.Delay(Quiet, TimeProvider.System, cancellationToken);
        return new(ready.TotalSeconds, rest / Megabyte, most / Megabyte, ProcessUsage.Of(process.Id).Memory / Megabyte, answered);
    }

    // The most memory seen, in bytes.
    private static async Task<long> AskAsync(
        StartCase @case, string question, int port, int pid, string sink, TimeSpan window, CancellationToken cancellationToken)
    {
        List<HttpConnection> connections = [];
        try
        {
            for (var index = 0; index < Connections; index++)
                connections.Add(await HttpConnection.OpenAsync(port, cancellationToken));
            var activity = TurnActivities.Recorded("message");
            activity["serviceUrl"] = sink;
            activity["text"] = question;
            activity["from"]!["aadObjectId"] = GrownPlan.Manager;
            var request = HttpConnection.Post(port, "/api/messages", Encoding.UTF8.GetBytes(activity.ToJsonString()), authorization: null);
            var asking = new LoadRun($"{@case.Name}: {question}", connections, request, []).RunAsync(window, cancellationToken);
            var most = 0L;
            while (!asking.IsCompleted)
            {
                most = Math.Max(most, ProcessUsage.Of(pid).Memory);
                await Task.WhenAny(asking, Task.Delay(Look, TimeProvider.System, cancellationToken));
            }

            await asking;
            return most;
        }
        finally
        {
            connections.ForEach(connection => connection.Dispose());
        }
    }
}
