using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AsbPlanBot.LocalTeams;
using AsbPlanBot.LocalTeams.Clients;
using AsbPlanBot.LocalTeams.Launching;
using AsbPlanBot.LocalTeams.People;
using Microsoft.Extensions.Time.Testing;

namespace AsbPlanBot.Tests.LocalTeams;

public sealed class ServerTests : LocalTeamsFixture
{
    private readonly string _folder = Directory.CreateTempSubdirectory("asbplanbot-").FullName;

    private FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero));

    protected override LocalTeamsOptions Options => base.Options with { DataFolder = _folder, TimeProvider = Time };

    [Fact]
    public async Task What_was_said_and_done_is_there_after_a_restart()
    {
        Bot.Time = Time;
        await Teams.Actions.InstallInTeamAsync(Person.Manager, Roster.PlanChannel, Cancelled);
        await Teams.Actions.InstallAsync(Jo, Cancelled);
        Teams.Actions.Block(Sam, blocked: true);
        var card = new { type = "message", attachments = new[] { new { contentType = "application/vnd.microsoft.card.adaptive", content = new { a = 1 } } } };
        await JsonAsync(await Http.PostAsJsonAsync(Path(Jo.ChatId), card, Cancelled), 201);
        await Teams.MoveClockAsync(Time.GetUtcNow().AddDays(3), Cancelled);
        var before = JsonSerializer.Serialize(Teams.Messages(Jo.ChatId));

        await Teams.DisposeAsync();
        await using var again = await LocalTeamsServer.StartAsync(Options with { Bot = Bot.Address }, Cancelled);

        Assert.Equal(before, JsonSerializer.Serialize(again.Messages(Jo.ChatId)));
        Assert.True(again.InstalledInTeam);
        Assert.Equal(TimeSpan.FromDays(3), again.ClockOffset);
        await again.Actions.SayAsync(Jo, "hello", Cancelled);
        Assert.Equal(2, again.Messages(Jo.ChatId).Select(message => message.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_state_file_that_cannot_be_read_is_named()
    {
        var folder = Directory.CreateTempSubdirectory("asbplanbot-").FullName;
        await File.WriteAllTextAsync(System.IO.Path.Combine(folder, "teams.json"), "{ torn", Cancelled);

        var error = await Assert.ThrowsAsync<SetupException>(
            () => LocalTeamsServer.StartAsync(Options with { DataFolder = folder }, Cancelled));

        Assert.Contains("teams.json", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named_with_the_option_that_changes_it()
    {
        var error = await Assert.ThrowsAsync<SetupException>(
            () => LocalTeamsServer.StartAsync(new LocalTeamsOptions { Port = Teams.Address.Port }, Cancelled));

        Assert.Contains($"{Teams.Address.Port}", error.Message, StringComparison.Ordinal);
        Assert.Contains("--port", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_served_under_a_foreign_name_cannot_reach_the_server()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "local/state");
        request.Headers.Host = "evil.example";

        Assert.Equal(HttpStatusCode.BadRequest, (await Http.SendAsync(request, Cancelled)).StatusCode);
    }

    [Fact]
    public async Task Messages_sent_while_the_clock_is_moved_are_stamped_with_the_bots_time()
    {
        Bot.Time = Time;
        await Teams.Actions.InstallAsync(Jo, Cancelled);
        Bot.WhileMoving = _ => SendAsync(Jo.ChatId, "check-in");
        var thursday = new DateTimeOffset(2026, 11, 26, 10, 0, 0, TimeSpan.Zero);

        var response = await JsonAsync(await Http.PostAsJsonAsync("local/clock", new { now = thursday }, Cancelled), 200);

        Assert.Equal(thursday, response.GetProperty("now").GetDateTimeOffset());
        Assert.Equal("3.00:30:00", response.GetProperty("offset").GetString());
        Assert.Equal(thursday, Assert.Single(Teams.Messages(Jo.ChatId)).SentAt);
    }

    [Fact]
    public async Task A_move_that_the_bot_refuses_is_told_in_its_words()
    {
        Bot.Time = Time;

        var response = await Http.PostAsJsonAsync("local/clock", new { now = Time.GetUtcNow().AddDays(-1) }, Cancelled);

        Assert.Equal("The clock moves forward only.", (await JsonAsync(response, 502)).GetProperty("error").GetString());
    }

    [Fact]
    public async Task A_bot_that_is_not_there_is_told_as_such()
    {
        await Bot.DisposeAsync();

        await Assert.ThrowsAsync<BotException>(() => Teams.Actions.InstallAsync(Jo, Cancelled));
        await Assert.ThrowsAsync<BotException>(() => Teams.ReadClockAsync(Cancelled));
    }

    [Fact]
    public async Task An_open_page_hears_of_each_message()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);
        await using var stream = await Http.GetStreamAsync(new Uri("local/events", UriKind.Relative), Cancelled);
        using var reader = new StreamReader(stream);
        await reader.ReadLineAsync(Cancelled);

        var id = await SendAsync(Jo.ChatId, "news");

        string? line;
        do
            line = await reader.ReadLineAsync(Cancelled);
        while (line is not null && !line.Contains(id, StringComparison.Ordinal));
        Assert.Contains("\"kind\":\"message\"", line, StringComparison.Ordinal);
    }
}
