using System.Text.Json;
using System.Text.Json.Nodes;
using AsbPlanBot.LocalTeams.Connector;
using AsbPlanBot.LocalTeams.Conversations;

namespace AsbPlanBot.LocalTeams.Files;

/// <summary>How files stand in activities, and where they are reached.</summary>
internal sealed class FileAttachments(ServiceAddress address)
{
    public const string DownloadType = "application/vnd.microsoft.teams.file.download.info";
    public const string ConsentType = "application/vnd.microsoft.teams.card.file.consent";

    /// <summary>The attachment by which the bot gets a file that a person sent.</summary>
    public JsonObject Sent(DriveFile file) => new()
    {
        ["contentType"] = DownloadType,
        ["contentUrl"] = ContentUrl(file.UniqueId, file.Name),
        ["name"] = file.Name,
        ["content"] = new JsonObject
        {
            ["downloadUrl"] = $"{address.Url}files/{file.DownloadKey}",
            ["uniqueId"] = file.UniqueId,
            ["fileType"] = DriveFile.TypeOf(file.Name),
        },
    };

    /// <summary>The value of fileConsent/invoke.</summary>
    /// <param name="upload">Where the file that was allowed is to be put; null when it was declined.</param>
    public JsonObject Answer(JsonElement card, Upload? upload)
    {
        var answer = new JsonObject { ["type"] = "fileUpload", ["action"] = upload is null ? "decline" : "accept" };
        if (card.TryGetProperty(upload is null ? "declineContext" : "acceptContext", out var context))
            answer["context"] = JsonNode.Parse(context.GetRawText());
        if (upload is not null)
        {
            answer["uploadInfo"] = new JsonObject
            {
                ["name"] = upload.Name,
                ["uploadUrl"] = $"{address.Url}uploads/{upload.Key}",
                ["contentUrl"] = ContentUrl(upload.UniqueId, upload.Name),
                ["uniqueId"] = upload.UniqueId,
                ["fileType"] = DriveFile.TypeOf(upload.Name),
            };
        }

        return answer;
    }

    /// <summary>The file that a message asks to be allowed, with the card's content; null when it asks for none.</summary>
    public static (string Name, JsonElement Card)? Asked(Message message)
    {
        if (message.Attachments is not { ValueKind: JsonValueKind.Array } attachments)
            return null;
        foreach (var attachment in attachments.EnumerateArray())
        {
            if (attachment.Text("contentType") == ConsentType && attachment.Text("name") is { } name &&
                attachment.TryGetProperty("content", out var card) && card.ValueKind == JsonValueKind.Object)
            {
                return (name, card);
            }
        }

        return null;
    }

    private string ContentUrl(string uniqueId, string name) => $"{address.Url}drive/{uniqueId}/{Uri.EscapeDataString(name)}";
}
