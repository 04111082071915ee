using System.Net;
using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Teams.Delivery;
using AsbPlanBot.Tests.Teams.Fakes;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Tests.Teams;

/// <summary>What the bot sends unasked, and what it makes of Teams refusing it.</summary>
public sealed class DeliveryTests
{
    private static readonly SummaryPost Post = new()
    {
        PlanId = "asb",
        Cycle = "20261130T0900Z",
        State = CheckInState.Sending,
        StateSince = Sample.Now,
    };

    private readonly BotUnderTest _bot = new();

    public static TheoryData<HttpStatusCode, string, Type, string> Refusals => new()
    {
        { HttpStatusCode.Forbidden, """{"error":{"code":"ConversationBlockedByUser"}}""", typeof(SendOutcome.Unreachable), "blocked" },
        { HttpStatusCode.Forbidden, """{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\"}"}""", typeof(SendOutcome.Unreachable), "blocked" },
        { HttpStatusCode.Forbidden, """{"error":{"code":"BotDisabledByAdmin"}}""", typeof(SendOutcome.Unreachable), "administrator" },
        { HttpStatusCode.Forbidden, """{"error":{"code":"BotNotInConversationRoster"}}""", typeof(SendOutcome.Unreachable), "not installed" },
        { HttpStatusCode.RequestEntityTooLarge, "{}", typeof(SendOutcome.Unreachable), "too large" },
        { HttpStatusCode.BadRequest, "{}", typeof(SendOutcome.Unreachable), "did not accept" },
        { HttpStatusCode.PreconditionFailed, "{}", typeof(SendOutcome.Retry), "412" },
        { HttpStatusCode.TooManyRequests, "{}", typeof(SendOutcome.Retry), "wait" },
        { HttpStatusCode.InternalServerError, "{}", typeof(SendOutcome.Retry), "500" },
        { HttpStatusCode.BadGateway, "<html>", typeof(SendOutcome.Retry), "502" },
        { HttpStatusCode.Unauthorized, "{}", typeof(SendOutcome.Retry), "registration" },
    };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_known_person_gets_the_card_in_the_known_chat()
    {
        await _bot.TurnAsync(Install());

        var sent = Assert.IsType<SendOutcome.Sent>(await _bot.CheckIns.SendAsync(Sample.CheckIn, Cancelled));

        Assert.Equal("a:" + Sample.Sian, sent.ConversationId);
        Assert.NotEmpty(sent.ActivityId);
        Assert.Empty(_bot.Adapter.Created);
        Assert.Contains("Hello Siân, how do these stand?", _bot.Shown(), StringComparison.Ordinal);
        Assert.IsType<JRaw>(_bot.Adapter.Sent[^1].Attachments![0].Content);
        Assert.Null(_bot.Adapter.Sent[^1].ReplyToId);
    }

    [Fact]
    public async Task An_unknown_person_gets_a_chat_begun_by_their_object_id_which_is_kept()
    {
        var sent = Assert.IsType<SendOutcome.Sent>(await _bot.CheckIns.SendAsync(Sample.CheckIn, Cancelled));

        Assert.Equal("a:new-chat", sent.ConversationId);
        var created = Assert.Single(_bot.Adapter.Created);
        Assert.Equal(Sample.Sian, Assert.Single(created.Members!).Id);
        Assert.Equal(Sample.Tenant, created.TenantId);
        Assert.Equal(Sample.Tenant, ((JObject)created.ChannelData!).SelectToken("tenant.id"));

        await _bot.CheckIns.SendAsync(Sample.CheckIn, Cancelled);
        Assert.Single(_bot.Adapter.Created);
    }

