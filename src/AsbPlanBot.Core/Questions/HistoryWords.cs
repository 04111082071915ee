using System.Globalization;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Privacy;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.Questions;

/// <summary>Puts entries of the history into words.</summary>
internal sealed class HistoryWords(AnswerContext context)
{
    private readonly PlanClock _clock = context.Clock;

    private readonly IReadOnlyDictionary<string, string> _names = context.People.Names();

    /// <summary>The entries of one objective, newest first.</summary>
    /// <param name="entries">Oldest first.</param>
    public IReadOnlyList<HistoryLine> Lines(IReadOnlyList<HistoryEntry> entries) =>
        [.. entries.Select((entry, index) => Line(index > 0 ? entries[index - 1] : null, entry)).Reverse()];

    /// <summary>The statuses that an objective took, oldest first.</summary>
    /// <inheritdoc cref="Lines"/>
    public IReadOnlyList<TrendPoint> Trend(IReadOnlyList<HistoryEntry> entries)
    {
        List<TrendPoint> points = [];
        if (entries is [{ OldStatus: not RagStatus.NotReported } first, ..])
            points.Add(new TrendPoint(first.OldStatus, null));
        foreach (var entry in entries)
        {
            if (entry.NewStatus != (points.Count > 0 ? points[^1].Status : RagStatus.NotReported))
                points.Add(new TrendPoint(entry.NewStatus, _clock.Day(entry.At)));
        }

        return points;
    }

    /// <summary>Who said it: "Jo Bell", "Jo Bell for SNT", "the imported document".</summary>
    public string WhoOf(HistoryEntry entry)
    {
        var name = _names.TryGetValue(entry.By, out var known) ? known
            : entry.Source == ReplySource.Import ? "the imported document"
            : Pseudonym.Of(entry.By)?.Name ?? "somebody no longer in the people list";
        return entry.OnBehalfOf is { } party ? $"{name} for {party}" : name;
    }

    public string WhenOf(HistoryEntry entry) => _clock.Moment(entry.At);

    /// <summary>What changed between two entries of one objective, beside its status.</summary>
    /// <param name="before">The last one that does not count; null if there is none.</param>
    /// <param name="span">Those that count, at least one.</param>
    public static IReadOnlyList<string> FactsOf(HistoryEntry? before, IReadOnlyList<HistoryEntry> span)
    {
        var last = span[^1];
        var had = before?.CompleteLetters ?? [];
        List<string> facts = [];
        if (Letters(last.CompleteLetters, had) is { } completed)
            facts.Add(completed + " completed");
        if (Letters(had, last.CompleteLetters) is { } reopened)
            facts.Add(reopened + " open again");
        if (last.Percent is { } percent && percent != before?.Percent)
            facts.Add(string.Create(CultureInfo.InvariantCulture, $"{percent} % done"));
        if (MoveOf(span) is ({ } was, { } now))
            facts.Add($"due date moved from {Text(was)} to {Text(now)}{(span.LastOrDefault(entry => entry.DueMove is not null)?.DueMove?.Reason is { } why ? $": “{why}”" : "")}");
        if (span.Any(entry => entry.Acknowledged))
            facts.Add("acknowledged as complete");
        return facts;
    }

    /// <summary>The due date before and after; null if it did not move.</summary>
    public static (DueDate Before, DueDate After)? MoveOf(IReadOnlyList<HistoryEntry> span)
    {
        var moves = span.Select(entry => entry.DueMove).OfType<DueMove>().ToList();
        return moves is [var first, ..] && moves[^1].After.Day != first.Before.Day ? (first.Before, moves[^1].After) : null;
    }

    private HistoryLine Line(HistoryEntry? before, HistoryEntry entry)
    {
        List<string> facts = [.. FactsOf(before, [entry])];
        if (entry.Membership != PlanMembership.Unchanged)
            facts.Add(entry.Membership == PlanMembership.Added ? "came into the plan" : "taken out of the plan");
        return new HistoryLine(
            WhenOf(entry), WhoOf(entry), entry.OldStatus, entry.NewStatus, facts, entry.Note == before?.Note ? null : entry.Note);
    }

    private static string? Letters(IEnumerable<string> these, IEnumerable<string> butNot)
    {
        var letters = these.Except(butNot, StringComparer.OrdinalIgnoreCase).Order(NaturalOrder.Instance).ToList();
        return letters.Count == 0 ? null : (letters.Count == 1 ? "action " : "actions ") + Words.List(letters);
    }

    private static string Text(DueDate due) => due.Day is { } day ? PlanClock.Date(day) : due.Text ?? "no date";
}
