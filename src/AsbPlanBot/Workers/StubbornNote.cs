using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Hosting;

namespace AsbPlanBot.Workers;

/// <summary>
/// Notes what became of a send. What has been sent and is not noted is sent once more; so the note is tried again while
/// storage is away, until another instance takes the work up.
/// </summary>
internal static class StubbornNote
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);

    public static async Task<T> TakeAsync<T>(Func<Task<T>> note, TimeProvider time, CancellationToken cancellationToken)
    {
        var sent = time.GetTimestamp();
        while (true)
        {
            try
            {
                return await note();
            }
            catch (Exception fault) when (StorageFaults.Is(fault) && time.GetElapsedTime(sent) < Sendings.Limit)
            {
                await Task.Delay(Between, time, cancellationToken);
            }
        }
    }
}
