using AsbPlanBot.Core.Plans;
using AsbPlanBot.Tests.Documents.Fixtures;

namespace AsbPlanBot.Tests.Documents;

/// <summary>Plans as councils keep them in Excel.</summary>
public sealed class ExcelPlanTests
{
    [Fact]
    public async Task A_title_block_merged_themes_and_cells_that_Excel_stores_its_own_way()
    {
        var reading = await Read.PlanAsync(XlsxBuilder.Of(sheet => sheet
            .Row("Harford Community Safety Partnership").Row("ASB action plan 2024-25").Row("Version", "1.2").Skip(1)
            .Row("Theme", "Ref", "Action", "Lead", "Start", "End", "% complete", "Status", "Comments")
            .Row("Prevention", XlsxCell.FromDouble(1.1).As("0.00"), "Buy meters", "SNT", XlsxCell.Date(2024, 4, 1), XlsxCell.Date(2025, 3, 1, "mmm-yy"), XlsxCell.FromDouble(0.6).As("0%"), XlsxCell.FromString("").Filled("00B050"), "fine")
            .Row("", XlsxCell.FromDouble(1.2).As("0.00"), "Lend meters", "SNT", XlsxCell.Date(2024, 4, 1), XlsxCell.Date(2024, 12, 31), XlsxCell.FromDouble(1).As("0%"), XlsxCell.FromString("").FilledBy("theme=\"7\" tint=\"0.4\""))
            .Row("Enforcement", "2.1", "Use orders", "Legal", "", "Q3 2024/25", "", XlsxCell.FromString("").FilledBy("indexed=\"10\""))
            .Merge("A6:A7")));

        Assert.Equal("ASB action plan 2024-25", reading.Plan!.Title);
        Assert.Equal(
            [
                "1 Prevention",
                "1.10 Buy meters | SNT | Green | 2024-04-01..2025-03-31",
                "1.20 Lend meters | SNT | Amber | 2024-04-01..2024-12-31",
                "2 Enforcement",
                "2.1 Use orders | Legal | Red | 2024-12-31",
            ],
            reading.Outline());
        Assert.Equal(("Mar-25", 60, "fine"), (reading.Objective("1.10").DueText, reading.Objective("1.10").Percent, reading.Objective("1.10").Progress));
        Assert.Equal(("31/12/2024", 100), (reading.Objective("1.20").DueText, reading.Objective("1.20").Percent));
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public async Task A_worksheet_for_each_theme()
    {
        void Fill(XlsxSheet sheet, string reference) => sheet.Row("Plan of action").Row("Ref", "Action", "Lead", "RAG").Row(reference, "Patrol", "SNT", "G");

        var reading = await Read.PlanAsync(new XlsxBuilder()
            .Sheet("Prevention", sheet => Fill(sheet, "A1"))
            .Sheet("Enforcement", sheet => Fill(sheet, "B1"))
            .Sheet("Key", sheet => sheet.Row("R", "Late").Row("A", "At risk"))
            .Sheet("Old", sheet =>
            {
                sheet.State = "hidden";
                Fill(sheet, "A1");
            })
            .Build());

        Assert.Equal("Plan of action", reading.Plan!.Title);
        Assert.Equal(["1 Prevention", "A1 Patrol | SNT | Green", "2 Enforcement", "B1 Patrol | SNT | Green"], reading.Outline());
        Assert.Equal(["sheet-passed-over @ sheet “Key”", "sheet-hidden @ sheet “Old”"], reading.Found());
    }

    [Fact]
    public async Task Hidden_rows_and_columns_are_read_and_said()
    {
        var reading = await Read.PlanAsync(XlsxBuilder.Of(sheet =>
        {
            sheet.Head = """<cols><col min="3" max="3" hidden="1"/></cols>""";
            sheet.Row("Plan").Row("Ref", "Action", "Lead", "RAG").Row("1", "Patrol", "SNT", "G").RowWith("hidden=\"1\"", "2", "Report", "SNT", "A");
        }));

        Assert.Equal(["1 Patrol | SNT | Green", "2 Report | SNT | Amber"], reading.Outline());
        Assert.Equal(["column-hidden @ sheet “Plan”, cell C2", "row-hidden @ sheet “Plan”, row 4"], reading.Found());
    }

    [Fact]
    public async Task References_that_Excel_took_for_numbers_or_dates_are_put_right_and_said()
    {
        var reading = await Read.PlanAsync(XlsxBuilder.Of(sheet =>
        {
            sheet.Row("Plan").Row("Ref", "Action", "Lead", "RAG");
            foreach (var number in new[] { 1.8, 1.9, 1.1, 1.11, 1.2 })
                sheet.Row(number, "Patrol", "SNT", "G");
            sheet.Row(XlsxCell.Date(2024, 1, 2, "d-mmm"), "Report", "SNT", "A");
        }));

        Assert.Equal(["1.8", "1.9", "1.10", "1.11", "1.2", "2.1"], reading.Plan!.Objectives.Select(objective => objective.Ref));
        Assert.Equal(
            ["reference-number @ sheet “Plan”, cell A5", "reference-number @ sheet “Plan”, cell A7", "reference-date @ sheet “Plan”, cell A8"],
            reading.Found());
    }

    [Fact]
    public async Task Formulas_are_read_as_what_they_last_gave()
    {
        var reading = await Read.PlanAsync(XlsxBuilder.Of(sheet =>
        {
            sheet.Row("Plan").Row("Ref", "Action", "Lead", "Due", "RAG")
                .Row("1", "Patrol", XlsxCell.Formula("X1", "SNT"), XlsxCell.Formula("TODAY()", "45382", "n").As("dd/mm/yyyy"), XlsxCell.Formula("X2", "#REF!", "e"))
                .Row("2", "Report", new XlsxCell("<f>X3</f>", ""), "", "G");
            sheet.Tail = """<conditionalFormatting sqref="E3:E9"><cfRule type="containsText" priority="1"/></conditionalFormatting>""";
        }));

        Assert.Equal(["1 Patrol | SNT | 2024-03-31", "2 Report | Green"], reading.Outline());
        Assert.Equal(
            [
                "cell-error @ sheet “Plan”, cell E3",
                "status-colour-rules @ sheet “Plan”, cell E3",
                "status-blank @ sheet “Plan”, cell E3",
                "formula-without-value @ sheet “Plan”, cell C4",
                "owner-missing @ sheet “Plan”, cell C4",
            ],
            reading.Found());
    }

    [Fact]
    public async Task Dates_may_count_from_1904()
    {
        var reading = await Read.PlanAsync(new XlsxBuilder { From1904 = true }
            .Sheet("Plan", sheet => sheet.Row("Plan").Row("Ref", "Action", "Lead", "Due", "RAG").Row("1", "Patrol", "SNT", XlsxCell.FromDouble(43920).As("d mmmm yyyy"), "G"))
            .Build());

        Assert.Equal(["1 Patrol | SNT | Green | 2024-03-31"], reading.Outline());
        Assert.Equal("31 March 2024", reading.Objective("1").DueText);
    }

    [Fact]
    public async Task Rows_with_statuses_and_dates_of_their_own_are_objectives_under_what_is_merged_beside_them()
    {
        var reading = await Read.PlanAsync(XlsxBuilder.Of(sheet => sheet
            .Row("Plan").Row("Theme", "Objective", "Ref", "Action", "Lead", "Timescale", "RAG")
            .Row("Prevention", "Design out crime", "1.1", "Light alleys", "Highways", "Mar-25", "G")
            .Row("", "", "1.2", "Gate alleys", "Highways", "Dec-25", "A")
            .Row("", "Youth work", "1.3", "Clubs", "Youth Service", "2025/26", "G")
            .Merge("A3:A5").Merge("B3:B4")));

        Assert.Equal(
            [
                "1 Prevention – Design out crime",
                "1.1 Light alleys | Highways | Green | 2025-03-31",
                "1.2 Gate alleys | Highways | Amber | 2025-12-31",
                "2 Prevention – Youth work",
                "1.3 Clubs | Youth Service | Green | 2026-03-31",
            ],
            reading.Outline());
        Assert.Equal(["rows-as-objectives @ sheet “Plan”, row 2"], reading.Found());
    }

    [Fact]
    public async Task A_key_beside_the_table_and_a_note_below_it_are_no_part_of_the_plan()
    {
        var reading = await Read.PlanAsync(XlsxBuilder.Of(sheet => sheet
            .Row("ASB Recovery Plan", "", "", "", "", "Key")
            .Row("Ref", "Activities", "Who?", "When?", "RAG", "Red = late")
            .Row("1", "Lend meters", "Env Health", "31/12/24", "🟢", "Amber = at risk")
            .Row("2", "Empty bins", "Parks", "2025", "🔴 no money", "Green = fine")
            .Row("Note: looked at monthly.").Row("Last updated 3 June 2024")));

        Assert.Equal("ASB Recovery Plan", reading.Plan!.Title);
        Assert.Equal(["1 Lend meters | Env Health | Green | 2024-12-31", "2 Empty bins | Parks | Red | 2025-12-31"], reading.Outline());
        Assert.Equal("no money", reading.Objective("2").Progress);
        Assert.Equal(["row-passed-over @ sheet “Plan”, row 5", "row-passed-over @ sheet “Plan”, row 6"], reading.Found());
    }

    [Fact]
    public async Task A_revised_date_counts_where_there_is_one()
    {
        var reading = await Read.PlanAsync(XlsxBuilder.Of(sheet => sheet
            .Row("Title:", "Estate plan").Row("Owner:", "Jo").Row("Version:", 1.2).Row("Date:", XlsxCell.Date(2024, 1, 1))
            .Row("Action Ref", "Agreed action", "Accountable officer", "Target completion date", "Revised date", "RAG status")
            .Row("EA/01", "Fit doors", "Surveyor", "01.02.24", "", "Amber")
            .Row("EA/02", "Fit lights", "Surveyor", "01.02.24", "01.05.24", XlsxCell.FromString("").Filled("C00000"))));

        Assert.Equal("Estate plan", reading.Plan!.Title);
        Assert.Equal(["EA/01 Fit doors | Surveyor | Amber | 2024-02-01", "EA/02 Fit lights | Surveyor | Red | 2024-05-01"], reading.Outline());
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public async Task Bands_may_stand_in_the_column_of_titles()
    {
        var reading = await Read.PlanAsync(XlsxBuilder.Of(sheet => sheet
            .Row("Town plan").Row("Ref", "Objective", "Lead", "RAG")
            .Row("", "SAFER STREETS").Row("1.1", "Light", "Jo", "G")
            .Row("", "CLEANER PARKS").Row("2.1", "Bins", "Al", "R")));

        Assert.Equal(["1 SAFER STREETS", "1.1 Light | Jo | Green", "2 CLEANER PARKS", "2.1 Bins | Al | Red"], reading.Outline());
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public async Task A_lead_and_a_date_merged_over_several_objectives_are_those_of_each()
    {
        var reading = await Read.PlanAsync(XlsxBuilder.Of(sheet => sheet
            .Row("Plan").Row("Ref", "Action", "Lead", "Due", "RAG")
            .Row("1", "Patrol", "SNT", XlsxCell.Date(2025, 3, 31), "G").Row("2", "Report", "", "", "A").Row("3", "Talk", "Al", "May 2025", "R")
            .Merge("C3:C4").Merge("D3:D4")));

        Assert.Equal(["1 Patrol | SNT | Green | 2025-03-31", "2 Report | SNT | Amber | 2025-03-31", "3 Talk | Al | Red | 2025-05-31"], reading.Outline());
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public async Task A_row_shaded_to_set_it_off_has_no_status()
    {
        static XlsxCell Shaded(string text) => XlsxCell.FromString(text).Filled("9BC2E6");

        var reading = await Read.PlanAsync(XlsxBuilder.Of(sheet => sheet
            .Row("Plan").Row("Ref", "Action", "Lead", "RAG").Row("1", "Patrol", "SNT", "Red").Row(Shaded("2"), Shaded("Report"), Shaded("SNT"), Shaded(""))));

        Assert.Equal(RagStatus.NotReported, reading.Objective("2").Status);
        Assert.Equal(["status-blank @ sheet “Plan”, cell D4"], reading.Found());
    }
}
