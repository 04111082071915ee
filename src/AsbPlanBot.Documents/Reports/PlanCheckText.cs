using System.Globalization;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Documents.Reports;

/// <summary>What <c>plan check</c> shows a person.</summary>
internal static class PlanCheckText
{
    public static void Write(Plan? plan, IReadOnlyList<Diagnostic> diagnostics, TextWriter writer)
    {
        if (plan is not null)
            Write(plan, writer);

        foreach (var item in diagnostics)
        {
            writer.WriteLine($"{(item.Severity == Severity.Error ? "error" : "warning")}: {item.Place}: {item.Message} [{item.Code}]");
        }

        if (diagnostics.Count > 0)
            writer.WriteLine();
        writer.WriteLine(Closing(plan, diagnostics));
    }

    private static void Write(Plan plan, TextWriter writer)
    {
        writer.WriteLine(plan.Title);
        writer.WriteLine();
        foreach (var commitment in plan.Commitments)
        {
            if (commitment.Title is not null)
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{commitment.Number}. {commitment.Title}"));
            foreach (var objective in commitment.Objectives)
            {
                writer.WriteLine($"   {objective.Ref}  {objective.Title}");
                writer.WriteLine($"        {string.Join("; ", Facts(objective))}");
            }

            writer.WriteLine();
        }
    }

    private static IEnumerable<string> Facts(Objective objective)
    {
        yield return objective.Parties.Count == 0 ? "nobody accountable" : string.Join(", ", objective.Parties);
        yield return Count(objective.Actions.Count, "action");
        if (objective.Status != RagStatus.NotReported)
            yield return objective.Status.ToString();
        if (objective.DueText is not null)
            yield return $"due {objective.DueText}";
        if (objective.Percent is { } percent)
            yield return string.Create(CultureInfo.InvariantCulture, $"{percent} %");
    }

    private static string Closing(Plan? plan, IReadOnlyList<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(item => item.Severity == Severity.Error);
        var odd = $"{Count(errors, "error")}, {Count(diagnostics.Count - errors, "warning")}";
        return plan is null
            ? $"Not read: {odd}."
            : $"{Count(plan.Commitments.Count, "commitment")}, {Count(plan.Objectives.Count(), "objective")}, "
                + $"{Count(plan.Objectives.Sum(objective => objective.Actions.Count), "lettered action")}; {odd}.";
    }

    private static string Count(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? "no" : count)} {what}{(count == 1 ? "" : "s")}");
}
