using System.Net.Http.Json;
using System.Text.Json;
using AsbPlanBot.LocalTeams;
using AsbPlanBot.LocalTeams.People;

namespace AsbPlanBot.Tests.LocalTeams;

/// <summary>A server with three users and a fake bot, and the ways to speak to both.</summary>
public abstract class LocalTeamsFixture : IAsyncLifetime
{
    protected static Person Jo { get; } = new("aaaaaaaa-0000-4000-8000-000000000001", "Jo Blake", "jo.blake@council.example", ["ASB Team Leader"]);

    protected static Person Sam { get; } = new("aaaaaaaa-0000-4000-8000-000000000002", "Sam Osei", "sam.osei@council.example", ["ASB Team"]);

    protected static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private protected FakeBot Bot { get; private set; } = null!;

    protected LocalTeamsServer Teams { get; private set; } = null!;

    /// <summary>Calls the server as the bot or as the page.</summary>
    protected HttpClient Http { get; private set; } = null!;

    protected virtual LocalTeamsOptions Options => new() { People = [Jo, Sam], RateLimits = false };

    public async ValueTask InitializeAsync()
    {
        Bot = await FakeBot.StartAsync(Cancelled);
        Teams = await LocalTeamsServer.StartAsync(Options with { Bot = Bot.Address }, Cancelled);
        Http = new HttpClient { BaseAddress = Teams.Address };
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Http.Dispose();
        await Teams.DisposeAsync();
        await Bot.DisposeAsync();
    }

    protected static object Text(string text) => new { type = "message", text };

    protected static string Path(string conversation, string? activity = null) =>
        $"v3/conversations/{Uri.EscapeDataString(conversation)}/activities{(activity is null ? "" : "/" + activity)}";

    protected static object PersonalChat(string member) => new
    {
        bot = new { id = Roster.BotId },
        members = new[] { new { id = member } },
        channelData = new { tenant = new { id = Roster.TenantId } },
        tenantId = Roster.TenantId,
    };

    protected async Task<string> SendAsync(string conversation, string text) =>
        (await JsonAsync(await Http.PostAsJsonAsync(Path(conversation), Text(text), Cancelled), 201)).GetProperty("id").GetString()!;

    protected static async Task<JsonElement> JsonAsync(HttpResponseMessage response, int status)
    {
        Assert.Equal(status, (int)response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
    }

    /// <summary>Asserts Teams' usual error.</summary>
    protected static async Task RefusedAsync(HttpResponseMessage response, int status, string code)
    {
        var body = await JsonAsync(response, status);
        Assert.Equal(code, body.GetProperty("error").GetProperty("code").GetString());
        Assert.NotEmpty(body.GetProperty("error").GetProperty("message").GetString()!);
    }
}
