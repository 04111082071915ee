using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Summaries;
using AsbPlanBot.Core.Tests;
using AsbPlanBot.Documents;
using AsbPlanBot.Documents.Export;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AsbPlanBot.Tests.Documents.Export;

/// <summary>Whatever a plan says, what is taken out of it is a sound document.</summary>
public sealed class ExportProperties
{
    private static readonly Gen<string> HostileTexts =
        from pieces in Gen.Elements(
            "", " ", "words", "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "'=1", "_x0041_", "<b>", "&amp;", "]]>", "a\r\nb", "\v", "\u0000", "\u0007", "\u001b",
            "\u0085", "\u2028", "\ud800", "\udc00", "\ufffe", "\uffff", "\ud83d\ude00", "مرحبا", "שלום", "\u202e", "é", "\ufeff", new string('x', 32_000)).ArrayOf()
        select string.Concat(pieces.Take(4));

    private static readonly Gen<Objective> HostileObjectives =
        from text in HostileTexts
        from other in HostileTexts
        from status in Gen.Elements(Enum.GetValues<RagStatus>())
        from day in Gen.Elements<DateOnly?>(null, DateOnly.MinValue, DateOnly.MaxValue, new DateOnly(1900, 1, 1), new DateOnly(2026, 6, 30))
        from number in Gen.Choose(0, 3)
        let optional = number == 0 ? null : other
        select new Objective
        {
            Ref = text,
            Title = other,
            Outcome = optional,
            Progress = optional is null ? null : "a) " + text + " b) " + other,
            Parties = number == 1 ? [text, other] : [],
            Start = day,
            Due = day,
            DueText = optional,
            FirstDue = day,
            DueMoves = number,
            Actions = [.. Enumerable.Range(0, number).Select(index => new PlanAction(text, other, index == 1))],
            Status = status,
            Note = optional,
            Percent = number * 33,
            Evidence = optional,
            StatusSince = number == 0 ? null : Exported.Now,
            ConfirmedAt = number == 0 ? null : Exported.Now.AddDays(-90),
        };

    private static readonly Gen<PlanExport> HostileExports =
        from title in HostileTexts
        from band in HostileTexts
        from objectives in HostileObjectives.ArrayOf()
        from past in Gen.Elements<DateOnly?>(null, new DateOnly(2026, 3, 1))
        let plan = new Plan
        {
            Title = title,
            Commitments = [new Commitment(1, null, Numbered(objectives, 1)), new Commitment(2, band, Numbered(objectives, 2))],
        }
        let lived = Exported.Of(plan).Lived(title) with { AsAt = past, Left = past is null ? [] : [title, band] }
        select lived with { Report = HostileReport(lived.Report!, title, band) };

    [Property(MaxTest = 60)]
    public Property A_Word_document_is_valid() => Prop.ForAll(HostileExports.ToArbitrary(), export =>
    {
        using var document = export.AsWord();
        AssertValid(document);
    });

    [Property(MaxTest = 60)]
    public Property A_workbook_is_valid_and_no_cell_of_it_is_a_formula_or_too_long() => Prop.ForAll(HostileExports.ToArbitrary(), export =>
    {
        using var document = export.AsExcel();
        AssertValid(document);
        foreach (var sheet in document.WorkbookPart!.WorksheetParts)
        {
            Assert.Empty(sheet.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>());
            Assert.All(sheet.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>(), cell => Assert.InRange(cell.InnerText.Length, 0, 32_767));
        }
    });

    [Property(MaxTest = 100)]
    public Property A_field_of_CSV_is_no_formula_and_comes_back_whole() => Prop.ForAll(HostileTexts.ToArbitrary(), text =>
    {
        var field = SafeText.Csv(text);

        Assert.DoesNotContain(field.FirstOrDefault(), "=+-@\t\r");
        Assert.Equal(text, SafeText.LooksLikeFormula(field) ? field[1..] : field);
    });

    [Property(MaxTest = 100)]
    public Property Any_file_can_be_written_as_UTF8_again() => Prop.ForAll(HostileExports.ToArbitrary(), export =>
    {
        var reader = new StreamReader(export.As(ExportFormat.Csv), new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true));
        Assert.NotEmpty(reader.ReadToEnd());
    });

    [Fact]
    public void A_plan_of_no_objectives_is_a_document_too()
    {
        using var word = Exported.Of(Given.Plan()).AsWord();
        using var excel = Exported.Of(Given.Plan()).AsExcel();

        AssertValid(word);
        AssertValid(excel);
    }

    // References are unique in a plan, whatever else is in them.
    private static IReadOnlyList<Objective> Numbered(Objective[] objectives, int commitment) =>
        [.. objectives.Select((objective, index) => objective with { Ref = $"{objective.Ref}#{commitment}.{index}" })];

    private static Report HostileReport(Report report, string text, string other) => report with
    {
        TakenOut = report.Total,
        WithoutParty = [(text, other)],
        VacantParties = [text, other],
        Changes =
        [
            new(ChangeKind.Worse, text, other, RagStatus.Green, RagStatus.Red, text),
            new(ChangeKind.Slipped, text, other, RagStatus.Green, RagStatus.Green, null) { Slip = new(text, other, DateOnly.MinValue, DateOnly.MaxValue, DateOnly.MinValue, 1_000) },
            new(ChangeKind.Removed, text, "", RagStatus.Blue, RagStatus.Blue, null),
        ],
    };

    private static void AssertValid(OpenXmlPackage document) =>
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(fault => $"{fault.Description} {fault.Path?.XPath}"));
}
