using System.Net;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Sees to it that nobody waits for a turn in vain. Teams shows an error after some 15 seconds, whatever becomes of the
/// turn: so a turn that takes a while shows that the bot is typing, and the request of one that takes longer is answered
/// before it is over. What an invoke comes to is then sent as a message.
/// </summary>
internal sealed class TurnInTime(Activity activity, TimeProvider time)
{
    /// <summary>After this long a turn is cancelled.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private const string StillAtIt =
        "This takes longer than usual. The answer follows here as a message; until then nothing is confirmed.";

    private const string Failed = "That did not work, and nothing is confirmed. Please try again.";

    private static readonly TimeSpan UntilTyping = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan TypingShows = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan UntilAnswer = TimeSpan.FromSeconds(10);

    private readonly TaskCompletionSource<InvokeResponse> _late = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The answer to the request of a turn that is not over in time; never there for a turn that is.</summary>
    public Task<InvokeResponse> Late => _late.Task;

    private bool IsInvoke => activity.Type == ActivityTypes.Invoke;

    // Other invokes carry what only their own answer can show.
    private bool CanBeAnsweredLater => !IsInvoke || activity.Name is "adaptiveCard/action" or "fileConsent/invoke";

    public BotCallbackHandler Around(IBot bot) => async (turn, cancel) =>
    {
        var work = bot.OnTurnAsync(turn, cancel);
        if (!work.IsCompleted)
            await WatchAsync(turn, work, cancel);

        if (!_late.Task.IsCompleted)
            await work;
        else
            await FollowUpAsync(turn, work, cancel);
    };

    private async Task WatchAsync(ITurnContext turn, Task work, CancellationToken cancel)
    {
        // Nearly every turn is over before there is anything to show: it is to cost one timer, and no exception.
        var began = time.GetTimestamp();
        await work.WaitAsync(UntilTyping, time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (work.IsCompleted || !CanBeAnsweredLater)
            return;

        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var watch = Task.WhenAll(ShowTypingAsync(turn, began, over.Token), AnswerLateAsync(began, over.Token));
        await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await over.CancelAsync();

        // A typing indicator that could not be shown is no fault of the turn's.
        await watch.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task AnswerLateAsync(long began, CancellationToken over)
    {
        await UntilAsync(began, UntilAnswer, over);
        _late.TrySetResult(new InvokeResponse
        {
            Status = (int)HttpStatusCode.OK,
            Body = activity.Name == "adaptiveCard/action" ? Said(StillAtIt) : null,
        });
    }

    // An invoke shows by itself that something goes on, until it is answered.
    private async Task ShowTypingAsync(ITurnContext turn, long began, CancellationToken over)
    {
        if (activity.Type is not (ActivityTypes.Message or ActivityTypes.Invoke))
            return;

        await UntilAsync(began, IsInvoke ? UntilAnswer : UntilTyping, over);
        while (true)
        {
            await SendAsync(turn, new Activity { Type = ActivityTypes.Typing }, over);
            await Task.Delay(TypingShows, time, over);
        }
    }

    private async Task UntilAsync(long began, TimeSpan after, CancellationToken over)
    {
        if (after - time.GetElapsedTime(began) is var left && left > TimeSpan.Zero)
            await Task.Delay(left, time, over);
    }

    private async Task FollowUpAsync(ITurnContext turn, Task work, CancellationToken cancel)
    {
        try
        {
            await work;
        }
        catch (Exception exception)
        {
            if (IsInvoke)
            {
                await SendAsync(turn, MessageFactory.Text(Failed), CancellationToken.None)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            // Nobody hung up: the request has been answered. So this is the turn's own fault, and is to be heard of.
            if (exception is OperationCanceledException)
                throw new TimeoutException("The turn took too long.", exception);
            throw;
        }

        if (turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey)?.Value is InvokeResponse { Body: AdaptiveCardInvokeResponse answer })
            await turn.SendActivityAsync(Message(answer), cancel);
    }

    // Past the turn's context, so that it does not count as the turn's own response.
    private async Task SendAsync(ITurnContext turn, Activity message, CancellationToken cancel) =>
        await turn.Adapter.SendActivitiesAsync(
            turn, [message.ApplyConversationReference(activity.GetConversationReference())], cancel);

    private static AdaptiveCardInvokeResponse Said(string text) => new()
    {
        StatusCode = (int)HttpStatusCode.OK,
        Type = "application/vnd.microsoft.activity.message",
        Value = text,
    };

    private static IMessageActivity Message(AdaptiveCardInvokeResponse answer) => answer switch
    {
        { Type: AdaptiveCards.AdaptiveCard.ContentType, Value: { } card } =>
            MessageFactory.Attachment(new Attachment { ContentType = answer.Type, Content = card }),
        { Value: string text } => MessageFactory.Text(text),
        { Value: Error { Message: { Length: > 0 } message } } => MessageFactory.Text(message),
        _ => MessageFactory.Text(Failed),
    };
}
