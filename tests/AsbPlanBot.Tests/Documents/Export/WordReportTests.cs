using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Summaries;
using AsbPlanBot.Core.Tests;
using AsbPlanBot.Documents;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AsbPlanBot.Tests.Documents.Export;

/// <summary>What stands around the plan's table: the figures, what changed, the statuses over time.</summary>
public sealed class WordReportTests
{
    private static readonly PlanExport Lived = Exported.Of(Given.Plan(Exported.Amber, Given.Objective("2.1", parties: []))).Reported(
        [Entry("2026-01-20 10:00", RagStatus.NotReported, RagStatus.Green), Entry("2026-03-03 10:00", RagStatus.Green, RagStatus.Amber)]);

    [Fact]
    public void It_begins_with_figures_in_sentences_and_its_parts_have_headings()
    {
        using var document = Lived.AsWord();

        var cover = Body(document).Elements<Paragraph>().ElementAt(2).InnerText;
        Assert.Equal(
            "On 1 Apr 2026 the plan has 2 objectives: 0 Red, 1 Amber, 0 Green and 0 Blue; 1 has never been reported on. None is overdue. "
            + "Nobody is accountable for 2.1 Objective 2.1. Since 1 Jan 2026, 1 was reported on for the first time.",
            cover);
        Assert.Equal(
            ["Changes since 1 Jan 2026", "The plan", "Status over time"],
            Body(document).Elements<Paragraph>().Where(paragraph => StyleOf(paragraph) == "Heading1").Select(paragraph => paragraph.InnerText));
    }

    [Fact]
    public void Counts_stand_by_commitment_with_the_change_in_brackets()
    {
        using var document = Lived.AsWord();

        Assert.Equal(
            [
                "Statuses by commitment|●\u00A0Red|▲\u00A0Amber|■\u00A0Green|★\u00A0Blue|○\u00A0Not\u00A0reported|All",
                "1 – Commitment 1|0|1 (+1)|0|0|0 (−1)|1",
                "2 – Commitment 2|0|0|0|0|1|1",
                "All objectives|0|1 (+1)|0|0|1 (−1)|2",
            ],
            Rows(document, "Counts of statuses"));
    }

    [Fact]
    public void What_has_been_taken_out_since_has_a_row_of_its_own_so_that_the_changes_add_up()
    {
        var report = Lived.Report! with { TakenOut = new(0, 1, 0, 0, 0), TotalBefore = new(2, 1, 0, 0, 0) };
        using var document = (Lived with { Report = report }).AsWord();

        Assert.Equal(
            ["Taken out of the plan since|0 (−1)|0|0|0|0|0 (−1)", "All objectives|0 (−1)|1 (+1)|0|0|1 (−1)|2 (−1)"],
            Rows(document, "Counts of statuses").TakeLast(2));
    }

    [Fact]
    public void Each_change_has_its_kind_its_objective_the_change_in_words_and_the_note()
    {
        var report = Lived.Report! with
        {
            Changes =
            [
                new(ChangeKind.Worse, "1.1", "Patrols", RagStatus.Green, RagStatus.Amber, "Waiting for cameras"),
                new(ChangeKind.Slipped, "1.1", "Patrols", RagStatus.Amber, RagStatus.Amber, "Waiting for cameras")
                {
                    Slip = new("1.1", "Patrols", Given.Day("2026-04-30"), Given.Day("2026-06-30"), Given.Day("2026-03-31"), 2),
                },
                new(ChangeKind.Added, "2.1", "Youth work", RagStatus.NotReported, RagStatus.NotReported, null),
                new(ChangeKind.Removed, "3.1", "Signs", RagStatus.Red, RagStatus.Red, null),
            ],
        };
        using var document = (Lived with { Report = report }).AsWord();

        Assert.Equal(
            [
                "What changed|Ref|Objective|Then and now|Note",
                "Worse|1.1|Patrols|Was Green, is now \u00A0▲\u00A0Amber\u00A0|Waiting for cameras",
                "Due later|1.1|Patrols|Due 30 Jun 2026 instead of 30 Apr 2026; first agreed for 31 Mar 2026, moved twice.|Waiting for cameras",
                "Added|2.1|Youth work|Came into the plan, is now \u00A0○\u00A0Not\u00A0reported\u00A0|",
                "Taken out|3.1|Signs|Was in the plan as \u00A0●\u00A0Red\u00A0|",
            ],
            Rows(document, "Changes"));
    }

