using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Joins bots to a channel: runs turns, and carries what they send.</summary>
public abstract class BotAdapter
{
    /// <summary>Where a turn leaves its answer to an invoke, as an activity with an <see cref="InvokeResponse"/> as its value.</summary>
    public const string InvokeResponseKey = "BotFrameworkAdapter.InvokeResponse";

    /// <summary>Where a turn finds who sent its activity.</summary>
    public const string BotIdentityKey = "BotIdentity";

    /// <summary>
    /// Hears of an exception that a turn did not catch. While it is set, no such exception leaves the adapter,
    /// neither from an incoming activity nor from a turn that the bot began.
    /// </summary>
    public Func<ITurnContext, Exception, Task>? OnTurnError { get; set; }

    public abstract Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    public abstract Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    public abstract Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>Begins a turn in a conversation that is already there.</summary>
    public virtual Task ContinueConversationAsync(
        string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    /// <summary>Makes a conversation, and begins a turn in it.</summary>
    public virtual Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string? audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    protected async Task RunPipelineAsync(
        ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        try
        {
            await callback(turnContext, cancellationToken);
        }
        catch (Exception exception) when (OnTurnError is not null && !IsHangUp(exception, cancellationToken))
        {
            await OnTurnError(turnContext, exception);
        }
    }

    private static bool IsHangUp(Exception exception, CancellationToken cancellationToken) =>
        exception is OperationCanceledException && cancellationToken.IsCancellationRequested;
}
