namespace AsbPlanBot.Simulation.Load;

/// <summary>Cuts the services off from their storage when a third has arrived, and lets them back after a time.</summary>
internal sealed class StorageOutage(StorageWire wire, Arrivals arrivals, int officers, TimeSpan length, TextWriter output)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (arrivals.Reached < officers / 3)
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);

        await wire.CutAsync();
        await output.WriteLineAsync($"Storage is out of reach, {arrivals.Reached} officers reached");
        await Task.Delay(length, TimeProvider.System, cancellationToken);
        wire.Mend();
        await output.WriteLineAsync($"Storage is back, {arrivals.Reached} officers reached");
    }
}
