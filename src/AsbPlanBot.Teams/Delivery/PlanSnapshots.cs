using System.Collections.Concurrent;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Teams.Delivery;

/// <summary>
/// A plan and its people as they were a few seconds ago (of a very large plan, half a minute), so that the cards of a cycle,
/// which go out many a second, are made from one reading. While it is read anew the reading before serves, so that nothing
/// waits. A card that is older than what it shows is nothing new: the answer to it is checked.
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
        var snapshot = _snapshots.GetValueOrDefault(planId);
        if (snapshot is null || snapshot.IsOlder(now, times: 1))
            snapshot = Read(planId, now, snapshot is not null && !snapshot.IsOlder(now, times: 2) ? snapshot : null);
        return (await snapshot.Readable.WaitAsync(cancellationToken)).Found;
    }

    /// <summary>The same as it is now.</summary>
    public async Task<(PlanInForce Plan, PlanDirectory People)?> ReadAsync(string planId, CancellationToken cancellationToken) =>
        (await Read(planId, time.GetUtcNow(), null).Loading.WaitAsync(cancellationToken)).Found;

    // Of two that find it old at once, one reads in vain.
    private Snapshot Read(string planId, DateTimeOffset now, Snapshot? meanwhile) =>
        _snapshots[planId] = new Snapshot(now, LoadAsync(planId), meanwhile?.Loading);

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

    /// <param name="Before">The reading that serves until this one has come; null if there is none.</param>
    private sealed record Snapshot(DateTimeOffset Taken, Task<Reading> Loading, Task<Reading>? Before)
    {
        public Task<Reading> Readable => Loading.IsCompleted || Before is null ? Loading : Before;

        /// <summary>Whether it is older than so many times what it lasts; one that failed is as old as can be.</summary>
        public bool IsOlder(DateTimeOffset now, int times) =>
            Loading.IsCompleted && (!Loading.IsCompletedSuccessfully || now - Taken > times * Loading.Result.Lasts);
    }
}
