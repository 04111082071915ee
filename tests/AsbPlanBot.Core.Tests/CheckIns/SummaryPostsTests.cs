using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Summaries;
using static AsbPlanBot.Core.CheckIns.CheckInState;

namespace AsbPlanBot.Core.Tests.CheckIns;

/// <summary>How far a summary of several messages has come.</summary>
public sealed class SummaryPostsTests
{
    private static readonly DateTimeOffset Nine = Given.At("2026-11-30 09:00");

    private static readonly SummarySnapshot Red = new() { Statuses = new Dictionary<string, RagStatus> { ["1.1"] = RagStatus.Red } };

    private static readonly SummaryPost Claimed = new() { PlanId = "asb", Cycle = "20261130T0900Z", State = Sending, StateSince = Nine, Attempts = 3 };

    [Fact]
    public void It_is_as_old_as_its_first_message_however_long_the_others_took()
    {
        var begun = SummaryPosts.Begun(Claimed, "19:plan", "root", Red, Nine.AddMinutes(1));
        var done = SummaryPosts.Done(SummaryPosts.Continued(SummaryPosts.Continued(begun, "2", Nine.AddMinutes(2)), "3", Nine.AddHours(2)));

        Assert.Equal((Sent, Nine.AddMinutes(1), "root", "19:plan"), (done.State, done.StateSince, done.ActivityId, done.ChannelId));
        Assert.Equal(["2", "3"], done.PartIds);
        Assert.Same(Red, done.Snapshot);
    }

    [Fact]
    public void A_message_that_failed_has_its_own_attempts_and_waits()
    {
        var failed = SummaryPosts.Failed(SummaryPosts.Begun(Claimed, "19:plan", "root", Red, Nine), "Teams asked to wait", Nine);

        Assert.Equal((Planned, "root", 1), (failed.State, failed.ActivityId, failed.Attempts));
        Assert.False(Sendings.MayClaim(failed, Nine.AddSeconds(14)));
        Assert.True(Sendings.MayClaim(failed, Nine.AddSeconds(15)));
    }

    [Fact]
    public void What_could_not_follow_leaves_the_summary_posted()
    {
        var begun = SummaryPosts.Begun(Claimed, "19:plan", "root", Red, Nine);
        var last = SummaryPosts.Failed(begun with { Attempts = Sendings.MaxAttempts }, "Teams had a fault (502)", Nine.AddHours(2));

        Assert.Equal((Sent, Nine, "Teams had a fault (502)"), (last.State, last.StateSince, last.Reason));
        Assert.Equal(Sent, SummaryPosts.GivenUp(begun, "the channel is gone", Nine).State);
        Assert.Equal(Unreachable, SummaryPosts.GivenUp(Claimed, "the channel is gone", Nine).State);
    }

    [Fact]
    public void Posted_anew_it_keeps_what_the_next_one_compares_with()
    {
        var posted = SummaryPosts.Done(SummaryPosts.Begun(Claimed, "19:plan", "root", Red, Nine));

        var again = SummaryPosts.Done(SummaryPosts.Begun(posted, "19:other", "root-2", SummarySnapshot.Empty, Nine.AddDays(2)));

        Assert.Same(Red, again.Snapshot);
        Assert.Equal((Nine, "root-2", "19:other"), (again.StateSince, again.ActivityId, again.ChannelId));
        Assert.Empty(again.PartIds);
    }

    [Theory]
    [InlineData(Unreachable, "19:old", "19:new", true)]
    [InlineData(Unreachable, null, "19:new", true)]
    [InlineData(Unreachable, "19:old", "19:old", false)]
    [InlineData(Unreachable, "19:old", null, false)]
    [InlineData(Sent, "19:old", "19:new", false)]
    [InlineData(Planned, "19:old", "19:new", false)]
    public void Another_channel_is_a_new_chance_for_what_could_not_be_posted(CheckInState state, string? tried, string? channel, bool chance) =>
        Assert.Equal(chance, SummaryPosts.HasAnotherChannel(Claimed with { State = state, ChannelId = tried }, Given.Settings with { ChannelId = channel }));
}
