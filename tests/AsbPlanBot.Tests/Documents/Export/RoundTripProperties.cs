using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Summaries;
using AsbPlanBot.Core.Tests;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Documents;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AsbPlanBot.Tests.Documents.Export;

/// <summary>What is taken out is read again as the same plan, with nothing odd about it but what is odd about the plan.</summary>
public sealed class RoundTripProperties
{
    // Odd about the plan itself: nobody accountable, no status, no date.
    private static readonly string[] OfThePlan = ["owner-missing", "status-blank", "date-open", "dates-reversed"];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Property(MaxTest = 100)]
    public Property From_Word() => ComesBack(ExportFormat.Word);

    [Property(MaxTest = 100)]
    public Property From_Word_with_whatever_a_report_tells() => Prop.ForAll(
        TidyPlans.All.ToArbitrary(),
        Gen.Elements("Commitment 1 – Keep safe", "Title: Another plan", "As at 1 Jan 2020, end of day.", "1.1", "Objective", "Red").ToArbitrary(),
        Gen.Choose(0, 400).ToArbitrary(),
        async (plan, words, days) =>
        {
            var export = Exported.Of(plan).Lived();
            export = export with
            {
                Report = export.Report! with
                {
                    Since = days == 0 ? null : export.Report.AsAt.AddDays(-days),
                    TotalBefore = new(1, 2, 3, 4, 5),
                    TakenOut = new(0, 1, 0, 0, 0),
                    WithoutParty = [("1.1", words), ("1.2", words)],
                    VacantParties = [words],
                    Changes = [.. plan.Objectives.Select((objective, index) => new ReportChange(
                        (ChangeKind)index, objective.Ref, index == 3 ? words : objective.Title, RagStatus.Green, objective.Status, objective.Note ?? words)
                    {
                        Slip = index == (int)ChangeKind.Slipped ? new(objective.Ref, words, new(2026, 1, 1), new(2026, 3, 1), new(2026, 1, 1), 2) : null,
                    })],
                },
            };

            await AssertComesBackAsync(plan, export, ExportFormat.Word);
        });

    [Property(MaxTest = 100)]
    public Property From_Excel() => ComesBack(ExportFormat.Excel);

    [Property(MaxTest = 100)]
    public Property From_CSV() => ComesBack(ExportFormat.Csv);

    [Theory]
    [InlineData(ExportFormat.Word)]
    [InlineData(ExportFormat.Excel)]
    [InlineData(ExportFormat.Csv)]
    public async Task The_sample_plan_comes_back_with_its_people_and_what_was_reported(ExportFormat format)
    {
        var samples = Path.Combine(AppContext.BaseDirectory, "Samples");
        var people = (await PeopleFile.ReadAsync(Path.Combine(samples, "people.csv"), Cancelled)).Directory;
        var plan = (await PlanReader.ReadAsync(Path.Combine(samples, "asb-action-plan.txt"), people, Cancelled)).Plan!;

        var reading = await PlanReader.ReadAsync(Exported.Of(plan).Lived().As(format), people, Cancelled);

        Assert.Equal(Said(plan), Said(reading.Plan!));
        Assert.Equal(["Nothing differs from the plan in force."], PlanDifference.Between(plan, reading.Plan!, []).Describe());
    }

    [Theory]
    [InlineData(ExportFormat.Word)]
    [InlineData(ExportFormat.Excel)]
    [InlineData(ExportFormat.Csv)]
    public async Task The_day_as_at_which_it_stands_is_read(ExportFormat format)
    {
        var past = Exported.Of(Exported.Amber).AsOf("2026-03-20");

        Assert.Equal(Given.Day("2026-03-20"), (await PlanReader.ReadAsync(past.As(format), null, Cancelled)).AsAt);
        Assert.Equal(Given.Day("2026-04-01"), (await PlanReader.ReadAsync(Exported.Of(Exported.Amber).As(format), null, Cancelled)).AsAt);
    }

    [Fact]
    public async Task A_plan_comes_back_from_a_workbook_whose_history_is_longer_than_a_plan_may_be()
    {
        var lived = Exported.Of(Exported.Amber).Lived();
        var file = (lived with { History = [.. Enumerable.Range(0, 50_001).Select(at => lived.History[at % lived.History.Count])] }).As(ExportFormat.Excel);

        await AssertIsReadAsync(file);

        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        var rows = document.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet!.Descendants<Row>().ToList()).Single(rows => rows.Count > 1000);
        Assert.Equal("Only the newest 50000 of 50001 lines are here. To have those before them, take the plan out as at an earlier day.", rows[3].InnerText);
        Assert.Equal(50_000 + 5, rows.Count);
    }

    [Fact]
    public async Task A_plan_comes_back_from_a_report_that_tells_of_more_changes_than_a_plan_may_have_rows()
    {
        var export = Exported.Of(Exported.Amber).Lived();
        var change = new ReportChange(ChangeKind.Worse, "1.1", "Objective 1.1", RagStatus.Green, RagStatus.Amber, "Waiting for cameras");

        var report = export with { Report = export.Report! with { Changes = [.. Enumerable.Repeat(change, 20_001)] } };

        await AssertIsReadAsync(report.As(ExportFormat.Word));
    }

    private static async Task AssertIsReadAsync(Stream file)
    {
        var reading = await PlanReader.ReadAsync(file, people: null, Cancelled);

        Assert.DoesNotContain(reading.Diagnostics, one => one.Severity is Severity.Error);
        Assert.Equal(["1.1"], reading.Plan!.Objectives.Select(objective => objective.Ref));
    }

    private static Property ComesBack(ExportFormat format) =>
        Prop.ForAll(TidyPlans.All.ToArbitrary(), plan => AssertComesBackAsync(plan, Exported.Of(plan).Lived(), format));

    private static async Task AssertComesBackAsync(Plan plan, PlanExport export, ExportFormat format)
    {
        var reading = await PlanReader.ReadAsync(export.As(format), people: null, CancellationToken.None);

        Assert.Empty(reading.Diagnostics.Where(item => !OfThePlan.Contains(item.Code)).Select(item => $"{item.Place}: {item.Message} [{item.Code}]"));
        Assert.Equal(Said(plan), Said(reading.Plan!));
        Assert.Equal(export.Clock.Today, reading.AsAt);
    }

    // A date without words of its own is written as one. When something was confirmed is no part of a document.
    private static IEnumerable<string> Said(Plan plan) =>
    [
        plan.Title,
        .. plan.Commitments.SelectMany(commitment => (string[])
        [
            $"{commitment.Number} {commitment.Title}",
            .. commitment.Objectives.Select(objective => string.Join(
                '|',
                objective with
                {
                    Actions = [],
                    Parties = [],
                    DueText = objective.DueText ?? (objective.Due is { } day ? PlanClock.Date(day) : null),
                    StatusSince = null,
                    ConfirmedAt = null,
                },
                string.Join(',', objective.Parties),
                string.Join(',', objective.Actions))),
        ]),
    ];
}
