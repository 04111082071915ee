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
    // Of the time that a large file takes.
    private const double LoadedShare = 0.05;
    private const double TablesShare = 0.4;

    /// <summary>Reads the file at <paramref name="path"/>.</summary>
    /// <param name="people">The plan's parties, whose names tell owners apart that are run together; null if not known.</param>
    /// <param name="progress">Is told the share of the work that is done, which never falls and ends at 1.</param>
    public static async Task<PlanReading> ReadAsync(
        string path, PlanDirectory? people, CancellationToken cancellationToken, IProgress<double>? progress = null)
    {
        var faults = new DiagnosticBag();
        var work = new WorkShare(progress, 0, 1);
        var file = await FileContent.ReadAsync(path, WantedFile.Plan, faults, work.Part(0, LoadedShare), cancellationToken);
        var reading = Read(file, people, faults, work.Part(LoadedShare, 1));
        work.Report(1);
        return reading;
    }

    /// <summary>Reads a stream to its end, or to the most that is read of a file.</summary>
    /// <param name="people">The plan's parties, whose names tell owners apart that are run together; null if not known.</param>
    public static async Task<PlanReading> ReadAsync(
        Stream stream, PlanDirectory? people, CancellationToken cancellationToken)
    {
        var faults = new DiagnosticBag();
        return Read(await FileContent.ReadAsync(stream, WantedFile.Plan, faults, cancellationToken), people, faults, work: default);
    }

    private static PlanReading Read(FileContent? file, PlanDirectory? people, DiagnosticBag faults, WorkShare work)
    {
        if (file is null || PlanTables.Of(file, faults, work.Part(0, TablesShare)) is not { } all)
            return new PlanReading(null, faults.InOrder());

        IReadOnlyList<TableBlock> blocks = [.. all.Where(block => !ExportMarks.IsAside(block))];
        var plan = PlanInterpreter.Read(blocks, people, faults, work.Part(TablesShare, 1));
        return new PlanReading(plan, faults.InOrder()) { AsAt = ExportMarks.AsAt(blocks.SelectMany(block => block.Rows)) };
    }
}
