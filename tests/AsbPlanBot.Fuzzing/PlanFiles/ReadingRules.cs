using System.Globalization;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Documents;
using AsbPlanBot.Tests.Documents.Export;

namespace AsbPlanBot.Fuzzing.PlanFiles;

/// <summary>What reading a file must keep to, whatever is in it.</summary>
internal static class ReadingRules
{
    // Bytes that may be taken while a file is read, of which most is given back at once: for its size, and at all.
    private const long MostMemory = 400L * 1024 * 1024;
    private const long MostMemoryPerByte = 3_000;

    /// <summary>Null if the diagnostics are as they should be and there is a plan, or people, exactly where there is no error.</summary>
    public static string? FaultOf(object? read, IReadOnlyList<Diagnostic> diagnostics) =>
        read is null != diagnostics.Any(item => item.Severity == Severity.Error) ? "There is a result beside an error, or neither."
        : diagnostics.Any(item => item.Place.Length == 0 || item.Code.Length == 0 || item.Message.Length == 0) ? "A diagnostic does not say what and where."
        : null;

    public static string? FaultOf(Plan plan) =>
        plan.Objectives.Any(objective => string.IsNullOrWhiteSpace(objective.Title)) ? "An objective has no title."
        : plan.Objectives.Any(objective => string.IsNullOrWhiteSpace(objective.Ref)) ? "An objective has no reference."
        : plan.Objectives.DistinctBy(objective => objective.Ref, StringComparer.OrdinalIgnoreCase).Count() != plan.Objectives.Count() ? "A reference stands twice."
        : plan.Objectives.Any(objective => objective.Percent is < 0 or > 100) ? "A percentage is none."
        : plan.Objectives.Any(objective => objective.Actions.DistinctBy(action => action.Letter, StringComparer.OrdinalIgnoreCase).Count() != objective.Actions.Count) ? "A letter stands twice."
        : null;

    public static string? FaultOfMemory(long taken, int length) => taken > MostMemory + (MostMemoryPerByte * length) ? "It took too much memory." : null;

    /// <summary>Takes a plan out as a document and reads it again.</summary>
    public static async Task<string?> FaultOfExportAsync(Plan plan, ExportFormat format, CancellationToken cancellationToken)
    {
        var again = await PlanReader.ReadAsync(Exported.Of(plan).As(format), people: null, cancellationToken);
        return again.Plan is null ? $"What was read and taken out as {format} cannot be read: {again.Diagnostics.First(item => item.Severity == Severity.Error).Code}."
            : Differing(plan, again.Plan) is { } what ? $"What was read and taken out as {format} has other {what}."
            : null;
    }

    private static string? Differing(Plan plan, Plan again)
    {
        (string What, Func<Objective, string?> Of)[] facts =
        [
            ("references", objective => objective.Ref),
            ("titles", objective => objective.Title),
            ("statuses", objective => objective.Status.ToString()),
            ("days", objective => objective.Due?.ToString("O", CultureInfo.InvariantCulture)),
            ("percentages", objective => objective.Percent?.ToString(CultureInfo.InvariantCulture)),
            ("letters", objective => string.Concat(objective.Actions.Select(action => action.Letter + action.Complete))),
            ("texts", objective => string.Join('|', objective.Actions.Select(action => action.Text))),
            ("parties", objective => string.Join('|', objective.Parties)),
        ];
        return Array.Find(facts, fact => !plan.Objectives.Select(fact.Of).SequenceEqual(again.Objectives.Select(fact.Of))).What;
    }
}
