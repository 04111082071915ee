using System.Collections.Concurrent;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Teams.Delivery;

/// <summary>
/// A plan and its people as they were a few seconds ago at most, so that the cards of a cycle, which go out many a second,
/// are made from one reading. A card that is older than what it shows is nothing new: the answer to it is checked.
/// </summary>
internal sealed class PlanSnapshots(IPlanStore plans, IPeopleStore people, TimeProvider time)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Snapshot> _snapshots = new(StringComparer.Ordinal);

    /// <summary>Null if there is no such plan.</summary>
    public async Task<(PlanInForce Plan, PlanDirectory People)?> FindAsync(string planId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (!_snapshots.TryGetValue(planId, out var snapshot) || IsOver(snapshot, now))
            _snapshots[planId] = snapshot = new Snapshot(now, LoadAsync(planId));
        return await snapshot.Loading.WaitAsync(cancellationToken);
    }

    private static bool IsOver(Snapshot snapshot, DateTimeOffset now) =>
        snapshot.Loading.IsFaulted || now - snapshot.Taken > Lasts;

    // For everybody who waits for it: nobody cancels it for the others.
    private async Task<(PlanInForce Plan, PlanDirectory People)?> LoadAsync(string planId) =>
        await plans.LoadAsync(planId, CancellationToken.None) is { } plan
            ? (plan, await people.LoadAsync(planId, CancellationToken.None))
            : null;

    private sealed record Snapshot(DateTimeOffset Taken, Task<(PlanInForce Plan, PlanDirectory People)?> Loading);
}
