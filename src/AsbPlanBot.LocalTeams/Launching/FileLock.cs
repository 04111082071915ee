namespace AsbPlanBot.LocalTeams.Launching;

/// <summary>A file that one process at a time can hold. The system lets go of it when the process ends.</summary>
internal static class FileLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Takes the lock; null when somebody else has it.</summary>
    public static IDisposable? TryTake(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Waits for the lock.</summary>
    public static async Task<IDisposable> TakeAsync(string path, CancellationToken cancellationToken)
    {
        IDisposable? taken;
        while ((taken = TryTake(path)) is null)
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        return taken;
    }
}
