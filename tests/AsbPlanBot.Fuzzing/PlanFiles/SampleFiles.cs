using System.IO.Compression;
using System.Text;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Tests.Documents;
using AsbPlanBot.Tests.Documents.Export;
using AsbPlanBot.Tests.Documents.Fixtures;
using AsbPlanBot.Tests.Teams;
using static AsbPlanBot.Tests.Documents.Fixtures.Docx;

namespace AsbPlanBot.Fuzzing.PlanFiles;

/// <summary>A part of a packed file.</summary>
internal sealed record ZipPart(string Name, string Xml);

/// <summary>Plan files as they ought to be, before anything is done to them.</summary>
internal static class SampleFiles
{
    /// <summary>Word and Excel files, unpacked.</summary>
    public static IReadOnlyList<IReadOnlyList<ZipPart>> Packed { get; } = [.. Documents().Select(Unpacked)];

    /// <summary>CSV and tab-separated text.</summary>
    public static IReadOnlyList<string> Texts { get; } =
    [
        Cut(File.ReadAllText(Read.SamplePlan)),
        "Town Plan\n" + Read.Header + "\nPriority 1: Keep safe\n1.1 Light the paths\ta) Count lamps b) Mend lamps\tSafer\ta) Counted\tASB Team, SNT\tAmber\n1.2 Patrol\t\t\t\tSNT\tGreen\n",
        "Ref,Objective,Action,Lead,Due,RAG\n1,\"Light, paths\",\"a) Count\nb) Mend\",SNT,31/03/2027,R\n2,Patrol,,ASB Team,Q4 2026/27,60%\n",
        "ASB plan\nNo;Action;Lead;Start;Due;% complete;Status;Comments\nPriority 1 – Prevent\n1;Talk;SNT;01/04/2026;Ongoing;25;G;none\n2;Youth club;YMCA and Police;;Mar-27;100%;Complete;\"said \"\"yes\"\"\"\n",
        Encoding.UTF8.GetString(Exported.Of(Sample.Plan).Lived().As(ExportFormat.Csv).ToArray()),
    ];

    public static IReadOnlyList<string> People { get; } =
    [
        File.ReadAllText(Read.SamplePeople),
        "party,kind,name,aadObjectId,upn,lead,from,to\nASB Team,team,Jo Bell,aaaaaaaa-0000-4000-8000-000000000001,jo@example.org,yes,2026-01-01,2026-12-31\nASB Team,team,Sam Osei,aaaaaaaa-0000-4000-8000-000000000002,,,,\nSNT,team,,,,,,\n",
    ];

    private static IEnumerable<byte[]> Documents() =>
    [
        new DocxBuilder().List(("lowerLetter", "%1)")).Title("Plan")
            .Table(Row("Ref", "Objective", "Action", "Lead", "RAG"), Row("1", DocxCell.FromString("Light").Begins(), new DocxCell(Item("Count", 1)), "SNT", DocxCell.FromString("").Filled("FF0000")), Row("", Merged, "Mend", "", "")).Build(),
        new DocxBuilder().Title("ASB Action Plan 2025/26").Heading(1, "Priority 1: Keep safe").Paragraph("As at 1 March 2026.")
            .Table(Row("Objective", "Action", "Outcome", "Progress", "Accountable Officer", "Status"), Row(DocxCell.FromString("Commitment 1 – Safe").Across(6)), Row("1.1 Light the paths", "a) Count\nb) Mend", "Safer", "a) Counted", "ASB Team and SNT", "Amber"), Row("1.2 Patrol", "", "", "", "SNT", "G")).Build(),
        XlsxBuilder.Of(sheet => sheet.Row("Plan").Row("Ref", "Action", "Lead", "Due", "RAG").Row(1.1, "Patrol", "SNT", XlsxCell.Date(2027, 1, 1), XlsxCell.FromString("").Filled("FF0000")).Row(1.2, "Report", "SNT", "Ongoing", "A").Merge("A5:A9")),
        new XlsxBuilder { From1904 = true }.Sheet("Actions", sheet => sheet.Row("Theme", "Objective", "Action", "Lead", "Due", "RAG").Row("Priority 1: Safe", "1.1 Light", "a) Count", "SNT", XlsxCell.Formula("A1", "x"), 0.6)).Sheet("Notes", sheet => sheet.Row("x")).Build(),
        Exported.Of(Sample.Plan).Lived().As(ExportFormat.Word).ToArray(),
        Exported.Of(Sample.Plan).Lived().As(ExportFormat.Excel).ToArray(),
    ];

    private static IReadOnlyList<ZipPart> Unpacked(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return new ZipPart(entry.FullName, reader.ReadToEnd());
        })];
    }

    // The whole of it takes too long to be read a million times.
    private static string Cut(string plan) => string.Join('\n', plan.Split('\n').Take(40));
}
