using AsbPlanBot.Core.Plans;
using AsbPlanBot.Tests.Documents.Fixtures;
using static AsbPlanBot.Tests.Documents.Fixtures.Docx;

namespace AsbPlanBot.Tests.Documents;

/// <summary>What councils do that a careful reader takes in without noticing.</summary>
public sealed class CouncilHabitTests
{
    [Fact]
    public async Task The_organisation_is_set_as_a_title_above_the_plans()
    {
        var reading = await Read.PlanAsync(new DocxBuilder()
            .Title("Anytown Community Safety Partnership").Title("ASB Action Plan 2024-26")
            .Table(Row("Ref", "Action", "Lead", "RAG"), Row("1", "Patrol", "SNT", "G"))
            .Build());

        Assert.Equal("ASB Action Plan 2024-26", reading.Plan!.Title);
    }

    [Fact]
    public async Task Numbers_that_begin_anew_under_each_heading_are_numbers_within_it()
    {
        var reading = await Read.PlanAsync(
            "ASB plan\nNo\tAction\tLead\tRAG\nPriority 1 – Prevent\n1\tTalk\tSNT\tG\n2\tYouth club\tYMCA\tA\nPriority 2 – Enforce\n1\tUse orders\tLegal\tR");

        Assert.Equal(
            ["1 Prevent", "1.1 Talk | SNT | Green", "1.2 Youth club | YMCA | Amber", "2 Enforce", "2.1 Use orders | Legal | Red"], reading.Outline());
        Assert.Equal(["references-begin-anew @ line 7"], reading.Found());
    }

    [Theory]
    [InlineData("1", "1", "1")]
    [InlineData("1", "2", "A1")]
    public async Task A_reference_that_stands_twice_is_an_error_where_it_is_no_such_number(string first, string second, string other)
    {
        var reading = await Read.PlanAsync(
            $"ASB plan\nNo\tAction\tLead\tRAG\nPriority 1 – Prevent\n{first}\tTalk\tSNT\tG\n{second}\tYouth club\tYMCA\tA\nPriority 2 – Enforce\n{other}\tUse orders\tLegal\tR\n1\tMediate\tASB Team\tG");

        Assert.Null(reading.Plan);
        Assert.Contains(reading.Diagnostics, diagnostic => diagnostic.Code == "reference-duplicate");
    }

