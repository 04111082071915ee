using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Tests.Plans;

public sealed class DueDatesTests
{
    private static readonly DateTimeOffset Now = Given.At("2026-11-26 10:04");
    private static readonly Objective Due = Given.Objective("1.1", RagStatus.Amber, note: "Waits") with
    {
        Due = Given.Day("2027-03-31"),
        DueText = "Q4 2026/27",
        ConfirmedAt = Given.At("2026-11-19 10:00"),
        Version = "v1",
    };

    [Fact]
    public void A_date_that_moves_keeps_the_first_one_and_counts()
    {
        var once = Ready(Due, "2027-06-30").After;
        var twice = Ready(once, "2027-09-30").After;

        Assert.Equal((Given.Day("2027-06-30"), "30 Jun 2027", Given.Day("2027-03-31"), 1), (once.Due, once.DueText, once.FirstDue, once.DueMoves));
        Assert.Equal((Given.Day("2027-09-30"), Given.Day("2027-03-31"), 2), (twice.Due, twice.FirstDue, twice.DueMoves));
    }

    [Fact]
    public void A_first_date_has_not_moved()
    {
        var after = Ready(Due with { Due = null, DueText = "Ongoing" }, "2027-06-30").After;

        Assert.Equal((Given.Day("2027-06-30"), null, 0), (after.Due, after.FirstDue, after.DueMoves));
    }

    [Fact]
    public void The_history_says_who_moved_it_and_why_and_the_status_is_not_confirmed_by_it()
    {
        var (after, entry) = Ready(Due, "2027-06-30");

        Assert.Equal(("boss", "The cameras are late", ReplySource.Manager), (entry.By, entry.DueMove!.Reason, entry.Source));
        Assert.Equal((RagStatus.Amber, "Waits", Due.ConfirmedAt), (after.Status, after.Note, after.ConfirmedAt));
    }

    [Fact]
    public void A_move_that_is_replayed_is_not_taken_for_a_reply()
    {
        var (after, entry) = Ready(Due, "2027-06-30");
        var reply = entry with { At = Now.AddDays(-7), By = "jo", Source = ReplySource.Card, DueMove = null, Key = "reply" };

        var then = PlanReplay.AsAt(Given.InForce(after), [reply, entry], Now.AddMinutes(1))!.Plan.Plan.Find("1.1")!;

        Assert.Equal(("jo", Now.AddDays(-7), Given.Day("2027-06-30")), (then.ConfirmedBy, then.ConfirmedAt, then.Due));
    }

    [Theory]
    [InlineData("2026-11-25", "past")]
    [InlineData("2027-03-31", "already")]
    public void A_day_that_is_past_or_the_same_is_refused(string day, string why) =>
        Assert.Contains(why, Assert.IsType<DueDecision.Refused>(Move(Due, day, "Because")).Why, StringComparison.Ordinal);

    [Fact]
    public void What_is_complete_does_not_move() =>
        Assert.IsType<DueDecision.Refused>(Move(Due with { Status = RagStatus.Blue }, "2027-06-30", "Because"));

    [Theory]
    [InlineData(null, false)]
    [InlineData("  ", false)]
    [InlineData("long", true)]
    public void A_reason_is_asked_for(string? reason, bool isFault)
    {
        var unsaid = Assert.IsType<DueDecision.WithoutReason>(
            Move(Due, "2027-06-30", reason == "long" ? new string('x', DueDates.MaxReasonLength + 1) : reason));

        Assert.Equal(isFault, unsaid.Fault is not null);
    }

    private static ReplyDecision.Accepted Ready(Objective objective, string day) =>
        Assert.IsType<DueDecision.Ready>(Move(objective, day, " The cameras are late ")).Change;

    private static DueDecision Move(Objective objective, string day, string? reason) =>
        DueDates.Move(objective, Given.Day(day), reason, "boss", Now, Given.Day("2026-11-26"));
}
