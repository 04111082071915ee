using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Questions;

/// <summary>Makes strips of an objective's statuses.</summary>
internal static class StatusStrips
{
    // On a phone, more parts could not be told apart.
    private const int MostParts = 10;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    /// <summary>From when the plan began, or for a year, or for the last changes.</summary>
    /// <param name="entries">The objective's history, oldest first.</param>
    /// <returns>Null while its status has never changed.</returns>
    public static StatusStrip? Of(Objective objective, IReadOnlyList<HistoryEntry> entries, AnswerContext context)
    {
        if (entries.Count == 0)
            return null;

        var (now, active) = (context.Now, context.Plan.Settings.ActiveFrom);
        var began = entries[0].At < active ? entries[0].At : active;
        var from = now - began > Longest ? now - Longest : began;
        var spans = StatusSpans.Of(objective.Status, entries, from, now).TakeLast(MostParts).ToList();
        if (spans.Count < 2)
            return null;

        var whole = (now - spans[0].From).TotalHours;
        return new StatusStrip(
            context.Clock.Day(spans[0].From),
            [.. spans.Select(span => new StripPart(span.Status, Math.Max(1, (int)Math.Round(100 * (span.To - span.From).TotalHours / whole))))]);
    }
}
