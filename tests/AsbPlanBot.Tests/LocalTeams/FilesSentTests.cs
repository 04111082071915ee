using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using AsbPlanBot.LocalTeams.Clients;
using AsbPlanBot.LocalTeams.Files;
using AsbPlanBot.LocalTeams.People;

namespace AsbPlanBot.Tests.LocalTeams;

/// <summary>Files that people send to the bot.</summary>
public sealed class FilesSentTests : LocalTeamsFixture
{
    private static readonly byte[] Bytes = [1, 2, 3, 0, 255];

    [Theory]
    [InlineData("")]
    [InlineData("our plan")]
    public async Task A_file_comes_as_an_attachment_that_the_bot_can_download(string text)
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);

        var message = await Teams.Actions.SendFileAsync(Jo, "Plan 1.docx", Bytes, text, Cancelled);

        Assert.Equal(
            ("message", text, message.Id),
            (Text(Bot.Last, "type"), Text(Bot.Last, "text"), Text(Bot.Last, "id")));
        var attachment = Assert.Single(Bot.Last.GetProperty("attachments").EnumerateArray());
        var content = attachment.GetProperty("content");
        Assert.Equal(["contentType", "contentUrl", "name", "content"], attachment.EnumerateObject().Select(member => member.Name));
        Assert.Equal(["downloadUrl", "uniqueId", "fileType"], content.EnumerateObject().Select(member => member.Name));
        Assert.Equal("application/vnd.microsoft.teams.file.download.info", Text(attachment, "contentType"));
        Assert.Equal(("Plan 1.docx", "docx"), (Text(attachment, "name"), Text(content, "fileType")));
        using var download = await Http.GetAsync(new Uri(Text(content, "downloadUrl")), Cancelled);
        Assert.Equal("application/octet-stream", download.Content.Headers.ContentType?.ToString());
        Assert.Equal(Bytes, await download.Content.ReadAsByteArrayAsync(Cancelled));
    }

    [Fact]
    public async Task A_message_without_a_file_has_no_attachments()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);

        await Teams.Actions.SayAsync(Jo, "hello", Cancelled);

        Assert.False(Bot.Last.TryGetProperty("attachments", out _));
    }

    [Fact]
    public async Task The_address_in_the_drive_is_for_people_only()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);

        await Teams.Actions.SendFileAsync(Jo, "plan.docx", Bytes, "", Cancelled);

        var attachment = Bot.Last.GetProperty("attachments")[0];
        await RefusedAsync(await Http.GetAsync(new Uri(Text(attachment, "contentUrl")), Cancelled), 401, "unauthenticated");
    }

    [Fact]
    public async Task No_other_address_opens_a_file()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);
        await Teams.Actions.SendFileAsync(Jo, "plan.docx", Bytes, "", Cancelled);
        var id = Teams.Actions.FilesOf(Jo)[0].UniqueId;

        await RefusedAsync(await Http.GetAsync(new Uri("files/" + id, UriKind.Relative), Cancelled), 404, "itemNotFound");
        await JsonAsync(await Http.GetAsync(new Uri($"local/users/{Sam.AadObjectId}/files/{id}", UriKind.Relative), Cancelled), 404);
    }

    [Fact]
    public async Task The_page_attaches_files_and_sends_them_with_a_message()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);
        var ids = new[] { await AttachAsync(Jo, "a.csv"), await AttachAsync(Jo, "b & c.txt") };

        (await Http.PostAsJsonAsync($"local/users/{Jo.AadObjectId}/messages", new { text = "both", files = ids }, Cancelled)).EnsureSuccessStatusCode();

        Assert.Equal(["a.csv", "b & c.txt"], Bot.Last.GetProperty("attachments").EnumerateArray().Select(each => Text(each, "name")));
        Assert.Equal(2, Assert.Single(Teams.Messages(Jo.ChatId)).Attachments!.Value.GetArrayLength());
        using var download = await Http.GetAsync(new Uri($"local/users/{Jo.AadObjectId}/files/{ids[1]}", UriKind.Relative), Cancelled);
        Assert.Equal("attachment", download.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("b & c.txt", download.Content.Headers.ContentDisposition?.FileNameStar);
    }

    [Fact]
    public async Task Somebody_elses_file_is_not_sent()
    {
        await Teams.Actions.InstallAsync(Sam, Cancelled);
        var id = await AttachAsync(Jo, "plan.docx");

        await JsonAsync(
            await Http.PostAsJsonAsync($"local/users/{Sam.AadObjectId}/messages", new { text = "", files = new[] { id } }, Cancelled), 404);
        Assert.Empty(Teams.Messages(Sam.ChatId));
    }

    [Fact]
    public async Task A_file_is_not_posted_in_a_channel()
    {
        var id = await AttachAsync(Jo, "plan.docx");

        await JsonAsync(
            await Http.PostAsJsonAsync(
                $"local/users/{Jo.AadObjectId}/messages", new { text = "see", channel = Roster.PlanChannel.Id, files = new[] { id } }, Cancelled),
            409);
        Assert.Empty(Teams.Messages(Roster.PlanChannel.Id));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_named()
    {
        var large = new byte[Drive.LargestFile + 1];

        var refused = await Assert.ThrowsAsync<RefusedException>(() => Teams.Actions.SendFileAsync(Jo, "big.docx", large, "", Cancelled));
        var response = await Http.SendAsync(Attachment(Jo, "big.docx", large), Cancelled);

        Assert.Equal("big.docx is too large: a file may have at most 32 MB.", refused.Message);
        Assert.Equal(refused.Message, Text(await JsonAsync(response, 409), "error"));
        Assert.Empty(Teams.Actions.FilesOf(Jo));
    }

    [Fact]
    public async Task What_any_page_may_send_attaches_nothing()
    {
        using var form = Attachment(Jo, "plan.docx", Bytes);
        form.Content!.Headers.ContentType = new MediaTypeHeaderValue("text/plain");

        Assert.Equal(415, (int)(await Http.SendAsync(form, Cancelled)).StatusCode);
        Assert.Empty(Teams.Actions.FilesOf(Jo));
    }

    [Fact]
    public async Task The_newest_files_are_kept()
    {
        var largest = new byte[Drive.LargestFile];
        for (var number = 1; number <= 5; number++)
            await AttachAsync(Jo, $"{number}.docx", largest);

        Assert.Equal(["2.docx", "3.docx", "4.docx", "5.docx"], Teams.Actions.FilesOf(Jo).Select(file => file.Name));
    }

    private static HttpRequestMessage Attachment(Person person, string name, byte[] bytes)
    {
        // Asks first, so that a refusal comes before the bytes have gone.
        var request = new HttpRequestMessage(
            HttpMethod.Post, new Uri($"local/users/{person.AadObjectId}/files?name={Uri.EscapeDataString(name)}", UriKind.Relative));
        request.Content = new ByteArrayContent(bytes) { Headers = { ContentType = new("application/octet-stream") } };
        request.Headers.ExpectContinue = true;
        return request;
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private async Task<string> AttachAsync(Person person, string name, byte[]? bytes = null) =>
        Text(await JsonAsync(await Http.SendAsync(Attachment(person, name, bytes ?? Bytes), Cancelled), 201), "id");
}
