using System.Runtime.ExceptionServices;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Teams.Delivery;

/// <summary>
/// Sends what nobody asked for, at the rate that Teams allows: into a known chat, into a new one, into a channel. Refusals
/// are thrown as they come.
/// </summary>
internal sealed class TeamsChannel(BotAdapter adapter, SendRates rates, IOptions<TeamsOptions> options, TimeProvider time)
{
    private TeamsOptions Options => options.Value;

    // A place that waits for one conversation is kept from all others.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <returns>That it is sent, or that Teams wants the conversation left alone for longer than is waited here.</returns>
    public Task<SendOutcome> SendAsync(ConversationReference reference, Activity message, CancellationToken cancellationToken) =>
        SayAsync(reference, (turn, cancel) => SendAsync(turn, message, cancel), cancellationToken);

    /// <summary>Goes on with a thread.</summary>
    /// <inheritdoc cref="SendAsync(ConversationReference, Activity, CancellationToken)"/>
    public Task<SendOutcome> ReplyAsync(ThreadPlace thread, Activity message, CancellationToken cancellationToken) =>
        SendAsync(ReferenceOf(thread), message, cancellationToken);

    /// <summary>Puts a message in the place of one of the bot's own in a thread: its first one, or another.</summary>
    /// <inheritdoc cref="SendAsync(ConversationReference, Activity, CancellationToken)"/>
    public Task<SendOutcome> ReplaceAsync(ThreadPlace thread, string activityId, Activity message, CancellationToken cancellationToken) =>
        SayAsync(
            ReferenceOf(thread),
            async (turn, cancel) =>
            {
                message.Id = activityId;
                await turn.UpdateActivityAsync(message, cancel);
                return new SendOutcome.Sent(turn.Activity.Conversation?.Id ?? "", activityId);
            },
            cancellationToken);

    private async Task<SendOutcome> SayAsync(
        ConversationReference reference, Func<ITurnContext, CancellationToken, Task<SendOutcome.Sent>> say, CancellationToken cancellationToken)
    {
        SendOutcome.Sent? sent = null;
        var conversation = reference.Conversation?.Id ?? "";
        if (rates.HeldFor(conversation) is var held && held > Patience)
            return new SendOutcome.Retry(SendFailures.AskedToWait, held);

        await rates.WaitAsync(conversation, cancellationToken);
        await RunAsync(
            conversation,
            callback => adapter.ContinueConversationAsync(Options.MicrosoftAppId, reference, callback, cancellationToken),
            async (turn, cancel) => sent = await say(turn, cancel));
        return sent ?? throw new InvalidOperationException("The adapter did not run the turn.");
    }

    /// <param name="personId">AAD object id.</param>
    /// <param name="remember">Is given the new chat before anything is sent into it.</param>
    public async Task<SendOutcome.Sent> BeginChatAsync(
        string personId, Activity message, Func<ConversationReference, Task> remember, CancellationToken cancellationToken)
    {
        SendOutcome.Sent? sent = null;
        var parameters = new ConversationParameters
        {
            IsGroup = false,
            Bot = Bot,
            Members = [new ChannelAccount { Id = personId, AadObjectId = personId }],
            ChannelData = new JObject { ["tenant"] = Tenant },
            TenantId = Options.MicrosoftAppTenantId,
        };
        await CreateAsync(
            personId,
            Options.ServiceUrl,
            parameters,
            async (turn, cancel) =>
            {
                await remember(ReferenceOf(turn.Activity, personId));
                await rates.WaitAsync(turn.Activity.Conversation?.Id ?? personId, cancel);
                sent = await SendAsync(turn, message, cancel);
            },
            cancellationToken);
        return sent ?? throw new InvalidOperationException("The adapter did not run the turn.");
    }

