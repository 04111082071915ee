using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using static AsbPlanBot.Core.CheckIns.CheckInState;

namespace AsbPlanBot.Core.Tests.CheckIns;

/// <summary>What managers are told, when, and in which words.</summary>
public sealed class NoticesTests
{
    private const string Cycle = "20261126T1000Z";

    private static readonly DateTimeOffset Wednesday = Given.At("2026-12-02 10:00");

    private static readonly PlanSettings Settings = Given.Settings with { Managers = ["manager", "MANAGER", "second"] };

    private static readonly PlanInForce Plan = new(Settings, Given.Plan(Given.Objective("1.1"), Given.Objective("1.2"), Given.Objective("5.3", parties: [])));

    [Fact]
    public void Each_manager_is_told_once_of_all_who_did_not_answer()
    {
        var due = Notices.Due(Settings, PlanDirectory.Empty, Ledger(Reminded("jo"), Reminded("lee")), Wednesday);

        Assert.Equal(["manager", "second"], due.Select(notice => notice.ManagerId));
        Assert.All(due, notice => Assert.Equal(
            (NoticeKind.NotAnswered, Given.Day("2026-12-02"), Planned, Cycle), (notice.Kind, notice.Day, notice.State, notice.Cycle)));
        Assert.Equal(2, due.Select(notice => notice.Key).Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(Notices.Due(Settings, PlanDirectory.Empty, Ledger(Reminded("jo"), Reminded("lee")), Wednesday.AddMinutes(-1)));
    }

    [Fact]
    public void Who_could_not_be_reached_is_told_of_when_the_first_half_hour_is_over()
    {
        var ledger = Ledger(CheckIn("jo", Unreachable) with { StateSince = Given.At("2026-11-26 10:01"), Reason = "they have blocked the bot" });

        Assert.Empty(Notices.Due(Settings, PlanDirectory.Empty, ledger, Given.At("2026-11-26 10:30")));
        var due = Notices.Due(Settings, PlanDirectory.Empty, ledger, Given.At("2026-11-26 10:31"));
        Assert.Equal((NoticeKind.NotReached, Given.Day("2026-11-26")), (due[0].Kind, due[0].Day));
        Assert.Equal(due[0].Key, Notices.Due(Settings, PlanDirectory.Empty, ledger, Given.At("2026-11-27 12:00"))[0].Key);
    }

    [Fact]
    public void A_notice_names_who_and_what_as_it_is_when_it_is_sent()
    {
        var ledger = Ledger(
            CheckIn("jo", Escalated) with { Answered = ["1.1"], RemindedAt = Given.At("2026-11-30 10:00") },
            CheckIn("lee", Answered) with { Answered = ["1.1", "1.2"] });

        var text = Compose(NoticeKind.NotAnswered, ledger)!;

        Assert.Equal("1 person has not answered", text.Title);
        Assert.Contains("Thu 26 Nov 10:00", text.Intro, StringComparison.Ordinal);
        Assert.Equal([new NoticeLine("Jo", "1.2: asked Thu 26 Nov 10:00, reminded Mon 30 Nov 10:00")], text.Lines);
    }

    [Fact]
    public void It_also_names_those_whom_the_same_tick_has_still_to_move() =>
        Assert.Equal("2 people have not answered", Compose(NoticeKind.NotAnswered, Ledger(Reminded("jo"), Reminded("lee")))!.Title);

    [Theory]
    [InlineData(NoticeKind.NotAnswered)]
    [InlineData(NoticeKind.NotReached)]
    [InlineData(NoticeKind.SummaryNotPosted)]
    public void What_has_been_settled_meanwhile_is_not_told(NoticeKind kind) =>
        Assert.Null(Compose(kind, Ledger(CheckIn("jo", Answered) with { Answered = ["1.1", "1.2"] })));

    [Fact]
    public void The_reason_why_somebody_cannot_be_reached_is_said() =>
        Assert.Equal(
            [new NoticeLine("Jo", "They have blocked the bot.")],
            Compose(NoticeKind.NotReached, Ledger(CheckIn("jo", Unreachable) with { Reason = "they have blocked the bot" }))!.Lines);

    [Fact]
    public void What_nobody_answers_for_is_listed_before_the_cycle()
    {
        var text = Compose(NoticeKind.NobodyAccountable, Ledger())!;

        Assert.Contains(text.Lines, line => line.Name.Contains("5.3", StringComparison.Ordinal));
        Assert.Contains("Thu 26 Nov 10:00", text.Intro, StringComparison.Ordinal);
    }

    [Fact]
    public void A_summary_that_could_not_be_posted_is_told_with_its_reason()
    {
        var post = new SummaryPost
        {
            PlanId = "asb",
            Cycle = "20261130T0900Z",
            State = Unreachable,
            StateSince = Wednesday,
            Reason = "the plan has no channel yet",
        };

        var text = Notices.Compose(Notice(NoticeKind.SummaryNotPosted), Plan, People, Ledger(), post, Wednesday)!;

        Assert.Equal("The weekly summary could not be posted", text.Title);
        Assert.Equal(["settings", "summary", "who hasn't replied?"], text.Suggestions);
        Assert.Contains(
            "The reason is not known. Choose",
            Notices.Compose(Notice(NoticeKind.SummaryNotPosted), Plan, People, Ledger(), post with { Reason = null }, Wednesday)!.Intro,
            StringComparison.Ordinal);
        Assert.Contains("Mon 30 Nov 09:00, in the plan's channel. The plan has no channel yet. Choose another channel: settings.", text.Intro, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2028-11-01 12:00", 0)]
    [InlineData("2028-11-02 12:00", 2)]
    [InlineData("2029-03-01 12:00", 2)]
    public void Sixty_days_before_the_bank_holidays_run_out_managers_are_told_once(string now, int notices)
    {
        var due = Notices.CalendarDue(Settings, Given.At(now));

        Assert.Equal(notices, due.Count);
        Assert.All(due, notice => Assert.Equal(("calendar 20281231", Given.Day("2028-12-31")), (notice.Cycle, notice.Day)));
    }

    [Fact]
    public void Each_notice_offers_the_questions_that_help_with_it()
    {
        var ledger = Ledger(CheckIn("jo", Escalated), CheckIn("lee", Unreachable), CheckIn("gone", Unreachable));
        var notReached = Compose(NoticeKind.NotReached, ledger)!;
        var nobody = Compose(NoticeKind.NobodyAccountable, Ledger())!;

        Assert.Equal(["chase", "who hasn't replied?", "overdue"], Compose(NoticeKind.NotAnswered, ledger)!.Suggestions);
        Assert.Equal(["who can't be reached?", "who hasn't replied?"], notReached.Suggestions);
        Assert.Equal(
            ("2 people have not been reached", "The check-in of Thu 26 Nov 10:00 did not get to them. As soon as they install the app, or write to me, it does."),
            (notReached.Title, notReached.Intro));
        Assert.Equal([new("Lee", "The reason is not known."), new(PlanDirectory.Stranger, "The reason is not known.")], notReached.Lines);
        Assert.Equal(("Nobody is asked about this", "my actions"), (nobody.Title, Assert.Single(nobody.Suggestions)));
        Assert.All(nobody.Lines, line => Assert.Empty(line.Detail));
        Assert.Null(Notices.Compose(
            Notice(NoticeKind.NobodyAccountable), new PlanInForce(Settings, Given.Plan(Given.Objective("1.1"))), People, Ledger(), null, Wednesday));
    }

    [Fact]
    public void Who_manages_a_plan_is_told_so_while_it_is_true()
    {
        var added = Compose(NoticeKind.ManagerAdded, Ledger())!;
        var removed = Notices.Compose(Notice(NoticeKind.ManagerRemoved) with { ManagerId = "former" }, Plan, People, Ledger(), null, Wednesday)!;

        Assert.Equal("You manage this plan now", added.Title);
        Assert.StartsWith("I tell you who has not answered and what nobody is accountable for.", added.Intro, StringComparison.Ordinal);
        Assert.Equal(["who hasn't replied?", "help"], added.Suggestions);
        Assert.Equal("You do not manage this plan any more", removed.Title);
        Assert.Equal("I ask you about what you hold in it as before, and tell you nothing else of it.", removed.Intro);
        Assert.Equal(["my actions"], removed.Suggestions);
        Assert.Null(Compose(NoticeKind.ManagerRemoved, Ledger()));
        Assert.Null(Notices.Compose(Notice(NoticeKind.ManagerAdded) with { ManagerId = "former" }, Plan, People, Ledger(), null, Wednesday));
    }

    [Theory]
    [InlineData("1.1 jo", "ASB Team Leader", "Jo says that 1.1 is not theirs", "show 1.1")]
    [InlineData("5.3 jo", "nobody is accountable", "Jo says that 5.3 is not theirs", "show 5.3")]
    public void What_somebody_says_is_not_theirs_is_told_with_who_answers_for_it(string about, string parties, string title, string show)
    {
        var text = Notices.Compose(Notice(NoticeKind.NotTheirs) with { About = about }, Plan, People, Ledger(), null, Wednesday)!;

        Assert.Equal(title, text.Title);
        Assert.Equal("I do not ask them about it in this check-in any more. The plan is as it was: if somebody else is to answer, say who.", text.Intro);
        Assert.Equal(new NoticeLine(show[5..] + " Objective " + show[5..], parties), Assert.Single(text.Lines));
        Assert.Equal([show, "who hasn't replied?"], text.Suggestions);
    }

    [Theory]
    [InlineData("")]
    [InlineData("9.9 jo")]
    public void What_is_in_the_plan_no_longer_is_nobodys(string about) =>
        Assert.Null(Notices.Compose(Notice(NoticeKind.NotTheirs) with { About = about }, Plan, People, Ledger(), null, Wednesday));

    [Fact]
    public void That_the_bank_holidays_run_out_is_told_with_what_to_do()
    {
        var text = Compose(NoticeKind.CalendarEnds, Ledger())!;

        Assert.Equal("The bank holidays run out", text.Title);
        Assert.StartsWith("I know the bank holidays until 2 Dec 2026. After that I would write on them as on any other day. ", text.Intro, StringComparison.Ordinal);
        Assert.EndsWith("An administrator can add those of the years to come: the setting Calendar:BankHolidaysFile takes the file that GOV.UK publishes.", text.Intro, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cycle_whose_name_is_none_is_of_an_unknown_day() =>
        Assert.Contains(
            "The check-in of an unknown day",
            Compose(NoticeKind.NotReached, Ledger(CheckIn("jo", Unreachable)) with { Cycle = "once" })!.Intro,
            StringComparison.Ordinal);

    [Fact]
    public void Somebody_who_waits_for_an_answer_does_not_keep_others_from_being_told_of() =>
        Assert.NotEmpty(Notices.Due(Settings, PlanDirectory.Empty, Ledger(CheckIn("lee", Answered), Reminded("jo")), Wednesday));

    private static NoticeText? Compose(NoticeKind kind, CycleLedger ledger) =>
        Notices.Compose(Notice(kind), Plan, People, ledger, null, Wednesday);

    private static AsbPlanBot.Core.People.PlanDirectory People => Given.Directory(
        Given.Party("ASB Team Leader", Given.Held("Jo"), Given.Held("Lee")));

    private static Notice Notice(NoticeKind kind) => Notices.ForManagers(Settings, Cycle, kind, Given.Day("2026-12-02"), Wednesday)[0];

    private static CycleLedger Ledger(params CheckIn[] checkIns) => new("asb", Cycle, true, checkIns);

    private static CheckIn Reminded(string person) =>
        CheckIn(person, CheckInState.Reminded) with { RemindedAt = Given.At("2026-11-30 10:00") };

    private static CheckIn CheckIn(string person, CheckInState state) => new()
    {
        PlanId = "asb",
        Cycle = Cycle,
        PersonId = person,
        State = state,
        StateSince = Given.At("2026-11-26 10:00"),
        SentAt = Given.At("2026-11-26 10:00"),
        Asked = ["1.1", "1.2"],
    };
}
