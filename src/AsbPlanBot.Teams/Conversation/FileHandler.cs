using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Answers files that were dropped into the chat.</summary>
internal sealed class FileHandler(ImportHandler imports)
{
    /// <returns>One for each file; none if there is none.</returns>
    public async Task<IReadOnlyList<Activity>> AnswerAsync(
        IMessageActivity message, Saying saying, CancellationToken cancellationToken)
    {
        var (text, asker, place) = saying;
        List<Activity> answers = [];
        foreach (var file in FilesOf(message))
        {
            var address = (file.Content as JObject)?.ToObject<FileDownloadInfo>()?.DownloadUrl;
            answers.Add(Messages.Of(await imports.ReceiveAsync(file.Name ?? "the file", address, text, asker, cancellationToken)));
        }

        return answers;
    }

    /// <summary>Whether a file was dropped into the chat.</summary>
    public static bool HasFile(IMessageActivity message) => FilesOf(message).Any();

    private static IEnumerable<Attachment> FilesOf(IMessageActivity message) =>
        (message.Attachments ?? []).Where(attachment => attachment.ContentType == FileDownloadInfo.ContentType);
}
