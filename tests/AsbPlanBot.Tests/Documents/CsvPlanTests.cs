using System.Text;

namespace AsbPlanBot.Tests.Documents;

/// <summary>Plans saved as text with separators.</summary>
public sealed class CsvPlanTests
{
    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("|")]
    [InlineData("\t")]
    public async Task Any_usual_separator_is_found_though_cells_have_others_in_them(string separator)
    {
        string[][] rows =
        [
            ["Town plan", "", "", ""],
            ["Ref", "Action", "Owner", "Status"],
            ["A1", "\"Cut, then burn;\nand | report\t\"\"well\"\"\"", "\"Jo; Al\"", "Green"],
            ["A2", "\"Talk, talk, talk\"", "Al", "Red"],
        ];

        var reading = await Read.PlanAsync(string.Join("\r\n", rows.Select(row => string.Join(separator, row))));

        Assert.Equal("Town plan", reading.Plan!.Title);
        Assert.Equal(["A1 Cut, then burn; and | report \"well\" | Jo, Al | Green", "A2 Talk, talk, talk | Al | Red"], reading.Outline());
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public async Task A_spreadsheet_saved_as_Unicode_text()
    {
        const string Text = "Parks plan\r\nRef\tTask\tResponsible Officer\tDeadline\tCurrent Status\r\n1\t\"Cut hedges,\nthen burn\"\tJo\tby end of March 2024\tRAG: Amber\r\n";

        var reading = await Read.PlanAsync([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text)]);

        Assert.Equal(["1 Cut hedges, then burn | Jo | Amber | 2024-03-31"], reading.Outline());
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public async Task Cells_that_were_merged_and_are_filled_in_each_row_are_one_objective()
    {
        var reading = await Read.PlanAsync("""
            Plan
            Priority,Ref,Objective,Actions,Lead,Due,RAG
            1. Safer streets,1.1,Light the parks,a) Count,SNT,March 2024,G
            1. Safer streets,1.1,Light the parks,b) Mend,SNT,March 2024,G
            2. Kinder neighbours,2.1,Hold talks,a) Invite,Al,March 2024,R
            """);

        Assert.Equal(
            ["1 Safer streets", "1.1 Light the parks | SNT | Green | 2024-03-31", "a Count", "b Mend", "2 Kinder neighbours", "2.1 Hold talks | Al | Red | 2024-03-31", "a Invite"],
            reading.Outline());
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public async Task Letters_in_a_column_of_their_own_are_letters_of_actions()
    {
        var reading = await Read.PlanAsync("""
            Plan
            Objective,No.,Actions,Lead,RAG
            A1 Light the parks,a,Count,SNT,G
            ,b,Mend,,
            A2 Hold talks,a,Invite,Al,R
            """);

        Assert.Equal(["A1 Light the parks | SNT | Green", "a Count", "b Mend", "A2 Hold talks | Al | Red", "a Invite"], reading.Outline());
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public async Task References_that_go_on_from_the_objective_are_those_of_its_actions()
    {
        var reading = await Read.PlanAsync("""
            Plan
            Objective;Ref;Actions;Lead;RAG
            1.1 Light the parks;1.1.1;Count;SNT;G
            1.1 Light the parks;1.1.2;Mend;SNT;G
            1.2 Hold talks;1.2a;Invite;Al;R
            """);

        Assert.Equal(["1.1 Light the parks | SNT | Green", ".1 Count", ".2 Mend", "1.2 Hold talks | Al | Red", "a Invite"], reading.Outline());
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public async Task A_table_drawn_in_plain_text()
    {
        var reading = await Read.PlanAsync("# Town plan\n| Ref | Action | Lead | RAG |\n|---|---|---|---|\n| 1 | Patrol | SNT | Green |\n");

        Assert.Equal("Town plan", reading.Plan!.Title);
        Assert.Equal(["1 Patrol | SNT | Green"], reading.Outline());
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public async Task Of_updates_by_quarter_the_last_is_the_progress()
    {
        var reading = await Read.PlanAsync("""
            Plan
            Action No,Planned activity,Accountable,Q1 update,Q2 update,Q3 update,Overall RAG
            1,Patrol,SNT,Started,Going on,,G
            2,Talk,SNT,Booked,,,R
            """);

        Assert.Equal(["Going on", "Booked"], reading.Plan!.Objectives.Select(objective => objective.Progress));
        Assert.Equal(["columns-by-period @ line 2, Q3 update"], reading.Found());
    }

    [Fact]
    public async Task Titles_in_small_letters_are_titles_all_the_same()
    {
        var reading = await Read.PlanAsync("Plan\nAction,Lead,Due,RAG\npatrol the park,SNT,May 2024,G\ncut the hedge,Parks,May 2024,R\n");

        Assert.Equal(["1 patrol the park | SNT | Green | 2024-05-31", "2 cut the hedge | Parks | Red | 2024-05-31"], reading.Outline());
        Assert.Equal(["references-missing @ line 3"], reading.Found());
    }

    [Fact]
    public async Task An_action_that_leads_in_to_a_list_has_the_items_for_its_actions()
    {
        var reading = await Read.PlanAsync("Plan\nRef;Action;Lead;RAG\n1;\"Improve lighting:\na) count\nb) mend\";Jo;G\n2;\"Cut hedges\n• survey\n• cut\";Al;A\n");

        Assert.Equal(["1 Improve lighting | Jo | Green", "a count", "b mend", "2 Cut hedges | Al | Amber", "a survey", "b cut"], reading.Outline());
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public async Task A_quotation_mark_that_is_not_closed_is_an_error()
    {
        var reading = await Read.PlanAsync("Plan,,\nRef,Action,Lead\n1,\"Patrol,SNT\n2,Report,SNT\n");

        Assert.Null(reading.Plan);
        Assert.Contains("csv-malformed @ line 3", reading.Found());
    }

    [Fact]
    public async Task What_keeps_a_spreadsheet_from_taking_text_for_a_formula_is_left_out()
    {
        var reading = await Read.PlanAsync("Plan,,,\nRef,Action,Lead,RAG\n1,'=Patrol,'@home,G\n2,'tis,SNT,G\n");

        Assert.Equal(["1 =Patrol | @home | Green", "2 'tis | SNT | Green"], reading.Outline());
    }
}
