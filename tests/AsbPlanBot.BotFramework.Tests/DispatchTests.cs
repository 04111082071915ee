using Newtonsoft.Json.Linq;

namespace AsbPlanBot.BotFramework.Tests;

public sealed class DispatchTests
{
    private readonly BotHost _host = new();

    [Theory]
    [MemberData(nameof(RecordedActivity.Handlers), MemberType = typeof(RecordedActivity))]
    public async Task What_Teams_sends_reaches_its_handler_and_is_answered_with_200(string activity, string[] calls)
    {
        _host.Connector.Answers(200, RecordedActivity.Member);

        var answer = await _host.PostAsync(RecordedActivity.Read(activity));

        Assert.Equal(200, answer.Status);
        Assert.Equal(calls, _host.Bot.Calls);
    }

    [Fact]
    public void Every_recorded_activity_is_among_those() =>
        Assert.Equal(
            RecordedActivity.Names.Order(StringComparer.Ordinal),
            RecordedActivity.Handlers.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("channelCreated", "channelCreated General in 19:general@thread.tacv2")]
    [InlineData("channelDeleted", "channelDeleted General in 19:general@thread.tacv2")]
    [InlineData("channelRenamed", "channelRenamed General in 19:general@thread.tacv2")]
    [InlineData("channelRestored", "channelRestored General in 19:general@thread.tacv2")]
    [InlineData("teamArchived", "teamArchived 19:general@thread.tacv2")]
    [InlineData("teamDeleted", "teamDeleted 19:general@thread.tacv2")]
    [InlineData("teamHardDeleted", "teamHardDeleted 19:general@thread.tacv2")]
    [InlineData("teamRenamed", "teamRenamed 19:general@thread.tacv2")]
    [InlineData("teamRestored", "teamRestored 19:general@thread.tacv2")]
    [InlineData("teamUnarchived", "teamUnarchived 19:general@thread.tacv2")]
    public async Task Each_event_of_a_channel_or_team_has_its_handler(string eventType, string call)
    {
        await _host.PostAsync(RecordedActivity.Read(
            "conversationUpdate-channelCreated", activity => activity["channelData"]!["eventType"] = eventType));

        Assert.Equal([call], _host.Bot.Calls);
    }

    [Theory]
    [InlineData("add-upgrade", "installed, posts to 19:general@thread.tacv2")]
    [InlineData("remove-upgrade", "uninstalled from Safer Streets")]
    public async Task An_upgrade_counts_as_installing_or_removing(string action, string call)
    {
        await _host.PostAsync(RecordedActivity.Read("install-team", activity => activity["action"] = action));

        Assert.Equal([call], _host.Bot.Calls);
    }

    [Fact]
    public async Task An_event_that_nobody_knows_is_answered_with_200_and_forgotten()
    {
        var answer = await _host.PostAsync(RecordedActivity.Read(
            "conversationUpdate-channelCreated", activity => activity["channelData"]!["eventType"] = "teamPaintedBlue"));

        Assert.Equal(200, answer.Status);
        Assert.Empty(_host.Bot.Calls);
    }

    [Fact]
    public async Task An_activity_of_an_unknown_type_is_told_to_the_bot()
    {
        var answer = await _host.PostAsync(RecordedActivity.Read("message-personal", activity => activity["type"] = "telepathy"));

        Assert.Equal(200, answer.Status);
        Assert.Equal(["unrecognised telepathy"], _host.Bot.Calls);
    }

    [Fact]
    public async Task A_member_whom_the_connector_does_not_tell_of_is_passed_on_as_given()
    {
        _host.Connector.Answers(404, """{"error":{"code":"ConversationNotFound"}}""");

        await _host.PostAsync(RecordedActivity.Read("conversationUpdate-personal"));

        Assert.Equal($"added 29:morgan/,{RecordedActivity.Bot}/ team=", _host.Bot.Calls[0]);
    }

    [Fact]
    public async Task Members_are_not_looked_up_when_the_activity_already_tells_of_them()
    {
        await _host.PostAsync(RecordedActivity.Read("conversationUpdate-personal", activity =>
            ((JObject)activity["membersAdded"]![0]!)["userPrincipalName"] = "m.ellis@council.example"));

        Assert.Empty(_host.Connector.Requests);
        Assert.Equal($"added 29:morgan/m.ellis@council.example,{RecordedActivity.Bot}/ team=", _host.Bot.Calls[0]);
    }

    [Fact]
    public async Task Outside_Teams_the_bot_does_not_hear_of_its_own_coming()
    {
        await _host.PostAsync(RecordedActivity.Read("conversationUpdate-team", activity => activity["channelId"] = "test"));

        Assert.Empty(_host.Bot.Calls);
    }

    [Fact]
    public async Task Outside_Teams_others_who_come_are_not_looked_up()
    {
        await _host.PostAsync(RecordedActivity.Read("conversationUpdate-personal", activity => activity["channelId"] = "test"));

        Assert.Equal(["then added 2"], _host.Bot.Calls);
        Assert.Empty(_host.Connector.Requests);
    }
}
