using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Plans;
using static AsbPlanBot.Core.CheckIns.CheckInState;

namespace AsbPlanBot.Tests.Core.CheckIns;

public sealed class CheckInMovesTests
{
    private static readonly DateTimeOffset Before = Given.At("2026-11-26 10:00");

    private static readonly DateTimeOffset Now = Before.AddMinutes(10);

    public static TheoryData<CheckInState, string, CheckInState> Table => new()
    {
        { Planned, "claim", Sending },
        { Sending, "claim", Sending },
        { Planned, "sent", Sent },
        { Sending, "sent", Sent },
        { Sent, "sent", Sent },
        { Answered, "sent", Answered },
        { Unreachable, "sent", Sent },
        { Planned, "unreachable", Unreachable },
        { Sending, "unreachable", Unreachable },
        { Sent, "unreachable", Sent },
        { Answered, "unreachable", Answered },
        { Unreachable, "unreachable", Unreachable },
        { Planned, "failed", Planned },
        { Sending, "failed", Planned },
        { Sent, "failed", Sent },
        { Answered, "failed", Answered },
        { Unreachable, "failed", Unreachable },
        { Planned, "failed for the last time", Unreachable },
        { Sending, "failed for the last time", Unreachable },
        { Sent, "failed for the last time", Sent },
        { Answered, "failed for the last time", Answered },
        { Unreachable, "failed for the last time", Unreachable },
        { Planned, "answered in part", Planned },
        { Sending, "answered in part", Sending },
        { Sent, "answered in part", Sent },
        { Answered, "answered in part", Answered },
        { Unreachable, "answered in part", Unreachable },
        { Planned, "answered", Answered },
        { Sending, "answered", Answered },
        { Sent, "answered", Answered },
        { Answered, "answered", Answered },
        { Unreachable, "answered", Answered },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_move_takes_each_state_where_it_belongs(CheckInState from, string move, CheckInState to)
    {
        var before = In(from);
        var after = move switch
        {
            "claim" => CheckInMoves.Claim(before, Now),
            "sent" => CheckInMoves.Sent(before, "chat", "card", Now),
            "unreachable" => CheckInMoves.Unreachable(before, "blocked", Now),
            "failed" => CheckInMoves.SendFailed(before, "502", Now),
            "failed for the last time" =>
                CheckInMoves.SendFailed(before with { Attempts = CheckInMoves.MaxAttempts }, "502", Now),
            "answered in part" => CheckInMoves.Answered(before, ["1.1"], Now),
            _ => CheckInMoves.Answered(before, ["1.1", "1.2"], Now),
        };

        Assert.Equal(to, after.State);
        Assert.Equal("v", after.Version);
        if (to != from)
            Assert.Equal(Now, after.StateSince);
        if (to is Sent or Answered)
            Assert.Null(after.Reason);
    }

    [Theory]
    [InlineData(Sent)]
    [InlineData(Answered)]
    [InlineData(Unreachable)]
    public void What_was_sent_answered_or_given_up_may_not_be_claimed(CheckInState state)
    {
        Assert.False(CheckInMoves.MayClaim(In(state), Now));
        Assert.Throws<InvalidOperationException>(() => CheckInMoves.Claim(In(state), Now));
        Assert.False(CheckInMoves.MayClaim(Post(state), Now));
        Assert.Throws<InvalidOperationException>(() => CheckInMoves.Claim(Post(state), Now));
    }

    [Theory]
    // A first attempt is made at once, the next ones after 1, 2, 4 … minutes.
    [InlineData(Planned, 0, 0, true)]
    [InlineData(Planned, 1, 59, false)]
    [InlineData(Planned, 1, 60, true)]
    [InlineData(Planned, 2, 119, false)]
    [InlineData(Planned, 2, 120, true)]
    [InlineData(Planned, 7, 64 * 60 - 1, false)]
    [InlineData(Planned, 7, 64 * 60, true)]
    [InlineData(Planned, 8, 1_000_000, false)]
    // Whoever has been sending for more than two minutes has died.
    [InlineData(Sending, 1, 120, false)]
    [InlineData(Sending, 1, 121, true)]
    [InlineData(Sending, 7, 121, true)]
    [InlineData(Sending, 8, 1_000_000, false)]
    public void Attempts_wait_longer_each_time_and_come_to_an_end(
        CheckInState state, int attempts, int seconds, bool may)
    {
        var now = Before.AddSeconds(seconds);

        Assert.Equal(may, CheckInMoves.MayClaim(In(state) with { Attempts = attempts }, now));
        Assert.Equal(may, CheckInMoves.MayClaim(Post(state) with { Attempts = attempts }, now));
    }

    [Theory]
    [InlineData(Sending, 8, 121, true)]
    [InlineData(Sending, 8, 120, false)]
    [InlineData(Sending, 7, 121, false)]
    [InlineData(Planned, 8, 121, false)]
    [InlineData(Sent, 8, 121, false)]
    public void Where_every_attempt_died_it_is_abandoned_and_not_silent(
        CheckInState state, int attempts, int seconds, bool abandoned)
    {
        var now = Before.AddSeconds(seconds);

        Assert.Equal(abandoned, CheckInMoves.IsAbandoned(In(state) with { Attempts = attempts }, now));
        Assert.Equal(abandoned, CheckInMoves.IsAbandoned(Post(state) with { Attempts = attempts }, now));
    }

    [Fact]
    public void A_claim_counts_the_attempt_before_anything_is_sent()
    {
        var claimed = CheckInMoves.Claim(In(Planned), Now);

        Assert.Equal((1, Now), (claimed.Attempts, claimed.StateSince));
        Assert.Equal((2, Now), (CheckInMoves.Claim(claimed with { StateSince = Before }, Now).Attempts, Now));
    }

    [Fact]
    public void Eight_failures_in_a_row_end_in_unreachable_with_the_last_reason()
    {
        var (checkIn, now) = (In(Planned), Now);
        for (var times = 1; times <= CheckInMoves.MaxAttempts; times++)
        {
            Assert.Equal(Planned, checkIn.State);
            now = now.AddHours(2);
            checkIn = CheckInMoves.SendFailed(CheckInMoves.Claim(checkIn, now), "502", now);
        }

        Assert.Equal((Unreachable, "502", 8), (checkIn.State, checkIn.Reason, checkIn.Attempts));
    }

    [Fact]
    public void A_sent_card_is_known_by_its_conversation_and_its_message()
    {
        var sent = CheckInMoves.Sent(In(Sending), "chat", "card", Now);
        var again = CheckInMoves.Sent(sent, "chat", "second card", Now.AddMinutes(5));

        Assert.Equal(("chat", "card", Now), (sent.ConversationId, sent.ActivityId, sent.SentAt));
        Assert.Equal(("second card", Now, Now), (again.ActivityId, again.SentAt, again.StateSince));
    }

    [Fact]
    public void An_answer_that_is_quicker_than_the_note_of_the_send_is_not_lost()
    {
        var answered = CheckInMoves.Answered(In(Sending), ["1.1", "1.2"], Now);

        var sent = CheckInMoves.Sent(answered, "chat", "card", Now.AddSeconds(1));

        Assert.Equal((Answered, Now, "card"), (sent.State, sent.StateSince, sent.ActivityId));
        Assert.Empty(sent.Unanswered);
    }

    [Fact]
    public void Answers_add_up_in_plan_order_and_each_shows_the_card_anew()
    {
        var first = CheckInMoves.Answered(In(Sent), ["1.2", "9.9"], Now);
        Assert.Equal((Sent, 2, null), (first.State, first.Revision, first.AnsweredAt));
        Assert.Equal(["1.2"], first.Answered);
        Assert.Equal(["1.1"], first.Unanswered);

        var second = CheckInMoves.Answered(first, ["1.1"], Now.AddMinutes(1));
        Assert.Equal((Answered, 3, Now.AddMinutes(1)), (second.State, second.Revision, second.AnsweredAt));
        Assert.Equal(["1.1", "1.2"], second.Answered);

        var amended = CheckInMoves.Answered(second, ["1.1"], Now.AddMinutes(9));
        Assert.Equal((Answered, 4, Now.AddMinutes(1)), (amended.State, amended.Revision, amended.AnsweredAt));
        Assert.Equal(["1.1", "1.2"], amended.Answered);
    }

    [Fact]
    public void A_reference_answered_in_another_case_is_the_one_that_was_asked()
    {
        var checkIn = CheckInMoves.Answered(In(Sent) with { Asked = ["P1-03"] }, ["p1-03"], Now);

        Assert.Equal((Answered, "P1-03"), (checkIn.State, checkIn.Answered.Single()));
    }

    [Theory]
    [InlineData(Planned)]
    [InlineData(Sending)]
    [InlineData(Unreachable)]
    public void A_posted_summary_keeps_what_the_next_one_compares_with(CheckInState from)
    {
        var statuses = new Dictionary<string, RagStatus>(StringComparer.Ordinal) { ["1.1"] = RagStatus.Red };

        var sent = CheckInMoves.Sent(Post(from), "message", statuses, Now);

        Assert.Equal((Sent, Now, "message", null), (sent.State, sent.StateSince, sent.ActivityId, sent.Reason));
        Assert.Same(statuses, sent.Statuses);
    }

    [Fact]
    public void Replacing_a_posted_summary_keeps_the_time_of_the_first_post() =>
        Assert.Equal(Before, CheckInMoves.Sent(Post(Sent), "message", Post(Sent).Statuses, Now).StateSince);

    [Theory]
    [InlineData(Planned, 1, Planned)]
    [InlineData(Sending, 1, Planned)]
    [InlineData(Sending, 8, Unreachable)]
    [InlineData(Sent, 1, Sent)]
    [InlineData(Unreachable, 8, Unreachable)]
    public void A_summary_that_fails_is_tried_again_until_it_is_given_up(CheckInState from, int attempts, CheckInState to)
    {
        var failed = CheckInMoves.Failed(Post(from) with { Attempts = attempts }, "404", Now);

        Assert.Equal(to, failed.State);
        if (from is Planned or Sending)
            Assert.Equal(("404", Now), (failed.Reason, failed.StateSince));
    }

    private static CheckIn In(CheckInState state) => new()
    {
        PlanId = "asb",
        Cycle = "20261126T1000Z",
        PersonId = "jo",
        State = state,
        StateSince = Before,
        Asked = ["1.1", "1.2"],
        Answered = state == Answered ? ["1.1", "1.2"] : [],
        Reason = state == Unreachable ? "not installed" : null,
        Version = "v",
    };

    private static SummaryPost Post(CheckInState state) => new()
    {
        PlanId = "asb",
        Cycle = "20261130T0900Z",
        State = state,
        StateSince = Before,
        Reason = state == Unreachable ? "no channel" : null,
    };
}
