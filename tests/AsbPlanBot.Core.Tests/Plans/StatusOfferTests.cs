using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Tests.Plans;

/// <summary>A status in the file that differs from what was reported here, and what an import says of itself.</summary>
public sealed class StatusOfferTests
{
    private static readonly DateTimeOffset Reported = Given.At("2026-10-01 09:00");
    private static readonly DateTimeOffset Now = Given.At("2026-11-25 10:00");

    [Fact]
    public void A_status_of_the_file_is_offered_and_not_taken_over()
    {
        var import = Merge(Stored(RagStatus.Amber), Given.Objective("1.1", RagStatus.Green));

        Assert.Equal(RagStatus.Amber, import.Merged.Plan.Find("1.1")!.Status);
        Assert.Empty(import.History);
        Assert.Equal(
            [
                "Nothing differs from the plan in force.",
                "Status of 1.1: Amber was reported here on 1 Oct 2026; Green, which the file says, is not taken over",
            ],
            import.Describe());
    }

    [Theory]
    [InlineData("2026-10-01", true, RagStatus.Green)]
    [InlineData("2026-09-30", false, RagStatus.Amber)]
    [InlineData(null, true, RagStatus.Green)]
    public void It_is_taken_over_when_asked_for_unless_the_file_is_the_older(string? asAt, bool taken, RagStatus expected)
    {
        var terms = new ImportTerms(Now) { TakeStatuses = true, DocumentAsAt = asAt is null ? null : Given.Day(asAt) };

        var import = Merge(Stored(RagStatus.Amber), Given.Objective("1.1", RagStatus.Green, note: "new note"), terms);

        var merged = import.Merged.Plan.Find("1.1")!;
        Assert.Equal(expected, merged.Status);
        Assert.Equal(taken ? "new note" : "waiting", merged.Note);
        Assert.Equal(taken ? (Now, Now, null) : (Reported, Reported, "jo"), (merged.StatusSince, merged.ConfirmedAt, merged.ConfirmedBy));
        Assert.Equal(taken, import.Offers.Single().Taken);
        Assert.Equal(taken ? [(RagStatus.Amber, RagStatus.Green, ReplySource.Import)] : [], import.History.Select(entry => (entry.OldStatus, entry.NewStatus, entry.Source)));
    }

    [Fact]
    public void Blue_is_taken_over_with_every_letter_and_left_with_those_that_the_file_ticks()
    {
        var terms = new ImportTerms(Now) { TakeStatuses = true };

        var blue = Merge(Stored(RagStatus.Amber), Given.Objective("1.1", RagStatus.Blue), terms).Merged.Plan.Find("1.1")!;
        var green = Merge(Stored(RagStatus.Blue, "AB"), Given.Objective("1.1", RagStatus.Green, "Ab"), terms).Merged.Plan.Find("1.1")!;
        var ticked = Merge(Stored(RagStatus.Amber, "Ab"), Given.Objective("1.1", RagStatus.Green, "aB"), terms).Merged.Plan.Find("1.1")!;

        Assert.Equal((RagStatus.Blue, 0), (blue.Status, blue.OpenLetters.Count()));
        Assert.Equal((RagStatus.Green, "b"), (green.Status, green.OpenLetters.Single()));
        Assert.Equal((RagStatus.Blue, 0), (ticked.Status, ticked.OpenLetters.Count()));
    }

    [Fact]
    public void An_import_writes_down_what_it_adds_takes_out_and_moves_and_nothing_else()
    {
        var stays = Stored(RagStatus.Amber) with { Ref = "1.2" };
        var dated = Given.Objective("1.3") with { Due = Given.Day("2026-06-30") };
        var import = PlanImport.Merge(
            Given.InForce(Given.Objective("1.1"), stays, dated),
            Given.Plan(Given.Objective("1.2"), dated with { Due = Given.Day("2026-09-30") }, Given.Objective("1.4", RagStatus.Green)),
            Given.Settings,
            new ImportTerms(Now));

        Assert.Equal(
            [
                ("1.3", PlanMembership.Unchanged, RagStatus.NotReported, 1),
                ("1.4", PlanMembership.Added, RagStatus.Green, 0),
                ("1.1", PlanMembership.Removed, RagStatus.NotReported, 0),
            ],
            import.History.Select(entry => (entry.ObjectiveRef, entry.Membership, entry.NewStatus, entry.DueMove?.After.Moves ?? 0)));
        Assert.Equal(import.History.Count, import.History.Select(entry => entry.Key).Distinct().Count());
    }

