using AsbPlanBot.Benchmarks.Load;

namespace AsbPlanBot.Benchmarks.Documents;

/// <summary>What one way out and in again took.</summary>
/// <param name="Export">Milliseconds to write the document.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Read">Milliseconds to read it.</param>
/// <param name="Merge">Milliseconds to work out what it would change in the plan in force.</param>
/// <param name="ExportAllocated">Bytes allocated for writing.</param>
/// <param name="ImportAllocated">Bytes allocated for reading and merging.</param>
internal sealed record DocumentFigures(
    double Export, double Bytes, double Read, double Merge, double ExportAllocated, double ImportAllocated)
{
    public double Import => Read + Merge;

    public static DocumentFigures Median(IReadOnlyList<DocumentFigures> all) => new(
        Of(all, one => one.Export),
        Of(all, one => one.Bytes),
        Of(all, one => one.Read),
        Of(all, one => one.Merge),
        Of(all, one => one.ExportAllocated),
        Of(all, one => one.ImportAllocated));

    private static double Of(IReadOnlyList<DocumentFigures> all, Func<DocumentFigures, double> figure) => Statistics.Median(all.Select(figure));
}
