using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Tests.CheckIns;

/// <summary>What managers are told where the summary cannot be posted any more.</summary>
public sealed class PlaceNoticesTests
{
    private static readonly DateTimeOffset Now = Given.At("2026-12-02 10:00");

    private static readonly PlanSettings Settings = Given.Settings with
    {
        TeamId = "19:team",
        ChannelId = "19:channel",
        TeamName = "Community Safety",
        ChannelName = "ASB plan",
    };

    [Theory]
    [InlineData("ASB plan", "Community Safety", "the channel “ASB plan” of the team “Community Safety”")]
    [InlineData("ASB plan", null, "the channel “ASB plan”")]
    [InlineData(null, "Community Safety", "the plan's channel in the team “Community Safety”")]
    [InlineData(null, null, "the plan's channel")]
    public void The_place_is_named_as_far_as_it_is_known(string? channel, string? team, string place) =>
        Assert.Equal(place, PlaceNotices.PlaceOf(Settings with { ChannelName = channel, TeamName = team }));

    [Fact]
    public void A_channel_that_is_gone_is_told_with_what_to_do() =>
        Says(
            Told(Settings, PlaceLoss.ChannelDeleted, "19:channel"),
            "The plan's channel is gone",
            "The channel “ASB plan” of the team “Community Safety” has been deleted, so the weekly summary cannot be posted. The next one is due Mon 7 Dec 09:00. Choose another channel: settings.");

    [Fact]
    public void A_team_that_is_archived_is_told_with_what_to_do() =>
        Says(
            Told(Settings, PlaceLoss.TeamArchived, "19:team"),
            "The plan's team is archived",
            "The team “Community Safety” has been archived, and nothing can be posted in the channel “ASB plan” of the team “Community Safety” while it is. The next one is due Mon 7 Dec 09:00. Have the team taken out of the archive, or add me to another team: the plan then goes there.");

    [Fact]
    public void A_team_that_is_gone_is_told_with_what_to_do_and_a_paused_plan_has_no_next_summary() =>
        Says(
            Told(Settings with { TeamName = null, PausedFrom = Now }, PlaceLoss.TeamDeleted, "19:team"),
            "The plan's team is gone",
            "The plan's team has been deleted, so the weekly summary cannot be posted. Add me to another team: where a manager does so, the plan goes there. Nothing of it is lost.");

    [Theory]
    [InlineData(PlaceLoss.ChannelDeleted, "19:team")]
    [InlineData(PlaceLoss.TeamArchived, "19:channel")]
    [InlineData(PlaceLoss.TeamDeleted, "19:channel")]
    public void Nothing_is_told_of_a_place_that_is_no_longer_the_plans(PlaceLoss loss, string placeId) =>
        Assert.Null(Told(Settings, loss, placeId));

    [Fact]
    public void What_is_about_no_place_is_not_told()
    {
        var notice = PlaceNotices.Of(Settings, PlaceLoss.TeamDeleted, "19:team", "20261126T1000Z", Now)[0];

        Assert.Null(Text(notice with { About = "" }, Settings));
        Assert.Null(Text(notice with { About = "Burnt 19:team" }, Settings));
    }

    [Fact]
    public void Two_places_that_are_lost_in_a_day_are_two_notices()
    {
        var channel = PlaceNotices.Of(Settings, PlaceLoss.ChannelDeleted, "19:channel", "20261126T1000Z", Now);
        var team = PlaceNotices.Of(Settings, PlaceLoss.TeamDeleted, "19:team", "20261126T1000Z", Now);

        Assert.Equal("PlaceLost.20261202.manager.ChannelDeleted 19:channel", Assert.Single(channel).Key);
        Assert.Equal("PlaceLost.20261202.manager.TeamDeleted 19:team", Assert.Single(team).Key);
        Assert.Equal("CalendarEnds.20261202.manager", Notices.ForManagers(Settings, "", NoticeKind.CalendarEnds, Given.Day("2026-12-02"), Now)[0].Key);
    }

    private static void Says(NoticeText? text, string title, string intro)
    {
        Assert.Equal((title, intro), (text!.Title, text.Intro));
        Assert.Equal(["settings", "summary"], text.Suggestions);
    }

    private static NoticeText? Told(PlanSettings settings, PlaceLoss loss, string placeId) =>
        Text(PlaceNotices.Of(settings, loss, placeId, "20261126T1000Z", Now)[0], settings);

    private static NoticeText? Text(Notice notice, PlanSettings settings) => Notices.Compose(
        notice, new PlanInForce(settings, Given.Plan(Given.Objective("1.1"))), PlanDirectory.Empty, new CycleLedger("asb", "20261126T1000Z", true, []), null, Now);
}
