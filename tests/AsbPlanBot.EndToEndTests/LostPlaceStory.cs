using System.Net.Http.Json;
using System.Text.Json;

namespace AsbPlanBot.EndToEndTests;

/// <summary>The channel of the summary is deleted, and its team archived: the manager hears of it, and nothing is lost.</summary>
public sealed class LostPlaceStory : IAsyncLifetime
{
    private const string Manager = "3b1f7c52-9d0e-4a86-b4c7-5e2d8f60a911";
    private const string Channel = "ASB action plan";
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("asbplanbot-");
    private readonly HttpClient _http = new();
    private LocalTeamsProgram? _teams;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _teams = await LocalTeamsProgram.StartAsync(LocalTeamsProgram.FreePort(), _data.FullName, Cancelled);
        _http.BaseAddress = new Uri(_teams.Address, "local/");
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await (_teams?.DisposeAsync() ?? ValueTask.CompletedTask);
        _data.Delete(recursive: true);
    }

    [Fact]
    public async Task A_summary_that_has_no_place_is_posted_when_its_place_is_back()
    {
        var state = await _http.GetFromJsonAsync<JsonElement>("state", Cancelled);
        var channel = state.GetProperty("team").GetProperty("planChannel").GetString()!;
        var chat = state.GetProperty("users").EnumerateArray().Single(user => user.GetProperty("aadObjectId").ValueEquals(Manager)).GetProperty("chatId").GetString()!;

        await BecomesAsync("channelDeleted");
        await HearsAsync(chat, "has been deleted");
        await MoveToNextSummaryAsync();
        await HearsAsync(chat, "could not be posted");
        Assert.Equal(0, await CountAsync(channel, "Weekly summary"));

        await BecomesAsync("channelRestored");
        await UntilAsync(async () => await CountAsync(channel, "Weekly summary") == 1, "The channel is back, and the summary is not in it.");

        await BecomesAsync("teamArchived");
        await HearsAsync(chat, "has been archived");
        await MoveToNextSummaryAsync();
        await BecomesAsync("teamUnarchived");
        await UntilAsync(async () => await CountAsync(channel, "Weekly summary") == 2, "The team is back, and the summary is not in its channel.");
    }

    private async Task BecomesAsync(string change)
    {
        using var answer = await _http.PostAsJsonAsync("team/changes", new { @as = Manager, change, channel = Channel }, Cancelled);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancelled));
    }

    private async Task MoveToNextSummaryAsync()
    {
        var clock = await _http.GetFromJsonAsync<JsonElement>("clock", Cancelled);
        var next = clock.GetProperty("moments").EnumerateArray().Single(moment => moment.GetProperty("label").ValueEquals("Next summary"));
        using var answer = await _http.PostAsJsonAsync("clock", new { now = next.GetProperty("at").GetDateTimeOffset() }, Cancelled);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancelled));
    }

    private Task HearsAsync(string chat, string words) =>
        UntilAsync(async () => await CountAsync(chat, words) > 0, $"The manager did not hear: {words}.");

    private async Task<int> CountAsync(string conversation, string words)
    {
        var messages = await _http.GetFromJsonAsync<JsonElement>($"conversations/{Uri.EscapeDataString(conversation)}/messages", Cancelled);
        return messages.EnumerateArray().Count(message => message.GetRawText().Contains(words, StringComparison.Ordinal));
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo, string otherwise)
    {
        using var limit = new CancellationTokenSource(Soon);
        while (!await isSo())
        {
            Assert.False(limit.IsCancellationRequested, otherwise);
            await Task.Delay(TimeSpan.FromMilliseconds(200), Cancelled);
        }
    }
}
