using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Documents.Files;
using AsbPlanBot.Documents.Reading;
using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents;

/// <summary>What was read from a plan file.</summary>
/// <param name="Plan">Null if there are errors.</param>
/// <param name="Diagnostics">Everything odd, in the document's order.</param>
public sealed record PlanReading(Plan? Plan, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The day as at which an exported document says that it stands; null if it does not say.</summary>
    public DateOnly? AsAt { get; init; }
}

/// <summary>Reads plan files. Bad input gives diagnostics, never exceptions.</summary>
public static class PlanReader
{
    /// <summary>Reads the file at <paramref name="path"/>.</summary>
    /// <param name="people">The plan's parties, whose names tell owners apart that are run together; null if not known.</param>
    public static async Task<PlanReading> ReadAsync(
        string path, PlanDirectory? people, CancellationToken cancellationToken)
    {
        var faults = new DiagnosticBag();
        return Read(await FileContent.ReadAsync(path, WantedFile.Plan, faults, cancellationToken), people, faults);
    }

    /// <summary>Reads a stream to its end, or to the most that is read of a file.</summary>
    /// <inheritdoc cref="ReadAsync(string, PlanDirectory?, CancellationToken)"/>
    public static async Task<PlanReading> ReadAsync(
        Stream stream, PlanDirectory? people, CancellationToken cancellationToken)
    {
        var faults = new DiagnosticBag();
        return Read(await FileContent.ReadAsync(stream, WantedFile.Plan, faults, cancellationToken), people, faults);
    }

    private static PlanReading Read(FileContent? file, PlanDirectory? people, DiagnosticBag faults)
    {
        if (file is null || PlanTables.Of(file, faults) is not { } all)
            return new PlanReading(null, faults.InOrder());

        IReadOnlyList<TableBlock> blocks = [.. all.Where(block => !ExportMarks.IsAside(block))];
        var plan = PlanInterpreter.Read(blocks, people, faults);
        return new PlanReading(plan, faults.InOrder()) { AsAt = ExportMarks.AsAt(blocks.SelectMany(block => block.Rows)) };
    }
}
