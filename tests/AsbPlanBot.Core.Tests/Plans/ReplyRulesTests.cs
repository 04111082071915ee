using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Tests.Plans;

public sealed class ReplyRulesTests
{
    private static readonly DateTimeOffset Now = Given.At("2026-11-26 10:04");

    private static readonly ReplyContext Context = new("jo", null, ReplySource.Card, "20261126T1000Z", "key", Now);

    [Theory]
    [InlineData("abcd", "ac", "1.1 cannot be Blue yet: actions b and d are still open.")]
    [InlineData("abcd", "", "1.1 cannot be Blue yet: actions a, b, c and d are still open.")]
    [InlineData("abcd", "acd", "1.1 cannot be Blue yet: action b is still open.")]
    [InlineData("ABcd", null, "1.1 cannot be Blue yet: actions c and d are still open.")]
    public void Blue_is_refused_while_letters_are_open_and_says_which(string letters, string? complete, string message)
    {
        var fault = RefusedOnce(
            Given.Objective("1.1", RagStatus.Green, letters), Say(RagStatus.Blue, complete: complete));

        Assert.Equal(new ReplyFault("1.1", ReplyField.Status, message), fault);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(RagStatus.Red)]
    [InlineData(RagStatus.Amber)]
    [InlineData(RagStatus.Green)]
    [InlineData(RagStatus.Blue)]
    public void Completing_the_last_letter_makes_it_Blue_whatever_was_chosen_and_needs_no_note(RagStatus? chosen)
    {
        foreach (var before in new[] { RagStatus.NotReported, RagStatus.Amber })
        {
            var (after, entry) = Accepted(Given.Objective("1.1", before, "Ab", "waiting"), Say(chosen, complete: "ab"));

            Assert.Equal((RagStatus.Blue, null, Now), (after.Status, after.Note, after.StatusSince));
            Assert.All(after.Actions, action => Assert.True(action.Complete));
            Assert.Equal((before, RagStatus.Blue, false), (entry.OldStatus, entry.NewStatus, entry.NoChange));
            Assert.Equal(["a", "b"], entry.CompleteLetters);
        }
    }

    [Theory]
    [InlineData(RagStatus.Blue)]
    [InlineData(RagStatus.Green)]
    public void Without_letters_the_status_is_what_was_chosen_and_may_be_Blue(RagStatus chosen) =>
        Assert.Equal(chosen, Accepted(Given.Objective("1.1", letters: ""), Say(chosen)).After.Status);

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void A_reply_comes_after_the_one_that_it_follows_though_its_instances_clock_is_behind(int secondsBehind)
    {
        var last = Now.AddSeconds(secondsBehind);

        var (after, entry) = Accepted(Given.Objective("1.1", RagStatus.Green) with { ConfirmedAt = last }, Say(RagStatus.Red, note: "Late"));

        Assert.True(entry.At > last);
        Assert.Equal((entry.At, entry.At), (after.ConfirmedAt, after.StatusSince));
    }

    [Fact]
    public void Where_an_import_left_no_letter_open_the_next_reply_makes_it_Blue()
    {
        var (after, entry) = Accepted(Given.Objective("1.1", RagStatus.Green, "AB") with { NoChangesInARow = 3 }, Say(null));

        Assert.Equal((RagStatus.Blue, 0, false), (after.Status, after.NoChangesInARow, entry.NoChange));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(RagStatus.Blue)]
    public void Reopening_a_letter_of_a_Blue_one_asks_what_it_is_instead(RagStatus? chosen)
    {
        var fault = RefusedOnce(Given.Objective("1.1", RagStatus.Blue, "ABC"), Say(chosen, complete: "ac"));

        Assert.Equal(ReplyField.Status, fault.Field);
        Assert.Equal("1.1 does not stay Blue while action b is open: choose Red, Amber or Green.", fault.Message);
    }

    [Fact]
    public void Reopening_a_letter_with_another_status_leaves_Blue()
    {
        var blue = Given.Objective("1.1", RagStatus.Blue, "AB") with { StatusSince = Given.At("2026-10-01 09:00") };

        var (after, _) = Accepted(blue, Say(RagStatus.Green, complete: "a"));

        Assert.Equal((RagStatus.Green, Now), (after.Status, after.StatusSince));
        Assert.Equal(["b"], after.OpenLetters);
    }

