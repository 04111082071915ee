using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Tests.Plans;

public sealed class PlanImportTests
{
    private static readonly DateTimeOffset Then = Given.At("2026-10-01 09:00");
    private static readonly ImportTerms Terms = new(Given.At("2026-11-25 10:00"));

    [Fact]
    public void A_first_import_is_the_document_itself()
    {
        var document = Given.Plan(Given.Objective("1.1"), Given.Objective("1.2", letters: ""), Given.Objective("2.1", letters: "abc"));

        var import = PlanImport.Merge(null, document, Given.Settings, Terms);

        Assert.Equal(["1.1", "1.2", "2.1"], import.Merged.Plan.Objectives.Select(objective => objective.Ref));
        Assert.Same(Given.Settings, import.Merged.Settings);
        Assert.Equal(["A new plan: 2 commitments, 3 objectives and 5 lettered actions."], import.Difference.Describe());
        Assert.False(import.Difference.IsEmpty);
    }

    [Fact]
    public void State_is_kept_by_reference_and_content_comes_from_the_document()
    {
        var stored = Reported(Given.Objective("1.1", RagStatus.Amber, "Ab", "waiting")) with
        {
            Percent = 60,
            Evidence = "https://example.org",
            NoChangesInARow = 2,
            FirstDue = Given.Day("2026-03-31"),
            DueMoves = 2,
        };
        var document = Given.Objective("1.1", letters: "abc") with { Title = "New title", Percent = 5, Note = "not this" };

        var merged = Merge([stored], [document]).Merged.Plan.Find("1.1")!;

        Assert.Equal("New title", merged.Title);
        Assert.Equal([true, false, false], merged.Actions.Select(action => action.Complete));
        Assert.Equal((RagStatus.Amber, "waiting", 60), (merged.Status, merged.Note, merged.Percent));
        Assert.Equal(("https://example.org", 2), (merged.Evidence, merged.NoChangesInARow));
        Assert.Equal((Then, Then, "jo"), (merged.StatusSince, merged.ConfirmedAt, merged.ConfirmedBy));
        Assert.Equal(("v1", 2, Given.Day("2026-03-31")), (merged.Version, merged.DueMoves, merged.FirstDue));
    }

    [Fact]
    public void Another_title_another_beginning_and_another_progress_are_told()
    {
        var stored = Given.Objective("1.1") with { Start = Given.Day("2026-01-01"), Due = Given.Day("2026-06-30") };
        var document = Given.Plan(stored with { Start = null, Due = Given.Day("2026-09-30"), Progress = "half way" }) with { Title = "Safer streets" };

        Assert.Equal(
            [
                "The plan is now called “Safer streets”, no longer “ASB action plan”",
                "Reworded 1.1: progress",
                "Dates of 1.1: start 1 Jan 2026 → none; due 30 Jun 2026 → 30 Sep 2026",
            ],
            PlanImport.Merge(Given.InForce(stored), document, Given.Settings, Terms).Difference.Describe());
    }

    [Fact]
    public void References_and_letters_are_the_same_in_any_case()
    {
        var stored = Reported(Given.Objective("P1-03", RagStatus.Green, "Ab"));
        var document = Given.Objective("p1-03") with { Actions = [new("A", "Do a", false), new("B", "Do b", false)] };

        var import = Merge([stored], [document]);

        Assert.Empty(import.Difference.Added);
        Assert.Equal([true, false], import.Merged.Plan.Objectives.Single().Actions.Select(action => action.Complete));
    }

    [Fact]
    public void The_documents_status_counts_only_while_nobody_has_reported_here()
    {
        var document = new[] { Given.Objective("1.1", RagStatus.Red, note: "says the document"), Given.Objective("1.2", RagStatus.Red) };

        var import = Merge([Given.Objective("1.1"), Reported(Given.Objective("1.2", RagStatus.Green))], document);

        Assert.Equal((RagStatus.Red, "says the document"), (import.Merged.Plan.Find("1.1")!.Status, import.Merged.Plan.Find("1.1")!.Note));
        Assert.Equal(RagStatus.Green, import.Merged.Plan.Find("1.2")!.Status);
        Assert.Equal(["Status of 1.1: Not reported → Red, as the document says"], import.Difference.Describe());
    }

