using System.Net.Http.Json;
using AsbPlanBot.LocalTeams;
using AsbPlanBot.LocalTeams.Connector;
using Microsoft.Extensions.Time.Testing;

namespace AsbPlanBot.Tests.LocalTeams;

public sealed class FaultTests : LocalTeamsFixture
{
    [Theory]
    [InlineData("throttled", 429, "Throttled")]
    [InlineData("disabled", 403, "BotDisabledByAdmin")]
    [InlineData("notInstalled", 403, "BotNotInConversationRoster")]
    [InlineData("notFound", 404, "ConversationNotFound")]
    [InlineData("activityNotFound", 404, "ActivityNotFoundInConversation")]
    [InlineData("preconditionFailed", 412, "PreconditionFailed")]
    [InlineData("serviceError", 500, "ServiceError")]
    [InlineData("badGateway", 502, "BadGateway")]
    [InlineData("unavailable", 503, "ServiceUnavailable")]
    [InlineData("gatewayTimeout", 504, "GatewayTimeout")]
    public async Task A_fault_asked_for_meets_as_many_calls_as_asked(string kind, int status, string code)
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);
        (await Http.PostAsJsonAsync("local/faults", new { kind, calls = 2 }, Cancelled)).EnsureSuccessStatusCode();

        await RefusedAsync(await Http.PostAsJsonAsync(Path(Jo.ChatId), Text("1"), Cancelled), status, code);
        await RefusedAsync(await Http.PostAsJsonAsync(Path(Jo.ChatId), Text("2"), Cancelled), status, code);
        await SendAsync(Jo.ChatId, "3");

        Assert.Equal("3", Assert.Single(Teams.Messages(Jo.ChatId)).Text);
    }

    [Fact]
    public async Task Throttling_says_how_long_to_wait_in_whole_seconds()
    {
        Teams.Faults.Add(new Fault { Kind = FaultKind.Throttled, Milliseconds = 2500 });

        var response = await Http.PostAsJsonAsync(Path(Jo.ChatId), Text("x"), Cancelled);

        Assert.Equal(TimeSpan.FromSeconds(3), response.Headers.RetryAfter!.Delta);
    }

    [Fact]
    public async Task A_fault_meets_only_its_own_conversation_and_method()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);
        await Teams.Actions.InstallAsync(Sam, Cancelled);
        Teams.Faults.Add(new Fault { Kind = FaultKind.BadGateway, Conversation = Jo.ChatId, Method = "PUT" });

        var id = await SendAsync(Jo.ChatId, "x");
        var samsId = await SendAsync(Sam.ChatId, "x");

        await RefusedAsync(await Http.PutAsJsonAsync(Path(Jo.ChatId, id), Text("y"), Cancelled), 502, "BadGateway");
        await JsonAsync(await Http.PutAsJsonAsync(Path(Sam.ChatId, samsId), Text("y"), Cancelled), 200);
    }

    [Theory]
    [InlineData(0, 20)]
    [InlineData(100, 0)]
    public async Task A_fault_meets_the_percentage_asked_for(double percent, int through)
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);
        Teams.Faults.Add(new Fault { Kind = FaultKind.Unavailable, Percent = percent });

        for (var i = 0; i < 20; i++)
            await Http.PostAsJsonAsync(Path(Jo.ChatId), Text("x"), Cancelled);
        (await Http.DeleteAsync(new Uri("local/faults", UriKind.Relative), Cancelled)).EnsureSuccessStatusCode();

        Assert.Equal(through, Teams.Messages(Jo.ChatId).Count);
        Assert.Empty(Teams.Faults.All);
    }

    [Fact]
    public async Task A_late_call_still_succeeds()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);
        Teams.Faults.Add(new Fault { Kind = FaultKind.Latency, Milliseconds = 50, Calls = 1 });

        await SendAsync(Jo.ChatId, "late");

        Assert.Single(Teams.Messages(Jo.ChatId));
    }

    [Fact]
    public void A_thread_takes_seven_messages_in_a_second_and_then_says_when_it_takes_the_next()
    {
        var time = new FakeTimeProvider();
        var limits = new RateLimits(time);

        Assert.All(Enumerable.Range(0, 7), _ => Assert.Null(limits.Count("a", writing: true)));
        time.Advance(TimeSpan.FromMilliseconds(400));

        Assert.Equal(TimeSpan.FromMilliseconds(600), limits.Count("a", writing: true));
        Assert.Null(limits.Count("b", writing: true));
        Assert.Null(limits.Count("a", writing: false));
        time.Advance(TimeSpan.FromMilliseconds(600));
        Assert.Null(limits.Count("a", writing: true));
        Assert.NotNull(limits.Count("a", writing: true));
    }

    [Fact]
    public void A_thread_takes_sixty_messages_in_half_a_minute()
    {
        var time = new FakeTimeProvider();
        var limits = new RateLimits(time);

        var taken = 0;
        for (var i = 0; i < 29 * 4; i++)
        {
            if (limits.Count("a", writing: true) is null)
                taken++;
            time.Advance(TimeSpan.FromMilliseconds(250));
        }

        Assert.Equal(60, taken);
    }

    [Fact]
    public void The_tenant_takes_fifty_calls_in_a_second()
    {
        var limits = new RateLimits(new FakeTimeProvider());

        Assert.All(Enumerable.Range(0, 50), n => Assert.Null(limits.Count($"chat {n}", writing: true)));

        Assert.Equal(TimeSpan.FromSeconds(1), limits.Count("one more", writing: true));
        Assert.Equal(TimeSpan.FromSeconds(1), limits.Count(null, writing: true));
    }
}

public sealed class RateLimitTests : LocalTeamsFixture
{
    protected override LocalTeamsOptions Options => base.Options with { RateLimits = true };

    [Fact]
    public async Task A_bot_that_sends_too_fast_is_throttled()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);

        var statuses = await Task.WhenAll(Enumerable.Range(0, 20).Select(async n =>
            (int)(await Http.PostAsJsonAsync(Path(Jo.ChatId), Text($"{n}"), Cancelled)).StatusCode));

        Assert.Equal([201, 429], statuses.Distinct().Order());
        Assert.InRange(statuses.Count(status => status == 201), 7, 15);
    }
}