    [Theory]
    [InlineData(RagStatus.Red, null)]
    [InlineData(RagStatus.Amber, null)]
    [InlineData(RagStatus.Amber, " \n ")]
    public void Red_or_Amber_needs_a_note(RagStatus status, string? note)
    {
        // The note to the status before says nothing of this one.
        var fault = RefusedOnce(Given.Objective("1.1", RagStatus.Red, note: "old"), Say(status, note));

        Assert.Equal(ReplyField.Note, fault.Field);
        Assert.StartsWith(status + " needs a note", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RagStatus.Red)]
    [InlineData(RagStatus.Amber)]
    public void No_change_keeps_the_note_of_a_Red_or_Amber(RagStatus status)
    {
        var (after, entry) = Accepted(Given.Objective("1.1", status, note: "waiting"), Say(null));

        Assert.Equal((status, "waiting"), (after.Status, after.Note));
        Assert.Equal("waiting", entry.Note);
        Assert.True(entry.NoChange);
    }

    [Fact]
    public void No_change_on_an_imported_Amber_that_never_had_a_note_asks_for_one() =>
        Assert.Equal(ReplyField.Note, RefusedOnce(Given.Objective("1.1", RagStatus.Amber), Say(null)).Field);

    [Fact]
    public void A_note_belongs_to_the_status_it_was_given_with()
    {
        var amber = Given.Objective("1.1", RagStatus.Amber, note: "waiting for cameras");

        Assert.Null(Accepted(amber, Say(RagStatus.Green)).After.Note);
        Assert.Equal("they came", Accepted(amber, Say(RagStatus.Green, "  they came ")).After.Note);
    }

    [Fact]
    public void No_change_is_refused_where_nothing_was_ever_reported()
    {
        var fault = RefusedOnce(Given.Objective("1.1"), Say(null));

        Assert.Equal(ReplyField.Status, fault.Field);
        Assert.Contains("choose Red, Amber, Green or Blue", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RagStatus.NotReported)]
    [InlineData((RagStatus)77)]
    public void Only_the_four_colours_can_be_chosen(RagStatus chosen) =>
        Assert.Equal(ReplyField.Status, RefusedOnce(Given.Objective("1.1", RagStatus.Green), Say(chosen)).Field);

    [Fact]
    public void Three_no_changes_running_are_counted_and_a_fourth_needs_a_new_sentence()
    {
        var objective = Given.Objective("1.1", RagStatus.Green, note: "on track");
        for (var times = 1; times <= 3; times++)
        {
            objective = Accepted(objective, Say(null)).After;
            Assert.Equal(times, objective.NoChangesInARow);
        }

        Assert.Equal(ReplyField.Note, RefusedOnce(objective, Say(null)).Field);
        // A prefilled card sends the old note back.
        Assert.Equal(ReplyField.Note, RefusedOnce(objective, Say(null, " on track ")).Field);

        var (after, entry) = Accepted(objective, Say(null, "still on track: rota published"));
        Assert.Equal((0, true), (after.NoChangesInARow, entry.NoChange));
    }

    [Theory]
    [InlineData(RagStatus.Green, null, null, null, null)]
    [InlineData(null, "news", null, null, null)]
    [InlineData(null, null, 50, null, null)]
    [InlineData(null, null, null, "a", null)]
    [InlineData(null, null, null, null, "https://example.org/new")]
    public void Whatever_else_changes_ends_the_run_of_no_changes(
        RagStatus? status, string? note, int? percent, string? complete, string? evidence)
    {
        var objective = Given.Objective("1.1", RagStatus.Green) with { Percent = 40, NoChangesInARow = 3 };

        var (after, _) = Accepted(objective, Say(status, note, percent, complete, evidence));

        Assert.Equal(0, after.NoChangesInARow);
    }

