using System.Text.Json;
using AsbPlanBot.LocalTeams.Connector;
using AsbPlanBot.LocalTeams.People;
using AsbPlanBot.Tests.LocalTeams;

namespace AsbPlanBot.Tests.NpmClients;

/// <summary>npm's ConnectorClient speaks in the chats and the channel of LocalTeams.</summary>
public sealed class ConversationCallTests(CallConnectorScript npm) : LocalTeamsFixture, IClassFixture<CallConnectorScript>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_chat_is_created_by_either_id_of_a_person(bool byObjectId)
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);

        var created = await CallAsync("conversations.createConversation", PersonalChat(byObjectId ? Jo.AadObjectId : Jo.Id));

        Assert.Equal(Jo.ChatId, created.GetProperty("id").GetString());
        Assert.Equal(Teams.Address.AbsoluteUri, created.GetProperty("serviceUrl").GetString());
    }

    [Fact]
    public async Task The_first_message_of_a_chat_can_go_along_with_its_creation_but_its_id_is_not_told()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);

        var created = await CallAsync("conversations.createConversation", new
        {
            members = new[] { new { id = Jo.Id } },
            tenantId = Roster.TenantId,
            activity = Text("good morning"),
        });

        Assert.Equal(Jo.ChatId, created.GetProperty("id").GetString());
        Assert.False(created.TryGetProperty("activityId", out _));
        Assert.Equal("good morning", Assert.Single(Teams.Messages(Jo.ChatId)).Text);
    }

    [Fact]
    public async Task A_thread_is_begun_with_its_first_message_and_goes_on()
    {
        await Teams.Actions.InstallInTeamAsync(Person.Manager, Roster.PlanChannel, Cancelled);

        var created = await CallAsync("conversations.createConversation", Thread("summary"));
        var (thread, root) = (created.GetProperty("id").GetString()!, created.GetProperty("activityId").GetString()!);
        await CallAsync("conversations.sendToConversation", thread, Text("more"));
        await CallAsync("conversations.replyToActivity", Roster.PlanChannel.Id, root, Text("a reply"));
        await CallAsync("conversations.updateActivity", thread, root, Text("summary, mended"));

        Assert.Equal($"{Roster.PlanChannel.Id};messageid={root}", thread);
        Assert.Equal(
            [("summary, mended", root), ("more", root), ("a reply", root)],
            Teams.Messages(Roster.PlanChannel.Id).Select(message => (message.Text, message.Root)));
    }

    [Fact]
    public async Task A_message_is_sent_answered_changed_and_deleted()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);

        var sent = await IdOfAsync("conversations.sendToConversation", Jo.ChatId, Text("one"));
        var reply = await IdOfAsync("conversations.replyToActivity", Jo.ChatId, sent, Text("two"));
        var changed = await IdOfAsync("conversations.updateActivity", Jo.ChatId, reply, Text("two, mended"));
        await CallAsync("conversations.deleteActivity", Jo.ChatId, sent);

        Assert.Equal(reply, changed);
        Assert.Equal(
            [(sent, true, null), (reply, false, "two, mended")],
            Teams.Messages(Jo.ChatId).Select(message => (message.Id, message.Deleted, message.Text)));
    }

    [Fact]
    public async Task A_card_arrives_as_it_was_sent()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);
        var card = Json("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Input.Text","id":"note","label":"Note – £","isRequired":true}]}""");

        await CallAsync("conversations.sendToConversation", Jo.ChatId, new
        {
            type = "message",
            attachments = new[] { new { contentType = "application/vnd.microsoft.card.adaptive", content = card } },
        });

        var attachment = Assert.Single(Teams.Messages(Jo.ChatId)).Attachments!.Value[0];
        Assert.Equal("application/vnd.microsoft.card.adaptive", attachment.GetProperty("contentType").GetString());
        Assert.True(JsonElement.DeepEquals(card, attachment.GetProperty("content")), attachment.GetRawText());
    }

    [Fact]
    public async Task Typing_is_taken()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);

        Assert.NotEmpty(await IdOfAsync("conversations.sendToConversation", Jo.ChatId, new { type = "typing" }));
        Assert.Empty(Teams.Messages(Jo.ChatId));
    }

    [Fact]
    public async Task What_Teams_refuses_is_a_RestError_with_its_code()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);

        await RefusesAsync(404, "ConversationNotFound", "conversations.sendToConversation", "a:nobody", Text("x"));
        await RefusesAsync(404, "ActivityNotFoundInConversation", "conversations.updateActivity", Jo.ChatId, "1", Text("x"));
        await RefusesAsync(404, "ActivityNotFoundInConversation", "conversations.deleteActivity", Jo.ChatId, "1");
        await RefusesAsync(403, "BotNotInConversationRoster", "conversations.createConversation", PersonalChat(Sam.Id));
        await RefusesAsync(400, "BadArgument", "conversations.sendToConversation", Jo.ChatId, new { type = "message" });
        await RefusesAsync(413, "MessageSizeTooBig", "conversations.sendToConversation", Jo.ChatId, Text(new string('x', 52_000)));
    }

    [Theory]
    [InlineData(FaultKind.Disabled, 403, "BotDisabledByAdmin")]
    [InlineData(FaultKind.PreconditionFailed, 412, "PreconditionFailed")]
    [InlineData(FaultKind.ServiceError, 500, "ServiceError")]
    [InlineData(FaultKind.BadGateway, 502, "BadGateway")]
    public async Task A_fault_asked_for_is_a_RestError_with_Teams_code(FaultKind kind, int status, string code)
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);
        Teams.Faults.Add(new Fault { Kind = kind, Calls = 1 });

        await RefusesAsync(status, code, "conversations.sendToConversation", Jo.ChatId, Text("x"));
        Assert.Empty(Teams.Messages(Jo.ChatId));
    }

    [Fact]
    public async Task A_person_who_blocked_the_bot_is_told_of_in_the_body_alone()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);
        Teams.Faults.Add(new Fault { Kind = FaultKind.Blocked, Conversation = Jo.ChatId });

        var error = await RefusesAsync(403, null, "conversations.sendToConversation", Jo.ChatId, Text("x"));

        Assert.Equal(209, error.GetProperty("body").GetProperty("errorCode").GetInt32());
        Assert.Equal("MessageWritesBlocked", Json(error.GetProperty("message").GetString()!).GetProperty("subCode").GetString());
    }

    [Fact]
    public async Task A_throttled_client_is_told_how_long_to_wait()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);
        Teams.Faults.Add(new Fault { Kind = FaultKind.Throttled, Milliseconds = 7000 });

        var error = await RefusesAsync(429, "Throttled", "conversations.sendToConversation", Jo.ChatId, Text("x"));

        Assert.Equal("7", error.GetProperty("retryAfter").GetString());
    }

    [Fact]
    public async Task A_throttled_client_that_waits_gets_through_once()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);
        Teams.Faults.Add(new Fault { Kind = FaultKind.Throttled, Calls = 1 });

        await npm.CallPatientlyAsync(Teams.Address, "conversations.sendToConversation", Jo.ChatId, Text("patient"));

        Assert.Empty(Teams.Faults.All);
        Assert.Equal("patient", Assert.Single(Teams.Messages(Jo.ChatId)).Text);
    }

    private static object Thread(string text) => new
    {
        isGroup = true,
        bot = new { id = Roster.BotId },
        activity = Text(text),
        channelData = new { channel = new { id = Roster.PlanChannel.Id }, tenant = new { id = Roster.TenantId } },
        tenantId = Roster.TenantId,
    };

    private static JsonElement Json(string text)
    {
        using var json = JsonDocument.Parse(text);
        return json.RootElement.Clone();
    }

    private Task<JsonElement> CallAsync(string call, params object[] given) => npm.CallAsync(Teams.Address, call, given);

    private Task<JsonElement> RefusesAsync(int status, string? code, string call, params object[] given) =>
        npm.RefusesAsync(status, code, Teams.Address, call, given);

    private async Task<string> IdOfAsync(string call, params object[] given) =>
        (await CallAsync(call, given)).GetProperty("id").GetString()!;
}
