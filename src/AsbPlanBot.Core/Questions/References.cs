using AsbPlanBot.Core.Plans;
using FuzzySharp;

namespace AsbPlanBot.Core.Questions;

/// <summary>Finds the objective that a typed reference means.</summary>
public static class References
{
    private const int Offered = 3;

    /// <summary>The objective of that reference, or of that lettered action (4.1b); null if there is neither.</summary>
    public static Objective? Find(Plan plan, string reference) =>
        plan.Find(reference)
        ?? plan.Objectives.FirstOrDefault(objective => objective.Actions.Any(action =>
            string.Equals(objective.ReferenceOf(action), reference, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Up to three references that exist and look like it, in natural order; empty only for an empty plan.</summary>
    public static IReadOnlyList<string> Nearest(Plan plan, string reference) =>
        [.. plan.Objectives
            .Select(objective => objective.Ref)
            .OrderByDescending(candidate => Fuzz.Ratio(reference.ToUpperInvariant(), candidate.ToUpperInvariant()))
            .ThenBy(candidate => candidate, NaturalOrder.Instance)
            .Take(Offered)
            .Order(NaturalOrder.Instance)];
}
