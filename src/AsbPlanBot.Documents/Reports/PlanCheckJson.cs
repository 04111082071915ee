using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Documents.Reports;

/// <summary>The JSON of <c>plan check --json</c>. Programs read it: names, order and shape stay as they are.</summary>
internal static partial class PlanCheckJson
{
    public static void Write(Plan? plan, IReadOnlyList<Diagnostic> diagnostics, TextWriter writer)
    {
        // The relaxed encoder leaves dashes and quotation marks readable; the output goes into no web page.
        var context = new Context(new JsonSerializerOptions(Context.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" });
        writer.WriteLine(JsonSerializer.Serialize(Of(plan, diagnostics), context.Report));
    }

    private static Report Of(Plan? plan, IReadOnlyList<Diagnostic> diagnostics) => new(
        plan?.Title,
        [.. (plan?.Commitments ?? []).Select(commitment => new CommitmentItem(
            commitment.Number, commitment.Title, [.. commitment.Objectives.Select(Of)]))],
        [.. diagnostics.Select(item => new DiagnosticItem(
            item.Severity == Severity.Error ? "error" : "warning", item.Code, item.Place, item.Message))]);

    private static ObjectiveItem Of(Objective objective) => new(
        objective.Ref,
        objective.Title,
        objective.Outcome,
        objective.Progress,
        objective.Parties,
        objective.Status.ToString(),
        objective.Start,
        objective.Due,
        objective.DueText,
        objective.Percent,
        [.. objective.Actions.Select(action => new ActionItem(objective.ReferenceOf(action), action.Text, action.Complete))]);

    internal sealed record Report(
        string? Title, IReadOnlyList<CommitmentItem> Commitments, IReadOnlyList<DiagnosticItem> Diagnostics);

    internal sealed record CommitmentItem(int Number, string? Title, IReadOnlyList<ObjectiveItem> Objectives);

    internal sealed record ObjectiveItem(
        string Ref,
        string Title,
        string? Outcome,
        string? Progress,
        IReadOnlyList<string> Parties,
        string Status,
        DateOnly? Start,
        DateOnly? Due,
        string? DueText,
        int? Percent,
        IReadOnlyList<ActionItem> Actions);

    internal sealed record ActionItem(string Ref, string Text, bool Complete);

    internal sealed record DiagnosticItem(string Severity, string Code, string Place, string Message);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
    [JsonSerializable(typeof(Report))]
    private sealed partial class Context : JsonSerializerContext;
}
