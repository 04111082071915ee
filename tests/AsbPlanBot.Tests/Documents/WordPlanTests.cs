using AsbPlanBot.Tests.Documents.Fixtures;
using static AsbPlanBot.Tests.Documents.Fixtures.Docx;

namespace AsbPlanBot.Tests.Documents;

/// <summary>Plans as councils set them in Word.</summary>
public sealed class WordPlanTests
{
    [Fact]
    public async Task Bands_numbered_lists_and_statuses_that_are_only_colours()
    {
        var reading = await Read.PlanAsync(new DocxBuilder()
            .List(("lowerLetter", "%1)"))
            .ListAgain(1)
            .Paragraph("Harford Council").Title("Safer Harford Action Plan").Paragraph("Owner: Jo Bloggs")
            .Table(
                Row("Ref", "Objective", "Action", "Lead officer(s)", "Timescale", "RAG"),
                Row(DocxCell.FromString("Priority 1: Safer streets").Across(6)),
                Row("1.1", "Light the parks", new DocxCell(Item("Count the lamps", 1) + Item("Mend the lamps", 1)), "Housing Team\nSNT", "Q2 2023/24", DocxCell.FromString("").Filled("92D050")),
                Row("1.2", "Cut the hedges", new DocxCell(Item("Survey", 2) + Item("Cut", 2)), "Parks; Police", "31/03/24", DocxCell.FromString("").Filled("FFC000")),
                Row(DocxCell.FromString("Priority 2: Kinder neighbours").Across(6)),
                Row("2.1", "Hold talks", new DocxCell(Item("Invite", 2)), "Mediation Service", "March 2024", "Red"))
            .Build());

        Assert.Equal("Safer Harford Action Plan", reading.Plan!.Title);
        Assert.Equal(
            [
                "1 Safer streets",
                "1.1 Light the parks | Housing Team, SNT | Green | 2023-09-30",
                "a Count the lamps",
                "b Mend the lamps",
                "1.2 Cut the hedges | Parks, Police | Amber | 2024-03-31",
                "a Survey",
                "b Cut",
                "2 Kinder neighbours",
                "2.1 Hold talks | Mediation Service | Red | 2024-03-31",
                "c Invite",
            ],
            reading.Outline());
        Assert.Equal(["letter-missing @ table 1, row 6, Action"], reading.Found());
    }

    [Fact]
    public async Task Headings_before_several_tables_are_commitments()
    {
        var header = Row("Ref", "Action", "Owner", "By when", "Status");
        var reading = await Read.PlanAsync(new DocxBuilder()
            .Heading(1, "ASB Delivery Plan").Paragraph("What partners will do.")
            .Heading(2, "Prevention").Table(header, Row("A1", "Patrol", "SNT", "Mar-24", "Green"))
            .Heading(2, "Enforcement").Table(header, Row("B1", "Use orders", "Legal", "TBC", "Not started"))
            .Build());

        Assert.Equal("ASB Delivery Plan", reading.Plan!.Title);
        Assert.Equal(["1 Prevention", "A1 Patrol | SNT | Green | 2024-03-31", "2 Enforcement", "B1 Use orders | Legal"], reading.Outline());
        Assert.Equal(["date-open @ table 2, row 2, By when"], reading.Found());
    }

