using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Wording;
using static AsbPlanBot.Core.CheckIns.CheckInState;

namespace AsbPlanBot.Core.Tests.CheckIns;

/// <summary>Who has not answered everything, and what is said of each.</summary>
public sealed class MissingRepliesTests
{
    private static readonly DateTimeOffset Asked = Given.At("2026-11-26 10:00");

    [Fact]
    public void Where_each_stands_is_said()
    {
        Assert.Equal("asked Thu 26 Nov 10:00", Detail(CheckIn(Sent)));
        Assert.Equal("asked Thu 26 Nov 10:00, reminded Mon 30 Nov 10:00", Detail(CheckIn(Reminded) with { RemindedAt = Given.At("2026-11-30 10:00") }));
        Assert.Equal("could not be reached: blocked", Detail(CheckIn(Unreachable) with { Reason = "blocked" }));
        Assert.Equal("could not be reached: the reason is not known", Detail(CheckIn(Unreachable)));
        Assert.Equal("away until 7 Dec", Detail(CheckIn(Away) with { Until = Given.At("2026-12-07 10:00") }));
        Assert.Equal("wants to be asked again Thu 3 Dec 09:00", Detail(CheckIn(Snoozed) with { Until = Given.At("2026-12-03 09:00") }));
        Assert.Equal("not sent yet", Detail(CheckIn(Planned) with { SentAt = null }));
    }

    [Fact]
    public void Who_has_answered_in_part_is_not_silent_and_an_answer_ends_the_row()
    {
        Assert.Equal(2, Line(CheckIn(Sent), CheckIn(Missed)).InARow);
        Assert.Equal(0, Line(CheckIn(Sent) with { Answered = ["1.1"] }, CheckIn(Missed)).InARow);
        Assert.Equal(1, Line(CheckIn(Sent), CheckIn(Missed) with { Answered = ["1.1"] }, CheckIn(Missed)).InARow);
        Assert.Equal(0, Line(CheckIn(Away) with { Until = Given.At("2026-12-07 10:00") }, CheckIn(Missed)).InARow);
    }

    [Theory]
    [InlineData(Sent, true, true)]
    [InlineData(Escalated, true, true)]
    [InlineData(Reminded, true, true)]
    [InlineData(Missed, true, true)]
    [InlineData(Snoozed, true, false)]
    [InlineData(Planned, true, true)]
    [InlineData(Sending, true, true)]
    [InlineData(Planned, false, false)]
    [InlineData(Sending, false, false)]
    [InlineData(Away, true, false)]
    [InlineData(Unreachable, true, false)]
    public void An_answer_is_waited_for_from_whom_the_card_is_with(CheckInState state, bool wasSent, bool isWaitedFor) =>
        Assert.Equal(isWaitedFor, Line(CheckIn(state) with { SentAt = wasSent ? Asked : null }).IsWaitedFor);

    [Fact]
    public void Nobody_is_waited_for_who_has_answered() => Assert.False(Silence.IsOpen(CheckIn(Answered)));

    private static string Detail(CheckIn checkIn) => Line(checkIn).Detail;

    private static NotRepliedLine Line(params CheckIn[] newestFirst) => Assert.Single(MissingReplies.In(
        [.. newestFirst.Select(checkIn => new CycleLedger("asb", checkIn.Cycle, true, [checkIn]))],
        Given.Plan(Given.Objective("1.1"), Given.Objective("1.2")),
        Given.Directory(Given.Party("ASB Team Leader", Given.Held("Jo"))),
        new PlanClock(Given.Settings, Given.At("2026-12-02 10:00"))));

    private static CheckIn CheckIn(CheckInState state) => Given.CheckIn("jo", state) with { SentAt = Asked };
}
