using AsbPlanBot.Simulation.Launching;

namespace AsbPlanBot.Simulation.Load;

/// <summary>Kills one process when a third has arrived, starts it again, kills that too while it starts, and starts it once more.</summary>
internal sealed class Killing(Fleet fleet, Arrivals arrivals, int officers, TextWriter output)
{
    private static readonly TimeSpan IntoTheStart = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private const int MostPauses = 500;

    /// <summary>Processes that were killed.</summary>
    public int Killed { get; private set; }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (arrivals.Reached < officers / 3)
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);

        await KillAsync(fleet.Running[^1], "in mid-send", cancellationToken);
        var again = fleet.Start();
        for (var pause = 0; pause < MostPauses && again.FindRunning() is null; pause++)
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        await Task.Delay(IntoTheStart, TimeProvider.System, cancellationToken);
        await KillAsync(again, "while it starts", cancellationToken);
        fleet.Start();
    }

    private async Task KillAsync(ServiceProcess process, string when, CancellationToken cancellationToken)
    {
        fleet.Running.Remove(process);
        if (await process.KillAsync(cancellationToken))
            Killed++;
        await output.WriteLineAsync($"The process on port {process} was killed {when}, {arrivals.Reached} officers reached");
    }
}
