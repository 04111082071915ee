using System.Collections.Concurrent;
using System.Net.Http.Json;
using AsbPlanBot.LocalTeams;
using AsbPlanBot.LocalTeams.Connector;
using AsbPlanBot.LocalTeams.Conversations;

namespace AsbPlanBot.Tests.LocalTeams;

public sealed class TrafficTests : LocalTeamsFixture
{
    private readonly ConcurrentQueue<(string Conversation, Message Message)> _heard = new();

    protected override LocalTeamsOptions Options => base.Options with
    {
        RateLimits = true,
        AlreadyInstalled = true,
        OnMessage = (conversation, message) => _heard.Enqueue((conversation, message)),
    };

    [Fact]
    public async Task Calls_are_counted_by_what_became_of_them()
    {
        Teams.Faults.Add(new Fault { Kind = FaultKind.BadGateway, Calls = 2 });

        var statuses = await Task.WhenAll(Enumerable.Range(0, 20).Select(async n =>
            (int)(await Http.PostAsJsonAsync(Path(Jo.ChatId), Text($"{n}"), Cancelled)).StatusCode));

        Assert.Equal(2, Teams.Traffic.Faults);
        Assert.Equal(statuses.Count(status => status == 201), Teams.Traffic.Passed);
        Assert.Equal(statuses.Count(status => status == 429), Teams.Traffic.Throttled);
        Assert.Equal(20, Teams.Traffic.Faults + Teams.Traffic.Passed + Teams.Traffic.Throttled);
    }

    [Fact]
    public async Task Where_everybody_has_the_app_already_the_bot_can_write_and_was_told_nothing()
    {
        await SendAsync(Sam.ChatId, "hello");

        Assert.True(Teams.InstalledInTeam);
        Assert.Empty(Bot.Received);
    }

    [Fact]
    public async Task Messages_are_told_when_they_come_and_when_they_change()
    {
        var id = await SendAsync(Jo.ChatId, "one");
        await JsonAsync(await Http.PutAsJsonAsync(Path(Jo.ChatId, id), Text("two"), Cancelled), 200);

        Assert.Equal([(Jo.ChatId, "one"), (Jo.ChatId, "two")], _heard.Select(heard => (heard.Conversation, heard.Message.Text!)));
        Assert.Equal([false, true], _heard.Select(heard => heard.Message.EditedAt is not null));
    }
}