    [Fact]
    public void What_had_been_taken_out_comes_back_with_its_state_and_is_said_to()
    {
        var kept = Stored(RagStatus.Amber) with { Ref = "1.2", Version = "kept" };
        var terms = new ImportTerms(Now) { Kept = [kept] };

        var import = PlanImport.Merge(
            Given.InForce(Given.Objective("1.1")), Given.Plan(Given.Objective("1.1"), Given.Objective("1.2")), Given.Settings, terms);

        var back = import.Merged.Plan.Find("1.2")!;
        Assert.Equal((RagStatus.Amber, "waiting", "kept"), (back.Status, back.Note, back.Version));
        Assert.Equal(["Back again 1.2 Objective 1.2 (its status and history were kept)"], import.Describe());
        Assert.Equal((PlanMembership.Added, RagStatus.Amber), (import.History.Single().Membership, import.History.Single().NewStatus));
    }

    [Fact]
    public void A_date_that_comes_back_in_the_words_that_an_export_gave_it_differs_in_nothing()
    {
        var stored = Given.Objective("1.1") with { Due = Given.Day("2026-06-30") };

        Assert.True(Merge(stored, stored with { DueText = "30 Jun 2026" }).Difference.IsEmpty);
        Assert.False(Merge(stored, stored with { DueText = "Q1 2026/27" }).Difference.IsEmpty);
    }

    [Theory]
    [InlineData(true, null, "is taken over")]
    [InlineData(false, "2026-09-30", ", as at 30 Sep 2026, is the older")]
    [InlineData(false, "2026-10-02", ", as at 2 Oct 2026, is not taken over")]
    public void What_becomes_of_it_is_said_with_the_day_of_the_file(bool taken, string? asAt, string fate)
    {
        var offer = new StatusOffer("1.1", RagStatus.Green, RagStatus.Amber, Given.Day("2026-10-01"), asAt is null ? null : Given.Day(asAt), taken);

        Assert.Equal(
            $"Status of 1.1: Amber was reported here on 1 Oct 2026; Green, which the file says{(asAt is null ? ", " : "")}{fate}", offer.Describe());
        Assert.StartsWith("Status of 1.1: Amber was reported here; Green", (offer with { StoredOn = null }).Describe(), StringComparison.Ordinal);
    }

    [Fact]
    public void With_the_status_come_the_percentage_and_the_evidence_that_the_file_has()
    {
        var terms = new ImportTerms(Now) { TakeStatuses = true };
        var stored = Stored(RagStatus.Amber) with { Percent = 40, Evidence = "https://example.org/old" };
        var green = Given.Objective("1.1", RagStatus.Green);

        var without = Merge(stored, green, terms).Merged.Plan.Find("1.1")!;
        var with = Merge(stored, green with { Percent = 80, Evidence = "https://example.org/new" }, terms).Merged.Plan.Find("1.1")!;
        var nothing = Merge(Stored(RagStatus.Amber), green, terms).Merged.Plan.Find("1.1")!;

        Assert.Equal((40, "https://example.org/old"), (without.Percent, without.Evidence));
        Assert.Equal((80, "https://example.org/new"), (with.Percent, with.Evidence));
        Assert.Equal((null, null), (nothing.Percent, nothing.Evidence));
    }

    [Fact]
    public void What_was_never_reported_here_takes_what_the_file_says_and_keeps_what_it_does_not()
    {
        var stored = Given.Objective("1.1", note: "kept") with { Percent = 10, Evidence = "https://example.org/old" };

        var bare = Merge(stored, Given.Objective("1.1", RagStatus.Green)).Merged.Plan.Find("1.1")!;
        var full = Merge(stored, Given.Objective("1.1", RagStatus.Green, note: "new") with { Percent = 80, Evidence = "https://example.org/new" }).Merged.Plan.Find("1.1")!;

        Assert.Equal((RagStatus.Green, "kept", 10, "https://example.org/old"), (bare.Status, bare.Note, bare.Percent, bare.Evidence));
        Assert.Equal((RagStatus.Green, "new", 80, "https://example.org/new"), (full.Status, full.Note, full.Percent, full.Evidence));
    }

    [Fact]
    public void The_date_first_agreed_is_the_one_that_is_stored_or_else_that_of_the_file()
    {
        var due = Given.Day("2026-06-30");
        var stored = Given.Objective("1.1") with { Due = due };
        var document = stored with { FirstDue = Given.Day("2026-03-31"), DueMoves = 1 };

        Assert.Equal(Given.Day("2026-03-31"), Merge(stored, document).Merged.Plan.Find("1.1")!.FirstDue);
        Assert.Equal(Given.Day("2026-01-31"), Merge(stored with { FirstDue = Given.Day("2026-01-31") }, document).Merged.Plan.Find("1.1")!.FirstDue);
    }

    private static Objective Stored(RagStatus status, string letters = "ab") => Given.Objective("1.1", status, letters, "waiting") with
    {
        StatusSince = Reported,
        ConfirmedAt = Reported,
        ConfirmedBy = "jo",
    };

    private static PlanImport Merge(Objective stored, Objective document, ImportTerms? terms = null) =>
        PlanImport.Merge(Given.InForce(stored), Given.Plan(document), Given.Settings, terms ?? new ImportTerms(Now));
}
