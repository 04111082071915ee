using System.Text;
using Microsoft.Bot;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.BotFramework.Tests;

public sealed class RoundTripTests
{
    public static TheoryData<string> Recorded => [.. RecordedActivity.Names];

    [Theory]
    [MemberData(nameof(Recorded))]
    public void An_activity_is_written_as_it_was_read(string name)
    {
        var text = RecordedActivity.Read(name);

        Assert.Equal(Plain(text), Plain(ReadAndWritten(text)));
    }

    [Fact]
    public void Members_that_the_library_does_not_know_go_out_as_they_came_in()
    {
        var text = RecordedActivity.Read("message-channel-mention", activity =>
        {
            foreach (var part in new[] { "", "from", "conversation", "recipient", "entities[0]", "channelData", "channelData.team" })
            {
                var target = (JObject)activity.SelectToken(part)!;
                target["x-new"] = JToken.Parse("""{"when":"2026-01-08T21:36:09.107Z","deep":[1,2.5,null,{"$id":"7","$type":"System.Object"}]}""");
            }

            ((JObject)activity["from"]!).AddFirst(new JProperty("$id", "1"));
            ((JObject)activity["recipient"]!).AddFirst(new JProperty("$type", "System.Object"));
            activity["attachments"] = JToken.Parse("""[{"contentType":"text/html","content":"<p>hi</p>","x-new":true}]""");
            activity["value"] = JToken.Parse("""{"due":"2026-01-08T21:36:09.107+02:00","$ref":"1"}""");
        });

        Assert.Equal(Plain(text), Plain(ReadAndWritten(text)));
    }

    [Fact]
    public async Task A_text_that_looks_like_a_date_stays_a_text()
    {
        var host = new BotHost();

        await host.PostAsync(RecordedActivity.Read("submit-personal", activity => activity["value"]!["due"] = "2026-01-08T21:36:09Z"));

        Assert.Equal(JTokenType.String, ((JObject)host.Bot.Last!.Value!)["due"]!.Type);
    }

    [Fact]
    public void The_default_serialiser_writes_the_same_names()
    {
        var reference = new ConversationReference { ServiceUrl = "s", User = new ChannelAccount("u", aadObjectId: "aad") };

        var written = JObject.Parse(JsonConvert.SerializeObject(reference));

        Assert.Equal("aad", (string?)written["user"]!["aadObjectId"]);
        Assert.Equal("s", (string?)written["serviceUrl"]);
    }

    [Fact]
    public void Channel_data_is_read_from_what_came_in_and_from_what_is_about_to_go_out()
    {
        var given = new TeamsChannelData { EventType = "x" };
        var activity = new Activity { ChannelData = given };
        Assert.Same(given, activity.GetChannelData<TeamsChannelData>());

        activity.ChannelData = new { eventType = "y" };
        Assert.Equal("y", activity.GetChannelData<TeamsChannelData>()!.EventType);

        activity.ChannelData = "not an object";
        Assert.False(activity.TryGetChannelData<TeamsChannelData>(out _));
    }

    [Theory]
    [InlineData("<at>Plan Bot</at> what's amber?", "<at>Plan Bot</at>", "what's amber?")]
    [InlineData("  <AT>plan bot</AT>   chase ", "<at>Plan Bot</at>", "chase")]
    [InlineData("<at>Plan Bot</at> a <at>Plan Bot</at>", "<at>Plan Bot</at>", "a")]
    [InlineData("hello <at>Plan Bot</at>", null, "hello")]
    [InlineData("a+b (c)", "", "a+b (c)")]
    public void The_bots_own_mention_is_taken_out_of_the_text(string text, string? mention, string rest)
    {
        var activity = new Activity { Text = text, Recipient = new ChannelAccount("28:bot") };
        activity.Entities = [new Mention { Type = "mention", Text = mention, Mentioned = new ChannelAccount("28:bot", "Plan Bot") }];

        Assert.Equal(rest, activity.RemoveRecipientMention());
        Assert.Equal(rest, activity.Text);
    }

    [Fact]
    public void The_mention_of_somebody_else_stays()
    {
        var activity = new Activity { Text = "<at>Jo</at> covers for me", Recipient = new ChannelAccount("28:bot") };
        activity.Entities = [new Mention { Type = "mention", Text = "<at>Jo</at>", Mentioned = new ChannelAccount("29:jo", "Jo") }];

        Assert.Equal("<at>Jo</at> covers for me", activity.RemoveRecipientMention());
        Assert.False(activity.MentionsRecipient());
        Assert.True(activity.MentionsId("29:jo"));
    }

    [Fact]
    public void A_reference_is_applied_in_either_direction()
    {
        var reference = new ConversationReference
        {
            ActivityId = "7",
            User = new ChannelAccount("29:morgan"),
            Bot = new ChannelAccount("28:bot"),
            Locale = "en-GB",
        };

        var going = new Activity { Id = "1", Locale = "cy-GB" }.ApplyConversationReference(reference);
        var coming = new Activity { Id = "1", ReplyToId = "2" }.ApplyConversationReference(reference, isIncoming: true);

        Assert.Equal(("1", "7", "28:bot", "29:morgan", "cy-GB"), (going.Id, going.ReplyToId, going.From!.Id, going.Recipient!.Id, going.Locale));
        Assert.Equal(("7", "2", "29:morgan", "28:bot", "en-GB"), (coming.Id, coming.ReplyToId, coming.From!.Id, coming.Recipient!.Id, coming.Locale));
    }

    private static string ReadAndWritten(string text)
    {
        var activity = BotJson.Read<Activity>(new MemoryStream(Encoding.UTF8.GetBytes(text)))!;
        return Encoding.UTF8.GetString(BotJson.Write(activity));
    }

    /// <summary>The same members in one order, dates untouched.</summary>
    private static string Plain(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return Ordered(JToken.ReadFrom(reader)).ToString();
    }

    private static JToken Ordered(JToken token) => token switch
    {
        JObject map => new JObject(map.Properties().OrderBy(member => member.Name, StringComparer.Ordinal)
            .Select(member => new JProperty(member.Name, member.Name is "timestamp" or "localTimestamp"
                ? DateTimeOffset.Parse((string)member.Value!, System.Globalization.CultureInfo.InvariantCulture).UtcTicks
                : Ordered(member.Value)))),
        JArray list => new JArray(list.Select(Ordered)),
        _ => token.DeepClone(),
    };
}
