using System.Diagnostics;
using System.Globalization;
using AsbPlanBot.Benchmarks.Command;
using AsbPlanBot.Benchmarks.Growth;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Summaries;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Documents;
using AsbPlanBot.Reports;

namespace AsbPlanBot.Benchmarks.Documents;

internal sealed record DocumentCase(ExportFormat Format, int Objectives) : BenchmarkCase(
    string.Create(CultureInfo.InvariantCulture, $"documents/{Format}/{Objectives}"),
    string.Create(CultureInfo.InvariantCulture, $"A plan of {Objectives} objectives written as {Format}, read again and merged with the plan in force"));

/// <summary>What taking a plan out as a file and bringing it in again costs, and how that grows with the plan. In memory.</summary>
internal sealed class DocumentBenchmark : IBenchmark
{
    private const double Megabyte = 1024 * 1024;

    private static readonly int[] Sizes = [100, 1000, 10_000];

    private static readonly Column[] Columns =
    [
        new("export ms", "export ms", 1),
        new("read ms", "read ms", 1),
        new("merge ms", "merge ms", 1),
        new("file KB", "file KB", 0),
        new("export allocates MB", "export allocates MB", 1),
        new("import allocates MB", "import allocates MB", 1),
        new("times the objectives", "x objectives", 0),
        new("times the export", "x export", 1),
        new("times the import", "x import", 1),
    ];

    private static readonly string[] Notes = ["x: times the row above of the same format. Import: reading and merging. Storage is not in it."];

    public IReadOnlyList<BenchmarkCase> Cases =>
        [.. Enum.GetValues<ExportFormat>().SelectMany(format => Sizes.Select(size => new DocumentCase(format, size)))];

    public async Task<BenchmarkResult> RunAsync(
        IReadOnlyList<BenchmarkCase> cases, BenchmarkOptions options, TextWriter progress, CancellationToken cancellationToken)
    {
        List<(DocumentCase Case, DocumentFigures Figures)> measured = [];
        foreach (var @case in cases.Cast<DocumentCase>())
        {
            await progress.WriteLineAsync($"{@case.Name}: {options.Rounds} rounds");
            measured.Add((@case, await MeasureAsync(@case, options, cancellationToken)));
        }

        return new([], [new("documents", "figures", "A plan out as a file, and in again", Columns, [.. measured.Select((one, at) => RowOf(one, at == 0 ? null : measured[at - 1]))], Notes)]);
    }

    private static async Task<DocumentFigures> MeasureAsync(DocumentCase @case, BenchmarkOptions options, CancellationToken cancellationToken)
    {
        var export = ExportOf(new GrownPlan(@case.Objectives), @case.Format);
        // The first compiles what the others run.
        await OnceAsync(@case, export, cancellationToken);
        List<DocumentFigures> rounds = [];
        for (var round = 0; round < options.Rounds; round++)
        {
            List<DocumentFigures> all = [];
            for (var began = Stopwatch.GetTimestamp(); all.Count == 0 || Stopwatch.GetElapsedTime(began) < options.Window;)
                all.Add(await OnceAsync(@case, export, cancellationToken));
            rounds.Add(DocumentFigures.Median(all));
        }

        return DocumentFigures.Median(rounds);
    }

    private static PlanExport ExportOf(GrownPlan grown, ExportFormat format)
    {
        IReadOnlyList<HistoryEntry> history = [.. grown.History.OrderBy(entry => entry.At)];
        var export = new PlanExport(grown.Plan, new PlanClock(grown.Plan.Settings, GrownPlan.Now));
        return format switch
        {
            ExportFormat.Word => export with
            {
                Report = ReportBuilder.Build(new ReportContext(grown.Plan, new PlanAsAt(grown.Plan, []), GrownPlan.Now)
                {
                    History = history,
                    People = grown.People,
                }),
            },
            ExportFormat.Excel => export with
            {
                History = history,
                CheckIns = [.. grown.Cycles.SelectMany(cycle => cycle.CheckIns)],
                People = grown.People,
            },
            _ => export,
        };
    }

    private static async Task<DocumentFigures> OnceAsync(DocumentCase @case, PlanExport export, CancellationToken cancellationToken)
    {
        using var file = new MemoryStream();
        var (began, allocated) = (Stopwatch.GetTimestamp(), GC.GetTotalAllocatedBytes());
        export.Write(@case.Format, file);
        var (written, allocatedThen) = (Stopwatch.GetTimestamp(), GC.GetTotalAllocatedBytes());
        file.Position = 0;
        var reading = await PlanReader.ReadAsync(file, export.People, cancellationToken);
        var read = Stopwatch.GetTimestamp();
        if (reading.Plan is not { } document || document.Objectives.Count() != @case.Objectives)
            throw new BenchmarkException($"{@case.Name}: the document was not read as it was written. {string.Join(" ", reading.Diagnostics.Where(one => one.Severity is Severity.Error).Take(1))}");
        var merged = PlanImport.Merge(export.Plan, document, export.Plan.Settings, new ImportTerms(GrownPlan.Now));
        var done = Stopwatch.GetTimestamp();
        if (merged.Merged.Plan.Objectives.Count() != @case.Objectives)
            throw new BenchmarkException($"{@case.Name}: not every objective was merged.");

        return new(
            Stopwatch.GetElapsedTime(began, written).TotalMilliseconds,
            file.Length,
            Stopwatch.GetElapsedTime(written, read).TotalMilliseconds,
            Stopwatch.GetElapsedTime(read, done).TotalMilliseconds,
            allocatedThen - allocated,
            GC.GetTotalAllocatedBytes() - allocatedThen);
    }

    private static Row RowOf((DocumentCase Case, DocumentFigures Figures) one, (DocumentCase Case, DocumentFigures Figures)? before)
    {
        var smaller = before is { } other && other.Case.Format == one.Case.Format ? before : null;
        return new(
            one.Case.Name,
            [
                one.Figures.Export, one.Figures.Read, one.Figures.Merge, one.Figures.Bytes / 1024,
                one.Figures.ExportAllocated / Megabyte, one.Figures.ImportAllocated / Megabyte,
                smaller is { } size ? (double)one.Case.Objectives / size.Case.Objectives : null,
                smaller is { } quicker ? one.Figures.Export / quicker.Figures.Export : null,
                smaller is { } lighter ? one.Figures.Import / lighter.Figures.Import : null,
            ]);
    }
}
