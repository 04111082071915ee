using System.Text.Json;
using AsbPlanBot.LocalTeams.Launching;
using AsbPlanBot.LocalTeams.People;
using static System.Text.Json.JsonValueKind;

namespace AsbPlanBot.Tests.LocalTeams;

/// <summary>What the bot is sent has the members, and only those, that a real client was recorded to send.</summary>
public sealed class ActivityShapeTests : LocalTeamsFixture
{
    private static readonly JsonElement Green = Json("""{"type":"Action.Execute","title":"Check in","verb":"checkin","data":{"w":"2026-W47","rag":"green"}}""");

    [Fact]
    public async Task A_personal_installation_is_told_twice()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);

        Assert.Equal(2, Bot.Received.Count);
        AssertShape("install-personal", Bot.Received[0]);
        AssertShape("conversationUpdate-personal", Bot.Received[1]);
    }

    [Fact]
    public async Task An_installation_in_the_team_is_told_twice_with_the_channel_that_was_chosen()
    {
        await Teams.Actions.InstallInTeamAsync(Person.Manager, Roster.PlanChannel, Cancelled);

        AssertShape("install-team", Bot.Received[0]);
        AssertShape("conversationUpdate-team", Bot.Received[1]);
        Assert.All(Bot.Received, activity => Assert.Equal(
            Roster.PlanChannel.Id,
            activity.GetProperty("channelData").GetProperty("settings").GetProperty("selectedChannel").GetProperty("id").GetString()));
    }

    [Fact]
    public async Task A_removal_from_the_team_is_told_twice()
    {
        await Teams.Actions.UninstallFromTeamAsync(Person.Manager, Cancelled);

        AssertShape("uninstall", Bot.Received[0]);
        AssertShape("conversationUpdate-teamMemberRemoved", Bot.Received[1]);
    }

    [Fact]
    public async Task A_message_in_a_chat_comes_with_its_id_and_local_time()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);

        var message = await Teams.Actions.SayAsync(Jo, "what's amber?", Cancelled);

        AssertShape("message-personal", Bot.Last);
        Assert.Equal(message.Id, Bot.Last.GetProperty("id").GetString());
        Assert.Equal("what's amber?", Bot.Last.GetProperty("text").GetString());
        Assert.Equal(Jo.ChatId, Bot.Last.GetProperty("conversation").GetProperty("id").GetString());
        Assert.Equal(
            Bot.Last.GetProperty("timestamp").GetDateTimeOffset(), Bot.Last.GetProperty("localTimestamp").GetDateTimeOffset());
    }

    [Fact]
    public async Task A_mention_in_a_channel_names_the_thread()
    {
        await Teams.Actions.InstallInTeamAsync(Person.Manager, Roster.PlanChannel, Cancelled);

        var message = await Teams.Actions.PostAsync(Jo, Roster.PlanChannel, null, "what's amber?", mentionBot: true, Cancelled);

        AssertShape("message-channel-mention", Bot.Last);
        Assert.Equal("<at>ASB Plan Bot</at> what's amber?", Bot.Last.GetProperty("text").GetString());
        Assert.Equal(
            $"{Roster.PlanChannel.Id};messageid={message.Id}", Bot.Last.GetProperty("conversation").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_message_in_a_channel_without_a_mention_does_not_arrive()
    {
        await Teams.Actions.InstallInTeamAsync(Person.Manager, Roster.PlanChannel, Cancelled);
        var before = Bot.Received.Count;

        await Teams.Actions.PostAsync(Jo, Roster.PlanChannel, null, "not for you", mentionBot: false, Cancelled);

        Assert.Equal(before, Bot.Received.Count);
        Assert.Equal("not for you", Assert.Single(Teams.Messages(Roster.PlanChannel.Id)).Text);
    }

    [Fact]
    public async Task A_person_named_after_an_at_sign_is_mentioned()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);

        await Teams.Actions.SayAsync(Jo, "@sam osei covers for me, not @nobody", Cancelled);

        Assert.Equal("<at>Sam Osei</at> covers for me, not @nobody", Bot.Last.GetProperty("text").GetString());
        var mention = Bot.Last.GetProperty("entities")[0];
        Assert.Equal("mention", mention.GetProperty("type").GetString());
        Assert.Equal(Sam.Id, mention.GetProperty("mentioned").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_click_comes_as_an_invoke_about_the_message()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);
        var id = await SendAsync(Jo.ChatId, "card");

        await Teams.Actions.ExecuteAsync(Jo, id, Green, Cancelled);

        AssertShape("invoke-personal", Bot.Last, "value.action.data");
        Assert.Equal(id, Bot.Last.GetProperty("replyToId").GetString());
        Assert.Equal("green", Bot.Last.GetProperty("value").GetProperty("action").GetProperty("data").GetProperty("rag").GetString());
    }

    [Fact]
    public async Task A_click_in_a_channel_comes_with_its_thread()
    {
        await Teams.Actions.InstallInTeamAsync(Person.Manager, Roster.PlanChannel, Cancelled);
        var id = await SendAsync(Roster.PlanChannel.Id, "card");

        await Teams.Actions.ExecuteAsync(Jo, id, Green, Cancelled);

        AssertShape("invoke-channel", Bot.Last, "value.action.data");
    }

    [Fact]
    public async Task A_submit_comes_as_a_message_with_a_value_and_no_text()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);
        var id = await SendAsync(Jo.ChatId, "card");

        await Teams.Actions.SubmitAsync(Jo, id, Json("""{"a":1,"t":"false"}"""), Cancelled);

        AssertShape("submit-personal", Bot.Last);
    }

    private static JsonElement Json(string text)
    {
        using var json = JsonDocument.Parse(text);
        return json.RootElement.Clone();
    }

    private static void AssertShape(string recording, JsonElement sent, string? free = null)
    {
        var folder = System.IO.Path.Combine(Repository.Root!, "tests", "AsbPlanBot.Tests", "LocalTeams", "Recorded");
        var recorded = Json(File.ReadAllText(System.IO.Path.Combine(folder, recording + ".json")));
        Assert.Equal(Members(recorded), Members(sent));

        IEnumerable<string> Members(JsonElement root) => Walk(root, "")
            .Where(path => free is null || !path.StartsWith(free, StringComparison.Ordinal))
            .Distinct().Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Walk(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Walk(member.Value, $"{path}.{member.Name}".TrimStart('.'))),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Walk(item, path + "[]")),
        True or False => [path + ": boolean"],
        var kind => [$"{path}: {kind}"],
    };
}
