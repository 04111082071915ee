namespace AsbPlanBot.Core.Plans;

/// <summary>A time for which an objective kept one status.</summary>
/// <param name="From">When it took it, or when the time looked at begins.</param>
/// <param name="To">When it took the next one, or when the time looked at ends.</param>
public sealed record StatusSpan(RagStatus Status, DateTimeOffset From, DateTimeOffset To);

/// <summary>The statuses of an objective over time, to be drawn as a strip.</summary>
public static class StatusSpans
{
    /// <summary>What the status was from one instant to another, without a gap. Time that it was out of the plan counts with the status before.</summary>
    /// <param name="status">The objective's status now, for one that has no history.</param>
    /// <param name="entries">Its history, oldest first.</param>
    /// <returns>Oldest first, two that touch never of the same status; empty where <paramref name="to"/> is not later than <paramref name="from"/>.</returns>
    public static IReadOnlyList<StatusSpan> Of(
        RagStatus status, IReadOnlyList<HistoryEntry> entries, DateTimeOffset from, DateTimeOffset to)
    {
        List<StatusSpan> spans = [];
        var (current, since) = (entries.Count > 0 ? entries[0].OldStatus : status, from);
        foreach (var entry in entries.TakeWhile(entry => entry.At < to))
        {
            Close(entry.At);
            current = entry.NewStatus;
        }

        Close(to);
        return spans;

        void Close(DateTimeOffset at)
        {
            if (at <= since)
                return;
            if (spans.Count > 0 && spans[^1].Status == current)
                spans[^1] = spans[^1] with { To = at };
            else
                spans.Add(new StatusSpan(current, since, at));
            since = at;
        }
    }
}
