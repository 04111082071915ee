using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Summaries;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.Questions;

/// <summary>Answers what has changed, from the history.</summary>
internal static class ChangeAnswers
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <param name="since">The first day that counts; null for since the last summary or, without one, for a week.</param>
    /// <param name="until">The last day that counts; null for until now.</param>
    public static Answer Between(DateOnly? since, DateOnly? until, AnswerContext context)
    {
        var clock = context.Clock;
        if (since > clock.Today)
        {
            return new Answer.Sentence($"Nothing has changed since {PlanClock.Date(since.Value)}: that day is still to come.", ["what changed?"])
            {
                Reading = context.AsAt("Changed since " + PlanClock.Date(since.Value)),
            };
        }

        var from = From(since, context.Plan.Settings, context.Summaries, context.Now);
        var words = (since, context.Summaries) switch
        {
            ({ } day, _) when day == until => "on " + PlanClock.Date(day),
            ({ } day, _) when until is { } last => $"from {PlanClock.Date(day)} to {PlanClock.Date(last)}",
            ({ } day, _) => "since " + PlanClock.Date(day),
            (null, [var summary, ..]) => $"since the summary of {clock.Weekday(summary.StateSince)}",
            _ => "in the last 7 days",
        };
        var end = until is { } lastDay ? PlanReplay.EndOf(lastDay, context.Plan.Settings) : DateTimeOffset.MaxValue;
        var byObjective = context.History.Where(entry => entry.At <= end).GroupBy(entry => entry.ObjectiveRef, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.OrdinalIgnoreCase);
        var names = new HistoryWords(context);
        var here = context.Plan.Plan.Objectives.ToList();
        var present = here.Select(objective => objective.Ref).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var lines = here.Select(objective => (objective.Ref, objective.Title))
            .Concat(byObjective.Keys.Where(reference => !present.Contains(reference)).Order(NaturalOrder.Instance).Select(reference => (Ref: reference, Title: "")))
            .Where(named => byObjective.ContainsKey(named.Ref))
            .Select(named => LineOf(named.Ref, named.Title, byObjective[named.Ref], from, names))
            .OfType<ChangeLine>()
            .OrderBy(line => line.Change.Kind)
            .ThenBy(line => line.Change.After);
        var confirmed = byObjective.Values.Count(entries => entries[^1].At >= from);
        return new Answer.Changes([.. lines], WhenEmpty(words, confirmed)) { Reading = context.AsAt("Changed " + words) };
    }

    /// <summary>The first instant that counts.</summary>
    public static DateTimeOffset From(DateOnly? since, PlanSettings settings, IReadOnlyList<SummaryPost> summaries, DateTimeOffset now) =>
        since is { } day ? PlanClock.StartOf(day, settings)
        : summaries is [var newest, ..] ? newest.StateSince
        : now - Week;

    private static string WhenEmpty(string since, int confirmed) => confirmed == 0
        ? $"Nothing has changed {since}, and nobody has reported."
        : $"Nothing has changed {since}: {Words.Count(confirmed, "objective was confirmed as it stood", "objectives were confirmed as they stood")}.";

    /// <returns>Null where nothing changed but that it was confirmed.</returns>
    private static ChangeLine? LineOf(
        string reference, string title, List<HistoryEntry> entries, DateTimeOffset from, HistoryWords names)
    {
        var first = entries.FindIndex(entry => entry.At >= from);
        if (first < 0)
            return null;

        var span = entries[first..];
        var before = first > 0 ? entries[first - 1] : null;
        var facts = HistoryWords.FactsOf(before, span);
        var (old, last) = (span[0].OldStatus, span[^1]);
        if (KindOf(span, old, last.NewStatus, facts) is not { } kind)
            return null;

        return new ChangeLine(
            new StatusChange(reference, title, old, last.NewStatus, kind),
            facts,
            last.Note == before?.Note ? null : last.Note,
            names.WhoOf(last),
            names.WhenOf(last));
    }

    private static ChangeKind? KindOf(List<HistoryEntry> span, RagStatus before, RagStatus after, IReadOnlyList<string> facts)
    {
        var membership = span.FindLast(entry => entry.Membership != PlanMembership.Unchanged)?.Membership;
        if (membership is { } changed)
            return changed == PlanMembership.Added ? ChangeKind.Added : ChangeKind.Removed;
        if (before != after)
            return StatusChanges.KindOf(before, after);
        if (HistoryWords.MoveOf(span) is ({ Day: { } was }, { Day: { } now }) && now > was)
            return ChangeKind.Slipped;
        return facts.Count > 0 ? ChangeKind.Progressed : null;
    }
}
