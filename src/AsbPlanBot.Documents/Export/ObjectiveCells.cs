using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Documents.Reading;

namespace AsbPlanBot.Documents.Export;

/// <summary>
/// What the cells of an objective say, in words that reading understands. A line in round brackets at the end of a cell
/// is a remark of the export, and no part of the plan.
/// </summary>
internal static class ObjectiveCells
{
    /// <summary>Stands at the end of an action that is done.</summary>
    public const string CompleteMark = " ✓\u00A0complete";

    /// <summary>What stands for the parties where there are none.</summary>
    public const string Nobody = "Unassigned";

    /// <summary>"a) Agree the policy ✓ complete": a line an action.</summary>
    public static string Action(PlanAction action) =>
        $"{action.Letter}) {action.Text}{(action.Complete ? CompleteMark : "")}";

    /// <summary>A party a line; with semicolons where lines alone would be read as other parties.</summary>
    public static string Parties(Objective objective)
    {
        if (objective.Parties.Count == 0)
            return Nobody;

        var lines = string.Join('\n', objective.Parties);
        return Owners.In(lines, known: null).Select(owner => owner.Name).SequenceEqual(objective.Parties, StringComparer.Ordinal)
            ? lines
            : string.Join(";\n", objective.Parties);
    }

    /// <summary>The due date in the document's words as long as they say the same date, then how it moved.</summary>
    public static string Due(Objective objective)
    {
        var text = objective.DueText is { } words && (objective.Due is null || DateWords.Find(words)?.Last == objective.Due)
            ? words
            : objective.Due is { } day ? PlanClock.Date(day) : "";
        return objective.DueMoves > 0 && objective.FirstDue is { } first
            ? $"{text}\n(moved {Words.Times(objective.DueMoves)}, first {PlanClock.Date(first)})"
            : text;
    }

    /// <summary>Progress with each of its letters on a line of its own, as it is typed by hand.</summary>
    public static string Progress(Objective objective)
    {
        if (objective.Progress is not { } text || Markers.AtStart(text) is not { } first)
            return objective.Progress ?? "";

        var letters = text.ToCharArray();
        foreach (var marker in Markers.Like(first, text).Where(marker => marker.Clear))
            letters[marker.Start - 1] = '\n';
        return new string(letters);
    }
}
