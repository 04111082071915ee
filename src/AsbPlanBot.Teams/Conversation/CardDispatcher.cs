using AsbPlanBot.Teams.Cards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>
/// Takes the press of a button to its handler and the answer back: as the answer of an invoke, or, from a client that
/// sends a button as a message, as a change of the message that holds the card.
/// </summary>
internal sealed partial class CardDispatcher(CardHandlers handlers, TimeProvider time, ILogger<CardDispatcher> logger)
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";
    private const string MessageType = "application/vnd.microsoft.activity.message";

    private const string MaybeNotSaved =
        "I could not save this for certain. Nothing is lost on your side: what you filled in is still in the card. "
        + "Please press the button again in a minute; nothing is ever saved twice.";

    private const string OutOfReach = "The plan is out of my reach for the moment. Nothing is lost. Please try again in a minute.";

    private static readonly string[] OnlyShow = [Verbs.Turn, Verbs.Open, Verbs.Amend, Verbs.Later, Verbs.Ask];

    // Teams shows an error after 10 to 15 seconds, whatever becomes of the work.
    private static readonly TimeSpan HandlingLimit = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan UpdateLimit = TimeSpan.FromSeconds(3);

    /// <summary>An Action.Execute.</summary>
    public async Task<AdaptiveCardInvokeResponse> ExecuteAsync(
        ITurnContext turn, string? verb, JObject data, CancellationToken cancellationToken)
    {
        switch (await HandleAsync(turn, verb, data, cancellationToken))
        {
            case CardReply.Show show:
                if (show.Everywhere)
                    await UpdateAllAsync(turn, show, cancellationToken);
                return Answer(CardType, show.Card.Content);

            case CardReply.Post post:
                await PostAsync(turn, post, cancellationToken);
                return Answer(MessageType, "The answer is below.");

            case CardReply.Say say:
                return Answer(MessageType, say.Text);

            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>An Action.Submit: a message without text.</summary>
    public async Task SubmitAsync(ITurnContext turn, JObject data, CancellationToken cancellationToken)
    {
        var reply = await HandleAsync(turn, data.Text(DataKeys.Verb), data, cancellationToken);
        switch (reply)
        {
            case CardReply.Show show:
                if (!await UpdateAllAsync(turn, show, cancellationToken))
                    await turn.SendActivityAsync(Messages.Of(show.Card), cancellationToken);
                break;

            case CardReply.Post post:
                await PostAsync(turn, post, cancellationToken);
                break;

            case CardReply.Say say:
                await turn.SendActivityAsync(MessageFactory.Text(say.Text), cancellationToken);
                break;
        }
    }

    private static AdaptiveCardInvokeResponse Answer(string type, object value) =>
        new() { StatusCode = 200, Type = type, Value = value };

    private static async Task PostAsync(ITurnContext turn, CardReply.Post post, CancellationToken cancellationToken)
    {
        foreach (var message in post.Messages)
            await turn.SendActivityAsync(message, cancellationToken);
    }

    private async Task<CardReply> HandleAsync(ITurnContext turn, string? verb, JObject data, CancellationToken cancellationToken)
    {
        if (Asker.Of(turn.Activity) is not { } asker)
            return new CardReply.Say("I cannot tell who you are in this organisation, so nothing was saved.");

        if (verb is null || handlers.Find(verb) is not { } handler)
        {
            Log.UnknownVerb(logger, turn.Activity.Id);
            return CardReply.Of(ErrorCard.Render(
                "I do not know that button", "This card is from another version of me. Nothing was saved. Ask for a fresh one."));
        }

        using var limit = new CancellationTokenSource(HandlingLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return await handler(new CardPress(verb, data, asker, TurnPlace.Of(turn.Activity)) { Turn = turn }, either.Token);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, verb, turn.Activity.Id, exception);
            return verb == Verbs.Ask && data.Text(DataKeys.Question) is { } said
                ? new CardReply.Post([Messages.Of(ErrorCard.OutOfReach(said, QuestionHandler.WantsChange(said, time.GetUtcNow())))])
                : new CardReply.Say(OnlyShow.Contains(verb) ? OutOfReach : MaybeNotSaved);
        }
    }

    /// <summary>Changes the message on every device. True if the message that was pressed shows the card now.</summary>
    private async Task<bool> UpdateAllAsync(ITurnContext turn, CardReply.Show show, CancellationToken cancellationToken)
    {
        var pressed = turn.Activity is { ReplyToId: { Length: > 0 } id, Conversation.Id: { } conversation }
            ? new MessageAddress(conversation, id)
            : null;
        var isShown = pressed is not null && await TryUpdateAsync(turn, pressed, show.Card, cancellationToken);
        if (show.Also is { } also && also.ActivityId != pressed?.ActivityId)
            await TryUpdateAsync(turn, also, show.Card, cancellationToken);
        return isShown;
    }

    private async Task<bool> TryUpdateAsync(
        ITurnContext turn, MessageAddress address, RenderedCard card, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(UpdateLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            var message = Messages.Of(card);
            message.ApplyConversationReference(turn.Activity.GetConversationReference());
            message.ReplyToId = null;
            message.Id = address.ActivityId;
            message.Conversation = new ConversationAccount { Id = address.ConversationId };
            await turn.Adapter.UpdateActivityAsync(turn, message, either.Token);
            return true;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // What was asked for is done; another device shows the old card until somebody presses a button on it.
            Log.NotUpdated(logger, address.ActivityId, exception.GetType().Name);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Activity {ActivityId} has a verb that no handler knows.")]
        public static partial void UnknownVerb(ILogger logger, string? activityId);

        [LoggerMessage(2, LogLevel.Error, "The verb {Verb} of activity {ActivityId} failed.")]
        public static partial void Failed(ILogger logger, string verb, string? activityId, Exception exception);

        [LoggerMessage(3, LogLevel.Warning, "Message {ActivityId} could not be updated ({Fault}).")]
        public static partial void NotUpdated(ILogger logger, string activityId, string fault);
    }
}
