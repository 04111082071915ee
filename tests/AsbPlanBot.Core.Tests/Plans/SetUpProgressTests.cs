using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Tests.Plans;

/// <summary>How far a plan's set-up has come, on a Wednesday before the Thursday on which it asks.</summary>
public sealed class SetUpProgressTests
{
    private static readonly DateTimeOffset Now = Given.At("2026-11-25 10:00");

    private static readonly PlanDirectory People = Given.Directory(
        Given.Party("ASB Team Leader", Given.Held("Jo")), Given.Party("SNT", Given.Held("Sam", to: "2026-11-25")));

    private static readonly PlanSettings Settings = Given.Settings with { ChannelId = "19:channel" };

    private static readonly Plan Plan = Given.Plan(
        Given.Objective("1.1"),
        Given.Objective("1.2", parties: ["SNT", "asb team leader"]),
        Given.Objective("2.1", parties: []),
        Given.Objective("2.2", RagStatus.Blue, "A", parties: ["Done with"]));

    [Fact]
    public void It_says_what_is_there_what_is_missing_and_whom_the_next_check_in_asks()
    {
        var progress = SetUpProgress.Of(new PlanInForce(Settings, Plan), People, Now);

        Assert.Equal(("ASB action plan", 4), (progress.PlanTitle, progress.Objectives));
        Assert.True(progress is { HasPlan: true, HasChannel: true, HasStarted: true, IsPaused: false, HasPeople: false });
        // Who leaves on the Wednesday is not there on the day of the check-in.
        Assert.Equal((2, 1), (progress.Parties, progress.Asked));
        Assert.Equal(["SNT"], progress.WithoutPeople);
        Assert.Equal(["2.1"], progress.WithoutParty);
        Assert.Equal(Given.At("2026-11-26 10:00"), progress.NextCheckIn);
    }

    [Fact]
    public void There_are_people_once_every_party_has_somebody()
    {
        var plan = new PlanInForce(Settings, Given.Plan(Given.Objective("1.1")));

        Assert.True(SetUpProgress.Of(plan, People, Now).HasPeople);
        Assert.False(SetUpProgress.Of(plan, PlanDirectory.Empty, Now).HasPeople);
        Assert.False(SetUpProgress.Of(new PlanInForce(Settings, Given.Plan(Given.Objective("1.1", parties: []))), People, Now).HasPeople);
    }

    [Fact]
    public void A_plan_that_waits_may_begin_once_it_has_a_channel_and_somebody_to_ask()
    {
        var waiting = Settings with { PausedFrom = Settings.ActiveFrom };

        Assert.True(SetUpProgress.Of(new PlanInForce(waiting, Plan), People, Now) is { MayStart: true, IsPaused: true, HasStarted: false });
        Assert.False(SetUpProgress.Of(new PlanInForce(waiting with { ChannelId = null }, Plan), People, Now).MayStart);
        Assert.False(SetUpProgress.Of(new PlanInForce(waiting, Plan), PlanDirectory.Empty, Now).MayStart);
        Assert.False(SetUpProgress.Of(new PlanInForce(Settings, Plan), People, Now).MayStart);
        Assert.True(SetUpProgress.Of(new PlanInForce(Settings with { PausedFrom = Now }, Plan), People, Now) is { HasStarted: true, IsPaused: true, MayStart: false });
    }

    [Theory]
    [InlineData("2026-11-26", null, true)]
    [InlineData("2026-11-27", null, false)]
    [InlineData(null, "2026-11-26", true)]
    [InlineData(null, "2026-11-25", false)]
    public void Who_holds_what_is_that_of_the_day_of_the_next_check_in(string? from, string? to, bool held)
    {
        var progress = SetUpProgress.Of(
            new PlanInForce(Settings, Given.Plan(Given.Objective("1.1"))),
            Given.Directory(Given.Party("ASB Team Leader", Given.Held("Jo", from: from, to: to))),
            Now);

        Assert.Equal((held, held ? 1 : 0), (progress.HasPeople, progress.Asked));
    }

    [Theory]
    [InlineData("sam", 1)]
    [InlineData(null, 0)]
    public void Who_is_away_at_the_next_check_in_is_not_counted_and_who_covers_is(string? standIn, int asked)
    {
        var people = People with { Absences = [new Absence("jo", Given.Day("2026-11-26"), Given.Day("2026-12-08"), standIn)] };

        var progress = SetUpProgress.Of(new PlanInForce(Settings with { PausedFrom = Settings.ActiveFrom }, Plan), people, Now);

        Assert.Equal(asked, progress.Asked);
        Assert.True(progress.MayStart);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Without_a_plan_there_is_only_a_channel_or_none(bool hasChannel)
    {
        var none = SetUpProgress.Of(null, People, Now, hasChannel);
        var empty = SetUpProgress.Of(new PlanInForce(hasChannel ? Settings : Given.Settings, Given.Plan()), People, Now);

        Assert.True(none is { HasPlan: false, IsHeld: false, HasPeople: false, MayStart: false, Asked: 0 });
        Assert.Equal((hasChannel, hasChannel), (none.HasChannel, empty.HasChannel));
        Assert.Null(empty.PlanTitle);
    }

    [Fact]
    public void Where_a_plan_that_does_not_exist_yet_would_post_holds_for_an_empty_one_too() =>
        Assert.True(SetUpProgress.Of(new PlanInForce(Given.Settings, Given.Plan()), People, Now, hasChannel: true).HasChannel);

    [Fact]
    public void Of_a_plan_of_which_nothing_is_open_nobody_is_asked() => Assert.True(
        SetUpProgress.Of(new PlanInForce(Settings, Given.Plan(Given.Objective("1.1", RagStatus.Blue, "A"))), People, Now)
            is { HasPlan: true, IsHeld: false, HasPeople: false, Asked: 0 });
}
