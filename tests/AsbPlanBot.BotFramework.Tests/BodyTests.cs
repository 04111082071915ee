using System.Text;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.BotFramework.Tests;

public sealed class BodyTests
{
    private const int Limit = 256 * 1024;

    private readonly BotHost _host = new();

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("{")]
    [InlineData("<activity/>")]
    [InlineData("{\"type\":{\"a\":1}}")]
    [InlineData("{\"type\":\"message\",\"timestamp\":\"burglary at number nine\"}")]
    [InlineData("{\"type\":\"message\",\"membersAdded\":5}")]
    [InlineData("{\"type\":\"message\",\"conversation\":\"burglary at number nine\"}")]
    [InlineData("{\"text\":\"burglary at number nine\",\"conversation\":{\"id\":\"a:1\"},\"serviceUrl\":\"https://localhost\"}")]
    [InlineData("{\"type\":\"\",\"conversation\":{\"id\":\"a:1\"},\"serviceUrl\":\"https://localhost\"}")]
    [InlineData("{\"type\":\"message\",\"serviceUrl\":\"https://localhost\"}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"a:1\"}}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"a:1\"},\"serviceUrl\":\"localhost\"}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"a:1\"},\"serviceUrl\":\"file:///etc/passwd\"}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"a:1\"},\"serviceUrl\":\"https://localhost?to=\"}")]
    public async Task A_body_that_is_no_activity_is_answered_with_400_and_one_line_without_its_content(string body)
    {
        var answer = await _host.PostAsync(body);

        Assert.Equal(400, answer.Status);
        Assert.Empty(answer.Body);
        Assert.Empty(_host.Bot.Calls);
        Assert.DoesNotContain("number nine", Assert.Single(_host.Log.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("channelData", "5")]
    [InlineData("channelData", "[]")]
    [InlineData("channelData", "{\"team\":\"x\"}")]
    [InlineData("channelData", "{\"settings\":{\"selectedChannel\":[]}}")]
    [InlineData("entities", "[{\"type\":\"mention\",\"mentioned\":7}]")]
    [InlineData("entities", "{}")]
    [InlineData("from", "\"29:morgan\"")]
    [InlineData("membersAdded", "[7]")]
    public async Task So_is_an_activity_of_which_a_part_has_another_shape(string part, string json)
    {
        var answer = await _host.PostAsync(RecordedActivity.Read("message-personal", activity => activity[part] = JToken.Parse(json)));

        Assert.Equal(400, answer.Status);
        Assert.Empty(_host.Bot.Calls);
    }

    [Fact]
    public async Task Nothing_may_follow_the_activity()
    {
        var answer = await _host.PostAsync(RecordedActivity.Read("message-personal") + "{}");

        Assert.Equal(400, answer.Status);
        Assert.Empty(_host.Bot.Calls);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("json")]
    [InlineData(null)]
    public async Task A_body_that_does_not_say_that_it_is_JSON_is_answered_with_415(string? contentType)
    {
        var body = new MemoryStream(Encoding.UTF8.GetBytes(RecordedActivity.Read("message-personal")));

        var answer = await _host.SendAsync(body, contentType: contentType);

        Assert.Equal(415, answer.Status);
        Assert.Empty(_host.Bot.Calls);
        Assert.Single(_host.Log.Lines);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    public async Task Only_POST_is_answered(string method)
    {
        var answer = await _host.SendAsync(new MemoryStream(), method);

        Assert.Equal(405, answer.Status);
    }

    [Theory]
    [InlineData(0, 200)]
    [InlineData(1, 413)]
    public async Task A_body_may_have_256_KB_and_not_a_byte_more(int over, int status)
    {
        var answer = await _host.PostAsync(OfLength(Limit + over));

        Assert.Equal(status, answer.Status);
    }

    [Theory]
    [InlineData(0, 200)]
    [InlineData(1, 413)]
    public async Task So_may_a_body_that_does_not_say_how_long_it_is(int over, int status)
    {
        var answer = await _host.SendAsync(new Dribble(Encoding.UTF8.GetBytes(OfLength(Limit + over))));

        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task A_body_that_says_it_is_too_long_is_not_read()
    {
        using var body = new Dribble(new byte[1]);

        var answer = await _host.SendAsync(body, length: Limit + 1);

        Assert.Equal(413, answer.Status);
        Assert.Equal(0, body.Reads);
    }

    [Theory]
    [InlineData(30, 200)]
    [InlineData(5_000, 400)]
    public async Task Nesting_has_an_end(int depth, int status)
    {
        var nested = new string('[', depth) + new string(']', depth);

        var answer = await _host.PostAsync(RecordedActivity.Read("message-personal").Replace(
            "\"text\": \"file\"", "\"value\": " + nested, StringComparison.Ordinal));

        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task Of_a_member_given_twice_the_last_one_counts()
    {
        await _host.PostAsync(RecordedActivity.Read("message-personal").Replace(
            "\"text\": \"file\"", "\"text\": \"one\", \"text\": \"two\", \"x\": 1, \"x\": 2", StringComparison.Ordinal));

        Assert.Equal(["message two"], _host.Bot.Calls);
        Assert.Equal(2, (int)_host.Bot.Last!.Properties["x"]!);
    }

    [Fact]
    public async Task A_null_in_a_list_is_left_out()
    {
        var answer = await _host.PostAsync(RecordedActivity.Read("conversationUpdate-team", activity =>
        {
            ((JArray)activity["membersAdded"]!).Add(JValue.CreateNull());
            activity["entities"] = new JArray(JValue.CreateNull());
        }));

        Assert.Equal(200, answer.Status);
        Assert.Equal("then added 1", _host.Bot.Calls[1]);
        Assert.Empty(_host.Bot.Last!.Entities!);
    }

    private static string OfLength(int length)
    {
        var activity = RecordedActivity.Read("message-personal");
        return activity + new string(' ', length - Encoding.UTF8.GetByteCount(activity));
    }

    /// <summary>A stream of unknown length that gives a little at a time.</summary>
    private sealed class Dribble(byte[] bytes) : MemoryStream(bytes)
    {
        public int Reads { get; private set; }

        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Reads++;
            return base.ReadAsync(buffer[..Math.Min(buffer.Length, 10_000)], cancellationToken);
        }
    }
}
