using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using AsbPlanBot.EndToEndTests;
using AsbPlanBot.LocalTeams.Launching;

namespace AsbPlanBot.Simulation.Launching;

/// <summary>One process of the service, with what it has used so far. It ends when this one does.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private readonly ChildProcess _leash;
    private Process? _process;

    private ServiceProcess(IReadOnlyDictionary<string, string> settings)
    {
        Address = new Uri($"http://127.0.0.1:{Ports.Free()}/");
        _leash = BuiltProgram.Start("AsbPlanBot", ["--urls", Address.AbsoluteUri], configure: start =>
        {
            foreach (var (name, value) in settings)
                start.Environment[name] = value;
        });
    }

    public Uri Address { get; }

    /// <summary>The end of what it wrote.</summary>
    public string Output => _leash.LastLines;

    public bool HasExited => _leash.HasExited;

    public TimeSpan Processor { get; private set; }

    public long MostMemory { get; private set; }

    /// <summary>The service itself, which its leash starts; null before it has.</summary>
    public Process? FindRunning() => RunningProgram.Find("dotnet", Address.AbsoluteUri);

    public static ServiceProcess Start(IReadOnlyDictionary<string, string> settings) => new(settings);

    public async Task<bool> IsReadyAsync(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.GetAsync(new Uri(Address, "health/ready"), cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Moves its clock; it answers when what it does by itself at that time is done, and is not waited for.</summary>
    public async Task MoveClockAsync(HttpClient http, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.PostAsJsonAsync(new Uri(Address, "dev/clock"), new { now }, cancellationToken);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            // It was killed meanwhile, or the simulation is over.
        }
    }

    /// <summary>Looks at what it has used, while it lives.</summary>
    public void Measure()
    {
        try
        {
            _process ??= FindRunning();
            if (_process is not { HasExited: false } running)
                return;
            running.Refresh();
            Processor = running.TotalProcessorTime;
            MostMemory = Math.Max(MostMemory, running.WorkingSet64);
        }
        catch (InvalidOperationException)
        {
            // It ended while it was looked at.
        }
    }

    /// <summary>SIGKILL, as when a machine is lost. False if there was no process yet.</summary>
    public async Task<bool> KillAsync(CancellationToken cancellationToken)
    {
        Measure();
        if (_process is null)
            return false;
        _process.Kill();
        await _leash.ExitAsync(cancellationToken);
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await _leash.DisposeAsync();
        _process?.Dispose();
    }

    public override string ToString() => Address.Port.ToString(CultureInfo.InvariantCulture);
}
