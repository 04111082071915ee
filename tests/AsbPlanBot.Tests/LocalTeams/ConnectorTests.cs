using System.Net.Http.Json;
using System.Text;
using AsbPlanBot.LocalTeams.People;

namespace AsbPlanBot.Tests.LocalTeams;

public sealed class ConnectorTests : LocalTeamsFixture
{
    [Fact]
    public async Task A_chat_is_created_once_whichever_id_names_the_person()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);

        var byId = await JsonAsync(await Http.PostAsJsonAsync("v3/conversations", PersonalChat(Jo.Id), Cancelled), 201);
        var byObjectId = await JsonAsync(await Http.PostAsJsonAsync("v3/conversations", PersonalChat(Jo.AadObjectId), Cancelled), 201);

        Assert.Equal(Jo.ChatId, byId.GetProperty("id").GetString());
        Assert.Equal(Jo.ChatId, byObjectId.GetProperty("id").GetString());
        Assert.Equal(Teams.Address.AbsoluteUri, byId.GetProperty("serviceUrl").GetString());
        Assert.False(byId.TryGetProperty("activityId", out _));
    }

    [Fact]
    public async Task A_chat_with_someone_who_has_not_the_app_is_refused() =>
        await RefusedAsync(
            await Http.PostAsJsonAsync("v3/conversations", PersonalChat(Jo.AadObjectId), Cancelled), 403, "BotNotInConversationRoster");

    [Theory]
    [InlineData("jo.blake@council.example")]
    [InlineData("28:somebody")]
    public async Task A_chat_is_not_created_by_any_other_kind_of_id(string id) =>
        await RefusedAsync(await Http.PostAsJsonAsync("v3/conversations", PersonalChat(id), Cancelled), 400, "BadArgument");

    [Fact]
    public async Task A_chat_without_the_tenant_is_refused() =>
        await RefusedAsync(
            await Http.PostAsJsonAsync("v3/conversations", new { members = new[] { new { id = Jo.Id } } }, Cancelled), 400, "BadArgument");

    [Fact]
    public async Task A_message_is_sent_changed_and_deleted()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);
        var id = await SendAsync(Jo.ChatId, "first");

        await JsonAsync(await Http.PutAsJsonAsync(Path(Jo.ChatId, id), Text("second"), Cancelled), 200);
        var changed = Assert.Single(Teams.Messages(Jo.ChatId));
        (await Http.DeleteAsync(new Uri(Path(Jo.ChatId, id), UriKind.Relative), Cancelled)).EnsureSuccessStatusCode();
        var deleted = Assert.Single(Teams.Messages(Jo.ChatId));

        Assert.Equal("second", changed.Text);
        Assert.NotNull(changed.EditedAt);
        Assert.True(deleted.Deleted);
        Assert.Null(deleted.Text);
        await RefusedAsync(
            await Http.PutAsJsonAsync(Path(Jo.ChatId, id), Text("third"), Cancelled), 404, "ActivityNotFoundInConversation");
    }

    [Fact]
    public async Task The_bot_cannot_change_what_a_person_wrote()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);
        var message = await Teams.Actions.SayAsync(Jo, "hello", Cancelled);

        await RefusedAsync(
            await Http.PutAsJsonAsync(Path(Jo.ChatId, message.Id), Text("bye"), Cancelled), 403, "ForbiddenOperationException");
    }

    [Fact]
    public async Task A_message_to_a_conversation_that_is_not_there_is_refused()
    {
        await RefusedAsync(await Http.PostAsJsonAsync(Path("a:nobody"), Text("x"), Cancelled), 404, "ConversationNotFound");
        await RefusedAsync(await Http.PostAsJsonAsync(Path(Jo.ChatId), Text("x"), Cancelled), 404, "ConversationNotFound");
    }

    [Fact]
    public async Task A_message_to_someone_who_removed_the_app_is_refused()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);
        await Teams.Actions.UninstallAsync(Jo, Cancelled);

        await RefusedAsync(await Http.PostAsJsonAsync(Path(Jo.ChatId), Text("x"), Cancelled), 403, "BotNotInConversationRoster");
    }

    [Fact]
    public async Task A_message_to_someone_who_blocked_the_bot_is_refused_in_Teams_own_way()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);
        Teams.Actions.Block(Jo, blocked: true);

        var refused = await JsonAsync(await Http.PostAsJsonAsync(Path(Jo.ChatId), Text("x"), Cancelled), 403);
        Teams.Actions.Block(Jo, blocked: false);

        Assert.Equal(209, refused.GetProperty("errorCode").GetInt32());
        Assert.Contains("\"subCode\":\"MessageWritesBlocked\"", refused.GetProperty("message").GetString()!, StringComparison.Ordinal);
        await SendAsync(Jo.ChatId, "again");
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{"text":"no type"}""")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","attachments":[{"content":{}}]}""")]
    [InlineData("""{"type":"trace","text":"x"}""")]
    public async Task An_activity_that_cannot_be_shown_is_refused(string body)
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        await RefusedAsync(await Http.PostAsync(new Uri(Path(Jo.ChatId), UriKind.Relative), content, Cancelled), 400, "BadArgument");
    }

    [Theory]
    [InlineData(50_000, 201)]
    [InlineData(52_000, 413)]
    public async Task A_message_of_more_than_about_100_KB_as_UTF16_is_too_big(int characters, int status)
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);

        var response = await Http.PostAsJsonAsync(Path(Jo.ChatId), Text(new string('x', characters)), Cancelled);

        if (status == 413)
            await RefusedAsync(response, 413, "MessageSizeTooBig");
        else
            await JsonAsync(response, status);
    }

    [Fact]
    public async Task Typing_is_shown_and_not_kept()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);

        await JsonAsync(await Http.PostAsJsonAsync(Path(Jo.ChatId), new { type = "typing" }, Cancelled), 201);

        Assert.Empty(Teams.Messages(Jo.ChatId));
    }

    [Fact]
    public async Task A_new_thread_gives_its_conversation_and_its_first_message()
    {
        await Teams.Actions.InstallInTeamAsync(Person.Manager, Roster.PlanChannel, Cancelled);

        var created = await JsonAsync(await Http.PostAsJsonAsync("v3/conversations", Thread("summary"), Cancelled), 201);
        var root = created.GetProperty("activityId").GetString()!;
        var conversation = created.GetProperty("id").GetString()!;
        await SendAsync(conversation, "more");
        await JsonAsync(await Http.PutAsJsonAsync(Path(conversation, root), Text("summary, mended"), Cancelled), 200);

        Assert.Equal($"{Roster.PlanChannel.Id};messageid={root}", conversation);
        Assert.Equal(["summary, mended", "more"], Teams.Messages(Roster.PlanChannel.Id).Select(message => message.Text));
        Assert.All(Teams.Messages(Roster.PlanChannel.Id), message => Assert.Equal(root, message.Root));
    }

    [Fact]
    public async Task A_new_thread_needs_no_tenant_for_the_channel_has_one_but_it_cannot_be_another()
    {
        await Teams.Actions.InstallInTeamAsync(Person.Manager, Roster.PlanChannel, Cancelled);
        var channelData = new { channel = new { id = Roster.PlanChannel.Id } };

        await JsonAsync(
            await Http.PostAsJsonAsync("v3/conversations", new { isGroup = true, activity = Text("x"), channelData }, Cancelled), 201);
        await RefusedAsync(
            await Http.PostAsJsonAsync(
                "v3/conversations", new { isGroup = true, activity = Text("y"), channelData, tenantId = Roster.AppId }, Cancelled),
            400,
            "BadArgument");

        Assert.Equal("x", Assert.Single(Teams.Messages(Roster.PlanChannel.Id)).Text);
    }

    [Fact]
    public async Task A_reply_to_a_message_of_a_channel_goes_to_its_thread_and_any_other_message_begins_one()
    {
        await Teams.Actions.InstallInTeamAsync(Person.Manager, Roster.PlanChannel, Cancelled);
        var channel = Roster.PlanChannel.Id;
        var root = await SendAsync(channel, "one");

        await JsonAsync(await Http.PostAsJsonAsync(Path(channel, root), Text("reply"), Cancelled), 201);
        var second = await SendAsync(channel, "two");

        Assert.Equal([root, root, second], Teams.Messages(channel).Select(message => message.Root));
        await RefusedAsync(
            await Http.PostAsJsonAsync(Path($"{channel};messageid=1"), Text("x"), Cancelled), 404, "ConversationNotFound");
    }

    [Fact]
    public async Task A_channel_is_closed_to_a_bot_that_is_not_in_the_team()
    {
        await RefusedAsync(
            await Http.PostAsJsonAsync("v3/conversations", Thread("x"), Cancelled), 403, "BotNotInConversationRoster");
        await RefusedAsync(
            await Http.PostAsJsonAsync(Path(Roster.General.Id), Text("x"), Cancelled), 403, "BotNotInConversationRoster");
    }

    private static object Thread(string text) => new
    {
        isGroup = true,
        bot = new { id = Roster.BotId },
        activity = Text(text),
        channelData = new { channel = new { id = Roster.PlanChannel.Id }, tenant = new { id = Roster.TenantId } },
        tenantId = Roster.TenantId,
    };
}
