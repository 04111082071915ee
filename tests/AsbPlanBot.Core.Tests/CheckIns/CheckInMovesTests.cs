using AsbPlanBot.Core.CheckIns;
using static AsbPlanBot.Core.CheckIns.CheckInState;

namespace AsbPlanBot.Core.Tests.CheckIns;

public sealed class CheckInMovesTests
{
    private static readonly DateTimeOffset Before = Given.At("2026-11-26 10:00");

    private static readonly DateTimeOffset Now = Before.AddMinutes(10);

    private static readonly CheckInState[] States =
        [Planned, Sending, Sent, Reminded, Escalated, Snoozed, Away, Answered, Unreachable, Missed];

    private static readonly Dictionary<string, CheckInEvent> Events = new(StringComparer.Ordinal)
    {
        ["claimed"] = new CheckInEvent.Claimed(),
        ["arrived"] = new CheckInEvent.Arrived("chat", "card"),
        ["send failed"] = new CheckInEvent.SendFailed("502"),
        ["refused"] = new CheckInEvent.Refused("blocked"),
        ["reachable"] = new CheckInEvent.Reachable(),
        ["reminder due"] = new CheckInEvent.ReminderDue(),
        ["chased"] = new CheckInEvent.Chased(),
        ["disowned"] = new CheckInEvent.Disowned("1.2"),
        ["escalation due"] = new CheckInEvent.EscalationDue(),
        ["snooze"] = new CheckInEvent.Snooze(Now.AddDays(1)),
        ["leave"] = new CheckInEvent.Leave(Now.AddDays(9), "lee"),
        ["woken"] = new CheckInEvent.Woken(),
        ["handed"] = new CheckInEvent.Handed(["1.2", "2.1"]),
        ["handed the same"] = new CheckInEvent.Handed(["1.2"]),
        ["replied in part"] = new CheckInEvent.Replied(["1.1"]),
        ["replied"] = new CheckInEvent.Replied(["1.1", "1.2"]),
        ["cycle ended"] = new CheckInEvent.CycleEnded(),
    };

    // A row an event; a column a state, in the order of States. A dot leaves the state as it is.
    private const string Table = """
        claimed         | Sending     .           .           .           .           .           .           .           .           .
        arrived         | Sent        Sent        .           .           .           .           .           .           Sent        .
        send failed     | .           Planned     .           .           .           .           .           .           .           .
        refused         | Unreachable Unreachable .           .           .           .           .           .           .           .
        reachable       | .           .           .           .           .           .           .           .           Planned     .
        reminder due    | .           .           Planned     .           .           .           .           .           .           .
        chased          | .           .           Planned     Planned     Planned     .           .           .           .           .
        disowned        | .           .           .           .           .           .           .           .           .           .
        escalation due  | .           .           Escalated   Escalated   .           .           .           .           .           .
        snooze          | Snoozed     Snoozed     Snoozed     Snoozed     Snoozed     .           .           .           Snoozed     .
        leave           | Away        Away        Away        Away        Away        Away        .           .           Away        .
        woken           | .           .           .           .           .           Planned     Planned     .           .           .
        handed          | .           .           Planned     Planned     Planned     .           .           Planned     .           .
        handed the same | .           .           .           .           .           .           .           .           .           .
        replied in part | .           .           .           .           .           .           .           .           .           .
        replied         | Answered    Answered    Answered    Answered    Answered    Answered    Answered    .           Answered    Answered
        cycle ended     | Missed      Missed      Missed      Missed      Missed      Missed      .           .           .           .
        """;