    [Fact]
    public void The_documents_ticks_count_only_while_nobody_has_reported_here()
    {
        var document = Given.Objective("1.1", letters: "ABc");

        var fresh = Merge([Given.Objective("1.1", letters: "abC")], [document]).Merged.Plan.Find("1.1")!;
        var reported = Merge([Reported(Given.Objective("1.1", RagStatus.Green, "abC"))], [document]).Merged.Plan.Find("1.1")!;

        Assert.Empty(fresh.OpenLetters);
        Assert.Equal(["a", "b"], reported.OpenLetters);
    }

    [Fact]
    public void A_document_that_says_Blue_says_that_every_action_is_complete()
    {
        var merged = Merge([Given.Objective("1.1")], [Given.Objective("1.1", RagStatus.Blue)]).Merged.Plan.Find("1.1")!;

        Assert.Equal(RagStatus.Blue, merged.Status);
        Assert.Empty(merged.OpenLetters);
    }

    [Fact]
    public void A_new_open_letter_takes_an_objective_out_of_Blue_so_that_somebody_is_asked_about_it()
    {
        var stored = Reported(Given.Objective("1.1", RagStatus.Blue, "AB"));

        var import = Merge([stored], [Given.Objective("1.1", letters: "abc")]);

        var merged = import.Merged.Plan.Find("1.1")!;
        Assert.True(merged.IsOpen);
        Assert.Equal((RagStatus.NotReported, null, null), (merged.Status, merged.StatusSince, merged.ConfirmedAt));
        Assert.Equal(["c"], merged.OpenLetters);
        Assert.Contains("Status of 1.1: no longer Blue, action c is open", import.Difference.Describe());
    }

    [Fact]
    public void A_due_date_that_an_import_moves_keeps_the_first_one_and_is_counted()
    {
        var stored = Given.Objective("1.1") with { Due = Given.Day("2026-03-31") };

        var once = Merge([stored], [stored with { Due = Given.Day("2026-06-30") }]);
        var twice = Merge([.. once.Merged.Plan.Objectives], [stored with { Due = Given.Day("2026-09-30"), DueText = "Q2" }]);

        Assert.Equal(["Dates of 1.1: due 31 Mar 2026 → 30 Jun 2026"], once.Difference.Describe());
        Assert.Equal(["Dates of 1.1: due 30 Jun 2026 → Q2 (30 Sep 2026)"], twice.Difference.Describe());
        var moved = twice.Merged.Plan.Find("1.1")!;
        Assert.Equal((Given.Day("2026-03-31"), 2), (moved.FirstDue, moved.DueMoves));
    }

    [Fact]
    public void A_due_date_that_stays_or_is_given_for_the_first_time_has_not_moved()
    {
        var dated = Given.Objective("1.1") with { Due = Given.Day("2026-03-31") };

        Assert.Equal(0, Merge([dated], [dated]).Merged.Plan.Find("1.1")!.DueMoves);
        Assert.Equal(0, Merge([Given.Objective("1.1")], [dated]).Merged.Plan.Find("1.1")!.DueMoves);
    }

    [Fact]
    public void The_difference_names_what_was_added_removed_reworded_and_whose_it_is_now()
    {
        var import = Merge(
            [
                Given.Objective("1.1"),
                Given.Objective("1.2"),
                Given.Objective("1.3", parties: []),
            ],
            [
                Given.Objective("1.1", letters: "ac") with { Title = "Other", Outcome = "More" },
                Given.Objective("1.3", parties: ["ASB Team", "SNT"]),
                Given.Objective("1.4"),
            ]);

        Assert.Equal(
            [
                "Added 1.4 Objective 1.4",
                "Removed 1.2 Objective 1.2 (its history is kept)",
                "Reworded 1.1: title, outcome, action c added, action b removed",
                "Accountable for 1.3: nobody → ASB Team, SNT",
            ],
            import.Difference.Describe());
    }

