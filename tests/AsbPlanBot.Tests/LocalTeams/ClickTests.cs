using System.Net.Http.Json;
using System.Text.Json;
using AsbPlanBot.LocalTeams.Clients;
using AsbPlanBot.LocalTeams.People;

namespace AsbPlanBot.Tests.LocalTeams;

public sealed class ClickTests : LocalTeamsFixture
{
    [Fact]
    public async Task A_card_in_answer_is_shown_to_the_one_who_clicked_and_the_message_stays_as_it_is()
    {
        var result = await ClickAsync(200, new
        {
            statusCode = 200,
            type = "application/vnd.microsoft.card.adaptive",
            value = new { type = "AdaptiveCard", version = "1.5" },
        });

        Assert.Equal("card", result.GetProperty("kind").GetString());
        Assert.Equal("AdaptiveCard", result.GetProperty("card").GetProperty("type").GetString());
        Assert.Equal("the card", Assert.Single(Teams.Messages(Jo.ChatId)).Text);
    }

    [Fact]
    public async Task A_text_in_answer_is_a_note()
    {
        var result = await ClickAsync(200, new { statusCode = 200, type = "application/vnd.microsoft.activity.message", value = "Saved" });

        Assert.Equal(("message", "Saved"), (result.GetProperty("kind").GetString(), result.GetProperty("text").GetString()));
    }

    [Theory]
    [InlineData(400, "application/vnd.microsoft.error")]
    [InlineData(500, "application/vnd.microsoft.error")]
    [InlineData(412, "application/vnd.microsoft.error.preconditionFailed")]
    public async Task An_error_in_answer_is_told_in_the_bots_words(int statusCode, string type)
    {
        var result = await ClickAsync(200, new { statusCode, type, value = new { code = "NoteMissing", message = "Amber needs a note." } });

        Assert.Equal("error", result.GetProperty("kind").GetString());
        Assert.Equal("Amber needs a note.", result.GetProperty("text").GetString());
        Assert.Equal("NoteMissing", result.GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_bot_that_fails_is_told_as_such()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);
        var id = await SendAsync(Jo.ChatId, "the card");
        Bot.Answer = _ => (500, null);

        var response = await Http.PostAsJsonAsync(
            $"local/users/{Jo.AadObjectId}/execute", new { message = id, action = new { verb = "save" } }, Cancelled);

        var body = await JsonAsync(response, 502);
        Assert.Contains("500", body.GetProperty("error").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_can_click_in_somebody_elses_chat()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);
        var id = await SendAsync(Jo.ChatId, "the card");

        var response = await Http.PostAsJsonAsync(
            $"local/users/{Sam.AadObjectId}/submit", new { message = id, data = new { } }, Cancelled);

        await JsonAsync(response, 409);
    }

    [Fact]
    public async Task A_button_that_speaks_for_the_person_sends_its_words()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);
        var id = await SendAsync(Jo.ChatId, "the card");

        await SubmitAsync(id, new { msteams = new { type = "imBack", value = "what's amber?" } });
        var said = Bot.Last;
        await SubmitAsync(id, new { msteams = new { type = "messageBack", text = "show 4.1", displayText = "Show 4.1" }, objective = "4.1" });

        Assert.Equal("what's amber?", said.GetProperty("text").GetString());
        Assert.Equal("show 4.1", Bot.Last.GetProperty("text").GetString());
        Assert.Equal("""{"objective":"4.1"}""", Bot.Last.GetProperty("value").GetRawText());
        Assert.Equal(["the card", "what's amber?", "Show 4.1"], Teams.Messages(Jo.ChatId).Select(message => message.Text));
    }

    [Fact]
    public async Task Somebody_without_the_app_cannot_write_to_the_bot()
    {
        await Assert.ThrowsAsync<RefusedException>(() => Teams.Actions.SayAsync(Jo, "hello", Cancelled));

        var response = await Http.PostAsJsonAsync($"local/users/{Jo.AadObjectId}/messages", new { text = "hello" }, Cancelled);
        Assert.Contains("Jo Blake", (await JsonAsync(response, 409)).GetProperty("error").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_of_the_bot_are_unread_until_the_person_has_looked()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);
        await SendAsync(Jo.ChatId, "one");
        await SendAsync(Jo.ChatId, "two");
        var before = await UnreadAsync();

        (await Http.PostAsync(new Uri($"local/users/{Jo.AadObjectId}/read", UriKind.Relative), null, Cancelled)).EnsureSuccessStatusCode();

        Assert.Equal((2, 0), (before, await UnreadAsync()));
    }

    [Fact]
    public async Task The_page_acts_through_the_control_api()
    {
        await PostAsync("local/team/install", new { @as = Person.Manager.AadObjectId });
        await PostAsync($"local/users/{Jo.AadObjectId}/messages", new { text = "hello", channel = "ASB action plan" });

        Assert.Equal("<at>ASB Plan Bot</at> hello", Bot.Last.GetProperty("text").GetString());
        var response = await Http.PostAsJsonAsync("local/users/nobody/messages", new { text = "x" }, Cancelled);
        await JsonAsync(response, 404);
    }

    private async Task<JsonElement> ClickAsync(int status, object answer)
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);
        var id = await SendAsync(Jo.ChatId, "the card");
        Bot.Answer = _ => (status, answer);
        var action = new { type = "Action.Execute", verb = "save", data = new { note = "x" } };
        return await JsonAsync(
            await Http.PostAsJsonAsync($"local/users/{Jo.AadObjectId}/execute", new { message = id, action }, Cancelled), 200);
    }

    private async Task<int> UnreadAsync()
    {
        var state = await Http.GetFromJsonAsync<JsonElement>("local/state", Cancelled);
        return state.GetProperty("users").EnumerateArray()
            .Single(user => user.GetProperty("aadObjectId").GetString() == Jo.AadObjectId).GetProperty("unread").GetInt32();
    }

    private Task SubmitAsync(string message, object data) => PostAsync($"local/users/{Jo.AadObjectId}/submit", new { message, data });

    private async Task PostAsync(string path, object body) =>
        (await Http.PostAsJsonAsync(path, body, Cancelled)).EnsureSuccessStatusCode();
}
