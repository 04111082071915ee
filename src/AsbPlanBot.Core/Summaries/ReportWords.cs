using System.Globalization;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.Summaries;

/// <summary>Puts a report into plain sentences.</summary>
public static class ReportWords
{
    private const int MostNamed = 10;

    private static (ChangeKind Kind, string One, string Many)[] Kinds =>
    [
        (ChangeKind.Worse, "1 got worse", "{0} got worse"),
        (ChangeKind.Better, "1 got better", "{0} got better"),
        (ChangeKind.Completed, "1 was completed", "{0} were completed"),
        (ChangeKind.Slipped, "1 is due later", "{0} are due later"),
        (ChangeKind.FirstReported, "1 was reported on for the first time", "{0} were reported on for the first time"),
        (ChangeKind.Added, "1 was added", "{0} were added"),
        (ChangeKind.Removed, "1 was taken out", "{0} were taken out"),
    ];

    /// <summary>The figures, in sentences: how the plan stands, what is late or silent, who is missing, what changed.</summary>
    public static IEnumerable<string> Cover(Report report)
    {
        var total = report.Total;
        var unreported = total.NotReported == 0 ? "" : $"; {Has(total.NotReported)} never been reported on";
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"On {PlanClock.Date(report.AsAt)} the plan has {Words.Count(total.All, "objective")}: {total.Red} Red, {total.Amber} Amber, {total.Green} Green and {total.Blue} Blue{unreported}.");

        var late = report.Overdue == 0 ? "None is overdue" : $"{Is(report.Overdue)} overdue";
        yield return report.Stale == 0
            ? $"{late}."
            : $"{late}, and {(report.Stale == 1 ? "1 has" : $"{report.Stale} have")} a status that nobody has confirmed for more than {Words.Count(report.StaleAfterDays, "day")}.";

        if (report.WithoutParty is [var single])
            yield return $"Nobody is accountable for {single.Ref} {single.Title.TrimEnd('.', ' ')}.";
        else if (report.WithoutParty.Count > 0)
            yield return $"Nobody is accountable for {Named([.. report.WithoutParty.Select(item => item.Ref)])}.";
        if (report.VacantParties.Count > 0)
            yield return $"Named as accountable, with nobody in post: {Named(report.VacantParties)}.";

        yield return ChangesIn(report);
    }

    /// <summary>"Since 25 Aug 2026, 2 got worse and 1 was completed."</summary>
    public static string ChangesIn(Report report)
    {
        if (report.Since is not { } since)
            return "The plan began on that day, so that there is nothing yet to compare with.";

        var counts = report.Changes.CountBy(change => change.Kind).ToDictionary();
        IReadOnlyList<string> parts = [.. Kinds
            .Where(item => counts.ContainsKey(item.Kind))
            .Select(item => counts[item.Kind] == 1 ? item.One : string.Format(CultureInfo.InvariantCulture, item.Many, counts[item.Kind]))];
        return parts.Count == 0
            ? $"Since {PlanClock.Date(since)} no status and no due date has changed."
            : $"Since {PlanClock.Date(since)}, {Words.List(parts)}.";
    }

    /// <summary>"Worse", "Due later", "Taken out".</summary>
    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Slipped => "Due later",
        ChangeKind.FirstReported => "First report",
        ChangeKind.Removed => "Taken out",
        _ => kind.ToString(),
    };

    /// <summary>What stands before the present status or, where a due date moved, says all: "Was Green, is now".</summary>
    public static string Of(ReportChange change) => change switch
    {
        { Slip: { } slip } => $"Due {PlanClock.Date(slip.Due)} instead of {PlanClock.Date(slip.Before)}; first agreed for {PlanClock.Date(slip.First)}, moved {Words.Times(slip.Moves)}.",
        { Kind: ChangeKind.Removed } => "Was in the plan as",
        { Kind: ChangeKind.FirstReported } => "Had no report, is now",
        { Kind: ChangeKind.Added } => "Came into the plan, is now",
        _ => $"Was {Words.Of(change.Before)}, is now",
    };

    /// <summary>What the strips show and how they are read.</summary>
    public static string Of(ReportStrips strips)
    {
        var step = strips.WeeksAStep == 1 ? "a week" : $"{strips.WeeksAStep} weeks";
        return $"From {PlanClock.Date(strips.From)} to {PlanClock.Date(strips.Ends[^1])}, oldest first. Each letter stands for {step} and says how the objective stood at the end: "
            + "R Red, A Amber, G Green, B Blue, – not reported or not in the plan.";
    }

    private static string Is(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "is" : "are")}");

    private static string Has(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "has" : "have")}");

    private static string Named(IReadOnlyList<string> names) => names.Count <= MostNamed
        ? Words.List(names)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", names.Take(MostNamed))} and {names.Count - MostNamed} more");
}
