using AsbPlanBot.Teams.Cards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Answers what somebody wrote; in a channel in the thread in which it was written.</summary>
internal sealed partial class MessageHandler(QuestionHandler questions, FileHandler files, TimeProvider time, ILogger<MessageHandler> logger)
{
    private static readonly TimeSpan HandlingLimit = TimeSpan.FromSeconds(12);

    // A file has to be fetched and read; whoever sent it waits for that.
    private static readonly TimeSpan FileLimit = TimeSpan.FromMinutes(1);

    public async Task AnswerAsync(ITurnContext<IMessageActivity> turn, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(FileHandler.HasFile(turn.Activity) ? FileLimit : HandlingLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        IReadOnlyList<Activity> answers;
        try
        {
            answers = await AnswersAsync(turn, either.Token);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, turn.Activity.Id, exception);
            answers =
            [
                Messages.Of(ErrorCard.Render(
                    "I cannot look that up just now", "The plan is out of my reach for the moment. Nothing is lost. Please ask again in a minute.")),
            ];
        }

        foreach (var answer in answers)
            await turn.SendActivityAsync(answer, cancellationToken);
    }

    private async Task<IReadOnlyList<Activity>> AnswersAsync(
        ITurnContext<IMessageActivity> turn, CancellationToken cancellationToken)
    {
        if (Asker.Of(turn.Activity) is not { } asker)
        {
            return
            [
                Messages.Of(ErrorCard.Render(
                    "I cannot tell who you are", "I speak about the plan with people of this organisation who are signed in.")),
            ];
        }

        var text = turn.Activity.RemoveRecipientMention() ?? "";
        if (await files.AnswerAsync(turn.Activity, text, asker, cancellationToken) is { Count: > 0 } offered)
            return offered;

        return await questions.AnswerAsync(new Saying(text, asker, TurnPlace.Of(turn.Activity)), cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Message {ActivityId} could not be answered.")]
        public static partial void Failed(ILogger logger, string? activityId, Exception exception);
    }
}
