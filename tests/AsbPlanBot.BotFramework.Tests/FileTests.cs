using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.BotFramework.Tests;

/// <summary>Files have the member names that Teams writes and reads.</summary>
public sealed class FileTests
{
    [Fact]
    public async Task A_file_that_a_person_sent_is_read_out_of_the_attachment()
    {
        var host = new BotHost();

        await host.PostAsync(RecordedActivity.Read("message-personal", activity => activity["attachments"] = JToken.Parse("""
            [{
              "contentType": "application/vnd.microsoft.teams.file.download.info",
              "contentUrl": "https://council.example/Documents/plan.docx",
              "name": "plan.docx",
              "content": { "downloadUrl": "https://files.example/1", "uniqueId": "u1", "fileType": "docx", "etag": "7" }
            }]
            """)));

        var attachment = Assert.Single(((Activity)host.Bot.Last!).Attachments!);
        var file = ((JObject)attachment.Content!).ToObject<FileDownloadInfo>()!;
        Assert.Equal((FileDownloadInfo.ContentType, "plan.docx"), (attachment.ContentType, attachment.Name));
        Assert.Equal(("https://files.example/1", "u1", "docx", "7"), (file.DownloadUrl, file.UniqueId, file.FileType, file.Etag));
    }

    [Theory]
    [InlineData(FileConsentCard.ContentType, "application/vnd.microsoft.teams.card.file.consent")]
    [InlineData(FileInfoCard.ContentType, "application/vnd.microsoft.teams.card.file.info")]
    [InlineData(FileDownloadInfo.ContentType, "application/vnd.microsoft.teams.file.download.info")]
    public void Teams_knows_the_content_type(string written, string known) => Assert.Equal(known, written);

    [Fact]
    public void The_cards_are_written_with_the_names_that_Teams_reads()
    {
        var consent = new FileConsentCard
        {
            Description = "The plan as a Word file",
            SizeInBytes = 41_000,
            AcceptContext = new { export = "e1" },
            DeclineContext = new { export = "e2" },
        };
        var info = new FileInfoCard { UniqueId = "u1", FileType = "docx", Etag = "7" };

        Assert.Equal(
            """{"description":"The plan as a Word file","sizeInBytes":41000,"acceptContext":{"export":"e1"},"declineContext":{"export":"e2"}}""",
            JsonConvert.SerializeObject(consent));
        Assert.Equal("""{"uniqueId":"u1","fileType":"docx","etag":"7"}""", JsonConvert.SerializeObject(info));
    }

    [Fact]
    public void The_answer_says_where_the_file_goes()
    {
        var answer = JsonConvert.DeserializeObject<FileConsentCardResponse>("""
            {
              "type": "fileUpload",
              "action": "accept",
              "context": { "export": "e1" },
              "uploadInfo": {
                "name": "plan.docx",
                "uploadUrl": "https://files.example/up",
                "contentUrl": "https://council.example/Documents/plan.docx",
                "uniqueId": "u1",
                "fileType": "docx"
              }
            }
            """)!;

        var upload = answer.UploadInfo!;
        Assert.Equal(("accept", "e1"), (answer.Action, (string?)((JObject)answer.Context!)["export"]));
        Assert.Equal(("plan.docx", "https://files.example/up", "u1", "docx"), (upload.Name, upload.UploadUrl, upload.UniqueId, upload.FileType));
        Assert.Equal("https://council.example/Documents/plan.docx", upload.ContentUrl);
    }
}