    [Fact]
    public void A_reworded_action_is_named_because_its_tick_is_kept_by_letter()
    {
        var import = Merge(
            [Given.Objective("1.1", letters: "Ab")],
            [Given.Objective("1.1") with { Actions = [new("a", "Something else", false), new("b", "Do b", false)] }]);

        Assert.Equal(["Reworded 1.1: action a"], import.Difference.Describe());
    }

    [Fact]
    public void An_objective_put_in_or_taken_out_moves_none_of_the_others()
    {
        var import = Merge(
            [Given.Objective("1.1"), Given.Objective("1.2"), Given.Objective("1.3")],
            [Given.Objective("1.0"), Given.Objective("1.1"), Given.Objective("1.3")]);

        Assert.Empty(import.Difference.Moved);
    }

    [Fact]
    public void Only_what_changed_its_place_is_called_moved()
    {
        var import = Merge(
            [Given.Objective("1.1"), Given.Objective("1.2"), Given.Objective("1.3"), Given.Objective("2.1")],
            [Given.Objective("1.3"), Given.Objective("1.1"), Given.Objective("1.2"), Given.Objective("2.1")]);

        Assert.Equal(["Moved 1.3: within commitment 1"], import.Difference.Describe());
    }

    [Fact]
    public void An_objective_that_goes_to_another_commitment_has_moved()
    {
        var before = Given.Plan(Given.Objective("1.1"), Given.Objective("1.2"), Given.Objective("2.1"));
        var (one, two) = (before.Commitments[0], before.Commitments[1]);
        var after = before with
        {
            Commitments =
            [
                one with { Objectives = [one.Objectives[0]] },
                two with { Objectives = [two.Objectives[0], one.Objectives[1]] },
            ],
        };

        var difference = PlanImport.Merge(new PlanInForce(Given.Settings, before), after, Given.Settings, Terms).Difference;

        Assert.Equal(["Moved 1.2: from commitment 1 to commitment 2"], difference.Describe());
    }

    [Fact]
    public void A_commitment_put_in_before_others_does_not_move_what_they_hold()
    {
        var before = Given.Plan(Given.Objective("1.1"), Given.Objective("2.1"));
        var after = before with
        {
            Commitments =
            [
                new Commitment(1, "A new one", [Given.Objective("0.1")]),
                .. before.Commitments.Select(commitment => commitment with { Number = commitment.Number + 1 }),
            ],
        };

        var difference = PlanImport.Merge(new PlanInForce(Given.Settings, before), after, Given.Settings, Terms).Difference;

        Assert.Equal(["Added 0.1 Objective 0.1"], difference.Describe());
    }

    [Fact]
    public void A_renamed_commitment_is_named_once_and_moves_nothing()
    {
        var before = Given.Plan(Given.Objective("1.1"), Given.Objective("1.2"));
        var after = before with { Commitments = [before.Commitments[0] with { Title = "Victim first" }] };

        var difference = PlanImport.Merge(new PlanInForce(Given.Settings, before), after, Given.Settings, Terms).Difference;

        Assert.Equal(["Commitment 1 is now called “Victim first”, no longer “Commitment 1”"], difference.Describe());
    }

    [Fact]
    public void Importing_the_same_document_again_differs_in_nothing_whatever_was_reported_meanwhile()
    {
        var document = Given.Plan(Given.Objective("1.1"), Given.Objective("2.1"));
        var reported = Given.InForce(
            Reported(Given.Objective("1.1", RagStatus.Blue, "AB")), Reported(Given.Objective("2.1", RagStatus.Red, "Ab", "stuck")));

        var import = PlanImport.Merge(reported, document, Given.Settings, Terms);

        Assert.True(import.Difference.IsEmpty);
        Assert.Equal(["Nothing differs from the plan in force."], import.Difference.Describe());
        Assert.Equivalent(reported.Plan, import.Merged.Plan, strict: true);
    }

    private static Objective Reported(Objective objective) => objective with
    {
        StatusSince = Then,
        ConfirmedAt = Then,
        ConfirmedBy = "jo",
        Version = "v1",
    };

    private static PlanImport Merge(Objective[] stored, Objective[] document) =>
        PlanImport.Merge(Given.InForce(stored), Given.Plan(document), Given.Settings, Terms);
}
