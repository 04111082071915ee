using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.BotFramework.Tests;

public sealed class ConnectorTests
{
    private const string Thread = "https://localhost/emea/v3/conversations/19%3Ageneral%40thread.tacv2%3Bmessageid%3D1700000000100";

    private readonly BotHost _host = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_goes_to_the_thread_that_it_answers()
    {
        _host.Bot.OnMessage = async (turn, cancelled) =>
        {
            var sent = await turn.SendActivityAsync("Hello", cancellationToken: cancelled);
            Assert.Equal("1700000000999", sent.Id);
            Assert.True(turn.Responded);
        };

        await _host.PostAsync(RecordedActivity.Read("message-channel-mention"));

        var request = Assert.Single(_host.Connector.Requests);
        Assert.Equal($"POST {Thread}/activities/activity-09", request.Line);
        Assert.Null(request.Authorization);
        var body = JObject.Parse(request.Body);
        Assert.Equal("Hello", (string?)body["text"]);
        Assert.Equal("message", (string?)body["type"]);
        Assert.Equal(RecordedActivity.Bot, (string?)body["from"]!["id"]);
        Assert.Equal("29:morgan", (string?)body["recipient"]!["id"]);
        Assert.Equal("activity-09", (string?)body["replyToId"]);
        Assert.Null(body["id"]);
    }

    [Fact]
    public async Task Several_activities_go_out_in_their_order_and_traces_stay()
    {
        _host.Bot.OnMessage = (turn, cancelled) => turn.SendActivitiesAsync(
            [new Activity { Type = ActivityTypes.Typing }, new Activity { Type = ActivityTypes.Trace }, MessageFactory.Text("second")], cancelled);

        await _host.PostAsync(RecordedActivity.Read("message-personal"));

        Assert.Equal(["typing", "message"], _host.Connector.Requests.Select(request => (string?)JObject.Parse(request.Body)["type"]));
    }

