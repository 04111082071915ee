using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.Plans;

/// <summary>A plan as it stood at an instant.</summary>
/// <param name="Plan">The objectives that were in it and still are, under the words of today.</param>
/// <param name="Left">References of the objectives that were in it then and have been taken out since.</param>
public sealed record PlanAsAt(PlanInForce Plan, IReadOnlyList<string> Left);

/// <summary>
/// Works out from the history how a plan stood at an instant: status, note, percentage, completed letters, evidence
/// and due date. The words and the order are those of today, for the history does not hold them.
/// </summary>
public static class PlanReplay
{
    /// <param name="now">The plan in force.</param>
    /// <param name="history">The whole history of the plan, oldest first.</param>
    /// <returns>Null if there was no plan yet.</returns>
    public static PlanAsAt? AsAt(PlanInForce now, IReadOnlyList<HistoryEntry> history, DateTimeOffset at)
    {
        if (at < FirstInstant(now, history))
            return null;

        var entries = history.ToLookup(entry => entry.ObjectiveRef, StringComparer.OrdinalIgnoreCase);
        var plan = now.Plan with
        {
            Commitments = [.. now.Plan.Commitments
                .Select(commitment => commitment with
                {
                    Objectives = [.. commitment.Objectives
                        .Where(objective => WasIn(entries[objective.Ref], at))
                        .Select(objective => Replay(objective, [.. entries[objective.Ref]], at))],
                })
                .Where(commitment => commitment.Objectives.Count > 0)],
        };
        var present = now.Plan.Objectives.Select(objective => objective.Ref).ToHashSet(StringComparer.OrdinalIgnoreCase);
        IReadOnlyList<string> left = [.. entries
            .Where(group => !present.Contains(group.Key) && WasIn(group, at))
            .Select(group => group.Key)
            .Order(NaturalOrder.Instance)];
        return plan.Commitments.Count == 0 && left.Count == 0 ? null : new PlanAsAt(now with { Plan = plan }, left);
    }

    /// <summary>When the plan began: the first instant at which there was anything in it.</summary>
    /// <inheritdoc cref="AsAt"/>
    public static DateTimeOffset Beginning(PlanInForce now, IReadOnlyList<HistoryEntry> history)
    {
        var first = FirstInstant(now, history);
        return AsAt(now, history, first) is null && history.FirstOrDefault(entry => entry.Membership == PlanMembership.Added) is { } added
            ? added.At
            : first;
    }

    /// <summary>The last instant of a day in the plan's zone.</summary>
    public static DateTimeOffset EndOf(DateOnly day, PlanSettings settings) =>
        PlanClock.StartOf(day.AddDays(1), settings).AddTicks(-1);

    private static DateTimeOffset FirstInstant(PlanInForce now, IReadOnlyList<HistoryEntry> history) =>
        history is [var first, ..] && first.At < now.Settings.ActiveFrom ? first.At : now.Settings.ActiveFrom;

    private static bool WasIn(IEnumerable<HistoryEntry> entries, DateTimeOffset at)
    {
        var changes = entries.Where(entry => entry.Membership != PlanMembership.Unchanged).ToList();
        return changes.FindLast(entry => entry.At <= at) is { } last
            ? last.Membership == PlanMembership.Added
            : changes is not [{ Membership: PlanMembership.Added }, ..];
    }

    private static Objective Replay(Objective now, IReadOnlyList<HistoryEntry> entries, DateTimeOffset at)
    {
        if (entries.Count == 0)
            return now;

        var state = new ObjectiveReplay(now, entries[0].OldStatus);
        foreach (var entry in entries.TakeWhile(entry => entry.At <= at))
            state.Apply(entry);
        return DueAt(now, entries, at).On(state.Objective);
    }

    private static DueDate DueAt(Objective now, IReadOnlyList<HistoryEntry> entries, DateTimeOffset at)
    {
        var moves = entries.Where(entry => entry.DueMove is not null).ToList();
        return moves.FindLast(entry => entry.At <= at)?.DueMove!.After
            ?? moves.Find(entry => entry.At > at)?.DueMove!.Before
            ?? DueDate.Of(now);
    }
}