    /// <summary>Begins a thread.</summary>
    /// <param name="serviceUrl">Where the team was last heard from; null if that is not known.</param>
    public async Task<SendOutcome.Sent> BeginThreadAsync(
        string channelId, string? serviceUrl, Activity message, CancellationToken cancellationToken)
    {
        SendOutcome.Sent? sent = null;
        var parameters = new ConversationParameters
        {
            IsGroup = true,
            Bot = Bot,
            Activity = message,
            ChannelData = new JObject { ["channel"] = new JObject { ["id"] = channelId }, ["tenant"] = Tenant },
            TenantId = Options.MicrosoftAppTenantId,
        };
        await CreateAsync(
            channelId,
            serviceUrl ?? Options.ServiceUrl,
            parameters,
            (turn, _) =>
            {
                sent = new SendOutcome.Sent(turn.Activity.Conversation?.Id ?? channelId, turn.Activity.Id ?? "");
                return Task.CompletedTask;
            },
            cancellationToken);
        return sent ?? throw new InvalidOperationException("The adapter did not run the turn.");
    }

    private ChannelAccount Bot => new() { Id = "28:" + Options.MicrosoftAppId };

    private JObject Tenant => new() { ["id"] = Options.MicrosoftAppTenantId };

    private static async Task<SendOutcome.Sent> SendAsync(ITurnContext turn, Activity message, CancellationToken cancellationToken)
    {
        // A turn that the bot began may have an id of its own making; what is sent is an answer to nothing.
        turn.Activity.Id = null;
        var response = await turn.SendActivityAsync(message, cancellationToken);
        return new SendOutcome.Sent(turn.Activity.Conversation?.Id ?? "", response.Id ?? "");
    }

    // What the callback throws would end in the adapter's handler of turn errors; it is carried past it.
    private async Task RunAsync(string conversation, Func<BotCallbackHandler, Task> run, BotCallbackHandler callback)
    {
        ExceptionDispatchInfo? failed = null;
        try
        {
            await run(async (turn, cancel) =>
            {
                try
                {
                    await callback(turn, cancel);
                }
                catch (Exception exception) when (!cancel.IsCancellationRequested)
                {
                    failed = ExceptionDispatchInfo.Capture(exception);
                }
            });
            failed?.Throw();
        }
        catch (Exception exception) when (SendFailures.IsOurs(exception))
        {
            if (SendFailures.Classify(exception, time.GetUtcNow()) is SendOutcome.Retry { After: { } after })
                rates.Throttled(conversation, after);
            throw;
        }
    }

    private async Task CreateAsync(
        string key, string serviceUrl, ConversationParameters parameters, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        await rates.WaitAsync(key, cancellationToken);
        await RunAsync(
            key,
            guarded => adapter.CreateConversationAsync(
                Options.MicrosoftAppId, Channels.Msteams, serviceUrl, null, parameters, guarded, cancellationToken),
            callback);
    }

    private ConversationReference ReferenceOf(ThreadPlace thread) => new()
    {
        Bot = Bot,
        ChannelId = Channels.Msteams,
        ServiceUrl = thread.ServiceUrl ?? Options.ServiceUrl,
        Conversation = new ConversationAccount
        {
            Id = $"{thread.ChannelId};messageid={thread.RootId}",
            IsGroup = true,
            ConversationType = "channel",
            TenantId = Options.MicrosoftAppTenantId,
        },
    };

    private ConversationReference ReferenceOf(Activity begun, string personId) => new()
    {
        Bot = Bot,
        User = new ChannelAccount { AadObjectId = personId },
        ChannelId = Channels.Msteams,
        ServiceUrl = begun.ServiceUrl ?? Options.ServiceUrl,
        Conversation = new ConversationAccount
        {
            Id = begun.Conversation?.Id,
            ConversationType = "personal",
            TenantId = Options.MicrosoftAppTenantId,
        },
    };
}

/// <summary>A thread of a channel.</summary>
/// <param name="RootId">Id of its first message.</param>
/// <param name="ServiceUrl">Where the team was last heard from; null if that is not known.</param>
internal sealed record ThreadPlace(string ChannelId, string RootId, string? ServiceUrl);
