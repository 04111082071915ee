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
