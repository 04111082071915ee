using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Summaries;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Documents.Export;
using AsbPlanBot.Documents.Export.Excel;
using AsbPlanBot.Documents.Export.Word;
using AsbPlanBot.Documents.Files;

namespace AsbPlanBot.Documents;

/// <summary>
/// A plan to be taken out as a document, as it stands or as it stood. What is written is read again by
/// <see cref="PlanReader"/> as the same plan.
/// </summary>
/// <param name="Plan">The plan as it is to be shown.</param>
/// <param name="Clock">When it is taken out.</param>
public sealed record PlanExport(PlanInForce Plan, PlanClock Clock)
{
    /// <summary>The past day at whose end the plan stood so; null for now.</summary>
    public DateOnly? AsAt { get; init; }

    /// <summary>References of objectives that were in the plan then and have been taken out since.</summary>
    public IReadOnlyList<string> Left { get; init; } = [];

    /// <summary>What committee is told first. <see cref="ExportFormat.Word"/> shows it and needs it; the others do not.</summary>
    public Report? Report { get; init; }

    /// <summary>The history up to then, oldest first. Only <see cref="ExportFormat.Excel"/> shows it.</summary>
    public IReadOnlyList<HistoryEntry> History { get; init; } = [];

    /// <summary>The check-ins of the cycles up to then, by cycle. Only <see cref="ExportFormat.Excel"/> shows them.</summary>
    public IReadOnlyList<CheckIn> CheckIns { get; init; } = [];

    /// <summary>The names of those who answered. A plan for committee names parties alone.</summary>
    public PlanDirectory People { get; init; } = PlanDirectory.Empty;

    /// <summary>The format that a file's ending stands for; null if none.</summary>
    public static ExportFormat? FormatOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".DOCX" => ExportFormat.Word,
        ".XLSX" => ExportFormat.Excel,
        ".CSV" => ExportFormat.Csv,
        _ => null,
    };

    /// <summary>Writes the document from the stream's present position, and leaves the stream open.</summary>
    /// <param name="progress">Is told the share of the plan's rows that is written, from 0 to 1.</param>
    public void Write(ExportFormat format, Stream stream, IProgress<double>? progress = null)
    {
        var rows = new CountedRows(new WorkShare(progress, 0, 1), Plan.Plan.Objectives.Count());
        switch (format)
        {
            case ExportFormat.Word:
                WordPlan.Write(this, stream, rows);
                break;
            case ExportFormat.Excel:
                ExcelPlan.Write(this, stream, rows);
                break;
            default:
                CsvPlan.Write(this, stream, rows);
                break;
        }
    }
}
