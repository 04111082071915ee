using AsbPlanBot.Documents.Files;
using AsbPlanBot.Documents.Tables.Excel;
using AsbPlanBot.Documents.Tables.Word;

namespace AsbPlanBot.Documents.Tables;

/// <summary>Takes the tables and the text around them out of a plan file of any kind.</summary>
internal static class PlanTables
{
    /// <summary>In the document's order; null if the file cannot be read, which is an error.</summary>
    public static IReadOnlyList<TableBlock>? Of(FileContent file, DiagnosticBag faults, WorkShare work) => file.Kind switch
    {
        FileKind.Word => OfficeFile.Read(file.Bytes, WordTables.Read, faults, work),
        FileKind.Excel => OfficeFile.Read(file.Bytes, ExcelTables.Read, faults, work),
        _ => TextFile.Decode(file.Bytes, WantedFile.Plan, faults) is { } text ? OfText(text, faults) : null,
    };

    private static IReadOnlyList<TableBlock> OfText(string text, DiagnosticBag faults) =>
        [TableBlock.OfFile(CsvText.SeparatorOf(text) is { } separator ? CsvText.Read(text, separator, faults) : TabText.Read(text, faults))];
}
