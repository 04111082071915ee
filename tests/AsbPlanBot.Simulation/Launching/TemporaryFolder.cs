namespace AsbPlanBot.Simulation.Launching;

/// <summary>A folder that is gone when the simulation is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asbplanbot-simulation-");

    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
