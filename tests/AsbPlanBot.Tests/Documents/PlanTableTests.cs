using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Tests.Documents;

/// <summary>Rows: headers, bands, objectives, what continues them and what is no part of the plan.</summary>
public sealed class PlanTableTests
{
    [Fact]
    public async Task Columns_are_known_by_many_names_and_in_any_order()
    {
        var reading = await Read.PlanAsync(
            "Community Safety Plan\n"
            + "RAG Status\tLead Officer(s)\tBy when\tRef No.\tWhat we will do\tAIM\tMeasure of success\tLatest update\tStart date\t% complete\n"
            + "Amber\tJo Bloggs\tMarch 2026\tP1-03\ta) Patrol b) Report\tCalmer parks\tFewer calls\tUnder way\t1/4/25\t40%\n");

        var objective = reading.Objective("p1-03");
        Assert.Empty(reading.Diagnostics);
        Assert.Equal("Calmer parks", objective.Title);
        Assert.Equal(["a", "b"], objective.Actions.Select(action => action.Letter));
        Assert.Equal("Fewer calls", objective.Outcome);
        Assert.Equal("Under way", objective.Progress);
        Assert.Equal(["Jo Bloggs"], objective.Parties);
        Assert.Equal(RagStatus.Amber, objective.Status);
        Assert.Equal(new DateOnly(2025, 4, 1), objective.Start);
        Assert.Equal((new DateOnly(2026, 3, 31), "March 2026"), (objective.Due, objective.DueText));
        Assert.Equal(40, objective.Percent);
    }