    [Fact]
    public async Task Objectives_merged_over_the_rows_of_their_actions()
    {
        var reading = await Read.PlanAsync(new DocxBuilder()
            .List(("decimal", "%1"), ("decimal", "%1.%2"), ("decimal", "%1.%2.%3"))
            .Title("Plan")
            .Table(
                Row("Objective", "Action Point", "Lead Agency/Officer", "Target/Deadline", "RAG (R/A/G)", "Comments/Update"),
                Row(new DocxCell(Item("More patrols", 1, 1)).Begins(), new DocxCell(Item("Map the hot spots", 1, 2)), DocxCell.FromString("Police").Begins(), DocxCell.FromString("Sept 2024").Begins(), DocxCell.FromString("G").Begins(), "Done in May"),
                Row(Merged, new DocxCell(Item("Agree a rota", 1, 2)), Merged, Merged, Merged, "Rota drafted"),
                Row(new DocxCell(Item("A hotline", 1, 1)), new DocxCell(Item("Choose a number", 1, 2)), "Contact Centre", "31.03.2025", "A", ""))
            .Build());

        Assert.Equal(
            ["1.1 More patrols | Police | Green | 2024-09-30", ".1 Map the hot spots", ".2 Agree a rota", "1.2 A hotline | Contact Centre | Amber | 2025-03-31", ".1 Choose a number"],
            reading.Outline());
        Assert.Equal("1.1.2", reading.Objective("1.1").ReferenceOf(reading.Objective("1.1").Actions[1]));
        Assert.Equal("Done in May Rota drafted", reading.Objective("1.1").Progress);
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public async Task Rows_continued_in_the_next_table_with_and_without_a_header()
    {
        var header = Row("Ref", "Objective", "Action", "Lead", "RAG");
        var reading = await Read.PlanAsync(new DocxBuilder().Title("Plan")
            .Table(header, Row("1.1", "Lights", "a) Count every", "Estates", ""))
            .Paragraph("")
            .Table(header, Row("", "", "lamp b) Mend", "SNT", "Red"))
            .Table(Row("1.2", "Bins", "a) Empty", "Parks", "Green"))
            .Build());

        Assert.Equal(["1.1 Lights | Estates, SNT | Red", "a Count every lamp", "b Mend", "1.2 Bins | Parks | Green", "a Empty"], reading.Outline());
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public async Task Tables_that_are_no_part_of_the_plan_are_passed_over_with_a_note()
    {
        var reading = await Read.PlanAsync(new DocxBuilder()
            .Table(Row("Title:", "Town Plan"), Row("Owner:", "Jo"), Row("Version:", "2"))
            .Table(Row("Ref", "Action", "Lead", "RAG"), Row("1", "Lights", "Estates", "Green"))
            .Table(Row("Red", "Behind"), Row("Amber", "At risk"), Row("Green", "On track"))
            .Table(Row("Version", "Date", "Author", "Changes"), Row("2", "1 May", "Jo", "New lamps"))
            .Table(Row("Name", "Signature", "Date"), Row("Jo", "", ""))
            .Table(Row("Risk", "Likelihood", "Impact", "Mitigating action", "Owner"), Row("No money", "High", "High", "Bid", "Jo"))
            .Build());

        Assert.Equal("Town Plan", reading.Plan!.Title);
        Assert.Equal(["1 Lights | Estates | Green"], reading.Outline());
        Assert.Equal(["table-passed-over @ table 3", "table-passed-over @ table 4", "table-passed-over @ table 5", "table-passed-over @ table 6"], reading.Found());
    }

    [Fact]
    public async Task Headings_of_two_levels_make_one_commitment_each()
    {
        var header = Row("Action", "Owner", "Target date", "RAG");
        var reading = await Read.PlanAsync(new DocxBuilder().Title("Community Safety Plan")
            .Heading(1, "1. Tackling ASB").Paragraph("How we shall do it.")
            .Heading(2, "1.1 Reduce noise").Table(header, Row("Buy meters", "EH", "May 2025", "Green"))
            .Heading(2, "1.2 Reduce litter").Table(header, Row("Bins", "Parks", "May 2025", "Green"))
            .Heading(1, "2. Supporting victims")
            .Heading(2, "2.1 Faster response").Table(header, Row("Call within a day", "ASB Team", "May 2025", "Red"))
            .Build());

        Assert.Equal(
            [
                "1 Tackling ASB – Reduce noise",
                "1 Buy meters | EH | Green | 2025-05-31",
                "2 Tackling ASB – Reduce litter",
                "2 Bins | Parks | Green | 2025-05-31",
                "3 Supporting victims – Faster response",
                "3 Call within a day | ASB Team | Red | 2025-05-31",
            ],
            reading.Outline());
        Assert.Equal(["references-missing @ table 1, row 2"], reading.Found());
    }

    [Fact]
    public async Task Lists_that_count_on_from_cell_to_cell_keep_their_numbers()
    {
        var reading = await Read.PlanAsync(new DocxBuilder().List(("decimal", "%1.")).Title("Plan")
            .Table(Row("Ref", "Issue", "Actions", "Lead", "RAG"), Row("A1", "Noise", new DocxCell(Item("Buy", 1) + Item("Lend", 1)), "EH", "G ↑"), Row("A2", "Litter", new DocxCell(Item("Bins", 1) + Item("Picks", 1)), "Parks", "A ↓"))
            .Build());

        Assert.Equal(["A1 Noise | EH | Green", "1 Buy", "2 Lend", "A2 Litter | Parks | Amber", "3 Bins", "4 Picks"], reading.Outline());
        Assert.Equal(["letter-missing @ table 1, row 3, Actions"], reading.Found());
    }

    [Fact]
    public async Task A_header_of_two_rows_with_groups_above()
    {
        var reading = await Read.PlanAsync(new DocxBuilder().Title("Plan")
            .Table(
                Row(DocxCell.FromString("Ref").Begins(), DocxCell.FromString("Objective").Begins(), DocxCell.FromString("Responsibility").Across(2), DocxCell.FromString("Timescale").Across(2), DocxCell.FromString("Monitoring").Across(2)),
                Row(Merged, Merged, "Lead", "Support", "Start date", "End date", "RAG", "Commentary"),
                Row("A1", "Light the parks", "Jo", "Al", "1 April 2024", "31 March 2025", "Amber", "Waiting"))
            .Build());

        Assert.Equal(["A1 Light the parks | Jo | Amber | 2024-04-01..2025-03-31"], reading.Outline());
        Assert.Equal("Waiting", reading.Objective("A1").Progress);
        Assert.Equal(["support-left-out @ table 1, row 1, Support"], reading.Found());
    }

    [Fact]
    public async Task Bands_whose_number_and_title_stand_in_cells_of_their_own()
    {
        var reading = await Read.PlanAsync(new DocxBuilder().Title("Plan")
            .Table(
                Row("Ref", "Action", "Lead", "RAG", "Q1", "Q2"),
                Row("Objective 1", "Calmer parks", "", "", "", ""),
                Row("1.1", "Patrol", "SNT", "G", "Begun", "Goes on"),
                Row("2", DocxCell.FromString("Support for victims").Across(5)),
                Row("2.1", "Call", "ASB Team", "R", "Begun", ""))
            .Build());

        Assert.Equal(["1 Calmer parks", "1.1 Patrol | SNT | Green", "2 Support for victims", "2.1 Call | ASB Team | Red"], reading.Outline());
        Assert.Equal(["Goes on", "Begun"], reading.Plan!.Objectives.Select(objective => objective.Progress));
        Assert.Equal(["columns-by-period @ table 1, row 1, Q2"], reading.Found());
    }

    [Fact]
    public async Task Themes_named_in_a_merged_first_column_and_in_boxes_between_tables()
    {
        var header = Row("Theme", "Action", "Lead", "BRAG");
        var reading = await Read.PlanAsync(new DocxBuilder().Title("Plan")
            .Table(header, Row(DocxCell.FromString("1. Noise").Begins(), "Buy meters", "EH", "B"), Row(Merged, "Lend meters", "EH", "G"), Row("2. Litter", "Bins", "Parks", "A"))
            .Build());
        var boxes = await Read.PlanAsync(new DocxBuilder().Title("Plan")
            .Table(Row("Priority A: Noise")).Table(header[1..], Row("1. Buy meters", "EH", "B"))
            .Table(Row("Priority B: Litter")).Table(header[1..], Row("2. Bins", "Parks", "A"))
            .Build());

        Assert.Equal(["1 Noise", "1 Buy meters | EH | Blue", "2 Lend meters | EH | Green", "2 Litter", "3 Bins | Parks | Amber"], reading.Outline());
        Assert.Equal(["1 Noise", "1 Buy meters | EH | Blue", "2 Litter", "2 Bins | Parks | Amber"], boxes.Outline());
        Assert.Empty(boxes.Diagnostics);
    }
}
