using AsbPlanBot.Core.People;
using AsbPlanBot.Teams.Conversation;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace AsbPlanBot.Teams.Delivery;

/// <summary>
/// Sends a message into somebody's own chat: the known one, or a new one where there is none or it is gone. What Teams
/// refuses is noted with the conversation, so that it can be seen who cannot be reached.
/// </summary>
internal sealed partial class PersonalSender(
    ConversationBook book, TeamsChannel teams, TimeProvider time, ILogger<PersonalSender> logger)
{
    /// <param name="personId">AAD object id.</param>
    public async Task<SendOutcome> SendAsync(string personId, Activity message, CancellationToken cancellationToken)
    {
        var known = await book.FindAsync(ConversationKind.Personal, personId, cancellationToken);
        if (known?.Reference is not { } reference)
            return await BeginAsync(personId, message, cancellationToken);

        try
        {
            var sent = await teams.SendAsync(reference, message, cancellationToken);
            if (known.Unreachable is not null && sent is SendOutcome.Sent)
                await book.MarkAsync(known, null, cancellationToken);
            return sent;
        }
        catch (Exception exception) when (SendFailures.IsGone(exception))
        {
            Log.Gone(logger, personId);
            await book.ForgetAsync(ConversationKind.Personal, personId, cancellationToken);
            return await BeginAsync(personId, message, cancellationToken);
        }
        catch (Exception exception) when (SendFailures.IsOurs(exception) && !cancellationToken.IsCancellationRequested)
        {
            var outcome = SendFailures.Classify(exception, time.GetUtcNow());
            if (outcome is SendOutcome.Unreachable { Reason: var reason })
                await book.MarkAsync(known, reason, cancellationToken);
            return outcome;
        }
    }

    private async Task<SendOutcome> BeginAsync(string personId, Activity message, CancellationToken cancellationToken)
    {
        try
        {
            return await teams.BeginChatAsync(
                personId,
                message,
                reference => book.SaveAsync(ConversationKind.Personal, personId, reference, cancellationToken),
                cancellationToken);
        }
        catch (Exception exception) when (SendFailures.IsOurs(exception) && !cancellationToken.IsCancellationRequested)
        {
            // The chat may have been begun before the message was refused.
            var outcome = SendFailures.Classify(exception, time.GetUtcNow());
            if (outcome is SendOutcome.Unreachable { Reason: var reason }
                && await book.FindAsync(ConversationKind.Personal, personId, cancellationToken) is { } begun)
            {
                await book.MarkAsync(begun, reason, cancellationToken);
            }

            return outcome;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The conversation of {PersonId} is gone; a new one is begun.")]
        public static partial void Gone(ILogger logger, string personId);
    }
}
