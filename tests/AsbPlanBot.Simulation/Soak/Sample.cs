using AsbPlanBot.Simulation.Launching;

namespace AsbPlanBot.Simulation.Soak;

/// <summary>How things stood at an instant, and the turns since the sample before.</summary>
/// <param name="At">Since the load began.</param>
/// <param name="Own">Of this process, which plays Teams too.</param>
/// <param name="Replies">How many the history should have by then.</param>
internal sealed record Sample(
    TimeSpan At, ProcessReading Service, ProcessReading Azurite, ProcessReading Own, IReadOnlyList<Turn> Turns, int Replies);

/// <summary>Looks at the processes and the turns at regular instants.</summary>
internal sealed class Sampler(Func<Sample?> look, TextWriter output)
{
    private const int LooksBetweenLines = 6;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    private readonly List<Sample> _samples = [];

    public IReadOnlyList<Sample> Samples => _samples;

    public async Task RunAsync(CancellationToken over)
    {
        using var timer = new PeriodicTimer(Every, TimeProvider.System);
        while (await NextAsync(timer, over))
        {
            if (look() is not { } sample)
                continue;
            _samples.Add(sample);
            if (_samples.Count % LooksBetweenLines == 0)
                await output.WriteLineAsync(SoakTables.Line(Stretch.Of(_samples, _samples.Count - LooksBetweenLines, LooksBetweenLines)));
        }
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken over)
    {
        try
        {
            return await timer.WaitForNextTickAsync(over);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
