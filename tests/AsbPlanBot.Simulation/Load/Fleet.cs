using AsbPlanBot.LocalTeams.Launching;
using AsbPlanBot.LocalTeams.People;
using AsbPlanBot.Simulation.Command;
using AsbPlanBot.Simulation.Launching;

namespace AsbPlanBot.Simulation.Load;

/// <summary>The service's processes: several on one storage account, started and killed at will.</summary>
internal sealed class Fleet(SimulationOptions options, string connectionString, Uri teams, Occasion occasion) : IAsyncDisposable
{
    private static readonly TimeSpan ReadyLimit = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private const int Permitted = (int)LoadChecks.Permitted;

    private readonly List<ServiceProcess> _all = [];
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly CancellationTokenSource _over = new();
    private readonly List<Task> _moves = [];

    /// <summary>Those that are meant to run now.</summary>
    public List<ServiceProcess> Running { get; } = [];

    /// <summary>Processor time of all, dead ones included.</summary>
    public TimeSpan Processor => TimeSpan.FromTicks(_all.Sum(process => process.Processor.Ticks));

    /// <summary>The most that one of them had.</summary>
    public long MostMemory => _all.Max(process => process.MostMemory);

    public ServiceProcess Start()
    {
        var process = ServiceProcess.Start(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Storage__ConnectionString"] = connectionString,
            ["Teams__ServiceUrl"] = teams.AbsoluteUri,
            ["MicrosoftAppTenantId"] = Roster.TenantId,
            ["Delivery__Parallel"] = $"{options.Parallel}",
            ["Delivery__RatePerSecond"] = $"{Share(_all.Count)}",
            ["Development__ClockOffset"] = occasion.ClockOffset.ToString("c"),
            ["Logging__LogLevel__Default"] = "Warning",
        });
        _all.Add(process);
        Running.Add(process);
        return process;
    }

    // Each has its share of what Teams allows; where one is to die, the others must be able to do its part.
    private int Share(int number) =>
        options.Kill ? Permitted : (Permitted + options.Processes - 1 - (number % options.Processes)) / options.Processes;

    /// <exception cref="SetupException">It ended, or took too long.</exception>
    public async Task ReadyAsync(ServiceProcess process, CancellationToken cancellationToken)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (!await process.IsReadyAsync(_http, cancellationToken))
        {
            if (process.HasExited || TimeProvider.System.GetElapsedTime(since) > ReadyLimit)
                throw new SetupException($"The service on port {process} did not become ready. It said:{Environment.NewLine}{process.Output}");
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }
    }

    /// <summary>Lets the occurrence come for all of them at once.</summary>
    public void MoveClocks()
    {
        var now = occasion.Arrive();
        _moves.AddRange(Running.Select(process => process.MoveClockAsync(_http, now, _over.Token)));
    }

    public void Measure() => Running.ForEach(process => process.Measure());

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await Task.WhenAll(_moves);
        await Task.WhenAll(_all.Select(process => process.DisposeAsync().AsTask()));
        _over.Dispose();
        _http.Dispose();
    }
}
