using AsbPlanBot.Core.CheckIns;
using static AsbPlanBot.Core.CheckIns.CheckInState;

namespace AsbPlanBot.Core.Tests.CheckIns;

/// <summary>When something may be sent, tried again, taken up again, given up.</summary>
public sealed class SendingsTests
{
    private static readonly DateTimeOffset Before = Given.At("2026-11-26 10:00");

    [Theory]
    // A first attempt is made at once, the next ones after a quarter of a minute, 2, 4 … minutes.
    [InlineData(Planned, 0, 0, true)]
    [InlineData(Planned, 1, 14, false)]
    [InlineData(Planned, 1, 15, true)]
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
    public void Attempts_wait_longer_each_time_and_come_to_an_end(CheckInState state, int attempts, int seconds, bool may)
    {
        var now = Before.AddSeconds(seconds);

        Assert.Equal(may, Sendings.MayClaim(CheckIn(state) with { Attempts = attempts }, now));
        Assert.Equal(may, Sendings.MayClaim(Post(state) with { Attempts = attempts }, now));
    }

    [Theory]
    [InlineData(Sending, 8, 121, true)]
    [InlineData(Sending, 8, 120, false)]
    [InlineData(Sending, 7, 121, false)]
    [InlineData(Planned, 8, 121, false)]
    [InlineData(Sent, 8, 121, false)]
    public void Where_every_attempt_died_it_is_abandoned_and_not_silent(CheckInState state, int attempts, int seconds, bool abandoned)
    {
        var now = Before.AddSeconds(seconds);

        Assert.Equal(abandoned, Sendings.IsAbandoned(CheckIn(state) with { Attempts = attempts }, now));
        Assert.Equal(abandoned, Sendings.IsAbandoned(Post(state) with { Attempts = attempts }, now));
    }

    [Theory]
    // What should have been sent ten minutes ago has lost its work.
    [InlineData(Planned, 0, 599, false)]
    [InlineData(Planned, 0, 600, true)]
    [InlineData(Planned, 2, 719, false)]
    [InlineData(Planned, 2, 720, true)]
    [InlineData(Sending, 1, 719, false)]
    [InlineData(Sending, 1, 720, true)]
    [InlineData(Sent, 1, 10_000_000, false)]
    [InlineData(Escalated, 1, 10_000_000, false)]
    public void What_should_have_been_sent_long_ago_is_taken_up_again(CheckInState state, int attempts, int seconds, bool stuck)
    {
        var now = Before.AddSeconds(seconds);

        Assert.Equal(stuck, Sendings.WhenStuck(CheckIn(state) with { Attempts = attempts }, now) is not null);
        Assert.Equal(stuck, Sendings.IsStuck(Post(state) with { Attempts = attempts }, now));
    }

    [Theory]
    [InlineData(Planned, 0, 0)]
    [InlineData(Planned, 3, 240)]
    [InlineData(Sending, 1, 120)]
    [InlineData(Sent, 1, null)]
    [InlineData(Unreachable, 8, null)]
    public void It_is_known_how_long_that_takes(CheckInState state, int attempts, int? seconds)
    {
        TimeSpan? expected = seconds is { } after ? TimeSpan.FromSeconds(after) : null;

        Assert.Equal(expected, Sendings.NextTry(CheckIn(state) with { Attempts = attempts }, Before));
        Assert.Equal(expected, Sendings.NextTry(Post(state) with { Attempts = attempts }, Before));
    }

    [Theory]
    // Half of what an instance is given; the other half is for the send.
    [InlineData(59, true)]
    [InlineData(60, false)]
    public void What_was_claimed_too_long_ago_may_not_be_sent_any_more(int seconds, bool may) =>
        Assert.Equal(may, Sendings.MaySend(CheckIn(Sending), Before.AddSeconds(seconds)));

    [Theory]
    [InlineData(Sent)]
    [InlineData(Unreachable)]
    public void What_was_sent_or_given_up_may_not_be_claimed(CheckInState state) =>
        Assert.Throws<InvalidOperationException>(() => Sendings.Claim(Post(state), Before));

    [Theory]
    [InlineData(Planned)]
    [InlineData(Sending)]
    [InlineData(Unreachable)]
    public void What_arrived_is_known_by_its_message(CheckInState from)
    {
        var sent = Sendings.Arrived(Post(from), "message", Before.AddMinutes(1));

        Assert.Equal((Sent, Before.AddMinutes(1), "message", null), (sent.State, sent.StateSince, sent.ActivityId, sent.Reason));
    }

    [Fact]
    public void Replacing_a_posted_summary_keeps_the_time_of_the_first_post() =>
        Assert.Equal(Before, Sendings.Arrived(Post(Sent), "message", Before.AddMinutes(1)).StateSince);

    [Theory]
    [InlineData(Planned, 1, Planned)]
    [InlineData(Sending, 1, Planned)]
    [InlineData(Sending, 8, Unreachable)]
    [InlineData(Sent, 1, Sent)]
    [InlineData(Unreachable, 8, Unreachable)]
    public void What_fails_is_tried_again_until_it_is_given_up(CheckInState from, int attempts, CheckInState to)
    {
        var failed = Sendings.Failed(Post(from) with { Attempts = attempts }, "404", Before.AddMinutes(1));

        Assert.Equal(to, failed.State);
        if (from is Planned or Sending)
            Assert.Equal(("404", Before.AddMinutes(1)), (failed.Reason, failed.StateSince));
    }

    [Fact]
    public void What_is_claimed_counts_as_one_more_attempt()
    {
        var claimed = Sendings.Claim(Post(Planned) with { Attempts = 2 }, Before.AddMinutes(2));

        Assert.Equal((Sending, Before.AddMinutes(2), 3), (claimed.State, claimed.StateSince, claimed.Attempts));
        Assert.Contains("Sent may not be claimed now", Assert.Throws<InvalidOperationException>(() => Sendings.Claim(Post(Sent), Before)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Planned, Unreachable, "gone")]
    [InlineData(Sending, Unreachable, "gone")]
    [InlineData(Sent, Sent, null)]
    public void What_was_sent_is_not_given_up_any_more(CheckInState from, CheckInState to, string? reason)
    {
        var given = Sendings.GivenUp(Post(from), "gone", Before.AddMinutes(1));

        Assert.Equal((to, reason), (given.State, given.Reason));
    }

    [Fact]
    public void What_is_stuck_is_said_to_have_been_started_many_times() =>
        Assert.Equal(
            new CheckInEvent.SendFailed("sending was started many times and never finished"),
            Sendings.WhenStuck(CheckIn(Planned), Before.AddMinutes(10)));

    private static CheckIn CheckIn(CheckInState state) => Given.CheckIn("jo", state);

    private static SummaryPost Post(CheckInState state) => new()
    {
        PlanId = "asb",
        Cycle = "20261130T0900Z",
        State = state,
        StateSince = Before,
        Reason = state == Unreachable ? "no channel" : null,
    };
}
