using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.Plans;

/// <summary>Works out what differs between two plans whose objectives are the same where their references are.</summary>
internal static class PlanComparison
{
    public static PlanDifference Compare(Plan? before, Plan after, IReadOnlyList<Objective> kept)
    {
        var size = SizeOf(after);
        if (before is null)
            return new PlanDifference { IsFirst = true, Size = size, Added = [.. after.Objectives] };

        var old = before.Objectives.ToLookup(objective => objective.Ref, StringComparer.OrdinalIgnoreCase);
        var present = after.Objectives.Select(objective => objective.Ref).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var former = kept.Select(objective => objective.Ref).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var fresh = after.Objectives.Where(objective => !old.Contains(objective.Ref)).ToLookup(objective => former.Contains(objective.Ref));
        var stayed = after.Objectives
            .Where(objective => old.Contains(objective.Ref))
            .Select(objective => (Before: old[objective.Ref].First(), After: objective))
            .ToList();
        return new PlanDifference
        {
            IsFirst = false,
            Size = size,
            Headings = [.. Headings(before, after)],
            Added = [.. fresh[false]],
            Returned = [.. fresh[true]],
            Removed = [.. before.Objectives.Where(objective => !present.Contains(objective.Ref))],
            Reworded = Changes(stayed, Rewording),
            Moved = PlanOrder.Moves(before, after),
            PartiesChanged = Changes(stayed, Parties),
            DatesChanged = Changes(stayed, Dates),
            StatusChanged = Changes(stayed, Status),
        };
    }

    private static string SizeOf(Plan plan) => Words.List(
    [
        Words.Count(plan.Commitments.Count, "commitment"),
        Words.Count(plan.Objectives.Count(), "objective"),
        Words.Count(plan.Objectives.Sum(objective => objective.Actions.Count), "lettered action"),
    ]);

    private static IEnumerable<string> Headings(Plan before, Plan after)
    {
        if (before.Title != after.Title)
            yield return $"The plan is now called “{after.Title}”, no longer “{before.Title}”";

        foreach (var (from, to) in PlanOrder.MatchCommitments(before, after))
        {
            if (from.Title != to.Title)
                yield return $"Commitment {to.Number} is now called “{to.Title}”, no longer “{from.Title}”";
        }
    }

    private static List<ObjectiveChange> Changes(
        IEnumerable<(Objective Before, Objective After)> stayed, Func<Objective, Objective, string?> compare) =>
        [.. stayed
            .Select(pair => (pair.After.Ref, What: compare(pair.Before, pair.After)))
            .Where(change => change.What is not null)
            .Select(change => new ObjectiveChange(change.Ref, change.What!))];

    private static string? Rewording(Objective before, Objective after)
    {
        var parts = new List<string>();
        if (before.Title != after.Title)
            parts.Add("title");
        if (before.Outcome != after.Outcome)
            parts.Add("outcome");
        if (before.Progress != after.Progress)
            parts.Add("progress");

        var old = before.Actions.ToLookup(action => action.Letter, StringComparer.OrdinalIgnoreCase);
        var present = after.Actions.ToLookup(action => action.Letter, StringComparer.OrdinalIgnoreCase);
        foreach (var action in after.Actions)
        {
            if (!old.Contains(action.Letter))
                parts.Add($"action {action.Letter} added");
            else if (old[action.Letter].First().Text != action.Text)
                parts.Add($"action {action.Letter}");
        }

        parts.AddRange(before.Actions
            .Where(action => !present.Contains(action.Letter))
            .Select(action => $"action {action.Letter} removed"));
        return parts.Count > 0 ? string.Join(", ", parts) : null;
    }

    private static string? Parties(Objective before, Objective after) =>
        before.Parties.SequenceEqual(after.Parties, StringComparer.OrdinalIgnoreCase)
            ? null
            : $"{PartiesText(before)} → {PartiesText(after)}";

    private static string PartiesText(Objective objective) =>
        objective.Parties.Count > 0 ? string.Join(", ", objective.Parties) : "nobody";

    private static string? Dates(Objective before, Objective after)
    {
        string?[] parts =
        [
            before.Start == after.Start ? null : $"start {DateText(before.Start)} → {DateText(after.Start)}",
            before.Due == after.Due && DueText(before) == DueText(after)
                ? null
                : $"due {DateText(before.Due, before.DueText)} → {DateText(after.Due, after.DueText)}",
        ];
        return parts.Any(part => part is not null) ? string.Join("; ", parts.OfType<string>()) : null;
    }

    // A date that has no words of its own is written out as one, and comes back so.
    private static string? DueText(Objective objective) =>
        objective.DueText ?? (objective.Due is { } day ? PlanClock.Date(day) : null);

    private static string DateText(DateOnly? date, string? words = null) => (date, words) switch
    {
        ({ } day, { Length: > 0 } text) => $"{text} ({PlanClock.Date(day)})",
        ({ } day, _) => PlanClock.Date(day),
        (null, { Length: > 0 } text) => text,
        _ => "none",
    };

    private static string? Status(Objective before, Objective after) =>
        before.Status == after.Status
            ? null
            : before.Status == RagStatus.Blue
                ? $"no longer Blue, {Words.ActionsAre([.. after.OpenLetters])} open"
                : $"{Words.Of(before.Status)} → {Words.Of(after.Status)}, as the document says";
}