    [Fact]
    public async Task A_message_is_replaced_and_deleted_by_its_id()
    {
        _host.Bot.OnMessage = async (turn, cancelled) =>
        {
            var message = MessageFactory.Text("Receipt");
            message.Id = "17:0/1?x";
            await turn.UpdateActivityAsync(message, cancelled);
            await turn.DeleteActivityAsync("17:0/1?x", cancelled);
        };

        await _host.PostAsync(RecordedActivity.Read("message-channel-mention"));

        Assert.Equal(
            [$"PUT {Thread}/activities/17%3A0%2F1%3Fx", $"DELETE {Thread}/activities/17%3A0%2F1%3Fx"],
            _host.Connector.Requests.Select(request => request.Line));
        Assert.Equal("17:0/1?x", (string?)JObject.Parse(_host.Connector.Requests[0].Body)["id"]);
        Assert.Empty(_host.Connector.Requests[1].Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task An_id_that_would_lead_to_another_resource_is_not_used(string id)
    {
        _host.Bot.OnMessage = (turn, cancelled) => turn.UpdateActivityAsync(new Activity { Id = id }, cancelled);

        await Assert.ThrowsAsync<ArgumentException>(() => _host.PostAsync(RecordedActivity.Read("message-personal")));

        Assert.Empty(_host.Connector.Requests);
    }

    [Fact]
    public async Task The_bot_comes_back_to_a_conversation_by_its_stored_reference()
    {
        await _host.PostAsync(RecordedActivity.Read("install-personal"));
        var stored = JObject.FromObject(_host.Bot.Last!.GetConversationReference()).ToString();
        var reference = JObject.Parse(stored).ToObject<ConversationReference>()!;

        await _host.Adapter.ContinueConversationAsync(
            "",
            reference,
            async (turn, cancelled) =>
            {
                Assert.Equal("ContinueConversation", turn.Activity.Name);
                await turn.SendActivityAsync("Check-in", cancellationToken: cancelled);
            },
            Cancelled);

        var request = Assert.Single(_host.Connector.Requests);
        Assert.Equal("POST https://localhost/emea/v3/conversations/a%3A1personal-morgan/activities", request.Line);
        Assert.Equal(RecordedActivity.Tenant, (string?)JObject.Parse(request.Body)["conversation"]!["tenantId"]);
    }

    [Fact]
    public async Task A_personal_chat_is_made_by_the_persons_id_and_then_written_to()
    {
        _host.Connector.Answers(201, """{"id":"a:new chat"}""");
        ConversationReference? made = null;

        await _host.Adapter.CreateConversationAsync(
            "",
            "msteams",
            "https://localhost/emea/",
            null,
            new ConversationParameters
            {
                Bot = new ChannelAccount(RecordedActivity.Bot),
                Members = [new ChannelAccount("c4a2e6d8")],
                TenantId = RecordedActivity.Tenant,
                ChannelData = new TeamsChannelData { Tenant = new TenantInfo { Id = RecordedActivity.Tenant } },
            },
            async (turn, cancelled) =>
            {
                made = turn.Activity.GetConversationReference();
                await turn.SendActivityAsync("Welcome", cancellationToken: cancelled);
            },
            Cancelled);

        Assert.Equal(
            ["POST https://localhost/emea/v3/conversations", "POST https://localhost/emea/v3/conversations/a%3Anew%20chat/activities"],
            _host.Connector.Requests.Select(request => request.Line));
        Assert.Equal(
            $$$"""{"bot":{"id":"{{{RecordedActivity.Bot}}}"},"members":[{"id":"c4a2e6d8"}],"channelData":{"tenant":{"id":"{{{RecordedActivity.Tenant}}}"}},"tenantId":"{{{RecordedActivity.Tenant}}}"}""",
            _host.Connector.Requests[0].Body);
        Assert.Equal("a:new chat", made!.Conversation!.Id);
        Assert.Equal(RecordedActivity.Tenant, made.Conversation.TenantId);
        Assert.Equal("https://localhost/emea/", made.ServiceUrl);
    }

    [Fact]
    public async Task A_thread_is_made_with_its_first_message_whose_id_is_kept()
    {
        _host.Connector.Answers(201, """{"id":"19:general@thread.tacv2;messageid=17","activityId":"17"}""");
        string? first = null;

        await _host.Adapter.CreateConversationAsync(
            "",
            "msteams",
            RecordedActivity.ServiceUrl,
            null,
            new ConversationParameters
            {
                IsGroup = true,
                Activity = MessageFactory.Text("Summary"),
                ChannelData = new TeamsChannelData { Channel = new ChannelInfo { Id = "19:general@thread.tacv2" } },
            },
            (turn, _) =>
            {
                first = turn.Activity.Id;
                return Task.CompletedTask;
            },
            Cancelled);

        Assert.Equal("17", first);
        var body = JObject.Parse(Assert.Single(_host.Connector.Requests).Body);
        Assert.True((bool)body["isGroup"]!);
        Assert.Equal("Summary", (string?)body["activity"]!["text"]);
        Assert.Equal("19:general@thread.tacv2", (string?)body["channelData"]!["channel"]!["id"]);
    }

    [Fact]
    public async Task A_conversation_that_nobody_names_is_not_one()
    {
        _host.Connector.Answers(200);

        await Assert.ThrowsAsync<ErrorResponseException>(() => _host.Adapter.CreateConversationAsync(
            "", "msteams", RecordedActivity.ServiceUrl, null, new ConversationParameters(), (_, _) => Task.CompletedTask, Cancelled));
    }

    [Fact]
    public async Task Teams_is_asked_about_people_teams_and_channels()
    {
        _host.Connector
            .Answers(200, """{"id":"29:a","objectId":"aad","email":"a@council.example","tenantId":"t"}""")
            .Answers(200, """{"continuationToken":"next page","members":[{"id":"29:a","givenName":"Ann"},{"id":"29:b"}]}""")
            .Answers(200, """{"members":[]}""")
            .Answers(200, """{"id":"19:general","name":"Safer Streets","memberCount":7}""")
            .Answers(200, """{"conversations":[{"id":"19:general"},{"id":"19:other","name":"Other"}]}""");
        _host.Bot.OnMessage = async (turn, cancelled) =>
        {
            var member = await TeamsInfo.GetMemberAsync(turn, "29:a/b", cancelled);
            Assert.Equal(("aad", "a@council.example", "t"), (member.AadObjectId, member.Email, member.TenantId));

            var page = await TeamsInfo.GetPagedMembersAsync(turn, 500, cancellationToken: cancelled);
            Assert.Equal(("next page", "Ann"), (page.ContinuationToken, page.Members![0].GivenName));
            Assert.Null((await TeamsInfo.GetPagedMembersAsync(turn, null, page.ContinuationToken, cancelled)).ContinuationToken);

            Assert.Equal(7, (await TeamsInfo.GetTeamDetailsAsync(turn, cancellationToken: cancelled)).MemberCount);
            var channels = await TeamsInfo.GetTeamChannelsAsync(turn, "19:other/team", cancelled);
            Assert.Equal([null, "Other"], channels.Select(channel => channel.Name));
        };

        await _host.PostAsync(RecordedActivity.Read("message-channel-mention"));

        const string Root = "https://localhost/emea/v3/";
        const string Team = "19%3Ageneral%40thread.tacv2";
        Assert.Equal(
            [
                $"GET {Root}conversations/{Team}/members/29%3Aa%2Fb",
                $"GET {Root}conversations/{Team}/pagedmembers?pageSize=500",
                $"GET {Root}conversations/{Team}/pagedmembers?continuationToken=next%20page",
                $"GET {Root}teams/{Team}",
                $"GET {Root}teams/19%3Aother%2Fteam/conversations",
            ],
            _host.Connector.Requests.Select(request => request.Line));
    }

    [Fact]
    public async Task In_a_chat_its_own_members_are_asked_for()
    {
        _host.Bot.OnMessage = (turn, cancelled) => TeamsInfo.GetMemberAsync(turn, "29:morgan", cancelled);

        await _host.PostAsync(RecordedActivity.Read("message-personal"));

        Assert.Equal(
            "GET https://localhost/emea/v3/conversations/a%3A1personal-morgan/members/29%3Amorgan",
            _host.Connector.Requests[0].Line);
    }

    [Fact]
    public async Task A_refusal_tells_its_status_its_headers_and_its_error()
    {
        _host.Connector.Answers(403, """{"error":{"code":"ConversationBlockedByUser","message":"blocked"}}""", retryAfter: "120");

        var refusal = await SendAndFailAsync<ErrorResponseException>();

        Assert.Equal(HttpStatusCode.Forbidden, refusal.Response!.StatusCode);
        Assert.Equal(["120"], refusal.Response.Headers["Retry-After"]);
        Assert.Equal("ConversationBlockedByUser", refusal.Body!.Error!.Code);
        Assert.Contains("blocked", refusal.Response.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\"}"}""")]
    [InlineData("<html>Forbidden</html>")]
    [InlineData("")]
    [InlineData("[1]")]
    public async Task A_refusal_of_another_shape_keeps_its_text(string body)
    {
        _host.Connector.Answers(403, body);

        var refusal = await SendAndFailAsync<ErrorResponseException>();

        Assert.Null(refusal.Body?.Error);
        Assert.Equal(body, refusal.Response!.Content);
    }

    [Fact]
    public async Task A_refused_question_about_a_team_is_another_exception_as_in_the_official_library()
    {
        _host.Connector.Answers(404, """{"error":{"code":"TeamNotFound"}}""");
        _host.Bot.OnMessage = (turn, cancelled) => TeamsInfo.GetTeamDetailsAsync(turn, "19:gone", cancelled);

        var refusal = await Assert.ThrowsAsync<HttpOperationException>(() => _host.PostAsync(RecordedActivity.Read("message-personal")));

        Assert.Equal(HttpStatusCode.NotFound, refusal.Response!.StatusCode);
    }

    [Theory]
    [InlineData("smba.example")]
    [InlineData("ftp://localhost")]
    [InlineData("https://user:secret@localhost")]
    public async Task Only_an_address_of_the_web_is_called(string serviceUrl)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _host.Adapter.ContinueConversationAsync(
            "",
            new ConversationReference { ServiceUrl = serviceUrl, Conversation = new ConversationAccount { Id = "a:1" } },
            (_, _) => Task.CompletedTask,
            Cancelled));

        Assert.Empty(_host.Connector.Requests);
    }

    private Task<T> SendAndFailAsync<T>()
        where T : Exception
    {
        _host.Bot.OnMessage = (turn, cancelled) => turn.SendActivityAsync("Hello", cancellationToken: cancelled);
        return Assert.ThrowsAsync<T>(() => _host.PostAsync(RecordedActivity.Read("message-personal")));
    }
}
