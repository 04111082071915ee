using AsbPlanBot.Teams.Cards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Answers what somebody wrote; in a channel in the thread in which it was written.</summary>
internal sealed partial class MessageHandler(QuestionHandler questions, FileHandler files, MentionedPeople mentions, TimeProvider time, ILogger<MessageHandler> logger)
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
            answers = [Messages.Of(Failed(turn.Activity))];
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
        var saying = SayingOf(turn.Activity, text, asker) with { Turn = turn };
        if (await files.AnswerAsync(turn.Activity, saying, cancellationToken) is { Count: > 0 } offered)
            return offered;

        return await questions.AnswerAsync(saying with { Mentioned = await mentions.FindAsync(turn, cancellationToken) }, cancellationToken);
    }

    private AdaptiveCards.AdaptiveCard Failed(IMessageActivity activity)
    {
        var text = activity.RemoveRecipientMention() ?? "";
        return FileHandler.HasFile(activity)
            ? ErrorCard.Render("I could not take the file just now", "The plan is out of my reach for the moment, and I cannot say for certain what became of the file. Send it again in a minute: nothing is ever done twice.")
            : ErrorCard.OutOfReach(text, QuestionHandler.WantsChange(text, time.GetUtcNow()));
    }

    private static Saying SayingOf(IMessageActivity activity, string text, Asker asker)
    {
        var saying = new Saying(text, asker, TurnPlace.Of(activity));
        return activity.Id is { Length: > 0 } id ? saying with { Id = id } : saying;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Message {ActivityId} could not be answered.")]
        public static partial void Failed(ILogger logger, string? activityId, Exception exception);
    }
}
