using AsbPlanBot.Core.Questions;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Answers what is about files: one that was dropped into the chat, and the wish to have one.</summary>
internal sealed class FileHandler(ImportHandler imports, ExportHandler exports, QuestionHandler questions, TimeProvider time)
{
    /// <returns>None if the message is not about files.</returns>
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

        // Which day it is where the plan is matters at midnight only; other messages are not to wait for plans to be loaded.
        if (answers.Count > 0 || RequestReader.Read(text, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)) is not Request.Export wish)
            return answers;

        var known = await questions.PlansOfAsync(saying, cancellationToken);
        return known.Count > 0 ? await exports.OfferAsync(wish, known, place, cancellationToken) : [];
    }

    /// <summary>Whether a file was dropped into the chat.</summary>
    public static bool HasFile(IMessageActivity message) => FilesOf(message).Any();

    private static IEnumerable<Attachment> FilesOf(IMessageActivity message) =>
        (message.Attachments ?? []).Where(attachment => attachment.ContentType == FileDownloadInfo.ContentType);
}