    [Fact]
    public async Task What_was_handed_over_a_moment_ago_is_on_the_card_though_the_people_were_read_before()
    {
        _bot.People.Directory = new PlanDirectory([.. Sample.People.Parties.Where(party => party.Name != "ASB Team")]);
        await _bot.CheckIns.SendAsync(Sample.CheckIn with { PersonId = Sample.Priya, Asked = ["1.1"] }, Cancelled);
        _bot.People.Directory = _bot.People.Directory with
        {
            Absences = [new Absence(Sample.Priya, new DateOnly(2026, 11, 26), new DateOnly(2026, 12, 7), Sample.Marcus)],
        };
        var covering = Sample.CheckIn with { PersonId = Sample.Marcus, Asked = ["1.1"] };

        Assert.IsType<SendOutcome.Sent>(await _bot.CheckIns.SendAsync(covering, Cancelled));
        Assert.Contains("You cover for Priya Nair", _bot.Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reading_of_the_plan_serves_for_some_seconds_and_no_longer()
    {
        await _bot.CheckIns.SendAsync(Sample.CheckIn, Cancelled);
        _bot.Plans.Change("1.2", objective => objective with { Title = "Renamed meanwhile" });

        await _bot.CheckIns.SendAsync(Sample.CheckIn, Cancelled);
        Assert.DoesNotContain("Renamed meanwhile", _bot.Shown(), StringComparison.Ordinal);
        _bot.Time.Advance(TimeSpan.FromMinutes(1));
        await _bot.CheckIns.SendAsync(Sample.CheckIn, Cancelled);

        Assert.Contains("Renamed meanwhile", _bot.Shown(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refusal_is_read_by_its_status_and_words(HttpStatusCode status, string body, Type outcome, string word)
    {
        await _bot.TurnAsync(Install());
        _bot.Adapter.SendFaults.Enqueue(FakeAdapter.Refusal(status, body));

        var known = await _bot.CheckIns.SendAsync(Sample.CheckIn, Cancelled);
        _bot.Conversations.Kept.Clear();
        _bot.Adapter.CreateFaults.Enqueue(FakeAdapter.Refusal(status, body));
        var unknown = await _bot.CheckIns.SendAsync(Sample.CheckIn, Cancelled);

        Assert.Equal((outcome, outcome), (known.GetType(), unknown.GetType()));
        Assert.Contains(word, known.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("17", 17)]
    [InlineData("Thu, 26 Nov 2026 10:05:00 GMT", 60)]
    [InlineData("soon", null)]
    [InlineData(null, null)]
    public async Task How_long_Teams_asks_to_wait_is_passed_on(string? header, int? seconds)
    {
        await _bot.TurnAsync(Install());
        _bot.Adapter.SendFaults.Enqueue(FakeAdapter.Refusal(HttpStatusCode.TooManyRequests, retryAfter: header));

        var retry = Assert.IsType<SendOutcome.Retry>(await _bot.CheckIns.SendAsync(Sample.CheckIn, Cancelled));

        Assert.Equal(seconds, (int?)retry.After?.TotalSeconds);
    }

    [Fact]
    public async Task A_network_that_is_down_is_tried_again()
    {
        await _bot.TurnAsync(Install());
        _bot.Adapter.SendFaults.Enqueue(new HttpRequestException("no route"));

        Assert.IsType<SendOutcome.Retry>(await _bot.CheckIns.SendAsync(Sample.CheckIn, Cancelled));
    }

    [Fact]
    public async Task A_chat_that_is_gone_is_forgotten_and_begun_anew_once()
    {
        await _bot.TurnAsync(Install());
        _bot.Adapter.SendFaults.Enqueue(FakeAdapter.Refusal(HttpStatusCode.NotFound));

        var sent = Assert.IsType<SendOutcome.Sent>(await _bot.CheckIns.SendAsync(Sample.CheckIn, Cancelled));
        Assert.Equal("a:new-chat", sent.ConversationId);

        _bot.Adapter.SendFaults.Enqueue(FakeAdapter.Refusal(HttpStatusCode.NotFound));
        _bot.Adapter.SendFaults.Enqueue(FakeAdapter.Refusal(HttpStatusCode.NotFound));
        Assert.IsType<SendOutcome.Unreachable>(await _bot.CheckIns.SendAsync(Sample.CheckIn, Cancelled));
    }

    [Fact]
    public async Task Who_blocked_the_bot_is_marked_and_unmarked_when_a_card_arrives()
    {
        await _bot.TurnAsync(Install());
        _bot.Adapter.SendFaults.Enqueue(FakeAdapter.Refusal(HttpStatusCode.Forbidden, "ConversationBlockedByUser"));
        await _bot.CheckIns.SendAsync(Sample.CheckIn, Cancelled);
        Assert.Equal("they have blocked the bot", _bot.Conversations.Kept.Values.Single().Unreachable);

        await _bot.CheckIns.SendAsync(Sample.CheckIn, Cancelled);
        Assert.Null(_bot.Conversations.Kept.Values.Single().Unreachable);
    }

    [Fact]
    public async Task Nothing_is_sent_where_nothing_is_open_any_more()
    {
        foreach (var reference in Sample.CheckIn.Asked)
            _bot.Plans.Change(reference, objective => objective with { Status = RagStatus.Blue });

        Assert.IsType<SendOutcome.Nothing>(await _bot.CheckIns.SendAsync(Sample.CheckIn, Cancelled));
        Assert.Empty(_bot.Adapter.Sent);
    }

    [Fact]
    public async Task A_check_in_that_cannot_be_read_from_the_store_is_the_tickers_to_try_again()
    {
        _bot.Plans.IsDown = true;

        await Assert.ThrowsAsync<IOException>(() => _bot.CheckIns.SendAsync(Sample.CheckIn, Cancelled));
    }

    [Fact]
    public async Task A_summary_begins_a_thread_in_the_channel_and_tells_what_it_showed()
    {
        var sent = Assert.IsType<SendOutcome.Sent>(await _bot.Summaries.SendAsync(Post, Cancelled));

        var created = Assert.Single(_bot.Adapter.Created);
        Assert.True(created.IsGroup);
        Assert.Equal(Sample.Team, ((JObject)created.ChannelData!).SelectToken("channel.id"));
        Assert.Contains("This is the first summary", created.Activity!.Attachments![0].Content!.ToString(), StringComparison.Ordinal);
        Assert.Equal("root-1", sent.ActivityId);
        Assert.Equal(RagStatus.Red, sent.Snapshot!.Statuses["2.2"]);
        Assert.Empty(_bot.Adapter.Sent);
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.BadGateway)]
    public async Task A_message_that_continues_a_summary_is_put_off_by_itself(HttpStatusCode status)
    {
        _bot.Plans["asb"] = Sample.Large(60, "Make the streets lighter");
        var begun = Post with { ActivityId = "root-1", ChannelId = Sample.Team, PartIds = ["part-0"] };
        _bot.Adapter.SendFaults.Enqueue(FakeAdapter.Refusal(status));

        Assert.IsType<SendOutcome.Retry>(await _bot.Summaries.SendAsync(begun, Cancelled));
        Assert.IsType<SendOutcome.Sent>(await _bot.Summaries.SendAsync(begun, Cancelled));

        var sent = Assert.Single(_bot.Adapter.Sent);
        Assert.Equal(Sample.Team + ";messageid=root-1", sent.Conversation!.Id);
        Assert.Contains("Summary, continued: 3 of", _bot.Shown(), StringComparison.Ordinal);
        Assert.Empty(_bot.Adapter.Created);
    }

    [Fact]
    public async Task A_summary_without_a_channel_or_with_one_that_is_gone_is_said_to_the_managers()
    {
        _bot.Adapter.CreateFaults.Enqueue(FakeAdapter.Refusal(HttpStatusCode.NotFound));
        Assert.Contains("channel is gone", (await _bot.Summaries.SendAsync(Post, Cancelled)).ToString(), StringComparison.Ordinal);

        _bot.Plans["asb"] = Sample.InForce with { Settings = Sample.Settings with { ChannelId = null } };
        Assert.Contains("no channel yet", (await _bot.Summaries.SendAsync(Post, Cancelled)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_team_is_written_to_where_it_was_last_heard_from()
    {
        await _bot.TurnAsync(Incoming.TeamInstall(Sample.Priya, selected: null));
        var team = await _bot.Conversations.FindAsync(ConversationKind.Team, Sample.Team, Cancelled);

        Assert.Equal("https://smba.example/uk/", JObject.Parse(team!.Reference)["serviceUrl"]);
        Assert.IsType<SendOutcome.Sent>(await _bot.Summaries.SendAsync(Post, Cancelled));
    }

    private static Microsoft.Bot.Schema.Activity Install() => Incoming.Install(Sample.Sian);
}
