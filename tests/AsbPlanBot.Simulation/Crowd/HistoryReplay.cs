using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Simulation.Crowd;

/// <summary>How an objective stands, as far as replies and imports change it.</summary>
internal sealed record Standing(
    RagStatus Status, string? Note, int? Percent, string Letters, string? Evidence, DateTimeOffset? ConfirmedAt, string? ConfirmedBy, DueDate Due)
{
    public static Standing Of(Objective objective) => new(
        objective.Status,
        objective.Note,
        objective.Percent,
        string.Join(',', objective.Actions.Where(action => action.Complete).Select(action => action.Letter)),
        objective.Evidence,
        objective.ConfirmedAt,
        objective.ConfirmedBy,
        DueDate.Of(objective));

    public Standing After(HistoryEntry entry)
    {
        var isReply = entry.Source is ReplySource.Card or ReplySource.Words;
        return new Standing(
            entry.NewStatus,
            entry.Note,
            entry.Percent,
            string.Join(',', entry.CompleteLetters),
            entry.Evidence,
            isReply ? entry.At : ConfirmedAt,
            isReply ? entry.By : ConfirmedBy,
            entry.DueMove?.After ?? Due);
    }
}

/// <summary>Goes through a plan's history again, by nothing but what its lines say.</summary>
internal static class HistoryReplay
{
    /// <summary>Objectives that do not stand as the lines of their history leave them.</summary>
    /// <param name="first">The plan before the first line.</param>
    public static IEnumerable<string> Differing(Plan first, Plan now, IReadOnlyList<HistoryEntry> history)
    {
        var lines = history.ToLookup(entry => entry.ObjectiveRef, StringComparer.Ordinal);
        var present = now.Objectives.ToDictionary(objective => objective.Ref, StringComparer.Ordinal);
        return first.Objectives
            .Where(objective => lines[objective.Ref].Aggregate(Standing.Of(objective), (standing, entry) => standing.After(entry))
                != Standing.Of(present[objective.Ref]))
            .Select(objective => objective.Ref);
    }

    /// <summary>Lines that do not begin with the status with which the one before ended.</summary>
    public static int Broken(Plan first, IReadOnlyList<HistoryEntry> history) => first.Objectives.Sum(objective =>
    {
        List<HistoryEntry> lines = [.. history.Where(entry => entry.ObjectiveRef == objective.Ref)];
        return lines.Zip(lines.Select(entry => entry.NewStatus).Prepend(objective.Status)).Count(pair => pair.First.OldStatus != pair.Second);
    });
}
