using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using AsbPlanBot.LocalTeams.Clients;
using AsbPlanBot.LocalTeams.Files;

namespace AsbPlanBot.Tests.LocalTeams;

/// <summary>Files that the bot asks to send, and puts where it is allowed to.</summary>
public sealed class FileConsentTests : LocalTeamsFixture
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 100).Select(number => (byte)number)];

    [Fact]
    public async Task Allowing_tells_the_bot_where_the_file_goes()
    {
        var id = await AskAsync();

        await Teams.Actions.AllowFileAsync(Jo, id, Cancelled);

        Assert.Equal(("invoke", "fileConsent/invoke", id), (Text(Bot.Last, "type"), Text(Bot.Last, "name"), Text(Bot.Last, "replyToId")));
        var value = Bot.Last.GetProperty("value");
        Assert.Equal(["type", "action", "context", "uploadInfo"], value.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("fileUpload", "accept"), (Text(value, "type"), Text(value, "action")));
        Assert.Equal("""{"yes":1}""", value.GetProperty("context").GetRawText());
        var upload = value.GetProperty("uploadInfo");
        Assert.Equal(
            ["name", "uploadUrl", "contentUrl", "uniqueId", "fileType"], upload.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("plan.docx", "docx"), (Text(upload, "name"), Text(upload, "fileType")));
        Assert.Equal("accept", Teams.Messages(Jo.ChatId)[0].FileConsent);
    }

    [Fact]
    public async Task Declining_tells_the_bot_so()
    {
        var id = await AskAsync();

        await Teams.Actions.DeclineFileAsync(Jo, id, Cancelled);

        Assert.Equal(
            """{"type":"fileUpload","action":"decline","context":{"no":2}}""", Bot.Last.GetProperty("value").GetRawText());
        Assert.Equal("decline", Teams.Messages(Jo.ChatId)[0].FileConsent);
    }

    [Fact]
    public async Task A_second_click_does_nothing()
    {
        var id = await AskAsync();
        await Teams.Actions.AllowFileAsync(Jo, id, Cancelled);
        var before = Bot.Received.Count;

        await PostAsync("allow", id, 200);
        await PostAsync("decline", id, 200);

        Assert.Equal(before, Bot.Received.Count);
        Assert.Equal("accept", Teams.Messages(Jo.ChatId)[0].FileConsent);
    }

    [Fact]
    public async Task A_second_click_while_the_bot_works_does_nothing()
    {
        var id = await AskAsync();
        var before = Bot.Received.Count;
        Task? second = null;
        Bot.Answer = _ =>
        {
            second ??= Teams.Actions.AllowFileAsync(Jo, id, Cancelled);
            return (200, null);
        };

        await Teams.Actions.AllowFileAsync(Jo, id, Cancelled);
        await second!;

        Assert.Equal(before + 1, Bot.Received.Count);
    }

    [Fact]
    public async Task A_bot_that_fails_is_told_as_such_and_may_be_asked_again()
    {
        var id = await AskAsync();
        Bot.Answer = _ => (500, null);

        var body = await PostAsync("allow", id, 502);

        Assert.Contains("Something went wrong", Text(body, "error"), StringComparison.Ordinal);
        Assert.Null(Teams.Messages(Jo.ChatId)[0].FileConsent);
        Bot.Answer = _ => (200, null);
        await PostAsync("allow", id, 200);
        Assert.Equal("accept", Teams.Messages(Jo.ChatId)[0].FileConsent);
    }

    [Fact]
    public async Task What_the_bot_puts_into_the_message_meanwhile_stays_as_it_is()
    {
        var id = await AskAsync();
        Bot.Answer = _ =>
        {
            // Asks anew in the same message, before it has answered the first click.
            using var request = new HttpRequestMessage(HttpMethod.Put, Path(Jo.ChatId, id)) { Content = JsonContent.Create(Consent()) };
            Http.Send(request, Cancelled).EnsureSuccessStatusCode();
            return (200, null);
        };

        await Teams.Actions.AllowFileAsync(Jo, id, Cancelled);

        Assert.Null(Teams.Messages(Jo.ChatId)[0].FileConsent);
    }

    [Fact]
    public async Task Only_who_is_asked_can_answer()
    {
        var id = await AskAsync();
        var text = await SendAsync(Jo.ChatId, "no file here");

        await Assert.ThrowsAsync<RefusedException>(() => Teams.Actions.AllowFileAsync(Sam, id, Cancelled));
        await Assert.ThrowsAsync<RefusedException>(() => Teams.Actions.AllowFileAsync(Jo, text, Cancelled));
    }

    [Fact]
    public async Task What_the_bot_uploads_is_in_the_persons_drive()
    {
        var upload = await AllowedAsync();

        var answer = await JsonAsync(await PutAsync(upload, Bytes, "bytes 0-99/100"), 201);

        var file = Assert.Single(Teams.Actions.FilesOf(Jo));
        Assert.Equal(("plan.docx", Text(answer, "id")), (file.Name, file.UniqueId));
        Assert.Equal(Bytes, file.Content.ToArray());
        Assert.Equal(
            Bytes, await Http.GetByteArrayAsync(new Uri($"local/users/{Jo.AadObjectId}/files/{file.UniqueId}", UriKind.Relative), Cancelled));
        await RefusedAsync(await PutAsync(upload, Bytes, "bytes 0-99/100"), 404, "itemNotFound");
    }

    [Fact]
    public async Task A_file_may_come_in_pieces()
    {
        var upload = await AllowedAsync();

        var first = await JsonAsync(await PutAsync(upload, Bytes[..60], "bytes 0-59/100"), 202);
        await RefusedAsync(await PutAsync(upload, Bytes[..60], "bytes 0-59/100"), 416, "invalidRange");
        await RefusedAsync(await PutAsync(upload, Bytes[60..], "bytes 60-99/101"), 400, "invalidRequest");
        Assert.Empty(Teams.Actions.FilesOf(Jo));
        await JsonAsync(await PutAsync(upload, Bytes[60..], "bytes 60-99/100"), 201);

        Assert.Equal("60-", first.GetProperty("nextExpectedRanges")[0].GetString());
        Assert.Equal(Bytes, Assert.Single(Teams.Actions.FilesOf(Jo)).Content.ToArray());
    }

    [Theory]
    [InlineData(null, 400)]
    [InlineData("0-99/100", 400)]
    [InlineData("items 0-99/100", 400)]
    [InlineData("bytes 0-99/*", 400)]
    [InlineData("bytes */100", 400)]
    [InlineData("bytes 0-98/100", 400)]
    [InlineData("bytes 0-100/101", 400)]
    [InlineData("bytes 0-99/99", 400)]
    [InlineData("bytes 1-100/101", 416)]
    [InlineData("bytes 0-99/33554433", 413)]
    public async Task A_range_that_does_not_fit_is_refused(string? range, int status)
    {
        var upload = await AllowedAsync();

        var response = await PutAsync(upload, Bytes, range);

        Assert.Equal(status, (int)response.StatusCode);
        await JsonAsync(await PutAsync(upload, Bytes, "bytes 0-99/100"), 201);
    }

    [Fact]
    public async Task The_largest_file_fits_and_one_byte_more_does_not()
    {
        var upload = await AllowedAsync();
        var last = Drive.LargestFile - 1;

        await RefusedAsync(
            await PutAsync(upload, new byte[Drive.LargestFile + 1], $"bytes 0-{last + 1}/{last + 2}"), 413, "invalidRequest");
        await JsonAsync(await PutAsync(upload, new byte[Drive.LargestFile], $"bytes 0-{last}/{last + 1}"), 201);
    }

    [Fact]
    public async Task An_upload_that_nobody_allowed_is_refused() => await RefusedAsync(
        await PutAsync(new Uri(Teams.Address, "uploads/0123"), Bytes, "bytes 0-99/100"), 404, "itemNotFound");

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static object Consent() => new
    {
        type = "message",
        attachments = new[]
        {
            new
            {
                contentType = "application/vnd.microsoft.teams.card.file.consent",
                name = "plan.docx",
                content = new { description = "The plan", sizeInBytes = 100, acceptContext = new { yes = 1 }, declineContext = new { no = 2 } },
            },
        },
    };

    private async Task<string> AskAsync()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);
        return Text(await JsonAsync(await Http.PostAsJsonAsync(Path(Jo.ChatId), Consent(), Cancelled), 201), "id");
    }

    private async Task<Uri> AllowedAsync()
    {
        await Teams.Actions.AllowFileAsync(Jo, await AskAsync(), Cancelled);
        return new Uri(Text(Bot.Last.GetProperty("value").GetProperty("uploadInfo"), "uploadUrl"));
    }

    private async Task<HttpResponseMessage> PutAsync(Uri upload, byte[] bytes, string? range)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, upload) { Content = new ByteArrayContent(bytes) };
        request.Headers.ExpectContinue = true;
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        if (range is not null)
            request.Content.Headers.TryAddWithoutValidation("Content-Range", range);
        return await Http.SendAsync(request, Cancelled);
    }

    private async Task<JsonElement> PostAsync(string deed, string message, int status)
    {
        var response = await Http.PostAsJsonAsync($"local/users/{Jo.AadObjectId}/files/{deed}", new { message }, Cancelled);
        Assert.Equal(status, (int)response.StatusCode);
        return status == 200 ? default : await response.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
    }
}