    public static TheoryData<CheckInState, string, CheckInState> Pairs
    {
        get
        {
            var pairs = new TheoryData<CheckInState, string, CheckInState>();
            foreach (var row in Table.Split('\n').Select(line => line.Split('|')))
            {
                var ends = row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                Assert.Equal(States.Length, ends.Length);
                foreach (var (state, end) in States.Zip(ends))
                    pairs.Add(state, row[0].Trim(), end == "." ? state : Enum.Parse<CheckInState>(end));
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Each_event_takes_each_state_where_it_belongs(CheckInState from, string happened, CheckInState to)
    {
        var before = In(from);

        var after = CheckInMoves.After(before, Events[happened], Now);

        Assert.Equal(to, after.State);
        Assert.Equal("v", after.Version);
        if (to != from)
            Assert.Equal(Now, after.StateSince);
        Assert.Equal(to is Unreachable, after.Reason is not null);
        Assert.Equal(to is Snoozed or Away, after.Until is not null);
        Assert.Equal(to is Away, after.StandInId is not null);
    }

    [Fact]
    public void Every_pair_is_in_the_table() => Assert.Equal(
        (Enum.GetValues<CheckInState>().Length, typeof(CheckInEvent).GetNestedTypes().Length),
        (States.Length, Events.Values.Select(happened => happened.GetType()).Distinct().Count()));

    [Fact]
    public void Who_disowns_all_that_was_left_has_answered()
    {
        var rest = CheckInMoves.After(In(Reminded), new CheckInEvent.Replied(["1.1"]), Now);

        var after = CheckInMoves.After(rest, new CheckInEvent.Disowned("1.2"), Now);

        Assert.Equal(Answered, after.State);
        Assert.Equal(["1.1"], after.Asked);
        Assert.Equal(rest.Revision + 1, after.Revision);
    }

    [Fact]
    public void A_note_of_the_send_that_comes_late_leaves_when_it_was_asked() =>
        Assert.Equal(Before, CheckInMoves.After(In(Reminded), new CheckInEvent.Arrived("chat", "card"), Now).SentAt);

    [Fact]
    public void A_claim_counts_the_attempt_before_anything_is_sent_and_one_that_died_is_claimed_again()
    {
        var claimed = CheckInMoves.After(In(Planned), new CheckInEvent.Claimed(), Now);
        var again = CheckInMoves.After(claimed, new CheckInEvent.Claimed(), Now.AddMinutes(3));

        Assert.Equal((1, Now), (claimed.Attempts, claimed.StateSince));
        Assert.Equal((2, Now.AddMinutes(3)), (again.Attempts, again.StateSince));
    }

    [Fact]
    public void Eight_failures_in_a_row_end_in_unreachable_with_the_last_reason()
    {
        var (checkIn, now) = (In(Planned), Now);
        for (var times = 1; times <= Sendings.MaxAttempts; times++)
        {
            Assert.Equal(Planned, checkIn.State);
            now = now.AddHours(2);
            checkIn = CheckInMoves.After(CheckInMoves.After(checkIn, new CheckInEvent.Claimed(), now), new CheckInEvent.SendFailed("502"), now);
        }

        Assert.Equal((Unreachable, "502", 8), (checkIn.State, checkIn.Reason, checkIn.Attempts));
    }

    [Fact]
    public void A_reminder_is_sent_like_the_first_card_and_ends_as_reminded()
    {
        var planned = CheckInMoves.After(In(Sent) with { Attempts = 3 }, new CheckInEvent.ReminderDue(), Now);
        var sending = CheckInMoves.After(planned, new CheckInEvent.Claimed(), Now);
        var reminded = CheckInMoves.After(sending, new CheckInEvent.Arrived("chat", "second card"), Now.AddSeconds(1));

        Assert.Equal((Planned, SendPurpose.Remind, 0), (planned.State, planned.Purpose, planned.Attempts));
        Assert.Equal((Reminded, Now.AddSeconds(1), Before), (reminded.State, reminded.RemindedAt, reminded.SentAt));
        Assert.Equal("second card", reminded.ActivityId);
    }

    [Theory]
    [InlineData(Planned)]
    [InlineData(Sending)]
    public void A_reminder_that_does_not_get_through_keeps_nothing_from_the_managers(CheckInState state) =>
        Assert.Equal(
            Escalated,
            CheckInMoves.After(In(state) with { SentAt = Before, Purpose = SendPurpose.Remind }, new CheckInEvent.EscalationDue(), Now).State);

    [Fact]
    public void Who_wakes_is_asked_anew_and_everything_counts_from_there()
    {
        var woken = CheckInMoves.After(In(Snoozed) with { Attempts = 2 }, new CheckInEvent.Woken(), Now);
        var sent = CheckInMoves.After(
            CheckInMoves.After(woken, new CheckInEvent.Claimed(), Now), new CheckInEvent.Arrived("chat", "card"), Now.AddSeconds(1));

        Assert.Equal((SendPurpose.Ask, 0), (woken.Purpose, woken.Attempts));
        Assert.Equal((Sent, Now.AddSeconds(1)), (sent.State, sent.SentAt));
    }

    [Fact]
    public void An_answer_that_is_quicker_than_the_note_of_the_send_is_not_lost()
    {
        var answered = CheckInMoves.After(In(Sending), new CheckInEvent.Replied(["1.1", "1.2"]), Now);

        var sent = CheckInMoves.After(answered, new CheckInEvent.Arrived("chat", "card"), Now.AddSeconds(1));

        Assert.Equal((Answered, Now, "card"), (sent.State, sent.StateSince, sent.ActivityId));
        Assert.Empty(sent.Unanswered);
    }

    [Fact]
    public void Answers_add_up_in_plan_order_and_each_shows_the_card_anew()
    {
        var first = CheckInMoves.After(In(Sent), new CheckInEvent.Replied(["1.2", "9.9"]), Now);
        Assert.Equal((Sent, 2, null), (first.State, first.Revision, first.AnsweredAt));
        Assert.Equal(["1.2"], first.Answered);
        Assert.Equal(["1.1"], first.Unanswered);

        var second = CheckInMoves.After(first, new CheckInEvent.Replied(["1.1"]), Now.AddMinutes(1));
        Assert.Equal((Answered, 3, Now.AddMinutes(1), false), (second.State, second.Revision, second.AnsweredAt, second.IsLate));
        Assert.Equal(["1.1", "1.2"], second.Answered);

        var amended = CheckInMoves.After(second, new CheckInEvent.Replied(["1.1"]), Now.AddMinutes(9));
        Assert.Equal((Answered, 4, Now.AddMinutes(1)), (amended.State, amended.Revision, amended.AnsweredAt));
        Assert.Equal(["1.1", "1.2"], amended.Answered);
    }

    [Fact]
    public void An_answer_after_the_cycles_end_is_late_and_what_was_answered_in_part_stays()
    {
        var missed = CheckInMoves.After(
            CheckInMoves.After(In(Reminded), new CheckInEvent.Replied(["1.1"]), Now), new CheckInEvent.CycleEnded(), Now.AddDays(7));
        Assert.Equal((Missed, "1.1"), (missed.State, missed.Answered.Single()));

        var late = CheckInMoves.After(missed, new CheckInEvent.Replied(["1.2"]), Now.AddDays(8));
        Assert.Equal((Answered, true), (late.State, late.IsLate));
    }

    [Theory]
    [InlineData(Sent)]
    [InlineData(Sending)]
    [InlineData(Snoozed)]
    [InlineData(Answered)]
    public void What_somebody_covers_for_is_asked_beside_their_own_and_what_was_answered_stays(CheckInState state)
    {
        var handed = CheckInMoves.After(In(state), new CheckInEvent.Handed(["2.1", "1.2"]), Now);

        Assert.Equal(["1.1", "1.2", "2.1"], handed.Asked);
        Assert.Equal(In(state).Answered, handed.Answered);
        Assert.Equal(SendPurpose.Ask, handed.Purpose);
    }

    [Fact]
    public void A_reference_answered_in_another_case_is_the_one_that_was_asked()
    {
        var checkIn = CheckInMoves.After(In(Sent) with { Asked = ["P1-03"] }, new CheckInEvent.Replied(["p1-03"]), Now);

        Assert.Equal((Answered, "P1-03"), (checkIn.State, checkIn.Answered.Single()));
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
        SentAt = state is Planned or Sending or Unreachable ? null : Before,
        Until = state is Snoozed or Away ? Before.AddDays(1) : null,
        StandInId = state is Away ? "lee" : null,
        Reason = state == Unreachable ? "not installed" : null,
        Version = "v",
    };
}
