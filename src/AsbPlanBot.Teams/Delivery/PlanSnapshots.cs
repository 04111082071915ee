using System.Collections.Concurrent;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Teams.Delivery;

/// <summary>
/// A plan and its people as they were a few seconds ago (of a very large plan, half a minute), so that the cards of a cycle, which go out many a second,
/// are made from one reading. A card that is older than what it shows is nothing new: the answer to it is checked.
/// </summary>
internal sealed class PlanSnapshots(IPlanStore plans, IPeopleStore people, TimeProvider time)
{
    private static readonly TimeSpan LastsAtLeast = TimeSpan.FromSeconds(5);

    // So that reading a very large plan takes a twentieth of the time.
    private const int TimesTheReading = 20;

    private readonly ConcurrentDictionary<string, Snapshot> _snapshots = new(StringComparer.Ordinal);

    /// <summary>Null if there is no such plan.</summary>
    public async Task<(PlanInForce Plan, PlanDirectory People)?> FindAsync(string planId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (!_snapshots.TryGetValue(planId, out var snapshot) || IsOver(snapshot, now))
            _snapshots[planId] = snapshot = new Snapshot(now, LoadAsync(planId));
        return (await snapshot.Loading.WaitAsync(cancellationToken)).Found;
    }

    private static bool IsOver(Snapshot snapshot, DateTimeOffset now) =>
        snapshot.Loading is { IsCompletedSuccessfully: false, IsCompleted: true }
        || (snapshot.Loading.IsCompleted && now - snapshot.Taken > snapshot.Loading.Result.Lasts);

    // For everybody who waits for it: nobody cancels it for the others.
    private async Task<Reading> LoadAsync(string planId)
    {
        var began = time.GetTimestamp();
        (PlanInForce, PlanDirectory)? found = await plans.LoadAsync(planId, CancellationToken.None) is { } plan
            ? (plan, await people.LoadAsync(planId, CancellationToken.None))
            : null;
        var lasts = time.GetElapsedTime(began) * TimesTheReading;
        return new Reading(found, lasts > LastsAtLeast ? lasts : LastsAtLeast);
    }

    private sealed record Reading((PlanInForce Plan, PlanDirectory People)? Found, TimeSpan Lasts);

    private sealed record Snapshot(DateTimeOffset Taken, Task<Reading> Loading);
}