    [Fact]
    public async Task An_action_to_a_row_is_an_objective_where_there_are_no_others()
    {
        var reading = await Read.PlanAsync("Plan\nRef\tAction\tOwner\tStatus\nA1\tFix the lights\tEstates\tGreen\nA2\tCut the hedge\tEstates\tRed\n");

        Assert.Equal(["Fix the lights", "Cut the hedge"], reading.Plan!.Objectives.Select(objective => objective.Title));
        Assert.All(reading.Plan.Objectives, objective => Assert.Empty(objective.Actions));
        Assert.Null(Assert.Single(reading.Plan.Commitments).Title);
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public async Task Columns_that_are_lacking_or_strange_are_said_once()
    {
        var reading = await Read.PlanAsync("Plan\nRef\tObjective\tBudget\n1\tLights\t£5\n2\tHedges\t£6\n");

        Assert.Equal(["column-unknown @ line 2", "column-missing @ line 2", "column-missing @ line 2"], reading.Found());
    }

    [Theory]
    [InlineData("Commitment One - Safer streets")]
    [InlineData("COMMITMENT 1 – Safer streets")]
    [InlineData("Theme 1: Safer streets")]
    [InlineData("Priority 1 Safer streets")]
    [InlineData("Strategic Priority A: Safer streets")]
    [InlineData("Strand IV. Safer streets")]
    [InlineData("Commitment One – Safer streets (continued)")]
    [InlineData("Safer streets")]
    public async Task A_band_is_a_commitment_without_its_number(string band)
    {
        var reading = await Read.RowsAsync(band + "\t\t\t\t\t", "1.1 Lights\ta) x\t\t\tA\tRed");

        Assert.Equal("Safer streets", Assert.Single(reading.Plan!.Commitments).Title);
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public async Task Bands_need_not_say_what_they_are_when_the_references_do()
    {
        var reading = await Read.RowsAsync(
            "1 Safer streets", "1.1 Lights\ta) x\t\t\tA\tRed", "Kinder neighbours", "2.1 Talks\ta) x\t\t\tA\tRed", "Cleaner parks", Read.Header, "3.1 Bins\ta) x\t\t\tA\tRed");

        Assert.Equal(["Safer streets", "Kinder neighbours", "Cleaner parks"], reading.Plan!.Commitments.Select(item => item.Title));
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public async Task Bands_may_stand_in_the_column_of_references()
    {
        var reading = await Read.PlanAsync(
            "Plan\nRef\tObjective\tLead\tRAG\nSafer streets\n1\tLights\tEstates\tRed\n2\tBins\tEstates\tRed\nCleaner parks\nRef\tObjective\tLead\tRAG\n3\tHedges\tEstates\tRed\n");

        Assert.Equal([("Safer streets", 2), ("Cleaner parks", 1)], reading.Plan!.Commitments.Select(item => (item.Title!, item.Objectives.Count)));
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public async Task A_reference_too_long_for_a_key_is_an_error()
    {
        var reading = await Read.PlanAsync($"Plan\nRef\tObjective\tLead\tRAG\n{new string('1', 41)}\tLights\tEstates\tRed\n");

        Assert.Null(reading.Plan);
        Assert.Equal(["reference-too-long @ line 3"], reading.Found());
    }

    [Fact]
    public async Task A_band_said_again_at_the_head_of_a_page_interrupts_nothing()
    {
        var reading = await Read.RowsAsync(
            "Commitment One - Safer streets", "1.1 Lights\ta) Count", "Commitment One - Safer streets (continued)", Read.Header, "\tb) Mend\t\t\tEstates\tRed");

        Assert.Single(reading.Plan!.Commitments);
        Assert.Equal(["Count", "Mend"], reading.Objective("1.1").Actions.Select(action => action.Text));
        Assert.Equal(["Estates"], reading.Objective("1.1").Parties);
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public async Task Page_numbers_running_titles_and_the_key_are_passed_over_without_a_word()
    {
        var reading = await Read.RowsAsync(
            "1.1 Lights\ta) Count every", "Page 1 of 2", "Town Plan", "- 2 -", Read.Header, "\tlamp\t\t\tEstates\tRed", "Colour Key", "Red – far behind", "Action Plan:\tColour Key");

        Assert.Equal("Count every lamp", reading.Objective("1.1").Actions[0].Text);
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public async Task Every_column_may_be_cut_by_a_page_break()
    {
        var reading = await Read.RowsAsync("1.1 Lights in the\ta) Count\tFewer\tBegun\tHousing Team", "parks and lanes\tall lamps\tfalls\tin May\tSNT\tRed");

        var objective = reading.Objective("1.1");
        Assert.Equal(("Lights in the parks and lanes", "Fewer falls", "Begun in May"), (objective.Title, objective.Outcome, objective.Progress));
        Assert.Equal("Count all lamps", objective.Actions[0].Text);
        Assert.Equal(["Housing Team", "SNT"], objective.Parties);
        Assert.Equal(RagStatus.Red, objective.Status);
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public async Task A_reference_said_again_with_continued_is_the_same_objective()
    {
        var reading = await Read.RowsAsync("1.1 Lights\ta) Count\t\t\tEstates\tRed", "1.1 Lights (cont.)\tb) Mend");

        Assert.Equal(2, reading.Objective("1.1").Actions.Count);
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public async Task A_row_without_reference_that_begins_anew_is_an_objective_of_its_own()
    {
        var reading = await Read.RowsAsync("1.1 Lights\ta) x\t\t\tA\tRed", "Hedges\ta) Cut\t\t\tA\tRed", "1.2 Bins\ta) x\t\t\tA\tRed");

        Assert.Equal("Hedges", reading.Objective("1.3").Title);
        Assert.Equal(["reference-missing @ line 4"], reading.Found());
    }

    [Fact]
    public async Task A_row_without_reference_that_goes_on_counting_is_joined_with_a_note()
    {
        var reading = await Read.RowsAsync("1.1 Lights\ta) x\t\t\tA\tRed", "Hedges\tb) Cut");

        Assert.Equal("Lights Hedges", reading.Objective("1.1").Title);
        Assert.Equal(["row-joined @ line 4"], reading.Found());
    }

    [Fact]
    public async Task Without_any_references_objectives_are_numbered_in_order()
    {
        var reading = await Read.RowsAsync("24 hour line\ta) x\t\t\tA\tRed", "Hedges\ta) Cut\t\t\tA\tRed", "Year of bins\ta) x\t\t\tA\tRed");

        Assert.Equal([("1", "24 hour line"), ("2", "Hedges"), ("3", "Year of bins")], reading.Plan!.Objectives.Select(objective => (objective.Ref, objective.Title)));
        Assert.Equal(["references-missing @ line 3"], reading.Found());
    }

    [Theory]
    [InlineData("1.1 Lights", "1.1", "Lights")]
    [InlineData("1.1. Lights", "1.1", "Lights")]
    [InlineData("1.1.2 Lights", "1.1.2", "Lights")]
    [InlineData("A1 Lights", "A1", "Lights")]
    [InlineData("P1-03: Lights", "P1-03", "Lights")]
    [InlineData("1) Lights", "1", "Lights")]
    [InlineData("1 – Lights", "1", "Lights")]
    [InlineData("4.1b Lights", "4.1b", "Lights")]
    public async Task References_are_kept_as_the_document_writes_them(string cell, string reference, string title)
    {
        var reading = await Read.RowsAsync(cell + "\ta) x\t\t\tA\tRed");

        var objective = Assert.Single(reading.Plan!.Objectives);
        Assert.Equal((reference, title), (objective.Ref, objective.Title));
    }

    [Fact]
    public async Task Text_that_belongs_nowhere_is_never_dropped_in_silence()
    {
        var reading = await Read.RowsAsync("\tb) lost", "Theme 1: Streets", "An introduction to the theme.", "1.1 Lights\ta) x\t\t\tA\tRed\tstray", "Theme 2: Parks");

        Assert.Equal(
            ["row-passed-over @ line 3", "row-passed-over @ line 5", "cell-outside-table @ line 6", "commitment-empty @ line 7"],
            reading.Found());
    }

    [Theory]
    [InlineData("Appendix B | Draft Plan 2026", "Draft Plan 2026")]
    [InlineData("Annex 2: Safer Strategy", "Safer Strategy")]
    [InlineData("Anytown Council\nReport of the Chief Executive\nAction Plan for Parks\nContents:", "Action Plan for Parks")]
    [InlineData("Making Anytown safer", "Making Anytown safer")]
    public async Task The_title_is_the_line_that_calls_itself_a_plan_or_the_first(string preface, string title)
    {
        var reading = await Read.PlanAsync($"{preface}\n{Read.Header}\n1.1 Lights\ta) x\t\t\tA\tRed");

        Assert.Equal(title, reading.Plan!.Title);
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public async Task A_plan_without_a_title_says_so()
    {
        var reading = await Read.PlanAsync($"{Read.Header}\n1.1 Lights\ta) x\t\t\tA\tRed");

        Assert.Equal("Action plan", reading.Plan!.Title);
        Assert.Equal(["plan-untitled @ line 1"], reading.Found());
    }

    [Fact]
    public async Task Some_blank_statuses_are_reported_one_by_one()
    {
        var reading = await Read.RowsAsync("1.1 Lights\ta) x\t\t\tA\tRed", "1.2 Bins\ta) x\t\t\tA", "1.3 Hedges\ta) x\t\t\tA");

        Assert.Equal(["status-blank @ line 4, Status", "status-blank @ line 5, Status"], reading.Found());
    }

    [Fact]
    public async Task Blue_means_that_every_action_is_complete()
    {
        var reading = await Read.RowsAsync("1.1 Lights\ta) x b) y\t\t\tA\tBlue", "1.2 Bins\ta) x\t\t\tA\tGreen");

        Assert.All(reading.Objective("1.1").Actions, action => Assert.True(action.Complete));
        Assert.All(reading.Objective("1.2").Actions, action => Assert.False(action.Complete));
    }

    [Fact]
    public async Task What_cannot_be_understood_in_a_cell_is_said_with_its_place()
    {
        var reading = await Read.PlanAsync(
            "Plan\nObjective\tAction\tOwner\tStatus\tDue\tPercent\n1.1 Lights\tCount them\tTBC\tPurple\tsoon\t140\n1.2 Bins\ta) x\tA\tSlipped\tOngoing\t10\n");

        Assert.Equal(
            [
                "status-unknown @ line 3, Status",
                "owner-missing @ line 3, Owner",
                "date-unknown @ line 3, Due",
                "percent-unknown @ line 3, Percent",
                "action-unlettered @ line 3, Action",
                "status-guessed @ line 4, Status",
                "date-open @ line 4, Due",
            ],
            reading.Found());
        Assert.Equal("Ongoing", reading.Objective("1.2").DueText);
        Assert.Null(reading.Objective("1.2").Due);
    }

    [Fact]
    public async Task A_large_plan_is_read_whole()
    {
        var reading = await Read.RowsAsync([.. Enumerable.Range(0, 5000).Select(number => $"{(number / 50) + 1}.{(number % 50) + 1} Objective\ta) First b) Second\tOutcome\t\tHousing Team\tGreen")]);

        Assert.Equal(5000, reading.Plan!.Objectives.Count());
        Assert.Empty(reading.Diagnostics);
    }
}