    [Fact]
    public void Sending_back_what_is_stored_is_still_no_change()
    {
        var objective = Given.Objective("1.1", RagStatus.Amber, "Ab", "waiting") with
        {
            Percent = 40,
            Evidence = "https://example.org/a",
        };

        var (after, _) = Accepted(objective, Say(null, "waiting", 40, "A", "https://example.org/a"));

        Assert.Equal(1, after.NoChangesInARow);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    [InlineData(int.MinValue)]
    public void A_percentage_is_from_0_to_100(int percent)
    {
        var dated = Given.Objective("1.1", RagStatus.Green) with
        {
            Start = Given.Day("2026-01-01"),
            Due = Given.Day("2026-11-01"),
        };

        Assert.Equal(ReplyField.Percent, RefusedOnce(dated, Say(RagStatus.Green, percent: percent)).Field);
    }

    [Theory]
    [InlineData("az", "1.1 has no action z.")]
    [InlineData("zya", "1.1 has no actions z and y.")]
    public void Letters_that_the_objective_does_not_have_are_named(string complete, string message) =>
        Assert.Equal(
            new ReplyFault("1.1", ReplyField.Letters, message),
            RefusedOnce(Given.Objective("1.1", RagStatus.Green), Say(RagStatus.Green, complete: complete)));

    [Fact]
    public void A_note_of_2000_characters_fits_and_one_more_does_not()
    {
        var (fits, green) = (new string('x', 2_000), Given.Objective("1.1", RagStatus.Green));

        Assert.Equal(fits, Accepted(green, Say(RagStatus.Green, " " + fits + " ")).After.Note);
        var fault = RefusedOnce(green, Say(RagStatus.Green, fits + "x"));
        Assert.Equal("The note for 1.1 is 1 character over the 2,000 that fit.", fault.Message);
    }

    [Theory]
    [InlineData("https://example.org/report?a=1#b", true)]
    [InlineData("HTTP://example.org", true)]
    [InlineData("  https://example.org  ", true)]
    [InlineData("example.org/report", false)]
    [InlineData("/report", false)]
    [InlineData("https:example.org", false)]
    [InlineData("https://", false)]
    [InlineData("https://example.org/a b", false)]
    [InlineData("https://example.org/\u0007", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("ftp://example.org", false)]
    [InlineData("see the report", false)]
    public void Evidence_is_a_whole_web_address(string link, bool taken)
    {
        var (green, reply) = (Given.Objective("1.1", RagStatus.Green), Say(RagStatus.Green, evidence: link));
        if (taken)
            Assert.Equal(link.Trim(), Accepted(green, reply).After.Evidence);
        else
            Assert.Equal(ReplyField.Evidence, RefusedOnce(green, reply).Field);
    }

    [Fact]
    public void Evidence_of_2000_characters_fits_and_one_more_does_not()
    {
        var fits = "https://example.org/".PadRight(2_000, 'x');
        var green = Given.Objective("1.1", RagStatus.Green);

        Assert.Equal(fits, Accepted(green, Say(RagStatus.Green, evidence: fits)).After.Evidence);
        Assert.Equal(ReplyField.Evidence, RefusedOnce(green, Say(RagStatus.Green, evidence: fits + "x")).Field);
    }

    [Fact]
    public void What_is_left_blank_keeps_percentage_letters_and_evidence()
    {
        var objective = Given.Objective("1.1", RagStatus.Green, "Ab") with { Percent = 40, Evidence = "https://example.org" };

        var (after, _) = Accepted(objective, Say(RagStatus.Green, evidence: " "));

        Assert.Equal((40, "https://example.org"), (after.Percent, after.Evidence));
        Assert.Equal(["b"], after.OpenLetters);
    }

    [Theory]
    [InlineData(RagStatus.Green, 40, true)]
    [InlineData(RagStatus.Green, 50, false)]
    [InlineData(RagStatus.Green, null, true)]
    [InlineData(null, 30, true)]
    [InlineData(null, null, false)]
    public void Saying_better_than_the_key_needs_a_reason(RagStatus? chosen, int? percent, bool refused)
    {
        // A quarter of the way there when half is expected: the key says Red.
        var objective = Given.Objective("1.1", RagStatus.Green) with
        {
            Start = Given.Day("2026-10-27"),
            Due = Given.Day("2026-12-26"),
            Percent = 25,
        };

        var decision = ReplyRules.Decide(objective, Say(chosen, percent: percent), Context, Given.Settings);

        Assert.Equal(refused, decision is ReplyDecision.Refused);
        if (decision is ReplyDecision.Refused { Faults: [var fault] })
            Assert.Equal((ReplyField.Note, true), (fault.Field, fault.Message.Contains("The key says", StringComparison.Ordinal)));

        Accepted(objective, Say(chosen, "the contractor starts on Monday", percent));
    }

    [Fact]
    public void Saying_worse_than_the_key_needs_no_more_than_its_note()
    {
        var ahead = Given.Objective("1.1", RagStatus.Green) with
        {
            Start = Given.Day("2026-10-27"),
            Due = Given.Day("2026-12-26"),
            Percent = 90,
        };

        var red = Accepted(ahead, Say(RagStatus.Red, "funding withdrawn")).After;
        Assert.Equal(RagStatus.Red, red.Status);
        Assert.Equal("funding withdrawn", Accepted(red, Say(null, percent: 95)).After.Note);
    }

    [Fact]
    public void Every_fault_is_told_at_once()
    {
        var decision = ReplyRules.Decide(
            Given.Objective("1.1", RagStatus.Green),
            Say(RagStatus.Blue, new string('x', 2_001), 101, "z", "nowhere"),
            Context,
            Given.Settings);

        Assert.Equal(
            [ReplyField.Status, ReplyField.Letters, ReplyField.Percent, ReplyField.Note, ReplyField.Evidence],
            Assert.IsType<ReplyDecision.Refused>(decision).Faults.Select(fault => fault.Field));
    }

    [Fact]
    public void History_says_who_what_and_when_under_a_key_of_its_own()
    {
        var context = Context with { By = "manager", OnBehalfOf = "ASB Team" };
        var decision = ReplyRules.Decide(
            Given.Objective("P1-03", RagStatus.Green, "Ab") with { Version = "v7" },
            Say(RagStatus.Amber, "waiting", 60) with { ObjectiveRef = "p1-03" },
            context,
            Given.Settings);

        var (after, entry) = Assert.IsType<ReplyDecision.Accepted>(decision);
        Assert.Equal(("v7", Now, "manager"), (after.Version, after.ConfirmedAt, after.ConfirmedBy));
        Assert.Equal(("P1-03", "key|P1-03"), (entry.ObjectiveRef, entry.Key));
        Assert.Equal(("manager", "ASB Team", Now), (entry.By, entry.OnBehalfOf, entry.At));
        Assert.Equal((ReplySource.Card, "20261126T1000Z"), (entry.Source, entry.Cycle));
        Assert.Equal((RagStatus.Green, RagStatus.Amber), (entry.OldStatus, entry.NewStatus));
        Assert.Equal(("waiting", 60, false), (entry.Note, entry.Percent, entry.NoChange));
        Assert.Equal(["a"], entry.CompleteLetters);
    }

    [Fact]
    public void A_status_keeps_its_age_until_it_changes_and_is_confirmed_each_time()
    {
        var since = Given.At("2026-10-01 09:00");
        var amber = Given.Objective("1.1", RagStatus.Amber, note: "waiting") with { StatusSince = since, ConfirmedAt = since };

        var same = Accepted(amber, Say(RagStatus.Amber, "still waiting")).After;
        var other = Accepted(amber, Say(RagStatus.Green)).After;

        Assert.Equal((since, Now), (same.StatusSince, same.ConfirmedAt));
        Assert.Equal((Now, Now), (other.StatusSince, other.ConfirmedAt));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void A_percentage_goes_from_nought_to_a_hundred(int percent, bool fits)
    {
        var current = Given.Objective("1.1", RagStatus.Green);

        if (fits)
            Assert.Equal(percent, Accepted(current, Say(RagStatus.Green, "on the way", percent)).After.Percent);
        else
            Assert.Equal(new ReplyFault("1.1", ReplyField.Percent, "The percentage done is a number from 0 to 100."), RefusedOnce(current, Say(RagStatus.Green, "on the way", percent)));
    }

    [Fact]
    public void Each_refusal_says_what_to_do()
    {
        var current = Given.Objective("1.1", RagStatus.Green, note: "on the way");

        Assert.Equal("Choose Red, Amber, Green or Blue for 1.1.", RefusedOnce(current, Say(RagStatus.NotReported)).Message);
        Assert.Equal(
            "1.1 has had “no change” 3 times running: say in a new sentence how it stands.",
            RefusedOnce(current with { NoChangesInARow = 3 }, Say(null)).Message);
        Assert.Equal(
            "The evidence link is a whole web address, such as https://example.org/report.",
            RefusedOnce(current, Say(RagStatus.Green, "on the way", evidence: "example.org")).Message);
    }

    [Fact]
    public void Who_acknowledged_stays_while_it_is_complete()
    {
        var seen = Given.Objective("1.1", RagStatus.Blue, "AB") with { AcknowledgedBy = "manager" };

        Assert.Equal("manager", Accepted(seen, Say(RagStatus.Blue, "handed over")).After.AcknowledgedBy);
        Assert.Null(Accepted(seen, Say(RagStatus.Amber, "not after all", complete: "a")).After.AcknowledgedBy);
    }

    private static Reply Say(
        RagStatus? status, string? note = null, int? percent = null, string? complete = null, string? evidence = null) => new()
        {
            ObjectiveRef = "1.1",
            Status = status,
            Note = note,
            Percent = percent,
            CompleteLetters = complete is null ? null : [.. complete.Select(letter => letter.ToString())],
            Evidence = evidence,
        };

    private static ReplyDecision.Accepted Accepted(Objective current, Reply reply) =>
        Assert.IsType<ReplyDecision.Accepted>(ReplyRules.Decide(current, reply, Context, Given.Settings));

    private static ReplyFault RefusedOnce(Objective current, Reply reply) => Assert.Single(
        Assert.IsType<ReplyDecision.Refused>(ReplyRules.Decide(current, reply, Context, Given.Settings)).Faults);
}