    [Fact]
    public async Task A_theme_in_the_first_cell_above_each_header()
    {
        var header = Row("No", "Action", "Lead", "Status");
        var reading = await Read.PlanAsync(new DocxBuilder()
            .Paragraph("ASB plan")
            .Table(Row("Prevent", "", "", ""), header, Row("P1", "Talk", "SNT", "G"))
            .Paragraph("")
            .Table(Row("Enforce", "", "", ""), header, Row("E1", "Use orders", "Legal", "R"))
            .Build());

        Assert.Equal("ASB plan", reading.Plan!.Title);
        Assert.Equal(["1 Prevent", "P1 Talk | SNT | Green", "2 Enforce", "E1 Use orders | Legal | Red"], reading.Outline());
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public async Task A_theme_that_is_not_merged_and_a_footnote_stand_in_the_column_of_references()
    {
        var reading = await Read.PlanAsync(XlsxBuilder.Of(sheet => sheet
            .Row("ASB plan")
            .Row("No.", "Action", "Lead", "RAG")
            .Row("Prevention").Row("1", "Talk", "SNT", "G").Row("2", "Youth club", "YMCA", "A")
            .Row("Enforcement").Row("3", "Use orders", "Legal", "R")
            .Row("* FPN = fixed penalty notice")));

        Assert.Equal(
            ["1 Prevention", "1 Talk | SNT | Green", "2 Youth club | YMCA | Amber", "2 Enforcement", "3 Use orders | Legal | Red"],
            reading.Outline());
        Assert.Equal(["row-passed-over @ sheet “Plan”, row 8"], reading.Found());
    }

    [Fact]
    public async Task Sums_are_no_objective()
    {
        var reading = await Read.PlanAsync(XlsxBuilder.Of(sheet => sheet
            .Row("ASB plan")
            .Row("Ref", "Action", "Lead", "% complete", "RAG")
            .Row("1", "Talk", "SNT", "60%", "G")
            .Row("2", "Total redesign of the form", "SNT", "20%", "G")
            .Row("Total", "", "", "40%", "")));

        Assert.Equal(["1 Talk | SNT | Green", "2 Total redesign of the form | SNT | Green"], reading.Outline());
        Assert.Equal(["row-passed-over @ sheet “Plan”, row 5"], reading.Found());
    }

    [Fact]
    public async Task Without_a_column_for_statuses_an_update_may_begin_with_one()
    {
        var reading = await Read.PlanAsync("""
            ASB plan
            Ref,Action,Lead,How are we doing?
            1,Talk,SNT,Green - all schools visited
            2,Youth club,YMCA,Complete
            3,Map,Analyst,Green spaces are mapped
            4,Visit,SNT,A. Khan has started
            5,Write,Comms,
            """);

        Assert.Equal(
            [RagStatus.Green, RagStatus.Blue, RagStatus.NotReported, RagStatus.NotReported, RagStatus.NotReported],
            reading.Plan!.Objectives.Select(objective => objective.Status));
        Assert.Equal("Green - all schools visited", reading.Objective("1").Progress);
        Assert.Equal(
            ["column-missing @ line 2", "status-guessed @ line 3, How are we doing?", "status-guessed @ line 4, How are we doing?"],
            reading.Found());
    }

    [Fact]
    public async Task A_colour_counts_where_the_words_in_it_do_not_say_how_it_stands()
    {
        var reading = await Read.PlanAsync(new DocxBuilder()
            .Title("ASB plan")
            .Table(
                Row("Ref", "Action", "Lead", "RAG"),
                Row("1", "Talk", "SNT", DocxCell.FromString("75%").Filled("FFC000")),
                Row("2", "Map", "SNT", DocxCell.FromString("In progress").Filled("00B050")),
                Row("3", "Visit", "SNT", DocxCell.FromString("Not started").Filled("FF0000")))
            .Build());

        Assert.Equal(["1 Talk | SNT | Amber", "2 Map | SNT | Green", "3 Visit | SNT"], reading.Outline());
        Assert.Equal("75%", reading.Objective("1").Progress);
        Assert.Equal(
            ["status-guessed @ table 1, row 2, RAG", "status-guessed @ table 1, row 3, RAG", "status-colour-differs @ table 1, row 4, RAG"],
            reading.Found());
    }

    [Fact]
    public async Task Of_two_statuses_and_two_dates_those_of_today_count()
    {
        var reading = await Read.PlanAsync("""
            ASB plan
            Ref,Action,Lead,Target,Revised target,Previous RAG,Current RAG
            1,Talk,SNT,30/06/2025,30/09/2025,Red,Amber
            2,Map,SNT,31/12/2025,,Green,Green
            """);

        Assert.Equal(["1 Talk | SNT | Amber | 2025-09-30", "2 Map | SNT | Green | 2025-12-31"], reading.Outline());
        Assert.Equal(["column-unknown @ line 2"], reading.Found());
    }

    [Fact]
    public async Task Objectives_and_the_actions_under_them_have_numbers_of_their_own()
    {
        var reading = await Read.PlanAsync("""
            ASB plan
            Objective No,Objective,Action No,Action,Owner,Due,Status
            1,Safer parks,1.1,Lock gates,Parks,31/03/2025,Complete
            1,Safer parks,1.2,Add lights,Highways,30/06/2025,On track
            2,Safer homes,2.1,Door chains,Housing,30/09/2025,Not started
            """);

        Assert.Equal(
            [
                "1 Safer parks",
                "1.1 Lock gates | Parks | Blue | 2025-03-31",
                "1.2 Add lights | Highways | Green | 2025-06-30",
                "2 Safer homes",
                "2.1 Door chains | Housing | 2025-09-30",
            ],
            reading.Outline());
        Assert.Contains("rows-as-objectives @ line 2", reading.Found());
    }

    [Fact]
    public async Task The_number_and_the_name_of_a_priority_stand_in_a_cell_each_above_the_header()
    {
        var header = Row("Ref", "Action", "Lead", "Due", "RAG");
        var reading = await Read.PlanAsync(new DocxBuilder()
            .Title("ASB plan")
            .Table(Row("Priority 1", DocxCell.FromString("Calmer streets").Across(4)), header, Row("1.1", "Patrol", "SNT", "Mar 2026", "G"))
            .Paragraph("")
            .Table(Row("Priority 2", DocxCell.FromString("Help for victims").Across(4)), header, Row("2.1", "Call back", "SNT", "Mar 2026", "A"))
            .Build());

        Assert.Equal(
            ["1 Calmer streets", "1.1 Patrol | SNT | Green | 2026-03-31", "2 Help for victims", "2.1 Call back | SNT | Amber | 2026-03-31"],
            reading.Outline());
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public async Task A_report_announces_its_subject_and_ends_with_a_key()
    {
        var reading = await Read.PlanAsync("""
            Report to: Scrutiny Committee,,,
            Subject: ASB Action Plan update,,,
            Objective,Lead,Due,RAG
            1.0 Prevention,,,
            1.1 Fewer calls,CSP Chair,Dec 2026,A
            1.2 Happier tenants,Head of Housing,Mar 2027,G
            "Key: R = behind; A = at risk",,,
            Report author: J Smith,,,
            """);

        Assert.Equal("ASB Action Plan update", reading.Plan!.Title);
        Assert.Equal(
            ["1 Prevention", "1.1 Fewer calls | CSP Chair | Amber | 2026-12-31", "1.2 Happier tenants | Head of Housing | Green | 2027-03-31"],
            reading.Outline());
        Assert.Equal(["row-passed-over @ line 7", "row-passed-over @ line 8"], reading.Found());
    }

    [Fact]
    public async Task A_column_named_for_references_has_the_objectives_beside_them_and_a_signature_below()
    {
        var reading = await Read.PlanAsync(new DocxBuilder()
            .Title("ASB plan")
            .Table(
                Row("Objective & Ref", "Actions", "Lead", "RAG"),
                Row("1.1: Make reporting easy", "a. Launch a form\nb. Publicise it", "SNT", "G"),
                Row("1.2: Give feedback", "a. Send texts", "ICT Manager", "A"),
                Row("Signed off by:", "Chair of the partnership", "", ""))
            .Build());

        Assert.Equal(
            ["1.1 Make reporting easy | SNT | Green", "a Launch a form", "b Publicise it", "1.2 Give feedback | ICT Manager | Amber", "a Send texts"],
            reading.Outline());
        Assert.Equal(["row-passed-over @ table 1, row 4"], reading.Found());
    }
}