    [Fact]
    public void That_nothing_changed_and_that_there_is_nothing_to_compare_with_are_sentences()
    {
        using var unchanged = Exported.Of(Exported.Amber).AsWord();
        using var first = Exported.Of(Exported.Amber).AsOf("2026-01-01").AsWord();

        Assert.Equal("Since 1 Jan 2026 no status and no due date has changed.", Below(unchanged, "Changes since 1 Jan 2026"));
        Assert.Equal("The plan began on that day, so that there is nothing yet to compare with.", Below(first, "Changes"));
        Assert.DoesNotContain(Body(first).Descendants<TableCaption>(), caption => caption.Val == "Changes");
    }

    [Fact]
    public void A_strip_has_a_letter_for_each_week_in_the_colour_of_its_status()
    {
        using var document = Lived.AsWord();

        Assert.Equal(
            "From 1 Jan 2026 to 1 Apr 2026, oldest first. Each letter stands for a week and says how the objective stood at the end: "
            + "R Red, A Amber, G Green, B Blue, – not reported or not in the plan.",
            Below(document, "Status over time"));
        var rows = Rows(document, "Status over time");
        Assert.Equal("1.1|Objective 1.1|--GGGGGGAAAAA", Plain(rows[1]));
        Assert.Equal("2.1|Objective 2.1|-------------", Plain(rows[2]));

        var runs = Table(document, "Status over time").Elements<TableRow>().ElementAt(1).Elements<TableCell>().Last().Descendants<Run>().ToList();
        Assert.Equal(["StatusNotReported", "StatusGreen", "StatusAmber"], runs.Select(run => run.RunProperties!.RunStyle!.Val!.Value));
    }

    [Fact]
    public void Above_the_letters_stand_months_each_over_its_first_step()
    {
        using var document = Lived.AsWord();

        var header = Table(document, "Status over time").Elements<TableRow>().First().Elements<TableCell>().Last();
        var (ends, months) = (Lived.Report!.Strips.Ends, header.Elements<Paragraph>().Last().InnerText);
        foreach (var month in new[] { "Jan", "Feb", "Mar", "Apr" })
            Assert.StartsWith(month, ends[months.IndexOf(month, StringComparison.Ordinal) / 3].ToString("MMM", null), StringComparison.Ordinal);
    }

    [Fact]
    public void Headers_repeat_and_no_row_breaks_over_pages()
    {
        using var document = Lived.AsWord();

        foreach (var table in Body(document).Elements<Table>())
        {
            Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>());
            Assert.All(table.Elements<TableRow>(), row => Assert.NotNull(row.TableRowProperties!.GetFirstChild<CantSplit>()));
        }
    }

    [Fact]
    public void A_plan_for_committee_cannot_be_written_without_its_report() =>
        Assert.Throws<InvalidOperationException>(() => (Lived with { Report = null }).As(ExportFormat.Word));

    private static HistoryEntry Entry(string at, RagStatus before, RagStatus after) => new()
    {
        ObjectiveRef = "1.1",
        At = Given.At(at),
        By = "jo",
        Source = ReplySource.Card,
        Key = at,
        OldStatus = before,
        NewStatus = after,
    };

    private static Body Body(WordprocessingDocument document) => document.MainDocumentPart!.Document.Body!;

    private static string? StyleOf(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;

    private static string Below(WordprocessingDocument document, string heading) =>
        Body(document).Elements<Paragraph>().First(paragraph => paragraph.InnerText == heading).NextSibling<Paragraph>()!.InnerText;

    private static Table Table(WordprocessingDocument document, string caption) =>
        Body(document).Elements<Table>().Single(table => table.Descendants<TableCaption>().Single().Val == caption);

    private static List<string> Rows(WordprocessingDocument document, string caption) =>
        [.. Table(document, caption).Elements<TableRow>().Select(row => string.Join('|', row.Elements<TableCell>().Select(cell => cell.InnerText)))];

    private static string Plain(string strip) => strip.Replace("\u00A0", "", StringComparison.Ordinal).Replace('–', '-');
}
